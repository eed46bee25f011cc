import {
  day,
  list,
  orUnknown,
  record,
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
import { profileSettings, type ProfileSettings } from './profile-fields'
import { sipTrunkFields } from './sip-trunk-fields'
import { applicationUserFields, sipRealmFields } from './user-fields'

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

type AllAsRead<Of extends Fields, Key extends keyof Of> = Pick<Of, Key> & {
  [Name in Exclude<keyof Of, Key>]: Of[Name] & { mayBeUnknown: true }
}
const { name: profileName, ...otherSettings } = profileSettings
/** Every setting of a profile is found; the name alone is always known. */
export const profileFoundFields = {
  name: profileName,
  ...Object.fromEntries(Object.entries(otherSettings).map(([name, field]) => [name, orUnknown<Field>(field)])),
} as AllAsRead<typeof profileSettings, 'name'>

const runningConfigFields = {
  device: text({ label: 'Device', help: 'Its host name.', register: [], isCode: true }),
  address: text({ label: 'Address', help: 'Where it answers.', register: [], isCode: true }),
  takenOn: day('seen', { label: 'Taken on', help: 'The day it was read.', register: [] }),
  text: text({
    label: 'Running configuration',
    help: 'Secrets are taken out in reading.',
    register: [],
    multiline: true,
  }),
}
const { id: _realmId, ...realmFoundFields } = sipRealmFields
const { id: _userId, sipTrunkIds: _trunks, ...userFoundFields } = applicationUserFields

const many = { register: [], max: Number.MAX_SAFE_INTEGER } as const

/** The cluster before the change, as far as it is known. */
export const asFoundFields = {
  takenOn: day('seen', { label: 'Taken on', help: 'The day it was read.', register: [] }),
  source: text({ label: 'Source', help: 'What it was read from.', register: [] }),
  profiles: list({ label: 'Profiles', help: 'As they were.', ...many, fields: profileFoundFields }),
  sipTrunks: list({ label: 'SIP trunks', help: 'As they were.', ...many, fields: trunkFoundFields }),
  h323Devices: list({ label: 'H.323 devices', help: 'As they were.', ...many, fields: h323FoundFields }),
  sipRealms: orUnknown(list({ label: 'SIP realms', help: 'As they were.', ...many, fields: realmFoundFields })),
  applicationUsers: orUnknown(
    list({ label: 'Application users', help: 'As they were.', ...many, fields: userFoundFields }),
  ),
  parameters: record({
    label: 'Parameters',
    help: 'Enterprise and service parameters, by their names.',
    register: [],
    since: 2,
  }),
  runningConfigs: list({
    label: 'Running configurations',
    help: 'Of the gateways, as they were.',
    ...many,
    since: 2,
    fields: runningConfigFields,
  }),
}

/** A profile as it was; null where nobody has read a setting. Spelled out, so that it never passes for a profile of the plan. */
export type ProfileFound = {
  [Name in keyof ProfileSettings]: ProfileSettings[Name] | (Name extends 'name' ? never : null)
}
export type AsFound = Omit<ValuesOf<typeof asFoundFields>, 'profiles'> & { profiles: ProfileFound[] }
export type TrunkFound = AsFound['sipTrunks'][number]
export type H323Found = AsFound['h323Devices'][number]
