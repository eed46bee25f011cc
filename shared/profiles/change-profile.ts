import { profileSettings, type ProfileSettings } from '../catalogue/profile-fields'
import { differences, type SettingChange } from '../plan/setting-change'
import { withApplicationAuthorization, withDigest, withSecurityMode } from '../plan/transports'

type Setting = keyof ProfileSettings

/** What follows a setting, from the profile before and the same with that setting changed. */
const following: Partial<Record<Setting, <P extends ProfileSettings>(before: P, after: P) => P>> = {
  securityMode: (before, after) => withSecurityMode(before, after.securityMode),
  digestAuthentication: (before, after) => withDigest(before, after.digestAuthentication),
  applLevelAuthentication: (before, after) => withApplicationAuthorization(before, after.applLevelAuthentication),
}

/** A profile after a change, and the other settings that changed with it. */
export interface ChangedProfile<Profile> {
  profile: Profile
  followed: SettingChange<Setting>[]
}

/** The profile with another value of one setting, and all that follows from it (PF-8, PF-9, PF-21, PF-25). */
export function changeProfile<Profile extends ProfileSettings, Name extends Setting>(
  profile: Profile,
  setting: Name,
  value: ProfileSettings[Name],
): ChangedProfile<Profile> {
  const plain = { ...profile, [setting]: value }
  const after = following[setting]?.(profile, plain) ?? plain
  return { profile: after, followed: differences(profileSettings, plain, after) }
}
