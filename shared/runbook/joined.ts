import { nameFound, type ProfileChange } from '../changes/profile-changes'
import type { TrunkChange } from '../changes/device-changes'
import { touchedTrunks } from '../changes/touched'
import type { EvaluatedPlan } from '../evaluation/evaluated-plan'
import { trunksWithGateway } from '../changes/gateways-to-configure'
import { foldAddress, hostsReached } from '../plan/far-ends'
import { groupBy } from '../plan/group-by'
import { foldName } from '../profiles/subject-names'
import { Union } from './union'

/** Trunks and profiles that must change together, each in the order of the plan. */
export interface Joined {
  profiles: ProfileChange[]
  trunks: TrunkChange[]
}

/** Every late profile and every trunk whose calls the plan touches, as they are joined. */
export function joinedTrunks(plan: EvaluatedPlan, late: ReadonlySet<ProfileChange>): Joined[] {
  const trunks = touchedTrunks(plan.changes)
  const union = new Union<ProfileChange | TrunkChange>()
  joinProfilesByName(late, union)
  joinByProfile(trunks, late, union)
  joinByBox(trunksWithGateway(plan.changes), union)
  const groups = new Map<ProfileChange | TrunkChange, Joined>()
  const groupOf = (item: ProfileChange | TrunkChange): Joined => {
    const head = union.headOf(item)
    const group = groups.get(head) ?? { profiles: [], trunks: [] }
    groups.set(head, group)
    return group
  }
  for (const change of plan.changes.profiles) if (late.has(change)) groupOf(change).profiles.push(change)
  for (const trunk of trunks) groupOf(trunk).trunks.push(trunk)
  return [...groups.values()]
}

/** SP-6: one takes the name that another gives up. */
function joinProfilesByName(late: ReadonlySet<ProfileChange>, union: Union<object>): void {
  const byOldName = groupBy(late, (change) => (change.renamedFrom === null ? [] : [foldName(nameFound(change))]))
  for (const change of late)
    for (const other of byOldName.get(foldName(change.profile.name)) ?? []) union.join(change, other)
}

/**
 * SP-5: a trunk changes with the profile that it has or gets. One that leaves a late profile does so before, unless it
 * has to wait for another late one: then it feels both.
 */
function joinByProfile(
  trunks: readonly TrunkChange[],
  late: ReadonlySet<ProfileChange>,
  union: Union<ProfileChange | TrunkChange>,
): void {
  const byId = new Map([...late].map((change) => [change.profile.id, change]))
  const byOldName = new Map(
    [...late].filter(({ kind }) => kind !== 'added').map((change) => [nameFound(change), change]),
  )
  for (const trunk of trunks) {
    const gets = byId.get(trunk.profile?.id ?? '')
    if (gets === undefined) continue
    union.join(trunk, gets)
    const leaves = byOldName.get(trunk.found?.securityProfileName ?? '')
    if (leaves !== undefined) union.join(trunk, leaves)
  }
}

/**
 * The dial-peers of a gateway towards CUCM are for its nodes, whichever trunk calls: trunks that the same nodes run to one
 * box are taken over in one go. Boxes are told by their addresses.
 */
function joinByBox(trunks: readonly TrunkChange[], union: Union<ProfileChange | TrunkChange>): void {
  const byAddress = groupBy(trunks, ({ device, farEnd }) => {
    const hosts = hostsReached(device, farEnd).map(({ address }) => foldAddress(address))
    return new Set(hosts.length === 0 ? device.destinations.map(({ address }) => foldAddress(address)) : hosts)
  })
  for (const sharing of byAddress.values()) joinByNode(sharing, union)
}

/** Where it is not known which nodes run a trunk, all of them may. */
function joinByNode(trunks: readonly TrunkChange[], union: Union<ProfileChange | TrunkChange>): void {
  const anywhere = trunks.filter(({ device }) => device.nodeNames.length === 0)
  const [first] = anywhere
  if (first !== undefined) {
    for (const trunk of trunks) union.join(trunk, first)
    return
  }
  for (const sharing of groupBy(trunks, ({ device }) => new Set(device.nodeNames)).values())
    for (const trunk of sharing) if (sharing[0] !== undefined) union.join(trunk, sharing[0])
}
