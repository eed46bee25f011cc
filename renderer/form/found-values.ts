import type { Fields } from '../../shared/catalogue/field'
import { nameAsFound } from '../../shared/catalogue/found-settings'
import { itemKinds, type ItemKind } from '../../shared/catalogue/item-kinds'
import type { SettingChange } from '../../shared/plan/setting-change'
import { valueAt } from '../../shared/edit/with-value'
import type { EvaluatedPlan } from '../../shared/evaluation/evaluated-plan'

/** What is known of an object before the change. */
export interface FoundValues {
  /** Whether it is known how this setting was. */
  isKnown: (setting: string) => boolean
  /** The old value where the plan has another. What refers to an object is told by its name. */
  changedFrom: (setting: string) => unknown
}

const nothing: FoundValues = { isKnown: () => false, changedFrom: () => undefined }

interface Change {
  found: object | null
  settings: readonly SettingChange[]
  renamedFrom?: string | null
}

/** @param id of the object; a part of something has none and was not taken down */
export function foundValues(kind: ItemKind, id: string | null, { changes }: EvaluatedPlan): FoundValues {
  const change = id === null ? undefined : changeOf(kind, id, changes)
  return change ? fromChange(change, itemKinds[kind].fields) : nothing
}

function changeOf(kind: ItemKind, id: string, changes: EvaluatedPlan['changes']): Change | undefined {
  if (kind === 'profile') return changes.profiles.find(({ profile }) => profile.id === id)
  if (kind === 'sipTrunk') return changeOfDevice(kind, id, changes.trunks)
  if (kind === 'h323Device') return changeOfDevice(kind, id, changes.h323Devices)
  return undefined
}

type DeviceChange = Change & { device: { id: string } }

/** Each cell of a table asks for the change of its device: where it stands, in the list that was asked for last. */
const lastAsked = new Map<ItemKind, { changes: readonly DeviceChange[]; places: ReadonlyMap<string, number> }>()

function changeOfDevice(kind: ItemKind, id: string, changes: readonly DeviceChange[]): Change | undefined {
  const last = lastAsked.get(kind)
  const isOfLast = last !== undefined && (last.changes === changes || areOfTheSame(last.changes, changes))
  const places = isOfLast ? last.places : new Map(changes.map(({ device }, at) => [device.id, at]))
  if (last?.changes !== changes) lastAsked.set(kind, { changes, places })
  const place = places.get(id)
  return place === undefined ? undefined : changes[place]
}

/** An edit of a setting leaves the devices and their order. */
const areOfTheSame = (before: readonly DeviceChange[], after: readonly DeviceChange[]): boolean =>
  before.length === after.length &&
  after.every((change, at) => change === before[at] || change.device.id === before[at]?.device.id)

const fromChange = ({ found, settings, renamedFrom = null }: Change, fields: Fields): FoundValues => ({
  isKnown: (setting) => found !== null && (valueAt(found, nameAsFound(setting, fields[setting])) ?? null) !== null,
  changedFrom: (setting) =>
    setting === 'name' && renamedFrom !== null
      ? renamedFrom
      : settings.find((change) => change.setting === setting)?.from,
})
