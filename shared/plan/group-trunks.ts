import type { SipTrunk, SipTrunkSecurityProfile } from './project'
import { changedStretch } from './changed-stretch'
import { groupBy } from './group-by'

type Profiles = ReadonlyMap<string, SipTrunkSecurityProfile>

/** The trunks of a plan as they were grouped before. */
interface GroupedBefore {
  project: { sipTrunks: readonly SipTrunk[] }
  profileById: Profiles
  trunksByProfile: ReadonlyMap<string, SipTrunk[]>
}

/** By profile id: the trunks that have it, in the order of the file. Groups in which no trunk changed stay the same. */
export function groupTrunks(trunks: readonly SipTrunk[], profiles: Profiles, before?: GroupedBefore) {
  const isKnown = (id: string | null): id is string => id !== null && profiles.has(id)
  if (!before || !hasSameKeys(profiles, before.profileById)) {
    return groupBy(trunks, ({ securityProfileId: id }) => (isKnown(id) ? [id] : none))
  }
  const { from, toBefore, toAfter } = changedStretch(before.project.sipTrunks, trunks)
  const changed = [...before.project.sipTrunks.slice(from, toBefore), ...trunks.slice(from, toAfter)]
  const ids = new Set(changed.map(({ securityProfileId }) => securityProfileId))
  const groups = new Map(before.trunksByProfile)
  for (const id of ids) if (id !== null) groups.delete(id)
  const regrouped = trunks.filter(({ securityProfileId }) => ids.has(securityProfileId))
  return groupBy(regrouped, ({ securityProfileId: id }) => (isKnown(id) ? [id] : none), groups)
}

const none: readonly string[] = []

const hasSameKeys = (a: Profiles, b: Profiles): boolean =>
  a === b || (a.size === b.size && [...a.keys()].every((id) => b.has(id)))
