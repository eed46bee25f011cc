import { farEndFields } from '../catalogue/far-end-fields'
import { h323DeviceFields, type H323Device } from '../catalogue/h323-fields'
import type { ItemKind } from '../catalogue/item-kinds'
import { profileSettings, type ProfileSettings, type SipTrunkSecurityProfile } from '../catalogue/profile-fields'
import { isIos } from '../plan/far-ends'
import type { FarEnd } from '../plan/project'
import type { SettingChange } from '../plan/setting-change'
import { changeProfile } from '../profiles/change-profile'
import { withValue } from './with-value'

/** An object after one setting was set, and the other settings that changed with it. */
export interface Changed<Item> {
  item: Item
  followed: SettingChange[]
}

type Change = (item: object, path: string, value: unknown) => Changed<object>

const plain: Change = (item, path, value) => ({ item: withValue(item, path, value), followed: [] })

const inProfile: Change = (item, path, value) => {
  if (!Object.hasOwn(profileSettings, path)) return plain(item, path, value)
  const setting = path as keyof ProfileSettings
  const { profile, followed } = changeProfile(item as SipTrunkSecurityProfile, setting, value as never)
  return { item: profile, followed }
}

/** Checking SRTP Allowed takes FastStart off (HX-12). */
const inH323Device: Change = (item, path, value) => {
  const after = withValue(item, path, value) as H323Device
  if (path !== 'srtpAllowed' || value !== true || !after.enableOutboundFaststart) return { item: after, followed: [] }
  const setting = 'enableOutboundFaststart'
  const followed = [{ setting, field: h323DeviceFields[setting], from: true, to: false }]
  return { item: { ...after, [setting]: false }, followed }
}

/** No IOS release has a NULL cipher (XD-1). */
const inFarEnd: Change = (item, path, value) => {
  const after = withValue(item, path, value) as FarEnd
  if (path !== 'kind' || !isIos(after) || after.nullSha !== 'unknown') return { item: after, followed: [] }
  const setting = 'nullSha'
  const followed = [{ setting, field: farEndFields[setting], from: after.nullSha, to: 'no' }]
  return { item: { ...after, [setting]: 'no' }, followed }
}

const changes: Partial<Record<ItemKind, Change>> = { profile: inProfile, farEnd: inFarEnd, h323Device: inH323Device }

/**
 * An object with another value of one setting, and all that follows from it (PF-8, PF-9, PF-21, PF-25, HX-12, XD-1).
 * @param path the setting within the object: `incomingPort`, `networkSecured/by`
 */
export const changeSetting = <Item extends object>(
  kind: ItemKind,
  item: Item,
  path: string,
  value: unknown,
): Changed<Item> => (changes[kind] ?? plain)(item, path, value) as Changed<Item>
