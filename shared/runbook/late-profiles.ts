import { isUpdate, nameFound, type ProfileChange } from '../changes/profile-changes'
import type { EvaluatedPlan } from '../evaluation/evaluated-plan'
import { foldName } from '../profiles/subject-names'

/**
 * Profiles that cannot be made ready beforehand: those that change while a trunk has them, and those that wait for a
 * name of theirs (SP-6). They change in Synchronize, with the trunks that feel it.
 */
export function lateProfiles(plan: EvaluatedPlan): Set<ProfileChange> {
  const { profiles } = plan.changes
  const inUse = profilesInUse(plan)
  const late = new Set(profiles.filter((change) => isUpdate(change) && inUse(change)))
  for (let before = -1; before !== late.size;) {
    before = late.size
    const givenUp = namesGivenUp(late)
    for (const change of profiles) if (waitsForName(change, givenUp)) late.add(change)
  }
  return late
}

/** Whether a trunk has it today. Of what nobody read it is not known, and then it may be so. */
function profilesInUse({ project: { asFound }, changes, index }: EvaluatedPlan): (change: ProfileChange) => boolean {
  if (asFound === null) return () => true
  const had = new Set(asFound.sipTrunks.map(({ securityProfileName }) => securityProfileName))
  const unread = changes.trunks.filter(({ found }) => (found?.securityProfileName ?? null) === null)
  const planned = new Set(unread.map(({ profile }) => profile?.id))
  return (change) =>
    had.has(nameFound(change)) || planned.has(change.profile.id) || index.outsideByProfile.has(change.profile.id)
}

/** The names that are free only once these have changed. */
const namesGivenUp = (late: ReadonlySet<ProfileChange>): Set<string> =>
  new Set([...late].flatMap(({ renamedFrom }) => (renamedFrom === null ? [] : [foldName(renamedFrom)])))

function waitsForName({ kind, profile, renamedFrom }: ProfileChange, givenUp: ReadonlySet<string>): boolean {
  const takesName = kind === 'added' || renamedFrom !== null
  return takesName && foldName(profile.name) !== foldName(renamedFrom ?? '') && givenUp.has(foldName(profile.name))
}
