import { foldAddress, farEndOf, hostName, hostsReached } from '../plan/far-ends'
import { nodesRunning } from '../plan/nodes-running'
import { profileOf, type PlanIndex } from '../plan/plan-index'
import type { Certificate, ClusterNode, FarEnd, FarEndHost, SipTrunk, SipTrunkSecurityProfile } from '../plan/project'
import { hasTlsBothWays } from '../plan/transports'
import { hostKey } from '../certificates/names-in-plan'
import { chainsAmong } from '../rules/certificates/chain-rules'
import { holdingsOf, type Holding } from '../rules/certificates/holdings'
import { isValidThrough } from '../rules/certificates/validity-rules'
import type { Between } from './reasons'

/** A node that runs a trunk with TLS both ways, and a host that the trunk reaches. */
export interface Meeting {
  trunk: SipTrunk
  profile: SipTrunkSecurityProfile
  farEnd: Readonly<FarEnd>
  node: ClusterNode
  host: FarEndHost
  between: Between
  /** The port that the node calls; null where the plan does not say. */
  hostPort: number | null
}

/** In the order of trunks, nodes and hosts. */
export function meetingsOf(plan: PlanIndex): Meeting[] {
  const makeBetween = betweens(plan)
  return plan.project.sipTrunks.flatMap((trunk) => {
    const profile = profileOf(trunk, plan)
    if (!profile || !hasTlsBothWays(profile)) return []
    const farEnd = farEndOf(trunk, plan.farEndById)
    const hosts = hostsReached(trunk, farEnd)
    return nodesRunning(plan.project.cluster, trunk).flatMap((node) =>
      hosts.map((host) => {
        const parts = { trunk, profile, farEnd, node, host }
        return { ...parts, between: makeBetween(parts), hostPort: portOf(trunk, host) }
      }),
    )
  })
}

const portOf = ({ destinations }: SipTrunk, host: FarEndHost): number | null =>
  destinations.find(({ address }) => foldAddress(address) === foldAddress(host.address))?.port ?? null

/** Who holds which certificates of the plan, by the side of a trunk. */
export interface Sides {
  ofNode: (name: string) => Holding | undefined
  ofHost: (farEndId: string, address: string) => Holding | undefined
}

const known = new WeakMap<PlanIndex, Sides>()

export function sidesOf(plan: PlanIndex): Sides {
  const before = known.get(plan)
  if (before) return before
  const held = new Map(holdingsOf(plan).all.map((holding) => [keyOf(holding), holding]))
  const made: Sides = {
    ofNode: (name) => held.get(`node ${name}`),
    ofHost: (farEndId, address) => held.get(`host ${hostKey(farEndId, address)}`),
  }
  known.set(plan, made)
  return made
}

function betweens(plan: PlanIndex): (parts: Omit<Meeting, 'between' | 'hostPort'>) => Between {
  const { cluster, changeWindow, certificates } = plan.project
  const chainOf = chainsAmong(certificates)
  const sides = sidesOf(plan)
  return ({ profile, farEnd, node, host }) => ({
    node: { name: node.name, holding: sides.ofNode(node.name) },
    host: { name: hostName(host), holding: sides.ofHost(farEnd.id, host.address) },
    farEnd,
    profile,
    release: cluster.release,
    // Whoever trusts it looks at those above it too.
    isValid: ({ facts }) => chainOf(facts).certificates.every((each) => isValidThrough(changeWindow, each)),
    hasChain: ({ facts }) => chainOf(facts).ends === 'whole',
  })
}

function keyOf({ held: [first] }: Holding): string {
  const holder: Certificate['holder'] = first?.certificate.holder ?? { authority: true }
  if ('node' in holder) return `node ${holder.node}`
  return 'farEnd' in holder ? `host ${hostKey(holder.farEnd, holder.host)}` : ''
}
