import { profileSettings } from '../catalogue/profile-fields'
import type { Field } from '../catalogue/field'
import type { Project } from '../plan/project'
import { feelingTrunks, type Changes } from './changes'
import type { DeviceChange } from './device-changes'
import type { ProfileChange } from './profile-changes'
import type { SettingChange, Value } from '../plan/setting-change'

export const changeKinds = ['added', 'updated', 'renamed', 'not known', 'left over'] as const
export type ChangeKind = (typeof changeKinds)[number]

/** One setting that the plan changes, or one object as a whole where `field` is null. */
export interface ChangeRow {
  /** `profiles/<id>/incomingPort`: no two rows have the same. */
  key: string
  object: string
  name: string
  what: string
  kind: ChangeKind
  field: Field | null
  /** Undefined where nobody knows what it was, or where it was not there. */
  from: Value | undefined
  to: Value | undefined
  /** Names of the trunks that feel it (SP-5). */
  feltBy: string[]
  /** Where the old value stands in `asFound`; null where it cannot be set by itself. */
  old: { list: 'profiles' | 'sipTrunks' | 'h323Devices'; setting: string } | null
}

/** The plan against what was found, setting by setting, in the order of the file. */
export const changeRows = ({ changes, project }: { changes: Changes; project: Project }): ChangeRow[] => [
  ...changes.profiles.flatMap((change) => profileRows(change, project)),
  ...changes.removed.map(({ name }, at) => row(`asFound/profiles/removed-${at}`, name, 'Profile', 'left over')),
  ...changes.trunks.flatMap((change) => deviceRows(change, 'sipTrunks', 'SIP trunk')),
  ...changes.h323Devices.flatMap((change) => deviceRows(change, 'h323Devices', change.device.kind)),
]

const row = (object: string, name: string, what: string, kind: ChangeKind): ChangeRow => ({
  ...{ key: object, object, name, what, kind, feltBy: [] },
  ...{ field: null, from: undefined, to: undefined, old: null },
})

const kindOf = { added: 'added', updated: 'updated', unknown: 'not known' } as const

/** An added profile is one row: there is no old value to hold its settings against. */
function profileRows(change: ProfileChange, { asFound }: Project): ChangeRow[] {
  const { kind, profile, renamedFrom, settings } = change
  if (kind === 'unchanged') return []
  const feltBy = feelingTrunks(change)
  const head = { ...row(`profiles/${profile.id}`, profile.name, 'Profile', kindOf[kind]), feltBy }
  if (kind === 'added') return [{ ...head, to: `${profile.securityMode}, ${profile.incomingPort}` }]
  const isListed = asFound?.profiles.some(({ name }) => name === profile.asFoundName) ?? false
  return [
    ...(renamedFrom === null ? [] : [renamed(head, renamedFrom, profile.name)]),
    ...settings.map((each) => settingRow(head, each, isListed ? 'profiles' : null)),
  ]
}

const renamed = (head: ChangeRow, from: string, to: string): ChangeRow => ({
  ...head,
  ...{ key: `${head.object}/name`, kind: 'renamed', field: profileSettings.name, from, to },
})

function deviceRows<Device extends { id: string; name: string }, Found, Setting extends string>(
  { device, found, settings }: DeviceChange<Device, Found, Setting>,
  list: 'sipTrunks' | 'h323Devices',
  what: string,
): ChangeRow[] {
  const head = row(`${list}/${device.id}`, device.name, what, found === null ? 'not known' : 'updated')
  return settings.map((each) => settingRow(head, each, found === null ? null : list))
}

const settingRow = (
  head: ChangeRow,
  { setting, field, from, to }: SettingChange,
  list: 'profiles' | 'sipTrunks' | 'h323Devices' | null,
): ChangeRow => ({
  ...head,
  ...{ key: `${head.object}/${setting}`, field, from, to },
  // The profile that a trunk had is shown under the name that it gets: it is set where it is found.
  old: list === null || setting === 'securityProfileId' ? null : { list, setting },
})
