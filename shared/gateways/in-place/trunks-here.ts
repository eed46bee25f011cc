import type { EvaluatedPlan } from '../../evaluation/evaluated-plan'
import { farEndOf, foldAddress, hostsReached } from '../../plan/far-ends'
import { groupBy } from '../../plan/group-by'
import { nodesRunning, nodesThatCall } from '../../plan/nodes-running'
import { trunkFound } from '../../plan/past'
import { profileOf, type PlanIndex } from '../../plan/plan-index'
import type { ClusterNode, SipTrunk } from '../../plan/project'
import type { SipContext } from '../sip/context'
import type { SipLeg } from '../sip/leg'
import type { SipUnit } from '../sip/units'

/** A trunk between the cluster and the box, as the dial-peers of today meet it. */
export interface TrunkHere {
  trunk: SipTrunk
  nodes: readonly ClusterNode[]
  /** At which port of the nodes the box calls it today; null where nobody has read that. */
  portToday: number | null
  /** Null where this change sets nothing on the box for it. */
  planned: { leg: SipLeg; unit: SipUnit } | null
}

/** Every trunk of the plan that reaches the box, those that stay as they are too. */
export function trunksHere({ box, units }: Pick<SipContext, 'box' | 'units'>, plan: EvaluatedPlan): TrunkHere[] {
  const planned = new Map(
    units.flatMap((unit) =>
      unit.legs.filter(({ hasTls, hasSrtp }) => hasTls || hasSrtp).map((leg) => [leg.trunk.id, { leg, unit }] as const),
    ),
  )
  const all = new Set([...box.sip.map(({ trunk }) => trunk), ...trunksAt(box.address, plan)])
  return [...all].map((trunk) => ({
    trunk,
    nodes: nodesOf(trunk, plan),
    portToday: portToday(trunk, plan.index),
    planned: planned.get(trunk.id) ?? null,
  }))
}

/** By the addresses that they reach; worked out once for all boxes. */
const byAddress = new WeakMap<readonly SipTrunk[], ReadonlyMap<string, readonly SipTrunk[]>>()

function trunksAt(address: string, { project: { sipTrunks }, index }: EvaluatedPlan): readonly SipTrunk[] {
  if (address === '') return []
  const known =
    byAddress.get(sipTrunks) ??
    groupBy(sipTrunks, (trunk) => {
      const hosts = hostsReached(trunk, farEndOf(trunk, index.farEndById))
      return new Set([...trunk.destinations, ...hosts].map((one) => foldAddress(one.address.trim())))
    })
  byAddress.set(sipTrunks, known)
  return known.get(foldAddress(address)) ?? []
}

/** As the files have it: all of them where it is not known which run it. */
function nodesOf(trunk: SipTrunk, { project: { cluster } }: EvaluatedPlan): readonly ClusterNode[] {
  const running = nodesRunning(cluster, trunk)
  return running.length === 0 ? nodesThatCall(cluster) : running
}

/** The incoming port of the profile that it had; of one that stays as it is, of the one that it has. */
function portToday(trunk: SipTrunk, index: PlanIndex): number | null {
  const found = trunkFound(index.past, trunk.name)
  const name = found?.securityProfileName ?? null
  if (name !== null) return index.past.profileByName.get(name)?.incomingPort ?? null
  return found === undefined ? null : (profileOf(trunk, index)?.incomingPort ?? null)
}
