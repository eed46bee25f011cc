import { nameFound, type ProfileChange } from '../changes/profile-changes'
import type { TrunkChange } from '../changes/device-changes'
import { touchedTrunks } from '../changes/touched'
import type { EvaluatedPlan } from '../evaluation/evaluated-plan'
import { trunksWithGateway } from '../changes/gateways-to-configure'
import { configsOf } from '../ios/running/box-config'
import { reachesOf } from '../ios/running/reach'
import { foldAddress, hostsReached } from '../plan/far-ends'
import { groupBy } from '../plan/group-by'
import { nodesThatCall } from '../plan/nodes-running'
import type { ClusterNode } from '../plan/project'
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
  joinByBox(trunksWithGateway(plan.changes), plan, union)
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
 * A dial-peer that is there changes for every trunk whose nodes it has to do with: where one leads to nodes of several, or
 * takes their calls, those go over in one go (FC-15).
 */
function joinByDialPeer(
  address: string,
  sharing: readonly TrunkChange[],
  { project }: EvaluatedPlan,
  union: Union<ProfileChange | TrunkChange>,
): void {
  const hosts = sharing.flatMap(({ farEnd }) => farEnd.hosts.filter((host) => foldAddress(host.address) === address))
  const [read, ...others] = sharing.length < 2 ? [] : configsOf({ name: '', address, hosts }, project)
  if (read === undefined || others.length > 0) return
  const trunkOf = (node: ClusterNode): TrunkChange[] =>
    sharing.filter(({ device: { nodeNames } }) => nodeNames.length === 0 || nodeNames.includes(node.name))
  for (const { servers, from } of reachesOf(read.facts, nodesThatCall(project.cluster))) {
    const nodes = [...servers.map(({ node }) => node), ...(from?.nodes ?? [])].filter((node) => node !== null)
    const [first, ...rest] = nodes.flatMap(trunkOf)
    for (const trunk of rest) if (first !== undefined) union.join(trunk, first)
  }
}

/**
 * The dial-peers of a gateway towards CUCM are for its nodes, whichever trunk calls: trunks that the same nodes run to one
 * box are taken over in one go. Boxes are told by their addresses.
 */
function joinByBox(
  trunks: readonly TrunkChange[],
  plan: EvaluatedPlan,
  union: Union<ProfileChange | TrunkChange>,
): void {
  const byAddress = groupBy(trunks, ({ device, farEnd }) => {
    const hosts = hostsReached(device, farEnd).map(({ address }) => foldAddress(address))
    return new Set(hosts.length === 0 ? device.destinations.map(({ address }) => foldAddress(address)) : hosts)
  })
  for (const [address, sharing] of byAddress) {
    joinByNode(sharing, union)
    joinByDialPeer(address, sharing, plan, union)
  }
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
