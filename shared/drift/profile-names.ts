import { profileSettings } from '../catalogue/profile-fields'
import type { ProfileFound, SipTrunkSecurityProfile } from '../plan/project'

type Profile = SipTrunkSecurityProfile
type FoundByName = ReadonlyMap<string, ProfileFound>

/**
 * Under which name each profile of the plan is on the cluster, by its id: its old one before it is renamed, its new one
 * after (SP-6). A name may be the new one of one profile and the old one of another: then the one that is not renamed
 * yet still has it.
 */
export function profileNamesNow(profiles: readonly Profile[], now: FoundByName): Map<string, string> {
  const names = new Map<string, string>()
  const taken = new Set<string>()
  const open = new Set(profiles)
  const owners = new Map(profiles.flatMap((each) => (each.asFoundName === null ? [] : [[each.asFoundName, each]])))
  const newNames = new Set(profiles.map(({ name }) => name))
  const settle = (profile: Profile, name: string | null): void => {
    open.delete(profile)
    if (name === null || !now.has(name) || taken.has(name)) return
    names.set(profile.id, name)
    taken.add(name)
  }
  const isThere = (name: string): boolean => now.has(name) && !taken.has(name)
  const isHeld = (profile: Profile): boolean => {
    const owner = owners.get(profile.name)
    return owner !== undefined && owner !== profile && open.has(owner)
  }
  const decide = (profile: Profile): boolean => {
    const { name, asFoundName } = profile
    const isOldFree =
      asFoundName !== null && isThere(asFoundName) && (asFoundName === name || !newNames.has(asFoundName))
    if (isOldFree || !isThere(name)) settle(profile, asFoundName)
    else if (!isHeld(profile)) settle(profile, name)
    return !open.has(profile)
  }
  for (let isMoving = true; isMoving;) isMoving = [...open].filter(decide).length > 0
  // What is left goes round in a ring, such as two profiles that change names: what fits best is what happened.
  for (const ring of ringsOf(open, owners)) {
    const isRenamed = unlike(ring, now, ({ name }) => name) <= unlike(ring, now, ({ asFoundName }) => asFoundName)
    for (const profile of ring) settle(profile, isRenamed ? profile.name : profile.asFoundName)
  }
  return names
}

function ringsOf(open: ReadonlySet<Profile>, owners: ReadonlyMap<string, Profile>): Profile[][] {
  const left = new Set(open)
  const rings: Profile[][] = []
  for (const first of open) {
    const ring: Profile[] = []
    for (let next: Profile | undefined = first; next && left.delete(next); next = owners.get(next.name)) ring.push(next)
    if (ring.length > 0) rings.push(ring)
  }
  return rings
}

const { name: _name, ...otherSettings } = profileSettings
const settings = Object.keys(otherSettings) as (keyof typeof otherSettings)[]

/** In how many settings they differ from what has the name. */
function unlike(ring: readonly Profile[], now: FoundByName, nameOf: (profile: Profile) => string | null): number {
  let count = 0
  for (const profile of ring) {
    const found = now.get(nameOf(profile) ?? '')
    count += settings.filter((setting) => found?.[setting] !== null && found?.[setting] !== profile[setting]).length
  }
  return count
}
