import { nodeFields } from '../../catalogue/cluster-fields'
import { menuPaths } from '../../catalogue/menu-paths'
import { defaultsOf } from '../../plan/defaults'
import { isConfirmed } from '../../plan/statement'
import type { EnterRow } from '../../document/document'
import { code, plainText, say, strong, type Inline } from '../../document/inline'
import { note } from '../../ios/ios-words'
import type { Node as IosNode } from '../../ios/nodes'
import { putMap } from '../../ipsec/ios-side'
import { notTaken } from '../../ipsec/notes'
import { usesCertificates } from '../../ipsec/policy'
import type { ChecklistContext, Node } from '../context'
import { fileRow } from '../device-files'
import { commandInline, noteInline, noteSentence } from '../ios-inline'
import { enter, exactly, idOf, wayTo, type LineDraft } from '../line'
import { ipsecRestarts } from '../sights'
import { stated } from '../../document/stated'
import { lineId, stateCautions, type PlannedIpsec } from './planned-ipsec'
import { policyRows } from './ipsec-policy'

/** Made with the device that has the same address: to be proven here as there. */
export function linesByCucm(device: PlannedIpsec, context: ChecklistContext): LineDraft[] {
  const madeWith = context.files.ipsec.get(device.device)?.madeWith ?? null
  return madeWith === null ? linesToMake(device, context) : [validate(device, context, madeWith)]
}

/** Saved on CUCM, then the device, then enabled: so that neither side waits encrypted for the other. */
const linesToMake = (device: PlannedIpsec, context: ChecklistContext): LineDraft[] => [
  ...(usesCertificates(device.ipsec) ? [certificates(device, context)] : []),
  ...context.iosNodes.map((node, at) => associate(device, node, at, context)),
  deviceSide(device, context),
  enable(device, context),
  ...(device.isGateway ? [cryptoMap(device, context)] : []),
  validate(device, context),
]

const wayBack = ({ list, device }: PlannedIpsec, context: ChecklistContext): Inline =>
  say`${context.wayBack(idOf(list, device.id, 'ipsec'))}`

const file = ({ device }: PlannedIpsec, { files }: ChecklistContext, sections = ''): EnterRow[] =>
  fileRow(files.ipsec.get(device)?.path, sections)

const certificates = (device: PlannedIpsec, context: ChecklistContext): LineDraft => ({
  id: lineId(device, 'certificates'),
  action: say`See that CUCM and the device trust the IPsec certificate of the other`,
  goTo: wayTo(menuPaths.certificates),
  enter: file(device, context, 'on certificates'),
  see: say`The certificate of the device and its CA are in ${strong('ipsec-trust')} on every node; the device has those of every node.`,
  verify: say`After a change of a certificate restart IPsec: ${code('utils ipsec restart')} on the node; after one of the node's own also Cisco DRF Master and Cisco DRF Local.`,
  evidence: 'screen shot, valid until',
  register: ['HX-1', 'S1-3'],
})

const isThere = ({ ipsec }: PlannedIpsec): boolean => isConfirmed(ipsec.state)

/** Without nodes in the plan one line stands for all of them. */
const unnamed: Node = defaultsOf(nodeFields)

function associate(device: PlannedIpsec, iosNode: IosNode, at: number, context: ChecklistContext): LineDraft {
  const node = context.nodes[at] ?? unnamed
  const rows = at === 0 ? policyRows(device, iosNode) : rowsApart(device, iosNode, context)
  const policy = `${device.list}/${device.device.id}/ipsec/policy`
  return {
    id: lineId(device, 'node', node.name, node.address),
    action: isThere(device)
      ? say`See the association on node ${nodeName(node)}, and make it where it is missing`
      : say`Make the association on node ${nodeName(node)} and save it, not enabled yet`,
    goTo: wayTo(menuPaths.ipsec, isThere(device) ? 'Find' : 'Add New'),
    enter: isThere(device) ? rows : [...rows, enter('Enable Policy', say`${code('uncheck')}`)],
    cautions: at === 0 ? [...context.cautionsAt(policy), ...noKeyInFips(device), ...left(device)] : [],
    see: isThere(device)
      ? say`The policy stands in the list. ${stated(device.ipsec.state)}`
      : say`The policy stands in the list, not enabled.`,
    undo: wayBack(device, context),
    register: ['HX-1', 'S1-3', 'XD-13', 'XD-6'],
  }
}

