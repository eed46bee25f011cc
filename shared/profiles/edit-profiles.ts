import { profileFields, type ProfileSettings, type SipTrunkSecurityProfile } from '../catalogue/profile-fields'
import { defaultsOf } from '../plan/defaults'
import type { ProfileFound, Project } from '../plan/project'
import { fail, ok, type Message, type Result } from '../result'
import { byCodeUnit } from '../text/order'
import { unreachable } from '../unreachable'
import { foldName } from './subject-names'

const longestName = profileFields.name.maxLength ?? 75

/** A new profile with the default of every setting (S2-2) and a name that is free. */
export const addProfile = (project: Project, id: string): Project =>
  withProfile(project, {
    ...defaultsOf(profileFields),
    id,
    name: freeName(project, 'New profile'),
  })

/** A copy with the settings of another (S2-3), a name that is free, and nothing of it on the cluster yet. */
export function copyProfile(project: Project, profileId: string, id: string): Project {
  const original = project.profiles.find((profile) => profile.id === profileId)
  if (!original) return project
  const name = freeName(project, `Copy of ${original.name}`)
  return withProfile(project, { ...original, id, name, asFoundName: null, predefined: false })
}

/**
 * The change goes into a copy, and the profile that trunks share stays as it was found (XD-10). The trunks stay where
 * they are: they move to the copy one by one. Nothing happens to a profile that is not there.
 * @param found its settings as they were found
 */
export function copyInstead(project: Project, profileId: string, found: ProfileFound, id: string): Project {
  const changed = project.profiles.find((profile) => profile.id === profileId)
  if (!changed) return project
  const restored = project.profiles.map((each) => (each === changed ? { ...each, ...whatIsKnown(found) } : each))
  const kept = { ...project, profiles: restored }
  const wish = changed.name === found.name ? `Copy of ${found.name}` : changed.name
  return withProfile(kept, { ...changed, id, name: freeName(kept, wish), asFoundName: null, predefined: false })
}

/** A setting that nobody has read stays as it is planned. */
const whatIsKnown = (found: ProfileFound): Partial<ProfileSettings> =>
  Object.fromEntries(Object.entries(found).filter(([, value]) => value !== null))

/** Trunks keep the profile under its new name (SP-6). */
export const renameProfile = (project: Project, profileId: string, name: string): Project => ({
  ...project,
  profiles: project.profiles.map((profile) => (profile.id === profileId ? { ...profile, name } : profile)),
})

/** Why a profile stays: trunks have it (SP-4), or installation brought it (SP-2). */
export type RemoveFailure =
  { kind: 'assigned'; profile: string; trunks: string[] } | { kind: 'predefined'; profile: string }

export function removeProfile(project: Project, profileId: string): Result<Project, RemoveFailure> {
  const profile = project.profiles.find(({ id }) => id === profileId)
  if (!profile) return ok(project)
  if (profile.predefined) return fail({ kind: 'predefined', profile: profile.name })
  const trunks = project.sipTrunks.filter((trunk) => trunk.securityProfileId === profileId).map((trunk) => trunk.name)
  if (trunks.length > 0) return fail({ kind: 'assigned', profile: profile.name, trunks: trunks.sort(byCodeUnit) })
  return ok({ ...project, profiles: project.profiles.filter(({ id }) => id !== profileId) })
}

export function describeRemoveFailure(failure: RemoveFailure): Message {
  switch (failure.kind) {
    case 'assigned':
      return {
        message: `${failure.profile} is assigned to ${failure.trunks.join(', ')}.`,
        remedy: 'Give these trunks another profile first (SP-4).',
      }
    case 'predefined':
      return {
        message: `${failure.profile} came with the installation and stays in the plan.`,
        remedy: 'Leave it unassigned where it is not wanted (SP-2).',
      }
    default:
      return unreachable(failure)
  }
}

const withProfile = (project: Project, profile: SipTrunkSecurityProfile): Project => ({
  ...project,
  profiles: [...project.profiles, profile],
})

/** The wish, shortened to fit and numbered where it is taken (PF-1). */
function freeName(project: Project, wish: string): string {
  const taken = new Set(project.profiles.map((profile) => foldName(profile.name)))
  for (let number = 1; ; number += 1) {
    const suffix = number === 1 ? '' : ` (${number})`
    const name = [...wish].slice(0, longestName - suffix.length).join('') + suffix
    if (!taken.has(foldName(name))) return name
  }
}
