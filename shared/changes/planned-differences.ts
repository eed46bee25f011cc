import { indexingSteps } from '../plan/plan-index'
import type { Project } from '../plan/project'
import type { Changes } from './changes'
import { h323Change, trunkChange } from './device-changes'
import type { Difference } from './difference'
import type { ObjectDifferences } from './object-differences'
import { profileChange, removedProfiles, type ProfileChange } from './profile-changes'
import type { PartListName } from './project-parts'
import type { SettingChange } from '../plan/setting-change'

/**
 * What the plan does to the cluster, as a comparison of the two: from what was found to what is planned. Of what nobody
 * read the left side is empty; what the plan leaves alone is in neither.
 */
export const plannedDifferences = (changes: Planned): ObjectDifferences[] =>
  [...plannedSteps(changes)].filter((step) => step !== null)

/** Changes that are known, or are worked out as they are asked for. */
type Planned = { [List in 'profiles' | 'removed' | 'trunks' | 'h323Devices']: Iterable<Changes[List][number]> }

/** The same step by step, for those who have something else to do in between: null where nothing is planned in one. */
export function* plannedSteps({
  profiles,
  removed,
  trunks,
  h323Devices,
}: Planned): Generator<ObjectDifferences | null> {
  for (const change of profiles) yield told(ofProfile(change))
  for (const { name } of removed) {
    const place = placeOf('profiles', { id: name, name })
    yield ofObject('profiles', place, [], wholeDifference(place, 'removed'))
  }
  for (const { device, settings } of trunks) yield told(ofDevice('sipTrunks', device, settings))
  for (const { device, settings } of h323Devices) yield told(ofDevice('h323Devices', device, settings))
}

/** The same of a plan that nobody evaluated: all that is asked for is worked out as it is reached. */
export function* plannedStepsIn(project: Project): Generator<ObjectDifferences | null> {
  const index = yield* indexingSteps(project)
  yield* plannedSteps({
    profiles: inTurn(project.profiles, (profile) => profileChange(profile, index)),
    removed: removedProfiles(index),
    trunks: inTurn(project.sipTrunks, (trunk) => trunkChange(trunk, index)),
    h323Devices: inTurn(project.h323Devices, (device) => h323Change(device, index)),
  })
}

function* inTurn<Item, Value>(items: readonly Item[], valueOf: (item: Item) => Value): Generator<Value> {
  for (const item of items) yield valueOf(item)
}

const told = (object: ObjectDifferences): ObjectDifferences | null =>
  object.whole !== null || object.settings.length > 0 ? object : null

function ofProfile({ kind, profile, renamedFrom, settings }: ProfileChange): ObjectDifferences {
  const place = placeOf('profiles', profile)
  const planned = settingDifferences(place, settings)
  if (kind === 'added') return ofObject('profiles', place, planned, wholeDifference(place, 'added'))
  const renamed = renamedFrom === null ? [] : [changed(place, 'name', 'Name', renamedFrom, profile.name)]
  return ofObject('profiles', place, [...renamed, ...planned])
}

type Whole = Pick<Difference, 'path' | 'object'>

const placeOf = (list: PartListName, { id, name }: { id: string; name: string }): Whole => ({
  path: `${list}/${id}`,
  object: name,
})

const ofObject = (
  list: PartListName,
  { object }: Whole,
  settings: readonly Difference[],
  whole: Difference | null = null,
): ObjectDifferences => ({ list, name: object, before: null, after: null, whole, settings })

function ofDevice(
  list: PartListName,
  device: { id: string; name: string },
  settings: readonly SettingChange[],
): ObjectDifferences {
  const place = placeOf(list, device)
  return ofObject(list, place, settingDifferences(place, settings))
}

const settingDifferences = (whole: Whole, settings: readonly SettingChange[]): Difference[] =>
  settings.map(({ setting, field, from, to }) => changed(whole, setting, field.label, from, to))

const changed = ({ path, object }: Whole, step: string, setting: string, from: unknown, to: unknown): Difference => ({
  ...{ path: `${path}/${step}`, object, setting },
  ...{ kind: from === undefined ? 'added' : 'changed', from: from ?? null, to },
})

const wholeDifference = (whole: Whole, kind: 'added' | 'removed'): Difference => ({
  ...{ ...whole, kind, setting: '' },
  ...{ from: null, to: null },
})
