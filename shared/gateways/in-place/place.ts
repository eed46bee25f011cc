import type { DeviceFacts } from '../../ios/running/facts/device-facts'
import type { DialPeerFacts } from '../../ios/running/facts/dial-peer-facts'
import { ours } from '../../ios/ios-values'
import { note, type Note } from '../../ios/ios-words'
import { groupBy } from '../../plan/group-by'
import { nodesThatCall } from '../../plan/nodes-running'
import type { ClusterNode } from '../../plan/project'
import type { EvaluatedPlan } from '../../evaluation/evaluated-plan'
import type { SipContext } from '../sip/context'
import type { SipUnit } from '../sip/units'
import { doubts, type Planned } from './doubts'
import { reachesOf, type Reach } from '../../ios/running/reach'
import { trunksHere, type TrunkHere } from './trunks-here'

/** What a dial-peer of the device is to be for trunks of a unit. */
export interface Target {
  reach: Reach
  unit: SipUnit
  /** The trunks whose calls it carries. */
  trunks: readonly Planned[]
  /** At which port of the nodes the box calls from now on; null where the dial-peer takes calls only. */
  port: number | null
  hasTls: boolean
  hasSrtp: boolean
}

/** A dial-peer of which nobody can tell whether it is one of these. */
export interface Choice extends Target {
  why: Note
}

/** One that is plain has no doubt. */
interface Found extends Target {
  why: Note | null
}

/** What the dial-peers of the device have to do with a unit. */
export interface UnitPlace {
  unit: SipUnit
  targets: readonly Target[]
  choices: readonly Choice[]
  /** Nodes whose calls no dial-peer takes by their address: which one takes them is to be chosen. */
  uncovered: readonly ClusterNode[]
  /** Dial-peers that may take them. */
  takers: readonly DialPeerFacts[]
  /** Nodes that no dial-peer calls for these trunks. */
  uncalled: readonly ClusterNode[]
}

export interface Place {
  units: readonly UnitPlace[]
  /** SIP dial-peers of the device that stay as they are: what holds for the whole device touches them too (FC-16). */
  others: readonly DialPeerFacts[]
}

/** Finds the dial-peers of the units of a box among those that are there. */
export function placeOf(context: SipContext, facts: DeviceFacts, plan: EvaluatedPlan): Place {
  const here = trunksHere(context, plan)
  const reaches = reachesOf(facts, nodesThatCall(plan.project.cluster))
  const found = reaches.flatMap((reach) => targetsOf(reach, here))
  const inDoubt = withGroups(
    found.filter(({ why }) => why === null),
    facts,
  )
  const choices = [...found, ...inDoubt].flatMap(({ why, ...target }) => (why === null ? [] : [{ ...target, why }]))
  const targets = inDoubt.filter(({ why }) => why === null)
  const touched = new Set(targets.map(({ reach }) => reach.peer))
  return {
    units: context.units
      .filter(({ legs }) => legs.some(({ hasTls, hasSrtp }) => hasTls || hasSrtp))
      .map((unit) =>
        unitPlace(
          unit,
          here,
          reaches,
          targets.filter((one) => one.unit === unit),
          choices.filter((one) => one.unit === unit),
        ),
      ),
    others: reaches.map(({ peer }) => peer).filter((peer) => !touched.has(peer)),
  }
}

/** One for each unit and port that it may serve; none where it has nothing to do with these trunks. */
function targetsOf(reach: Reach, here: readonly TrunkHere[]): Found[] {
  const isOutward = reach.servers.some(({ node }) => node !== null)
  const owners = here.filter((trunk) => (isOutward ? isCalledBy(trunk, reach) : calls(trunk, reach)))
  const planned = owners.filter((one): one is Planned => one.planned !== null)
  const byWork = groupBy(planned, ({ planned: { unit, leg } }) => [
    isOutward
      ? `${String(unit.number)} ${String(leg.profile.incomingPort)} ${String(leg.hasTls)}`
      : String(unit.number),
  ])
  const why = planned.length === 0 ? null : doubts(reach, { owners, planned, isOutward, kinds: byWork.size })
  return [...byWork.values()].flatMap((trunks) => {
    const [first] = trunks
    if (first === undefined) return []
    const { unit, leg } = first.planned
    return [
      {
        ...{ reach, unit, trunks, why },
        port: isOutward ? leg.profile.incomingPort : null,
        hasTls: trunks.some((one) => one.planned.leg.hasTls),
        hasSrtp: trunks.some((one) => one.planned.leg.hasSrtp),
      },
    ]
  })
}

