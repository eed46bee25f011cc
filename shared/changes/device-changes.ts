import { h323DeviceFields } from '../catalogue/h323-fields'
import { sipTrunkFields } from '../catalogue/sip-trunk-fields'
import type { H323Device, H323Found, SipTrunk, SipTrunkSecurityProfile, TrunkFound } from '../plan/project'
import { profileOf, type PlanIndex } from '../plan/plan-index'
import { h323Key } from '../plan/past'
import { differences, type SettingChange, type Value } from '../plan/setting-change'

export type TrunkSetting = 'securityProfileId' | 'mtpRequired' | 'srtpAllowed'
export type H323Setting = 'srtpAllowed' | 'mtpRequired' | 'enableOutboundFaststart' | 'allowH235PassThrough'

/** What the plan sets on a device; nothing where it leaves it alone. */
export interface DeviceChange<Device, Found, Setting extends string> {
  device: Device
  /** Null where nobody knows what it was. */
  found: Found | null
  settings: SettingChange<Setting>[]
}
export type TrunkChange = DeviceChange<SipTrunk, TrunkFound, TrunkSetting> & { profile: SipTrunkSecurityProfile | null }
export type H323Change = DeviceChange<H323Device, H323Found, H323Setting>

const trunkSettings = {
  securityProfileId: sipTrunkFields.securityProfileId,
  mtpRequired: sipTrunkFields.mtpRequired,
  srtpAllowed: sipTrunkFields.srtpAllowed,
}
const h323Settings = {
  srtpAllowed: h323DeviceFields.srtpAllowed,
  mtpRequired: h323DeviceFields.mtpRequired,
  enableOutboundFaststart: h323DeviceFields.enableOutboundFaststart,
  allowH235PassThrough: h323DeviceFields.allowH235PassThrough,
}

/** What the plan sets on a SIP trunk. The profile is told by name, as the window shows it. */
export function trunkChange(device: SipTrunk, plan: PlanIndex): TrunkChange {
  const { past, newNames } = plan
  const found = past.trunkByName.get(device.name) ?? null
  const profile = profileOf(device, plan) ?? null
  return { device, found, profile, settings: trunkSettingChanges(device, profile, found, newNames) }
}

function trunkSettingChanges(
  trunk: SipTrunk,
  profile: SipTrunkSecurityProfile | null,
  found: TrunkFound | null,
  newNames: ReadonlyMap<string | null, string>,
): SettingChange<TrunkSetting>[] {
  const planned = { ...trunk, securityProfileId: profile?.name ?? null }
  if (found === null) {
    const setByTaskFlow =
      profile === null ? (['srtpAllowed'] as const) : (['securityProfileId', 'srtpAllowed'] as const)
    return pick(
      trunkSettings,
      planned,
      setByTaskFlow.filter((name) => name === 'securityProfileId' || trunk[name]),
    )
  }
  const was = { ...found, securityProfileId: newNames.get(found.securityProfileName) ?? found.securityProfileName }
  const changes = differences<TrunkSetting>(trunkSettings, was, planned)
  return profile === null ? changes.filter((change) => change.setting !== 'securityProfileId') : changes
}

/** What the plan sets on an H.323 device. */
export function h323Change(device: H323Device, { past }: Pick<PlanIndex, 'past'>): H323Change {
  const found = past.h323ByKey.get(h323Key(device)) ?? null
  return {
    device,
    found,
    settings: found ? differences<H323Setting>(h323Settings, found, device) : setByTaskFlow(device),
  }
}

/** SRTP and H.235 where they are on, FastStart off where SRTP is on (HX-12): nothing that nobody planned is touched. */
const setByTaskFlow = (device: H323Device): SettingChange<H323Setting>[] =>
  pick<H323Setting>(h323Settings, device, [
    ...(device.srtpAllowed ? (['srtpAllowed', 'enableOutboundFaststart'] as const) : []),
    ...(device.allowH235PassThrough ? (['allowH235PassThrough'] as const) : []),
  ])

const pick = <Name extends string>(
  fields: Record<Name, SettingChange['field']>,
  planned: Readonly<Record<Name, Value>>,
  names: readonly Name[],
): SettingChange<Name>[] =>
  names.map((setting) => ({ setting, field: fields[setting], from: undefined, to: planned[setting] }))
