import {
  list,
  text,
  type Field,
  type Fields,
  type Found,
  type ReferenceField,
  type TextField,
  type ValuesOf,
} from './field'
import { nameAsFound } from './found-settings'
import { h323DeviceFields } from './h323-fields'
import { profileSettings } from './profile-fields'
import { sipTrunkFields } from './sip-trunk-fields'

/** What is found of a kind of object: its key, and every setting whose row says so; null where nobody has read it. */
type FoundFields<Of extends Fields, Key extends keyof Of> = Pick<Of, Key> & {
  [Name in keyof Of as FoundName<Name, Of[Name]>]: AsRead<Of[Name]>
}
type FoundName<Name, F> = F extends { found: { as: infer As extends string } }
  ? As
  : F extends { found: Found }
    ? Name
    : never
/** The cluster tells an object that is referred to by its name. */
type AsRead<F> = (F extends ReferenceField ? TextField : F) & { mayBeUnknown: true }

const asRead = (field: Field): Field =>
  field.kind === 'reference'
    ? { ...text({ ...field, default: '', help: `${field.label}: by its name.` }), mayBeUnknown: true }
    : { ...field, mayBeUnknown: true }

function foundFields<const Of extends Fields, Key extends keyof Of & string>(fields: Of, ...keys: Key[]) {
  const found = Object.entries(fields).flatMap(([name, field]) => {
    if (keys.some((key) => key === name)) return [[name, field] as const]
    return field.found ? [[nameAsFound(name, field), asRead(field)] as const] : []
  })
  return Object.fromEntries(found) as FoundFields<Of, Key>
}

export const trunkFoundFields = foundFields(sipTrunkFields, 'name')
export const h323FoundFields = foundFields(h323DeviceFields, 'kind', 'name')

const many = { register: [], max: Number.MAX_SAFE_INTEGER } as const

/** The cluster before the change, as far as it is known. */
export const asFoundFields = {
  takenOn: text({ label: 'Taken on', help: 'The day it was read.', register: [] }),
  source: text({ label: 'Source', help: 'What it was read from.', register: [] }),
  profiles: list({ label: 'Profiles', help: 'As they were.', ...many, fields: profileSettings }),
  sipTrunks: list({ label: 'SIP trunks', help: 'As they were.', ...many, fields: trunkFoundFields }),
  h323Devices: list({ label: 'H.323 devices', help: 'As they were.', ...many, fields: h323FoundFields }),
}

export type AsFound = ValuesOf<typeof asFoundFields>
export type TrunkFound = AsFound['sipTrunks'][number]
export type H323Found = AsFound['h323Devices'][number]
