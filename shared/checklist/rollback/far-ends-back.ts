import type { TrunkChange } from '../../changes/device-changes'
import { nameFound, type ProfileChange } from '../../changes/profile-changes'
import { feelingTrunks } from '../../changes/changes'
import { joinSpans, plainText, say, type Inline } from '../../document/inline'
import { groupBy } from '../../plan/group-by'
import type { ProfileFound } from '../../plan/project'
import type { ChecklistPlan } from '../context'
import { callsAsBefore, followedProfiles, isToldWithTrunk, whoOf } from '../far-end-change'
import { exactly, idOf, type LineDraft } from '../line'

/** Lines of their own: whoever goes back by AXL tells the far ends all the same. */
interface FarEndsBack {
  ofTrunk: (change: TrunkChange) => LineDraft[]
  ofProfile: (change: ProfileChange) => LineDraft[]
}

export function farEndsBack(plan: ChecklistPlan): FarEndsBack {
  const followed = followedProfiles(plan)
  const changeOf = new Map(plan.changes.trunks.map((change) => [change.device.id, change]))
  return {
    ofTrunk: (change) =>
      isToldWithTrunk(change, plan)
        ? [
            toldBack(
              ['sipTrunks', change.device.id, 'far-end'],
              'the far end',
              callsAsBefore(foundWith(change, plan), change.profile),
            ),
          ]
        : [],
    ofProfile: (change) =>
      followed.has(change.profile.id) && plan.synchronized.has(change)
        ? [
            toldBack(
              ['profiles', change.profile.id, 'far-ends'],
              'the far ends of its trunks',
              eachAsBefore(change, changeOf, plan),
            ),
          ]
        : [],
  }
}

/** Before the Reset, which is what shows that both sides are back. */
const toldBack = (id: readonly string[], whom: string, see: Inline): LineDraft => ({
  id: idOf('rollback', ...id),
  action: say`Have ${whom} go back now`,
  see,
  evidence: 'who',
  register: ['PF-21', 'PF-23'],
})

const foundWith = ({ found }: TrunkChange, { foundProfiles }: ChecklistPlan): ProfileFound | undefined =>
  foundProfiles.get(found?.securityProfileName ?? '')

/** Trunks that moved to it call again as with the profile that they had; of one that was not read nobody knows. */
function eachAsBefore(change: ProfileChange, changeOf: ReadonlyMap<string, TrunkChange>, plan: ChecklistPlan): Inline {
  const before = (trunk: TrunkChange | undefined): ProfileFound | null | undefined =>
    trunk?.found?.securityProfileName === nameFound(change) ? change.found : trunk && foundWith(trunk, plan)
  const all = [
    ...change.trunks.map((trunk) => ({ trunks: [trunk], outside: [], found: before(changeOf.get(trunk.id)) })),
    ...change.outside.map((name) => ({ trunks: [], outside: [name], found: change.found })),
  ].map((one) => ({ names: feelingTrunks(one), found: one.found }))
  const ways = [...groupBy(all, ({ found }) => [plainText(callsAsBefore(found, change.profile))]).values()]
  const said = ways.map((alike) => {
    const names = alike.flatMap((one) => one.names)
    const calls = callsAsBefore(alike[0]?.found, change.profile, whoOf(names))
    return ways.length === 1 ? calls : say`${exactly(names, '')}: ${calls}`
  })
  return joinSpans(said, ' ')
}
