import { menuPaths } from '../catalogue/menu-paths'
import { feelingTrunks } from '../changes/changes'
import type { ProfileChange } from '../changes/profile-changes'
import type { ChecklineGroup } from '../document/document'
import { joinSpans, say } from '../document/inline'
import type { ChecklistContext } from './context'
import { callsFromNowOn, followedProfiles, whoOf } from './far-end-change'
import { exactly, idOf, lines, wayTo, type LineDraft } from './line'
import { servedTrunks } from './step-2/profile-lines'
import { callsDrop, inService } from './sights'

/** Step 4: each changed profile that trunks already have (S4-1, S4-2). */
export function step4(context: ChecklistContext): ChecklineGroup[] {
  const followed = followedProfiles(context)
  return [...context.synchronized].map((change) => synchronizeGroup(change, context, followed.has(change.profile.id)))
}

const synchronizeGroup = (change: ProfileChange, context: ChecklistContext, isFollowed: boolean): ChecklineGroup =>
  lines(
    'Changed profile',
    change.profile.name,
    context.aside(servedTrunks(change), idOf('profiles', change.profile.id)),
    [open(change), ...farEnds(change, isFollowed), apply(change, context)],
  )

const lineId = ({ profile }: ProfileChange, what: string) => idOf('step4', 'profiles', profile.id, what)

const open = (change: ProfileChange): LineDraft => ({
  id: lineId(change, 'open'),
  action: say`Open the profile, see its new settings, save`,
  goTo: wayTo(menuPaths.profile, 'Find', change.profile.name),
  see: say`The settings are those of step 2.`,
  register: ['S4-1'],
})

const farEnds = (change: ProfileChange, isFollowed: boolean): LineDraft[] =>
  isFollowed
    ? [
        {
          id: lineId(change, 'far-ends'),
          action: say`Have the far ends of these trunks change over now`,
          see: callsFromNowOn(change.profile, whoOf(feelingTrunks(change)), change.found),
          evidence: 'who',
          register: ['PF-21', 'PF-23'],
        },
      ]
    : []

/** All trunks by name: the change window has to know which calls are at risk. */
const apply = (change: ProfileChange, context: ChecklistContext): LineDraft => ({
  id: lineId(change, 'apply'),
  action: say`Apply Config, then OK in the dialog Apply Configuration Information`,
  cautions: [
    callsDrop(
      'Outstanding settings go to all these trunks with as little disturbance as possible, yet plan for their calls to drop.',
    ),
  ],
  see: say`${inService} Trunks: ${exactly(feelingTrunks(change), 'none')}.`,
  undo: joinSpans(
    [idOf('profiles', change.profile.id), idOf('profiles', change.profile.id, 'apply')]
      .map(context.wayBack)
      .filter((back) => back.length > 0),
    ', then ',
  ),
  evidence: 'status of each trunk and time',
  register: ['S4-1', 'S4-2', 'XD-9'],
})
