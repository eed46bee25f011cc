import { h323DeviceFields, type H323Kind } from '../../catalogue/h323-fields'
import { sipTrunkFields } from '../../catalogue/sip-trunk-fields'
import type { H323Change, TrunkSetting } from '../../changes/device-changes'
import type { SettingChange } from '../../plan/setting-change'
import { ok } from '../../result'
import { deviceName, profileKey, settingElement } from './elements'
import { draft, work, type Draft, type Part, type Work } from './request'
import type { TaskName } from './tasks'

type TrunkSettingChange = SettingChange<TrunkSetting>

/** What step 5 sets needs a reset; what step 3 sets needs Apply Config only. */
export const isMedia = ({ field }: TrunkSettingChange): boolean => field.step === 5

export const trunkDraft = (
  task: 'takeProfile' | 'setTrunkMedia',
  name: string,
  parts: readonly Part[],
  reason: string | null,
): Draft => draft(task, name, [settingElement(sipTrunkFields.name, name), ...parts], reason)

/** S3-1: Apply Config, which on a trunk is doDeviceReset. */
export function applyTrunk(name: string, reason: string | null): Draft {
  const type = ok({ name: 'deviceResetType', children: 'Apply Configuration' })
  return draft('applyTrunk', name, [settingElement(deviceName, name), type], reason)
}

/** S5-2: what media is set takes a Reset. */
export const resetTrunk = (name: string, reason: string | null): Draft =>
  draft('resetTrunk', name, [settingElement(sipTrunkFields.name, name)], reason)

/**
 * S4-1: the trunks of a profile take up its change.
 * @param object its name in the plan
 * @param name that it has on the cluster by then
 */
export const applyProfile = (object: string, name: string, reason: string | null): Draft =>
  draft('applyProfile', object, [settingElement(profileKey, name)], reason)

const gateway = { set: 'setGateway', reset: 'resetGateway' } as const
const trunk = { set: 'setH323Trunk', reset: 'resetH323Trunk' } as const
const h323Tasks: Record<H323Kind, { set: TaskName; reset: TaskName }> = {
  'H.323 Gateway': gateway,
  'H.225 Trunk (Gatekeeper Controlled)': trunk,
  'Inter-Cluster Trunk (Gatekeeper Controlled)': trunk,
  'Inter-Cluster Trunk (Non-Gatekeeper Controlled)': trunk,
}

/** By what AXL knows an H.323 device: its name among gateways, or among trunks of all three kinds. */
export const h323Key = ({ device }: H323Change): string => `${h323Tasks[device.kind].set}\n${device.name}`

/** S5-2: set, then reset. */
export function h323Work(change: H323Change, parts: readonly Part[], reason: string | null): Work<H323Change> {
  const { kind, name } = change.device
  const key = settingElement(h323DeviceFields.name, name)
  const { set, reset } = h323Tasks[kind]
  return work(change, [draft(set, name, [key, ...parts], reason), draft(reset, name, [key], reason)])
}
