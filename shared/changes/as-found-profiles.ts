import type { ProfileSettings } from '../catalogue/profile-fields'
import type { AsFound, ProfileFound, Project } from '../plan/project'
import { changeProfile } from '../profiles/change-profile'
import { factorySettings } from '../plan/predefined'
import { settingsOf, unfound } from './as-found'

/** One setting of a found profile; `at` is its place in the list. */
export interface FoundProfileEdit {
  at: number
  setting: keyof ProfileSettings
  value: unknown
}

/** Found profiles with other settings, and all that follows from them, as in CUCM (PF-8, PF-9, PF-21, PF-25). */
export const withFoundProfiles = (project: Project, edits: readonly FoundProfileEdit[]): Project =>
  edits.reduce(withFoundProfile, project)

function withFoundProfile(project: Project, { at, setting, value }: FoundProfileEdit): Project {
  const found = project.asFound
  const before = found?.profiles[at]
  if (!found || !before) return project
  const profile = editedFound(before, setting, value)
  const changed = withProfiles(
    project,
    found,
    found.profiles.map((each, index) => (index === at ? profile : each)),
  )
  return profile.name === before.name ? changed : following(changed, before.name, profile.name)
}

/** What nobody has read stays so, unless it follows from what is entered now. */
function editedFound(before: ProfileFound, setting: keyof ProfileSettings, value: unknown): ProfileFound {
  if (value === null) return { ...before, [setting]: null }
  const known = Object.fromEntries(Object.entries(before).filter(([, each]) => each !== null))
  const whole: ProfileSettings = { ...factorySettings, ...known }
  const { profile } = changeProfile(whole, setting, value as never)
  const changed = Object.entries(profile).filter(
    ([name, each]) => name === setting || each !== whole[name as keyof ProfileSettings],
  )
  return { ...before, ...Object.fromEntries(changed) }
}

/** Trunks that had the profile, and the profile that it became, know it by its name. */
function following(project: Project, from: string, to: string): Project {
  const { asFound } = project
  if (!asFound || asFound.profiles.some(({ name }) => name === from)) return project
  return {
    ...project,
    asFound: {
      ...asFound,
      sipTrunks: asFound.sipTrunks.map((trunk) =>
        trunk.securityProfileName === from ? { ...trunk, securityProfileName: to } : trunk,
      ),
    },
    profiles: project.profiles.map((profile) =>
      profile.asFoundName === from ? { ...profile, asFoundName: to } : profile,
    ),
  }
}

/** One more profile that was found, with the settings as installed and a name that is free. */
export function withAddedFoundProfile(project: Project): Project {
  const { asFound } = project
  if (!asFound) return project
  const taken = new Set(asFound.profiles.map(({ name }) => name))
  let name = 'Found profile'
  for (let number = 2; taken.has(name); number += 1) name = `Found profile (${number})`
  return withProfiles(project, asFound, [...asFound.profiles, { ...factorySettings, name }])
}

/** A profile of the plan was found as the plan has it: a beginning, where little was different. */
export function withFoundLikePlanned(project: Project, profileId: string): Project {
  const { asFound } = project
  const planned = project.profiles.find(({ id }) => id === profileId)
  if (!asFound || !planned) return project
  const name = planned.asFoundName ?? planned.name
  if (asFound.profiles.some((found) => found.name === name)) return withFoundAs(project, profileId, name)
  const added = withProfiles(project, asFound, [...asFound.profiles, { ...settingsOf(planned), name }])
  return withFoundAs(added, profileId, name)
}

/** Takes found profiles off the list, by their places: what became of them is then added by the plan. */
export function withoutFoundProfiles(project: Project, places: readonly number[]): Project {
  const { asFound } = project
  if (!asFound) return project
  const gone = new Set(places)
  const kept = asFound.profiles.filter((_, at) => !gone.has(at))
  const known = new Set(kept.map(({ name }) => name))
  const removed = new Set(asFound.profiles.map(({ name }) => name).filter((name) => !known.has(name)))
  return {
    ...withProfiles(project, asFound, kept),
    profiles: project.profiles.map((profile) =>
      profile.asFoundName !== null && removed.has(profile.asFoundName)
        ? { ...profile, asFoundName: unfound(profile) }
        : profile,
    ),
  }
}

/**
 * Says which found profile a profile of the plan is (SP-6); null where the plan adds it. The one that was it before is
 * added by the plan then: no two profiles of the plan come from one.
 */
export const withFoundAs = (project: Project, profileId: string, name: string | null): Project => ({
  ...project,
  profiles: project.profiles.map((profile) => {
    if (profile.id === profileId) return { ...profile, asFoundName: name ?? unfound(profile) }
    const isTaken = name !== null && profile.asFoundName === name
    return isTaken ? { ...profile, asFoundName: unfound(profile) } : profile
  }),
})

const withProfiles = (project: Project, asFound: AsFound, profiles: ProfileFound[]): Project => ({
  ...project,
  asFound: { ...asFound, profiles },
})