/** Of the further nodes only what differs from the first: the rest stands there, and in the file. */
function rowsApart(device: PlannedIpsec, iosNode: IosNode, context: ChecklistContext): EnterRow[] {
  const [first] = context.iosNodes
  const { name, address } = context.nodes[0] ?? unnamed
  const same = new Set(first === undefined ? [] : policyRows(device, first).map(rowText))
  return [
    ...policyRows(device, iosNode).filter((row) => !same.has(rowText(row))),
    enter('All else', say`as on node ${exactly([name === '' ? address : name], 'before')}`),
    ...file(device, context),
  ]
}

const rowText = ({ label, value }: EnterRow): string => `${label}\n${plainText(value)}`

const noKeyInFips = ({ ipsec }: PlannedIpsec) =>
  usesCertificates(ipsec) ? [] : [{ id: 'XD-6', text: say`A cluster in FIPS mode takes no preshared key.` }]

/** What of the plan is not in these rows, or not as it is documented. */
const left = (device: PlannedIpsec) => notTaken(device).map((text) => ({ id: '', text: noteSentence(text) }))

const deviceSide = (device: PlannedIpsec, context: ChecklistContext): LineDraft => ({
  id: lineId(device, 'device'),
  action: device.isGateway
    ? say`Configure IPsec on the device with the same choices, its crypto map on no interface yet`
    : say`Have the far end make its side with the same choices`,
  enter: [
    enter(
      'Peers, one for each node',
      exactly(
        context.nodes.map(({ address }) => address),
        'every node',
      ),
    ),
    ...file(device, context),
  ],
  see: device.isGateway
    ? say`${code('show crypto isakmp policy')} has the same authentication, encryption, hash, group and lifetime; the access list of each node permits ${code('ip')} between the two hosts.`
    : say`Its owner says that it is saved there, with the addresses the other way round.`,
  undo: wayBack(device, context),
  evidence: device.isGateway ? 'session log' : 'who said so',
  register: ['S1-3', 'S1-6', 'XD-13'],
})

const enable = (device: PlannedIpsec, context: ChecklistContext): LineDraft => ({
  id: lineId(device, 'enable'),
  action: say`Enable the association on every node`,
  goTo: wayTo(menuPaths.ipsec, 'Find'),
  enter: [enter('Enable Policy', say`${code('check')}`)],
  cautions: [ipsecRestarts],
  see: say`The policy is enabled on ${exactly(
    context.nodes.map(({ name }) => name),
    'every node',
  )}.`,
  undo: wayBack(device, context),
  evidence: 'screen shot of each node',
  register: ['HX-1', 'XD-13'],
})

/** With the names of the file. */
function putOn({ device }: PlannedIpsec, { files }: ChecklistContext): EnterRow[] {
  const names = files.ipsec.get(device)?.names
  if (names === undefined) return []
  const on = names.interface.kind === 'given' ? `interface ${names.interface.text}` : 'interface'
  return [enter(on, commandInline(putMap(names)))]
}

const cryptoMap = (device: PlannedIpsec, context: ChecklistContext): LineDraft => ({
  id: lineId(device, 'crypto-map'),
  action: say`Put the crypto map on the interface of the device`,
  enter: putOn(device, context),
  see: say`${device.list === 'mgcpGateways' ? 'The gateway is still registered, and a' : 'A'} test call goes through.`,
  undo: wayBack(device, context),
  register: ['HX-1', 'S1-6'],
})

function validate(device: PlannedIpsec, context: ChecklistContext, madeWith: string | null = null): LineDraft {
  const commands = say`On the device ${code('show crypto isakmp sa')} has ${code('QM_IDLE')} for each node; in ${code('show crypto ipsec sa')} the packet counts rise. A blank or wrong answer of the ping is known: then these decide.`
  return {
    id: lineId(device, 'validate'),
    action: say`Prove that IPsec is up${device.hasKeys ? ' before keys may travel' : ''}${madeWith === null ? [] : say`: the address is that of ${exactly([madeWith], 'the other device')}, and IPsec was made there`}`,
    goTo: wayTo(menuPaths.ping),
    enter: [enter('Host', noteInline(note`${device.address}`)), enter('Validate IPsec', say`${code('check')}`)],
    cautions: stateCautions(device, context),
    see: say`The ping succeeds, from every node.`,
    verify: device.isGateway ? commands : [],
    evidence: 'paste of the answers',
    register: [device.keys, 'S5-4'],
  }
}

const nodeName = ({ name, address }: Node): Inline => exactly([name === '' ? address : name], 'each in turn')
