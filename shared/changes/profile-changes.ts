import { profileSettings, type ProfileSettings, type SipTrunkSecurityProfile } from '../catalogue/profile-fields'
import type { ProfileFound, SipTrunk } from '../plan/project'
import { factorySettings } from '../plan/predefined'
import type { PlanIndex } from '../plan/plan-index'
import { allSettings, differences, type SettingChange } from '../plan/setting-change'

export type ProfileSetting = Exclude<keyof ProfileSettings, 'name'>

/** What the plan does to a profile, with the trunks that feel it (SP-5, S4-2). */
export interface ProfileChange {
  /** `unknown`: it is on the cluster, but how it was is not known, so all its settings are written. */
  kind: 'added' | 'updated' | 'unknown' | 'unchanged'
  profile: SipTrunkSecurityProfile
  found: ProfileFound | null
  /** The name it has on the cluster today, where the plan gives it another (SP-6). */
  renamedFrom: string | null
  /** What is set, the name left out. */
  settings: SettingChange<ProfileSetting>[]
  trunks: SipTrunk[]
  /** The names of trunks outside the plan that have it, and feel the change too. */
  outside: readonly string[]
}

/** It is on the cluster, and the plan sets something of it. */
export const isUpdate = ({ kind }: ProfileChange): boolean => kind === 'updated' || kind === 'unknown'

/** What a profile goes by on the cluster before the plan. */
export const nameFound = ({ profile }: ProfileChange): string => profile.asFoundName ?? profile.name

/** The name is told apart: it is a rename (SP-6). */
const { name, ...settingsWithoutName } = profileSettings

/** Shared, because most profiles have none. */
const none: readonly string[] = []

/** What becomes of one profile of the plan. */
export function profileChange(
  profile: SipTrunkSecurityProfile,
  { past, trunksByProfile, outsideByProfile }: Pick<PlanIndex, 'past' | 'trunksByProfile' | 'outsideByProfile'>,
): ProfileChange {
  const { asFoundName } = profile
  const carried = { trunks: trunksByProfile.get(profile.id) ?? [], outside: outsideByProfile.get(profile.id) ?? none }
  if (asFoundName === null) {
    const settings = allSettings(settingsWithoutName, profile)
    return { kind: 'added', profile, found: null, renamedFrom: null, settings, ...carried }
  }
  const renamedFrom = asFoundName === profile.name ? null : asFoundName
  // Installation made the predefined profile: what it was then is known even where nothing was taken down.
  const found = past.profileByName.get(asFoundName) ?? (profile.predefined ? factorySettings : null)
  if (found === null) {
    const settings = allSettings(settingsWithoutName, profile)
    return { kind: 'unknown', profile, found, renamedFrom, settings, ...carried }
  }
  const settings = differences(settingsWithoutName, found, profile)
  const kind = settings.length === 0 && renamedFrom === null ? 'unchanged' : 'updated'
  return { kind, profile, found, renamedFrom, settings, ...carried }
}

/**
 * Profiles that were found and that the plan no longer has. They go after the window, by hand (SP-4). One that a trunk
 * outside the plan has is still wanted, and so is the one that installation brings (SP-2).
 */
export function removedProfiles({ project, outside }: Pick<PlanIndex, 'project' | 'outside'>): ProfileFound[] {
  const had = outside.flatMap(({ profile }) => ('found' in profile ? [profile.found.name] : []))
  const kept = new Set([factorySettings.name, ...project.profiles.map((profile) => profile.asFoundName), ...had])
  return (project.asFound?.profiles ?? []).filter((profile) => !kept.has(profile.name))
}
