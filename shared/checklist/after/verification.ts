import { menuPaths } from '../../catalogue/menu-paths'
import type { ChecklineGroup } from '../../document/document'
import { blank, code, say } from '../../document/inline'
import type { ChecklistContext } from '../context'
import { enter, idOf, lines, wayTo, type LineDraft } from '../line'

/** What ends the window stands apart from what proves the cluster. */
export const closeTitle = 'Close'

/** After the last unit: the cluster as a whole, emergency calls, and what closes the window. */
export const verification = (context: ChecklistContext): ChecklineGroup[] => [
  lines('Cluster', context.project.cluster.name, [], [status(context), ...fallback(context)]),
  ...closing(context),
]

const status = ({ index }: ChecklistContext): LineDraft => ({
  id: 'after/cluster/status',
  action: say`Compare the status of every trunk with what was written down before`,
  goTo: wayTo(menuPaths.trunk, 'Find'),
  see: say`Every trunk that was in service is in service.${index.isAnythingSecure ? say` Counter ${code('EncryptedCallsActive')} rises during an encrypted call.` : []}${usesDigest(index) ? say` Counters ${code('SIPTrunkServerAuthenticationFailures')} and ${code('SIPTrunkAuthorizationFailures')} do not rise.` : []}`,
  evidence: 'name of the file',
  register: ['S3-1', 'S4-2'],
})

const usesDigest = ({ project, trunksByProfile }: ChecklistContext['index']): boolean =>
  project.profiles.some(({ id, digestAuthentication }) => digestAuthentication && trunksByProfile.has(id))

const fallback = ({ index }: ChecklistContext): LineDraft[] =>
  index.isAnythingSecure
    ? [
        {
          id: 'after/cluster/fallback',
          action: say`Try a transfer, a conference and music on hold from an encrypted call`,
          see: say`Speech stays; the lock may go and come back, because media falls back to RTP where a party has no SRTP.`,
          evidence: 'what was seen',
          register: ['MG-1', 'HX-6'],
        },
      ]
    : []

/** What ends the window: emergency calls from each site, what the gateways keep, and who is told. */
function closing(context: ChecklistContext): ChecklineGroup[] {
  const { project, files } = context
  const { sites } = project.changeWindow
  const seen = new Map<string, number>()
  const calls = sites.map(({ name, testPhone }) => {
    const count = (seen.get(name) ?? 0) + 1
    seen.set(name, count)
    return emergencyCall(name, testPhone, count)
  })
  return [
    lines(
      'Emergency calls',
      '',
      say`each site, before anybody leaves`,
      calls.length === 0 ? [emergencyCall('', '', 1)] : calls,
    ),
    lines(closeTitle, '', [], [...(files.boxes.length + files.ipsec.size > 0 ? [saveGateways] : []), backup, tellDesk]),
  ]
}

/** @param count tells sites of one name apart */
const emergencyCall = (site: string, phone: string, count: number): LineDraft => ({
  id: idOf('after', 'site', site, ...(count === 1 ? [] : [String(count)])),
  action: say`Make an emergency call from ${site === '' ? blank('each site') : code(site)}, as agreed with the emergency service`,
  see: say`It is answered, and the address that is shown there is right.${phone === '' ? [] : say` Phone: ${code(phone)}.`}`,
  evidence: 'who answered, and when',
  register: [],
})

const saveGateways: LineDraft = {
  id: 'after/cluster/startup-config',
  action: say`Save the configuration of every gateway that was changed`,
  enter: [enter('enable', say`${code('copy running-config startup-config')}`)],
  see: say`Each answers with OK. Until then a reload brings back the configuration of before.`,
  evidence: 'names of the gateways',
  register: ['S1-6'],
}

const backup: LineDraft = {
  id: 'after/cluster/backup',
  action: say`Start a backup of the cluster as it is now`,
  see: say`The Disaster Recovery System reports success for every node.`,
  evidence: 'name of the backup',
  register: [],
}

const tellDesk: LineDraft = {
  id: 'after/cluster/desk',
  action: say`Tell the desk that the window is closed, and what is different from today on`,
  see: say`They know what a lock on a phone means, and whom to call tonight.`,
  evidence: 'who was told',
  register: [],
}
