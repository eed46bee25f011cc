import type { CertificateFacts } from '../../certificates/certificate-facts'
import { factsOf } from '../../certificates/held-certificates'
import { hostKey } from '../../certificates/names-in-plan'
import { farEndOf, hostName, hostsReached } from '../../plan/far-ends'
import { groupBy } from '../../plan/group-by'
import { profileOf, type PlanIndex } from '../../plan/plan-index'
import type { Certificate, FarEnd, Project, SipTrunk } from '../../plan/project'
import { hasTlsBothWays } from '../../plan/transports'

/** A certificate with what it says; null where its text is none. */
export interface Held {
  certificate: Certificate
  facts: CertificateFacts | null
}
export type Read = Held & { facts: CertificateFacts }

/** All certificates of one holder; each authority is a holder of its own. */
export interface Holding {
  name: string
  kind: 'node' | 'host' | 'device' | 'authority'
  held: readonly Held[]
  /** A trunk with TLS both ways reaches it: always false for what is no host. */
  hasTls: boolean
}

/** What rules about certificates look at, built once for a plan. */
export interface Holdings {
  all: readonly Holding[]
  /** The far ends of all trunks with TLS both ways, one for each trunk. */
  tlsFarEnds: readonly Readonly<FarEnd>[]
}

const known = new WeakMap<PlanIndex, Holdings>()

export function holdingsOf(plan: PlanIndex): Holdings {
  const before = known.get(plan)
  if (before) return before
  const made = makeHoldings(plan)
  known.set(plan, made)
  return made
}

function makeHoldings(plan: PlanIndex): Holdings {
  const trunks = plan.project.sipTrunks.filter((trunk) => {
    const profile = profileOf(trunk, plan)
    return profile !== undefined && hasTlsBothWays(profile)
  })
  const reached = reachedKeys(trunks, plan)
  const groups = groupBy(plan.project.certificates, (certificate) => [holderKey(certificate)])
  const nameOf = namer(plan.project)
  const all = [...groups].flatMap(([key, certificates]) => {
    const held = certificates.map((certificate) => ({ certificate, facts: factsOf(certificate) }))
    const [first] = held
    if (!first) return []
    return [{ name: nameOf(first), kind: kindOf(first.certificate), held, hasTls: reached.has(key) }]
  })
  return { all, tlsFarEnds: trunks.map((trunk) => farEndOf(trunk, plan.farEndById)) }
}

function reachedKeys(trunks: readonly SipTrunk[], plan: PlanIndex): ReadonlySet<string> {
  return new Set(
    trunks.flatMap((trunk) => {
      const farEnd = farEndOf(trunk, plan.farEndById)
      return hostsReached(trunk, farEnd).map(({ address }) => `host ${hostKey(farEnd.id, address)}`)
    }),
  )
}

function holderKey({ holder, id }: Certificate): string {
  if ('node' in holder) return `node ${holder.node}`
  if ('farEnd' in holder) return `host ${hostKey(holder.farEnd, holder.host)}`
  return 'device' in holder ? `device ${holder.device}` : `authority ${id}`
}

function kindOf({ holder }: Certificate): Holding['kind'] {
  if ('node' in holder) return 'node'
  if ('farEnd' in holder) return 'host'
  return 'device' in holder ? 'device' : 'authority'
}

/** Of a host its name or, without one, its address; of an authority its common name. */
function namer({ farEnds, h323Devices, mgcpGateways }: Project): (held: Held) => string {
  const hosts = new Map(
    farEnds.flatMap(({ id, hosts: own }) =>
      own.toReversed().map((host) => [hostKey(id, host.address), hostName(host)] as const),
    ),
  )
  const devices = new Map([
    ...mgcpGateways.map(({ id, domainName }) => [id, domainName] as const),
    ...h323Devices.map(({ id, name }) => [id, name] as const),
  ])
  return ({ certificate: { holder }, facts }) => {
    if ('node' in holder) return holder.node
    if ('farEnd' in holder) return hosts.get(hostKey(holder.farEnd, holder.host)) ?? holder.host
    return 'device' in holder ? (devices.get(holder.device) ?? '') : (facts?.commonName ?? '')
  }
}

export const isRead = (held: Held): held is Read => held.facts !== null
