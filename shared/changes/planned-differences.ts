import type { Changes } from './changes'
import type { Difference } from './difference'
import type { SettingChange } from '../plan/setting-change'

type Whole = Pick<Difference, 'path' | 'object'>

/**
 * What the plan does to the cluster, as a comparison of the two: from what was found to what is planned. Of what nobody
 * read the left side is empty; what the plan leaves alone is in neither.
 */
export function plannedDifferences({ profiles, removed, trunks, h323Devices }: Changes): Difference[] {
  return [
    ...profiles.flatMap(({ kind, profile, renamedFrom, settings }) => {
      const whole = { path: `profiles/${profile.id}`, object: profile.name }
      if (kind === 'added') return [wholeDifference(whole, 'added'), ...settingDifferences(whole, settings)]
      const renamed = renamedFrom === null ? [] : [changed(whole, 'name', 'Name', renamedFrom, profile.name)]
      return [...renamed, ...settingDifferences(whole, settings)]
    }),
    ...removed.map(({ name }) => wholeDifference({ path: `profiles/${name}`, object: name }, 'removed')),
    ...trunks.flatMap(({ device, settings }) =>
      settingDifferences({ path: `sipTrunks/${device.id}`, object: device.name }, settings),
    ),
    ...h323Devices.flatMap(({ device, settings }) =>
      settingDifferences({ path: `h323Devices/${device.id}`, object: device.name }, settings),
    ),
  ]
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
