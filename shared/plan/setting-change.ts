import type { Field } from '../catalogue/field'
import type { Destination } from '../catalogue/sip-trunk-fields'

export type Value = string | number | boolean | readonly Destination[] | null

/** One setting that the plan sets: from what, when that is known, to what. */
export interface SettingChange<Name extends string = string> {
  setting: Name
  field: Field
  /** Undefined where nobody knows what it was. */
  from: Value | undefined
  to: Value
}

/** The settings of `fields` that differ from what was found, or of which nobody read what they were (null). */
export function differences<Name extends string>(
  fields: Readonly<Record<Name, Field>>,
  found: Readonly<Record<NoInfer<Name>, Value | null>>,
  planned: Readonly<Record<NoInfer<Name>, Value>>,
): SettingChange<Name>[] {
  return settingNames(fields)
    .filter((setting) => found[setting] !== planned[setting])
    .map((setting) => ({ setting, field: fields[setting], from: found[setting] ?? undefined, to: planned[setting] }))
}

/** Every setting of `fields` as planned, where nothing is known of before. */
export const allSettings = <Name extends string>(
  fields: Readonly<Record<Name, Field>>,
  planned: Readonly<Record<NoInfer<Name>, Value>>,
): SettingChange<Name>[] =>
  settingNames(fields).map((setting) => ({ setting, field: fields[setting], from: undefined, to: planned[setting] }))

export const settingNames = <Name extends string>(fields: Readonly<Record<Name, Field>>): Name[] =>
  Object.keys(fields) as Name[]