/** The box calls the nodes of the trunk with it, at the port of the trunk as far as that is known. */
function isCalledBy({ nodes, portToday, planned }: TrunkHere, { servers }: Reach): boolean {
  const own = servers.filter(({ node }) => node !== null && isAmong(node, nodes))
  const ports = [portToday, planned?.leg.profile.incomingPort ?? null]
  return own.length > 0 && (portToday === null || own.every(({ port }) => ports.includes(port)))
}

const calls = ({ nodes }: TrunkHere, { from }: Reach): boolean =>
  from !== null && from.nodes.some((node) => isAmong(node, nodes))

export const isAmong = (node: ClusterNode, nodes: readonly ClusterNode[]): boolean =>
  nodes.some(({ name, address }) => name === node.name && address === node.address)

/** A server group is told its ports in one place: it changes only where all that use it change together. */
function withGroups(targets: readonly Found[], { dialPeers }: Pick<DeviceFacts, 'dialPeers'>): readonly Found[] {
  const unitOf = new Map(targets.map(({ reach, unit }) => [reach.peer.tag, unit]))
  const lone = targets.map((target): Found => {
    const group = target.reach.peer.serverGroup
    const users = group === null ? [] : dialPeers.filter((peer) => peer.serverGroup === group)
    const other = users.find(({ tag }) => unitOf.get(tag) !== target.unit)
    const differs = targets.some(
      (one) => group !== null && one.reach.peer.serverGroup === group && one.port !== target.port,
    )
    if (other === undefined && !differs) return target
    const why =
      other === undefined
        ? ours('its server group is that of other trunks too')
        : note`its server group is that of dial-peer ${other.tag} too`
    return { ...target, why }
  })
  // What is left may share a group with one that fell out.
  const rest = lone.filter(({ why }) => why === null)
  return rest.length === targets.length
    ? lone
    : [...lone.filter(({ why }) => why !== null), ...withGroups(rest, { dialPeers })]
}

function unitPlace(
  unit: SipUnit,
  here: readonly TrunkHere[],
  reaches: readonly Reach[],
  targets: readonly Target[],
  choices: readonly Choice[],
): UnitPlace {
  const own = here.filter(({ planned }) => planned?.unit === unit)
  const nodes = own.flatMap((one) => one.nodes).filter((node, at, all) => !isAmong(node, all.slice(0, at)))
  const covered = targets.flatMap(({ reach }) => reach.from?.nodes ?? [])
  const called = [...targets, ...choices]
    .filter(({ reach }) => !reach.peer.isShutDown)
    .flatMap(({ reach }) => reach.servers.flatMap(({ node }) => node ?? []))
  const tags = new Set([...targets, ...choices].map(({ reach }) => reach.peer.tag))
  const uncovered = nodes.filter((node) => !isAmong(node, covered))
  return {
    ...{ unit, targets, choices, uncovered },
    takers: uncovered.length === 0 ? [] : takersIn(reaches, tags),
    uncalled: nodes.filter((node) => !isAmong(node, called)),
  }
}

/** Chosen by the number that is called, or by a pattern of which nobody tells whose calls it takes; without a target that is none of the cluster. */
const takersIn = (reaches: readonly Reach[], known: ReadonlySet<number>): DialPeerFacts[] =>
  reaches
    .filter(
      ({ peer, servers, hasOtherTarget, from }) =>
        (from === null ? peer.incomingCalledNumber !== null : from.pattern !== null && from.nodes.length === 0) &&
        !hasOtherTarget &&
        !peer.isShutDown &&
        servers.every(({ node }) => node !== null) &&
        !known.has(peer.tag),
    )
    .map(({ peer }) => peer)
