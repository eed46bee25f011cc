import type { CertificateFacts } from '../certificates/certificate-facts'
import { foldAddress, farEndOf, hostName, hostsReached } from '../plan/far-ends'
import { nodesRunning } from '../plan/nodes-running'
import { profileOf, type PlanIndex } from '../plan/plan-index'
import type { ClusterNode, FarEnd, FarEndHost, SipTrunk, SipTrunkSecurityProfile } from '../plan/project'
import { hasTlsBothWays } from '../plan/transports'
import { chainsAmong } from '../rules/certificates/chain-rules'
import { holdingsOf, isRead, type Holding } from '../rules/certificates/holdings'
import { isValidThrough } from '../rules/certificates/validity-rules'
import { reasonsToHost, reasonsToNode, type Between, type Reason, type Verdict } from './reasons'

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
  trunk: string
  node: string
  farEnd: string
  host: string
  toHost: Way
  toNode: Way
  /** The authorities, or the certificate itself, that have to be among those that the side trusts. */
  nodeTrusts: readonly Trusted[]
  hostTrusts: readonly Trusted[]
}

/** It fails in one direction only, which tests from the other side do not show. */
export const isOneWay = ({ toHost, toNode }: Pair): boolean =>
  (toHost.verdict === 'refused') !== (toNode.verdict === 'refused')

/** Who can call whom on the trunks with TLS both ways: each node that runs one with each host that it reaches. */
export function whoCanCall(plan: PlanIndex): Pair[] {
  return plan.project.sipTrunks.flatMap((trunk) => {
    const profile = profileOf(trunk, plan)
    if (!profile || !hasTlsBothWays(profile)) return []
    const farEnd = farEndOf(trunk, plan.farEndById)
    const hosts = hostsReached(trunk, farEnd)
    return nodesRunning(plan.project.cluster, trunk).flatMap((node) =>
      hosts.map((host) => pairOf(plan, { trunk, profile, farEnd, node, host })),
    )
  })
}

interface Meeting {
  trunk: SipTrunk
  profile: SipTrunkSecurityProfile
  farEnd: Readonly<FarEnd>
  node: ClusterNode
  host: FarEndHost
}

function pairOf(plan: PlanIndex, { trunk, profile, farEnd, node, host }: Meeting): Pair {
  const { cluster, changeWindow, certificates } = plan.project
  const chainOf = chainsAmong(certificates)
  const between: Between = {
    node: { name: node.name, holding: holdingOfNode(plan, node.name) },
    host: { name: hostName(host), holding: holdingOfHost(plan, farEnd.id, host.address) },
    farEnd,
    profile,
    release: cluster.release,
    isValid: ({ facts }) => isValidThrough(changeWindow, facts),
    hasChain: ({ facts }) => chainOf(facts).ends === 'whole',
  }
  const named = trunk.destinations.find(({ address }) => foldAddress(address) === foldAddress(host.address))
  return {
    ...{ trunk: trunk.name, node: node.name, farEnd: farEnd.name, host: between.host.name },
    toHost: wayOf(reasonsToHost(between), named?.port ?? null),
    toNode: wayOf(reasonsToNode(between), profile.incomingPort),
    nodeTrusts: trusted(between.host.holding, (facts) => chainOf(facts).certificates),
    hostTrusts: trusted(between.node.holding, (facts) => chainOf(facts).certificates),
  }
}

const holdingOfNode = (plan: PlanIndex, name: string): Holding | undefined =>
  holdingsOf(plan).all.find(({ held: [first] }) => {
    const holder = first?.certificate.holder
    return holder !== undefined && 'node' in holder && holder.node === name
  })

const holdingOfHost = (plan: PlanIndex, farEnd: string, address: string): Holding | undefined =>
  holdingsOf(plan).all.find(({ held: [first] }) => {
    const holder = first?.certificate.holder
    return holder !== undefined && 'farEnd' in holder && holder.farEnd === farEnd && holder.host === address
  })

function wayOf(reasons: readonly Reason[], port: number | null): Way {
  const verdicts = new Set(reasons.map(({ verdict }) => verdict))
  const verdict = verdicts.has('refused') ? 'refused' : verdicts.has('not known') ? 'not known' : 'goes'
  return { verdict, reasons, port }
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
