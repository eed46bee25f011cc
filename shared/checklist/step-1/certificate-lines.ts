import { nodeFields } from '../../catalogue/cluster-fields'
import { menuPaths } from '../../catalogue/menu-paths'
import type { TrunkChange } from '../../changes/device-changes'
import { touchesTls, trunksMeetingOverTls } from '../../changes/touched'
import type { Caution, Checkline, ChecklineGroup } from '../../document/document'
import { code, refer, say, strong, type Inline } from '../../document/inline'
import { defaultsOf } from '../../plan/defaults'
import { isNameless } from '../../certificates/names-in-plan'
import { hostName, hostsReached, namesReached } from '../../plan/far-ends'
import { parseSubjectNames, sharedNames } from '../../profiles/subject-names'
import { named, namesInWords } from '../../text/words'
import type { ChecklistContext, Node } from '../context'
import { alike, enter, exactly, idOf, lines, wayTo, type LineDraft } from '../line'
import { firstNames } from '../long-list'
import { heldOf } from './certificate-uploads'

/** Without nodes in the plan one line stands for all of them. */
const everyNode: Node = defaultsOf(nodeFields)
const nodesOf = ({ nodes }: ChecklistContext): readonly Node[] => (nodes.length === 0 ? [everyNode] : nodes)
const nodeName = ({ name, address }: Node): Inline => exactly([name === '' ? address : name], 'each in turn')
const certificates = wayTo(menuPaths.certificates, 'Find')

/** What the nodes show to every far end: two certificates for each node (PF-37, XD-17). */
export const nodeCertificates = (context: ChecklistContext): ChecklineGroup[] =>
  touchesTls(context.changes)
    ? [
        alike(
          lines(
            'Certificates of CUCM',
            '',
            [],
            nodesOf(context).map((node, at) => ownCertificate(context, node, at)),
          ),
          {
            action: say`See both CallManager certificates of each node, RSA and ECDSA`,
            goTo: certificates,
            see: say`Valid, with usages and names as ${refer('N6')} says.`,
            verify: ifReplaced,
          },
        ),
      ]
    : []

const ownCertificate = (context: ChecklistContext, node: Node, at: number): LineDraft => ({
  id: idOf('step1', 'cluster', 'certificates', 'node', node.name, node.address),
  action: say`See both CallManager certificates of node ${nodeName(node)}, RSA and ECDSA`,
  own: say`${nodeName(node)}${heldOf(context, node.name)}`,
  goTo: certificates,
  see: say`Valid, with usages and names as ${refer('N6')} says.${heldOf(context, node.name)}`,
  verify: at === 0 ? ifReplaced : [],
  evidence: 'their names, valid until',
  register: ['S1-5', 'PF-37', 'XD-17'],
})

/** Said once, at the first node. */
const ifReplaced = say`If one is replaced: in mixed mode ${code('utils ctl update CTLFile')} on the publisher, then restart Cisco CallManager, Cisco CTIManager, TVS, Cisco TFTP and, from release 14 on, HAProxy, and reset secured phones. Documents differ; this is the longest list.`

/** Trust both ways, for each trunk that meets its far end anew. */
export const trust = ({ changes }: ChecklistContext): ChecklineGroup[] => {
  const drafts = trunksMeetingOverTls(changes).map(trustLine)
  if (drafts.length === 0) return []
  return [
    alike(
      { ...lines('Trust of CUCM and far ends', '', [], drafts), isSaid: true },
      {
        action: say`See that both sides trust the certificate of the other (${refer('N6')}), for each trunk`,
        goTo: certificates,
        see: say`Names in the certificate of the far end, and those in the profile:`,
      },
    ),
  ]
}

function trustLine({ device, farEnd, profile }: TrunkChange): LineDraft {
  const expectedNames = parseSubjectNames(profile?.x509SubjectName ?? '')
  const certificateNames = namesReached(device, farEnd)
  const nameless = hostsReached(device, farEnd).filter(isNameless).map(hostName)
  const shown = firstNames(certificateNames, nameless.length === 0 ? 'not in the plan' : 'none', 'the plan has them')
  const expected = firstNames(expectedNames, 'none', 'the profile has them')
  const isSame = areSame(certificateNames, expectedNames)
  return {
    id: idOf('step1', 'sipTrunks', device.id, 'certificates'),
    action: say`See that both sides trust the certificate of the other (${refer('N6')}) · ${code(named(device.name))}`,
    own: say`${strong(named(device.name))}: ${shown}; ${isSame ? say`the profile, too` : say`profile ${expected}`}`,
    goTo: certificates,
    cautions: [
      ...(farEnd.kind === 'Unity Connection' ? [fromCtl] : []),
      ...namesApart(certificateNames, expectedNames),
      ...withoutName(nameless, expectedNames),
    ],
    see: say`Names in the certificate of the far end: ${shown}. Names in the profile: ${expected}.`,
    evidence: 'valid until',
    register: ['S1-5', 'PF-37'],
  }
}

const areSame = (shown: readonly string[], expected: readonly string[]): boolean =>
  shown.length > 0 && shown.length === expected.length && shown.every((name, at) => name === expected[at])

/** Nothing is uploaded there: whoever looks for where to would not find it. */
const fromCtl: Caution = {
  id: 'FC-19',
  text: say`Unity Connection takes the certificates of CUCM from the CTL, over TFTP: it has our TFTP servers in its port group.`,
}

/** What is recorded of the far end's certificate, compared with what the profile expects (PF-37). */
function namesApart(certificateNames: readonly string[], expected: readonly string[]): Checkline['cautions'] {
  const own = certificateNames.filter((name) => name.trim() !== '')
  const shared = new Set(sharedNames(own, expected))
  const missing = own.filter((name) => !shared.has(name))
  if (expected.length === 0 || missing.length === 0) return []
  const text =
    shared.size === 0
      ? say`The certificate of the far end has none of the names in the profile, but ${namesInWords(missing)}: CUCM refuses it.`
      : say`Not in the profile: ${namesInWords(missing)}. A far end that shows only such names is refused.`
  return [{ id: 'PF-37', text }]
}

/** A certificate is held that has no name which a profile could take (PF-37). */
const withoutName = (hosts: readonly string[], expected: readonly string[]): Checkline['cautions'] =>
  hosts.length === 0 || expected.length === 0
    ? []
    : [
        {
          id: 'PF-37',
          text: say`The certificate of ${namesInWords(hosts)} has neither a common name nor a DNS name: CUCM finds no name of the profile in it, and refuses it.`,
        },
      ]

/** Once for all uploads, so that each node restarts once. */
export const restarts = (context: ChecklistContext): ChecklineGroup[] =>
  touchesTls(context.changes) ? [{ ...lines('Cisco CallManager', '', [], [restart(context)]), isSaid: true }] : []

export const restartId = 'step1/cluster/certificates/restart'

const restart = (context: ChecklistContext): LineDraft => ({
  id: restartId,
  action: say`Restart Cisco CallManager where CallManager-trust was changed, after the last upload`,
  goTo: wayTo(menuPaths.controlCenter),
  enter: nodesOf(context).map((node) => enter('Node', say`${nodeName(node)}: Cisco CallManager`)),
  cautions: [
    { id: '', text: say`Calls of the node are at risk: one node after the other, step 3 not before the last.` },
  ],
  see: say`It is started on each of them, and the trunks are in service as before.`,
  evidence: 'nodes and times',
  register: ['S1-5'],
})
