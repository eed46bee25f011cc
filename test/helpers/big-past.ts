import { asFoundFields, h323FoundFields, trunkFoundFields } from '../../shared/catalogue/as-found-fields'
import { profileSettings } from '../../shared/catalogue/profile-fields'
import type { AsFound, H323Device, Project, SipTrunkSecurityProfile } from '../../shared/plan/project'
import { defaultsOf } from '../../shared/plan/defaults'
import { factorySettings } from '../../shared/plan/predefined'

/**
 * The cluster before a big plan: trunks of added profiles had the predefined one, every fourth of the others had no
 * SRTP, every twelfth profile and every second H.323 device with SRTP was set otherwise.
 */
export function bigPast(plan: Project): AsFound {
  const foundNames = new Map(plan.profiles.map((profile) => [profile.id, profile.asFoundName]))
  return {
    ...defaultsOf(asFoundFields),
    takenOn: '2026-01-15',
    source: 'AXL answers of the publisher',
    profiles: plan.profiles.filter((profile) => profile.asFoundName !== null).map(profileBefore),
    sipTrunks: plan.sipTrunks.map((trunk, index) => ({
      ...settingsOf(trunkFoundFields, { ...trunk, securityProfileName: '' }),
      securityProfileName: foundNames.get(trunk.securityProfileId ?? '') ?? factorySettings.name,
      srtpAllowed: Math.floor(index / plan.profiles.length) % 4 === 1 ? false : trunk.srtpAllowed,
    })),
    h323Devices: plan.h323Devices.map(h323Before),
  }
}

function profileBefore(profile: SipTrunkSecurityProfile, index: number): AsFound['profiles'][number] {
  const before = settingsOf(profileSettings, profile)
  return index % 12 === 11 ? { ...before, x509SubjectName: '', transmitSecurityStatus: false } : before
}

function h323Before(device: H323Device, index: number): AsFound['h323Devices'][number] {
  const before = settingsOf(h323FoundFields, device)
  return index % 4 === 0 ? { ...before, srtpAllowed: false, enableOutboundFaststart: true } : before
}

const settingsOf = <Name extends string, Values extends Record<Name, unknown>>(
  fields: Readonly<Record<Name, unknown>>,
  values: Values,
): Pick<Values, Name> =>
  Object.fromEntries((Object.keys(fields) as Name[]).map((name) => [name, values[name]])) as Pick<Values, Name>
