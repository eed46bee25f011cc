import type { CertificateFacts } from '../certificates/certificate-facts'
import { groupBy } from '../plan/group-by'
import type { PlanIndex } from '../plan/plan-index'
import { chainsAmong } from '../rules/certificates/chain-rules'
import { isRead, type Holding } from '../rules/certificates/holdings'
import { meetingsOf, type Meeting } from './meetings'
import { reasonsToHost, reasonsToNode, type Reason, type Verdict } from './reasons'

export type { Reason, Verdict } from './reasons'

/** One direction between a node and a host. */
export interface Way {
  verdict: Verdict
  /** None where it goes. */
  reasons: readonly Reason[]
  /** The port that is called; null where the plan does not say. */
  port: number | null
}

/** A certificate that has to be among those that a side trusts. */
export interface Trusted {
  subject: string
  fingerprint: string
}

/** A node that runs a trunk, and a host that the trunk reaches. */
export interface Pair {
  trunkId: string
  trunk: string
  node: string
  farEnd: string
  host: string
  farEndId: string
  /** A host of a far end has an address of its own. */
  address: string
  toHost: Way
  toNode: Way
  /** The authorities, or the certificate itself, that have to be among those that the side trusts. */
  nodeTrusts: readonly Trusted[]
  hostTrusts: readonly Trusted[]
}

/** It fails in one direction only, which tests from the other side do not show. */
export const isOneWay = ({ toHost, toNode }: Pick<Pair, 'toHost' | 'toNode'>): boolean =>
  (toHost.verdict === 'refused') !== (toNode.verdict === 'refused')

const known = new WeakMap<PlanIndex, Pair[]>()

/** Who can call whom on the trunks with TLS both ways: each node that runs one with each host that it reaches. */
export function whoCanCall(plan: PlanIndex): readonly Pair[] {
  const before = known.get(plan)
  if (before) return before
  const trustedOf = trustedFinder(plan)
  const made = meetingsOf(plan).map((meeting) => pairOf(meeting, trustedOf))
  known.set(plan, made)
  return made
}

const byTrunk = new WeakMap<PlanIndex, ReadonlyMap<string, readonly Pair[]>>()

/** The pairs of one trunk. */
export function pairsOfTrunk(plan: PlanIndex, trunkId: string): readonly Pair[] {
  const groups = byTrunk.get(plan) ?? groupBy(whoCanCall(plan), (pair) => [pair.trunkId])
  byTrunk.set(plan, groups)
  return groups.get(trunkId) ?? []
}

function pairOf(
  { trunk, profile, farEnd, node, host, between, hostPort }: Meeting,
  trustedOf: (holding: Holding | undefined) => Trusted[],
): Pair {
  return {
    ...{ trunkId: trunk.id, farEndId: farEnd.id, address: host.address },
    ...{ trunk: trunk.name, node: node.name, farEnd: farEnd.name, host: between.host.name },
    toHost: wayOf(reasonsToHost(between), hostPort),
    toNode: wayOf(reasonsToNode(between), profile.incomingPort),
    nodeTrusts: trustedOf(between.host.holding),
    hostTrusts: trustedOf(between.node.holding),
  }
}

function wayOf(reasons: readonly Reason[], port: number | null): Way {
  const verdicts = new Set(reasons.map(({ verdict }) => verdict))
  const verdict = verdicts.has('refused') ? 'refused' : verdicts.has('not known') ? 'not known' : 'goes'
  return { verdict, reasons, port }
}

/** Once for each holder, who stands in many pairs. */
function trustedFinder(plan: PlanIndex): (holding: Holding | undefined) => Trusted[] {
  const chainOf = chainsAmong(plan.project.certificates)
  const found = new Map<Holding | undefined, Trusted[]>()
  return (holding) => {
    const before = found.get(holding)
    if (before) return before
    const made = trusted(holding, (facts) => chainOf(facts).certificates)
    found.set(holding, made)
    return made
  }
}

/** What stands above a certificate, or itself where nothing does. */
function trusted(
  holding: Holding | undefined,
  chainOf: (facts: CertificateFacts) => readonly CertificateFacts[],
): Trusted[] {
  const shown = (holding?.held ?? []).filter(isRead).filter(({ certificate }) => certificate.use !== 'ipsec')
  const above = shown.flatMap(({ facts }) => {
    const chain = chainOf(facts)
    return chain.length > 1 ? chain.slice(1) : chain
  })
  const each = new Map(above.map(({ subject, fingerprint }) => [fingerprint, { subject: subject.text, fingerprint }]))
  return [...each.values()]
}

/** Who has to trust a certificate, by its fingerprint: nodes and hosts by name. */
export function trustedBy(plan: PlanIndex): ReadonlyMap<string, { nodes: Set<string>; hosts: Set<string> }> {
  const by = new Map<string, { nodes: Set<string>; hosts: Set<string> }>()
  const at = ({ fingerprint }: Trusted) => {
    const own = by.get(fingerprint) ?? { nodes: new Set(), hosts: new Set() }
    by.set(fingerprint, own)
    return own
  }
  for (const { node, host, nodeTrusts, hostTrusts } of whoCanCall(plan)) {
    for (const each of nodeTrusts) at(each).nodes.add(node)
    for (const each of hostTrusts) at(each).hosts.add(host)
  }
  return by
}
