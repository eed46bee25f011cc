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
  if (kind === 'sipTrunk') return byDevice(changes.trunks).get(id)
  if (kind === 'h323Device') return byDevice(changes.h323Devices).get(id)
  return undefined
}

type DeviceChange = Change & { device: { id: string } }

/** Each cell of a table asks: the changes of a plan are put in order once. */
const ordered = new WeakMap<readonly DeviceChange[], ReadonlyMap<string, Change>>()

function byDevice(changes: readonly DeviceChange[]): ReadonlyMap<string, Change> {
  const known = ordered.get(changes) ?? new Map(changes.map((change) => [change.device.id, change]))
  ordered.set(changes, known)
  return known
}

const fromChange = ({ found, settings, renamedFrom = null }: Change, fields: Fields): FoundValues => ({
  isKnown: (setting) => found !== null && (valueAt(found, nameAsFound(setting, fields[setting])) ?? null) !== null,
  changedFrom: (setting) =>
    setting === 'name' && renamedFrom !== null
      ? renamedFrom
      : settings.find((change) => change.setting === setting)?.from,
})
