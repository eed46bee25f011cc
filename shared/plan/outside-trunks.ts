import type { ProfileFound, Project, SipTrunkSecurityProfile, TrunkFound } from './project'

/** A trunk of the cluster that the plan does not have, with the profile that it will have (PF-19, PF-22, SP-5, FC-9). */
export interface OutsideTrunk {
  name: string
  /** As it was found, and stays. */
  found: TrunkFound
  /** The profile of the plan that it was found with, by its id; else the profile as it was found. */
  profile: { planned: string } | { found: ProfileFound }
}

/** Shared, because most plans know of none. */
const none: readonly OutsideTrunk[] = []

/**
 * The cluster's other trunks whose profile is known. One whose profile is neither in the plan nor found takes no part.
 * @param names of the trunks of the plan, in small letters
 */
export function outsideTrunks({ asFound, profiles }: Project, names: ReadonlySet<string>): readonly OutsideTrunk[] {
  if (asFound === null) return none
  const others = asFound.sipTrunks.filter(({ name }) => !names.has(name.toLowerCase()))
  if (others.length === 0) return none
  const planned = firstOf(profiles, ({ asFoundName }) => asFoundName)
  const found = firstOf(asFound.profiles, ({ name }) => name)
  return others.flatMap((trunk): OutsideTrunk[] => {
    const { name, securityProfileName } = trunk
    if (securityProfileName === null) return []
    const ours: SipTrunkSecurityProfile | undefined = planned.get(securityProfileName)
    if (ours) return [{ name, found: trunk, profile: { planned: ours.id } }]
    const theirs = found.get(securityProfileName)
    return theirs ? [{ name, found: trunk, profile: { found: theirs } }] : []
  })
}

/** By key, the first that has it. */
function firstOf<Item>(items: readonly Item[], keyOf: (item: Item) => string | null): Map<string | null, Item> {
  const first = new Map<string | null, Item>()
  for (const item of items) if (!first.has(keyOf(item))) first.set(keyOf(item), item)
  return first
}

/** The names of the outside trunks that have a profile of the plan, by its id. */
export function outsideByProfile(outside: readonly OutsideTrunk[]): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, string[]>()
  for (const { name, profile } of outside) {
    if ('planned' in profile) names.set(profile.planned, [...(names.get(profile.planned) ?? []), name])
  }
  return names
}
