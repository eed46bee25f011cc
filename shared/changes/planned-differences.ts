import type { Changes } from './changes'
import type { Difference } from './difference'
import type { ObjectDifferences } from './object-differences'
import type { PartListName } from './project-parts'
import type { SettingChange } from '../plan/setting-change'

/**
 * What the plan does to the cluster, as a comparison of the two: from what was found to what is planned. Of what nobody
 * read the left side is empty; what the plan leaves alone is in neither.
 */
export function plannedDifferences({ profiles, removed, trunks, h323Devices }: Changes): ObjectDifferences[] {
  return [
    ...profiles.map(({ kind, profile, renamedFrom, settings }) => {
      const place = placeOf('profiles', profile)
      const planned = settingDifferences(place, settings)
      if (kind === 'added') return ofObject('profiles', place, planned, wholeDifference(place, 'added'))
      const renamed = renamedFrom === null ? [] : [changed(place, 'name', 'Name', renamedFrom, profile.name)]
      return ofObject('profiles', place, [...renamed, ...planned])
    }),
    ...removed.map(({ name }) => {
      const place = placeOf('profiles', { id: name, name })
      return ofObject('profiles', place, [], wholeDifference(place, 'removed'))
    }),
    ...trunks.map(({ device, settings }) => ofDevice('sipTrunks', device, settings)),
    ...h323Devices.map(({ device, settings }) => ofDevice('h323Devices', device, settings)),
  ].filter(({ whole, settings }) => whole !== null || settings.length > 0)
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
