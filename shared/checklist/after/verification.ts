import { deviceEnds, phoneEnd, phones } from '../../calls/call-end'
import { callBetween, type Call } from '../../calls/call-table'
import { menuPaths } from '../../catalogue/menu-paths'
import type { ChecklineGroup } from '../../document/document'
import { blank, code, joinSpans, refer, say, strong, type Inline } from '../../document/inline'
import { byCodeUnit } from '../../text/order'
import { named } from '../../text/words'
import { unreachable } from '../../unreachable'
import type { ChecklistContext } from '../context'
import { enter, idOf, lines, ofCluster, wayTo, type LineDraft } from '../line'

/** What ends the window stands apart from what proves the cluster. */
export const closeTitle = 'Close'

/** After the last unit: emergency calls, the cluster as a whole, what is kept of it, and what closes the window. */
export const verification = (context: ChecklistContext): ChecklineGroup[] => [
  { ...lines('Emergency calls', '', [], emergencyCalls(context, 'after')), isSaid: true },
  ofCluster(context.project.cluster.name, [
    ...callOfEachKind(context),
    ...fallback(context),
    ...status(context),
    ...asBuilt(context),
    ...(hasFiles(context) ? [saveGateways] : []),
    backup,
  ]),
  { ...lines(closeTitle, '', [], [tellDesk, keepEvidence, signedByTwo]), isSaid: true },
]

const hasFiles = ({ files }: ChecklistContext): boolean => files.boxes.length + files.ipsec.size > 0

/** Only the status of trunks was written down before. */
function status({ project, index }: ChecklistContext): LineDraft[] {
  const hasTrunks = project.sipTrunks.length > 0
  const counters = [
    ...(index.isAnythingSecure ? [say`Counter ${code('EncryptedCallsActive')} rises during an encrypted call.`] : []),
    ...(usesDigest(index)
      ? [
          say`Counters ${code('SIPTrunkServerAuthenticationFailures')} and ${code('SIPTrunkAuthorizationFailures')} do not rise.`,
        ]
      : []),
  ]
  if (!hasTrunks && counters.length === 0) return []
  return [
    {
      id: 'after/cluster/status',
      action: hasTrunks
        ? say`See the status of every trunk against that of before`
        : say`See that secure calls are counted`,
      goTo: hasTrunks ? wayTo(menuPaths.trunk, 'Find') : [],
      see: joinSpans([...(hasTrunks ? [say`Every trunk that was in service is in service.`] : []), ...counters], ' '),
      evidence: hasTrunks ? 'name of the file' : 'the count',
      register: ['S3-1', 'S4-2'],
    },
  ]
}

const usesDigest = ({ project, trunksByProfile }: ChecklistContext['index']): boolean =>
  project.profiles.some(({ id, digestAuthentication }) => digestAuthentication && trunksByProfile.has(id))

/** What a person at the phone sees and hears, by outcome and icon. */
const kindWords = ({ outcome, icon }: Call): string => {
  switch (outcome) {
    case 'encrypted':
      return icon === 'lock' ? 'Lock' : 'No lock, though media is SRTP'
    case 'authenticated':
      return 'Shield'
    case 'nonsecure':
      return 'No lock, speech'
    case 'dropped':
      return 'The call drops'
    default:
      return unreachable(outcome)
  }
}

/** One call of each kind that the plan foresees between a phone and a device, the same in whatever order devices stand. */
function callOfEachKind({ index, findings }: ChecklistContext): LineDraft[] {
  const kinds = new Map<string, Inline>()
  const devices = deviceEnds(index, findings).sort((a, b) => byCodeUnit(a.name, b.name))
  for (const phone of phones) {
    for (const device of devices) {
      const words = kindWords(callBetween(phoneEnd(phone), device))
      if (!kinds.has(words)) kinds.set(words, say`${phone}, with ${code(named(device.name))}`)
    }
  }
  if (kinds.size === 0) return []
  return [
    {
      id: 'after/cluster/kinds',
      action: say`Place one call of each kind that the plan foresees`,
      enter: [...kinds].map(([words, call]) => enter(words, call)),
      see: say`Each is as it stands here (${refer('N3')}).`,
      evidence: 'start of each',
      register: ['HX-10', 'MG-4'],
    },
  ]
}

