import type { NamesTaken } from '../axl/requests/names-in-turn'
import { applyProfile } from '../axl/requests/device-work'
import { reasons } from '../axl/requests/reasons'
import { inOrderOfTasks, isSent, type Draft, type Work } from '../axl/requests/request'
import { namesNow, putH323Back, putTrunkBack } from '../axl/requests/rollback-devices'
import { putProfilesBack, removeAddedProfiles } from '../axl/requests/rollback-profiles'
import { putUsersBack, removeRealms } from '../axl/requests/rollback-users'
import { feltByTrunks } from '../changes/changes'
import { isUpdate, nameFound, type ProfileChange } from '../changes/profile-changes'
import type { EvaluatedPlan } from '../evaluation/evaluated-plan'
import type { AppliedProfiles } from '../axl/requests/apply-profiles'
import { groupBy } from '../plan/group-by'
import type { AxlWorks } from './axl-works'
import type { Unit } from './unit'

/** What takes each unit off again, the last first, and then what was prepared. */
export interface DraftsBack {
  units: { unit: Unit; drafts: Draft[]; before: readonly Unit[] }[]
  prepared: Draft[]
}

/** How far the way back is, when a unit is taken off and all after it are off already. */
interface Way {
  works: AxlWorks
  taken: NamesTaken
  /** The updates of profiles, and those of them that are undone. */
  updates: Work<ProfileChange>[]
  undone: Set<ProfileChange>
  /** Ids of the trunks that have their former profile again. */
  returned: Set<string>
}

/**
 * The exact reverse, from what was found, in an order that AXL takes. What a person did, or of which nobody knows how it
 * was, is put back by hand.
 */
export function draftsBack({ project }: EvaluatedPlan, units: readonly Unit[], works: AxlWorks): DraftsBack {
  const updates = [...[...works.late.values()].flatMap((late) => late.updates), ...works.prepared.updates]
  const way: Way = { works, taken: works.taken, updates, undone: new Set(), returned: new Set() }
  const late = lateByFormerName(units)
  const back = units.toReversed().map((unit) => ({ unit, drafts: unitBack(unit, way), before: needed(unit, late) }))
  const profiles = profilesBack(works.prepared, [], way)
  const users = [...putUsersBack(works.users, project.asFound), ...removeRealms(works.realms)]
  return { units: back, prepared: inOrderOfTasks([...profiles, ...users]) }
}

/**
 * Late units whose profile a trunk of this one goes back to: as long as that has its new settings, the trunk would get
 * those.
 */
function needed(unit: Unit, late: ReadonlyMap<string, readonly Unit[]>): Unit[] {
  if (unit.part !== 'change') return []
  return [...new Set(unit.trunks.flatMap(({ found }) => late.get(found?.securityProfileName ?? '') ?? []))]
}

/** By the name that a profile was found with, the unit in which it changes. */
const lateByFormerName = (units: readonly Unit[]): Map<string, Unit[]> =>
  groupBy(units, ({ profiles }) => new Set(profiles.filter(isUpdate).map(nameFound)))

function unitBack(unit: Unit, way: Way): Draft[] {
  const { works } = way
  const works323 = unit.h323Devices.flatMap((device) => works.h323Devices.get(device) ?? [])
  const applied = works.late.get(unit) ?? { updates: [], adds: [] }
  const trunks = unit.trunks.flatMap((trunk) => works.trunks.get(trunk) ?? [])
  return inOrderOfTasks([
    ...profilesBack(applied, trunks, way),
    ...works323.map(putH323Back).flatMap(({ drafts }) => drafts),
  ])
}

/** Profiles and the trunks that go with them, put back as far as the names on the cluster allow. */
function profilesBack(applied: AppliedProfiles, sent: readonly Work<Unit['trunks'][number]>[], way: Way): Draft[] {
  const { done, blocked, withheld } = putProfilesBack(applied, way.taken)
  for (const { subject } of done) way.undone.add(subject)
  const names = namesNow(way.updates, way.undone)
  const former = new Set(sent.map(({ subject }) => subject.found?.securityProfileName ?? null))
  const isHeld = ({ id }: { id: string }): boolean => !way.returned.has(id)
  const isFelt = (subject: ProfileChange): boolean =>
    (feltByTrunks(subject) && (subject.outside.length > 0 || subject.trunks.some(isHeld))) ||
    former.has(nameFound(subject))
  const felt = [...done, ...blocked].filter(({ subject }) => isFelt(subject))
  const appliedBack = new Set(felt.map(({ subject }) => nameFound(subject)))
  const trunks = sent.map((whole) => putTrunkBack(whole, names, appliedBack))
  for (const { subject } of trunks.filter(isSent)) way.returned.add(subject.device.id)
  const { removals, afterwards } = removeAddedProfiles(applied, blocked, way.returned, way.taken)
  for (const { subject } of afterwards.filter(isSent)) way.undone.add(subject)
  const updates = [...done, ...withheld, ...afterwards]
  return [
    ...[...updates, ...removals, ...trunks].flatMap(({ drafts }) => drafts),
    ...updates.filter(({ subject }) => isUpdate(subject) && isFelt(subject)).map(applyBack),
  ]
}

/** Step 4 on the way back: also where the unit stopped before any of its trunks was touched. */
const applyBack = (update: Work<ProfileChange>): Draft =>
  applyProfile(update.subject.profile.name, nameFound(update.subject), isSent(update) ? null : reasons.putBackByHand)
