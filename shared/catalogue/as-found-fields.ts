import { list, text, type ValuesOf } from './field'
import { h323DeviceFields } from './h323-fields'
import { profileSettings } from './profile-fields'
import { sipTrunkFields } from './sip-trunk-fields'

export const trunkFoundFields = {
  name: sipTrunkFields.name,
  securityProfileName: text({
    label: sipTrunkFields.securityProfileId.label,
    help: 'Name of the profile it had.',
    register: ['SP-3'],
  }),
  mtpRequired: sipTrunkFields.mtpRequired,
  srtpAllowed: sipTrunkFields.srtpAllowed,
}

export const h323FoundFields = {
  kind: h323DeviceFields.kind,
  name: h323DeviceFields.name,
  srtpAllowed: h323DeviceFields.srtpAllowed,
  mtpRequired: h323DeviceFields.mtpRequired,
  enableOutboundFaststart: h323DeviceFields.enableOutboundFaststart,
  allowH235PassThrough: h323DeviceFields.allowH235PassThrough,
}

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