/** What was left out or went back differs, and is known. */
const asBuilt = ({ units }: ChecklistContext): LineDraft[] =>
  units.inOrder.some(({ profiles, trunks, h323Devices }) => profiles.length + trunks.length + h323Devices.length > 0)
    ? [
        {
          id: 'after/cluster/drift',
          action: say`See that the cluster is as planned`,
          enter: [enter('On the laptop', say`${code('trunkwright drift')} with this plan and new answers`)],
          see: say`It ends with ${strong('as planned')}, or names what was left out or went back.`,
          evidence: 'last line',
          register: ['S4-2'],
        },
      ]
    : []

const fallback = ({ index }: ChecklistContext): LineDraft[] =>
  index.isAnythingSecure
    ? [
        {
          id: 'after/cluster/fallback',
          action: say`Try a transfer, a conference and music on hold from an encrypted call`,
          see: say`Speech stays; the lock may go and come back (${refer('N3')}).`,
          evidence: 'seen',
          register: ['MG-1', 'HX-6'],
        },
      ]
    : []

/** From each site: before the window ends, and after a rollback of all of it. */
export function emergencyCalls({ project }: Pick<ChecklistContext, 'project'>, when: 'after' | 'proof'): LineDraft[] {
  const { sites } = project.changeWindow
  const seen = new Map<string, number>()
  const calls = sites.map(({ name, testPhone }) => {
    const count = (seen.get(name) ?? 0) + 1
    seen.set(name, count)
    return emergencyCall(when, name, testPhone, count)
  })
  return calls.length === 0 ? [emergencyCall(when, '', '', 1)] : calls
}

/** After a rollback they come and go with the units. */
const placesOf = { after: ['after', 'site'], proof: ['proof', 'cluster', 'site'] }

/** @param count tells sites of one name apart */
const emergencyCall = (when: 'after' | 'proof', site: string, phone: string, count: number): LineDraft => ({
  id: idOf(...placesOf[when], site, ...(count === 1 ? [] : [String(count)])),
  action: say`Make an emergency call from ${site === '' ? blank('each site') : code(site)}, as agreed with the emergency service`,
  see: say`It is answered, and the address shown there is right.${phone === '' ? [] : say` Phone: ${code(phone)}.`}`,
  evidence: 'who, when',
  register: [],
})

const saveGateways: LineDraft = {
  id: 'after/cluster/startup-config',
  action: say`Save each changed gateway`,
  enter: [enter('enable', say`${code('copy running-config startup-config')}`)],
  see: say`Each answers OK: only then a reload keeps the change.`,
  evidence: 'names',
  register: ['S1-6'],
}

const backup: LineDraft = {
  id: 'after/cluster/backup',
  action: say`Start a backup`,
  goTo: wayTo(menuPaths.backup),
  see: say`It reports success for every node.`,
  evidence: 'name of the backup',
  register: [],
}

const tellDesk: LineDraft = {
  id: 'after/cluster/desk',
  action: say`Tell the desk that the window is closed, and what is different`,
  see: say`They know what a lock means, and whom to call.`,
  evidence: 'who was told',
  register: [],
}

const keepEvidence: LineDraft = {
  id: 'after/cluster/evidence',
  action: say`Keep the evidence of this night in one place`,
  see: say`Logs, sessions on gateways, pictures, these pages.`,
  evidence: 'where it is',
  register: [],
}

const signedByTwo: LineDraft = {
  id: 'after/cluster/signed',
  action: say`Have two sign that it is closed: the lead, and who answers for the cluster`,
  see: say`Both know what is in, and what is not.`,
  evidence: 'both names',
  register: [],
}
