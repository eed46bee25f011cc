import {
  asFoundFields,
  h323FoundFields,
  trunkFoundFields,
  type H323Found,
  type TrunkFound,
} from '../catalogue/as-found-fields'
import type { Fields, ValuesOf } from '../catalogue/field'
import { profileSettings, type ProfileSettings, type SipTrunkSecurityProfile } from '../catalogue/profile-fields'
import type { AsFound, Project } from '../plan/project'
import { defaultsOf } from '../plan/defaults'
import { factorySettings } from '../plan/predefined'

/** Who or what says how the cluster was, and of which day (YYYY-MM-DD) that is. */
export type FoundFrom = Pick<AsFound, 'source' | 'takenOn'>

/** Nothing known yet: it is entered by hand. */
export const withEmptyAsFound = (project: Project, { source, takenOn }: FoundFrom): Project => ({
  ...project,
  asFound: { ...defaultsOf(asFoundFields), takenOn, source },
})

/** What the plan has now is what was found: every profile is on the cluster under the name that it has (SP-6). */
export const withPlanAsFound = (project: Project, from: FoundFrom): Project => ({
  ...project,
  asFound: { ...foundIn(project), ...from },
  profiles: project.profiles.map((profile) => ({ ...profile, asFoundName: profile.name })),
})

/**
 * What another plan has is what was found. A profile of this plan is that of the other with the same id, as in an
 * earlier revision, else the one that it was found as, else the one with its name; else the plan adds it.
 */
export const withOtherAsFound = (project: Project, other: Project, from: FoundFrom): Project => ({
  ...project,
  asFound: { ...foundIn(other), ...from },
  profiles: matched(project.profiles, other.profiles),
})

/** Profiles keep the name that they have on the cluster: they are there, though it is not known how they are. */
export const withoutAsFound = (project: Project): Project => ({ ...project, asFound: null })

function foundIn({
  profiles,
  sipTrunks,
  h323Devices,
  sipRealms,
  applicationUsers,
}: Project): Omit<AsFound, keyof FoundFrom> {
  const names = new Map(profiles.map(({ id, name }) => [id, name]))
  return {
    ...defaultsOf(asFoundFields),
    profiles: profiles.map(settingsOf),
    sipTrunks: sipTrunks.map((trunk): TrunkFound => {
      const securityProfileName = names.get(trunk.securityProfileId ?? '') ?? ''
      return only(trunkFoundFields, { ...trunk, securityProfileName })
    }),
    h323Devices: h323Devices.map((device): H323Found => only(h323FoundFields, device)),
    sipRealms: sipRealms.map(({ realm, userid }) => ({ realm, userid })),
    applicationUsers: applicationUsers.map(({ id: _id, sipTrunkIds: _trunks, ...user }) => user),
  }
}

/** The settings that a profile has on the cluster: its id and where it comes from left out. */
export const settingsOf = (profile: ProfileSettings): ProfileSettings => only(profileSettings, profile)

const only = <Of extends Fields>(fields: Of, values: ValuesOf<Of>): ValuesOf<Of> =>
  Object.fromEntries(Object.keys(fields).map((name) => [name, values[name]])) as ValuesOf<Of>

type Profile = SipTrunkSecurityProfile

/** Each of the others is the past of one profile at most; the surest matches come first. */
function matched(profiles: readonly Profile[], others: readonly Profile[]): Profile[] {
  const free = new Set(others.map(({ name }) => name))
  const found = new Map<Profile, string>()
  const byId = new Map(others.map(({ id, name }) => [id, name]))
  const predefined = others.find((other) => other.predefined)?.name
  const ways: ((profile: Profile) => string | null | undefined)[] = [
    (profile) => (profile.predefined ? predefined : byId.get(profile.id)),
    ({ asFoundName }) => asFoundName,
    ({ name }) => name,
  ]
  for (const way of ways) {
    for (const profile of profiles.filter((each) => !found.has(each))) {
      const name = way(profile)
      if (typeof name === 'string' && free.delete(name)) found.set(profile, name)
    }
  }
  return profiles.map((profile) => ({ ...profile, asFoundName: found.get(profile) ?? unfound(profile) }))
}

/** Installation made the predefined profile, so the plan never adds it (SP-2). */
export const unfound = ({ predefined }: Profile): string | null => (predefined ? factorySettings.name : null)
