import { menuPaths } from '../../catalogue/menu-paths'
import type { ChecklineGroup } from '../../document/document'
import { code, say } from '../../document/inline'
import type { ChecklistContext } from '../context'
import { idOf, lines, wayTo, type LineDraft } from '../line'
import { profileGone } from '../sights'
import { testCallGroups } from './test-calls'

/** After the last step: a test call for each device that the plan touches, then what is left to clear away. */
export const verification = (context: ChecklistContext): ChecklineGroup[] => [
  ...testCallGroups(context),
  lines('Cluster', context.project.cluster.name, [], [status(context), ...fallback(context)]),
  ...removals(context),
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

/** Profiles that the plan no longer has, each name once: only when nothing has them, and nobody goes back (SP-4). */
function removals({ changes }: ChecklistContext): ChecklineGroup[] {
  const names = new Set(changes.removed.map(({ name }) => name))
  return [...names].map((name) =>
    lines('Profile no longer wanted', name, say`not before the way back is ruled out`, [
      {
        id: idOf('after', 'removed', name),
        action: say`Delete the profile, days after the window`,
        goTo: wayTo(menuPaths.profile, 'Find', name),
        see: profileGone,
        register: ['SP-4'],
      },
    ]),
  )
}
