import { foundSettings, nameAsFound, type FoundField, type FoundSetting } from '../catalogue/found-settings'
import { h323DeviceFields } from '../catalogue/h323-fields'
import { sipTrunkFields } from '../catalogue/sip-trunk-fields'
import { farEndOf } from '../plan/far-ends'
import type { FarEnd, H323Device, H323Found, SipTrunk, SipTrunkSecurityProfile, TrunkFound } from '../plan/project'
import { profileOf, type PlanIndex } from '../plan/plan-index'
import { h323Key, trunkFound } from '../plan/past'
import { settingNames, type SettingChange, type Value } from '../plan/setting-change'
import { isSameValue, type Values } from './same-value'

export type TrunkSetting = FoundSetting<typeof sipTrunkFields>
export type H323Setting = FoundSetting<typeof h323DeviceFields>

/** What the plan sets on a device; nothing where it leaves it alone. */
export interface DeviceChange<Device, Found, Setting extends string> {
  device: Device
  /** Null where nobody knows what it was. */
  found: Found | null
  settings: SettingChange<Setting>[]
}
export type TrunkChange = DeviceChange<SipTrunk, TrunkFound, TrunkSetting> & {
  profile: SipTrunkSecurityProfile | null
  farEnd: Readonly<FarEnd>
}
export type H323Change = DeviceChange<H323Device, H323Found, H323Setting>

const trunkSettings = foundSettings(sipTrunkFields)
const h323Settings = foundSettings(h323DeviceFields)

/** What the plan sets on a SIP trunk. The profile is told by name, as the window shows it. */
export function trunkChange(device: SipTrunk, plan: PlanIndex): TrunkChange {
  const { past, newNames } = plan
  const found = trunkFound(past, device.name) ?? null
  const profile = profileOf(device, plan) ?? null
  const changes = settingChanges(trunkSettings, withNewName(found, newNames), {
    ...device,
    securityProfileId: profile?.name ?? null,
  })
  const farEnd = farEndOf(device, plan.farEndById)
  return { device, found, profile, farEnd, settings: changes.filter((change) => isSet(change, device, changes)) }
}

/**
 * What the plan does not have is not taken away: SP-3 and FC-2 tell that it is missing. A destination that nobody read is
 * sent with the profile only.
 */
function isSet({ setting, from, to }: SettingChange<TrunkSetting>, trunk: SipTrunk, changes: readonly SettingChange[]) {
  switch (setting) {
    case 'securityProfileId':
      return to !== null
    case 'destinations':
    case 'destAddrIsSrv': {
      const takesProfile = changes.some((change) => change.setting === 'securityProfileId' && change.to !== null)
      return trunk.destinations.length > 0 && (from !== undefined || takesProfile)
    }
    default:
      return true
  }
}

/** The profile that it had, by the name that the plan gives it (SP-6). */
function withNewName(found: TrunkFound | null, newNames: ReadonlyMap<string | null, string>): TrunkFound | null {
  const name = found?.securityProfileName ?? null
  return found && name !== null ? { ...found, securityProfileName: newNames.get(name) ?? name } : found
}

/** What the plan sets on an H.323 device. */
export function h323Change(device: H323Device, { past }: Pick<PlanIndex, 'past'>): H323Change {
  const found = past.h323ByKey.get(h323Key(device)) ?? null
  return { device, found, settings: settingChanges(h323Settings, found, device) }
}

/** What differs from what was found; of what nobody read, what the task flow sets: nothing that nobody planned is touched. */
function settingChanges<Name extends string>(
  fields: Readonly<Record<Name, FoundField>>,
  found: Values | null,
  planned: Readonly<Record<NoInfer<Name>, Value>>,
): SettingChange<Name>[] {
  const changes: SettingChange<Name>[] = []
  for (const setting of settingNames(fields)) {
    const [field, to] = [fields[setting], planned[setting]]
    const from = (found?.[nameAsFound(setting, field)] ?? null) as Value
    if (from === null && isSentUnread(field, planned)) changes.push({ setting, field, from: undefined, to })
    if (from !== null && !isSameValue(from, to)) changes.push({ setting, field, from, to })
  }
  return changes
}

const isSentUnread = ({ found: { sentUnread } }: FoundField, planned: Values): boolean =>
  sentUnread !== undefined && Object.entries(sentUnread).every(([name, value]) => planned[name] === value)
