import type { DeviceFacts } from './facts/device-facts'
import { targetOf, type DialPeerFacts, type SessionTarget } from './facts/dial-peer-facts'
import { addressKey } from '../../text/address-key'
import type { ClusterNode } from '../../plan/project'

/** Where a SIP dial-peer of the device leads. */
export interface Server {
  host: string
  port: number
  /** Of the cluster; null for whatever else. */
  node: ClusterNode | null
}

/** A SIP dial-peer of the device as far as nodes of the cluster are concerned. */
export interface Reach {
  peer: DialPeerFacts
  /** Where it sends calls; none where it takes calls only, or where nobody can tell. */
  servers: readonly Server[]
  /** A target that names no host: `registrar`, or `sip-server` where no line says which that is. */
  hasOtherTarget: boolean
  /** What its calls go to instead of its target; null where that is not so. */
  proxy: string | null
  /** Whose calls it takes, by URI; null where no URI chooses it. */
  from: Callers | null
}

export interface Callers {
  nodes: readonly ClusterNode[]
  hasStranger: boolean
  /** One of which nobody tells here whose calls it takes; null where there is none. */
  pattern: string | null
  /** Ports of nodes that it asks for beside their addresses. */
  ports: readonly number[]
}

/** Every SIP dial-peer of the device, told by session target, server group and URI classes (FC-17). */
export function reachesOf(facts: DeviceFacts, nodes: readonly ClusterNode[]): Reach[] {
  const nodeAt = nodeFinder(facts, nodes)
  return facts.dialPeers.filter(isSip).map((peer) => ({
    peer,
    servers: serversOf(peer, facts).map((server) => ({
      ...server,
      node: nodeAt(server.host),
    })),
    hasOtherTarget: targetIn(peer, facts)?.kind === 'other',
    proxy: proxyOf(peer, facts),
    from: fromOf(peer, facts, nodeAt),
  }))
}

type NodeAt = (host: string) => ClusterNode | null

/**
 * A node is called by its name or address, by a name that its certificate has and no other's, and by either with the domain
 * of the device or without it; a name of the device's own for an address is that address.
 */
export function nodeFinder({ domainName, hostAddresses }: DeviceFacts, nodes: readonly ClusterNode[]): NodeAt {
  const byName = new Map<string, ClusterNode | null>()
  for (const node of nodes)
    for (const name of new Set(node.certificateNames.map(addressKey))) byName.set(name, byName.has(name) ? null : node)
  for (const node of nodes) for (const name of [node.name, node.address]) byName.set(addressKey(name), node)
  byName.delete('')
  const domain = domainName === null ? '' : `.${addressKey(domainName)}`
  const own = new Map(hostAddresses.map(({ name, address }) => [addressKey(name), addressKey(address)]))
  return (host) => {
    const name = addressKey(host)
    const isShort = !name.includes('.') && !name.includes(':')
    const other = isShort
      ? `${name}${domain}`
      : domain !== '' && name.endsWith(domain)
        ? name.slice(0, -domain.length)
        : name
    const found = [own.get(name), own.get(other), name, other].map((each) => byName.get(each ?? ''))
    return found.find((node) => node !== undefined) ?? null
  }
}

const isSip = ({ kind, sessionProtocol }: DialPeerFacts): boolean =>
  kind === 'voip' && (sessionProtocol?.toLowerCase().startsWith('sip') ?? false)

function serversOf(peer: DialPeerFacts, facts: DeviceFacts): Pick<Server, 'host' | 'port'>[] {
  const { serverGroup } = peer
  const target = targetIn(peer, facts)
  const own = portOf(peer, facts)
  if (target?.kind === 'address') return [{ host: target.host, port: target.port ?? own }]
  const group = facts.classes.serverGroups.find(({ tag }) => tag === String(serverGroup))
  return (group?.servers ?? []).map(({ address, port }) => ({ host: address, port: port ?? own }))
}

/** `sip-server` is that of its tenant, else that of the device. */
export function targetIn({ sessionTarget, tenant }: DialPeerFacts, facts: Targets): SessionTarget | null {
  if (sessionTarget?.kind !== 'other' || sessionTarget.text !== 'sip-server') return sessionTarget
  const server = facts.tenants.find(({ tag }) => tag === tenant)?.sipServer ?? facts.sipUa.sipServer
  return targetOf(server) ?? sessionTarget
}

type Targets = Pick<DeviceFacts, 'tenants' | 'sipUa'>

/** That of the dial-peer, of its tenant or of the device: the first that says something. */
function proxyOf({ outboundProxy, tenant }: DialPeerFacts, { tenants, sip }: DeviceFacts): string | null {
  const own = outboundProxy === 'system' ? sip.outboundProxy : outboundProxy
  const said = own ?? tenants.find(({ tag }) => tag === tenant)?.outboundProxy ?? sip.outboundProxy
  return said === '' ? null : said
}

/** Where nothing says a port. */
function portOf({ transport, tenant }: DialPeerFacts, { tenants, sip }: DeviceFacts): number {
  const own = transport === 'system' ? null : transport
  const effective = own ?? tenants.find(({ tag }) => tag === tenant)?.transport ?? sip.transport
  return effective?.startsWith('tcp tls') === true ? 5061 : 5060
}

/** Headers that name who calls; `to` and `request` name who is called. */
const callers = new Set(['via', 'from'])

/** An address and nothing but it, perhaps with a port: that its dots stand for any sign is nobody's aim. */
const addressPattern = /^\^?(?<host>\d{1,3}(?:\\?\.\d{1,3}){3})(?::(?<port>\d{1,5}))?\$?$/u

/** `ipv4:10.1.1.1`, `ipv6:[2001:DB8::1]`, `dns:cucm.example.com`, or a name alone. */
const hostOf = (host: string): string => host.replace(/^(?:ipv4|ipv6|dns):/u, '').replace(/^\[(.*)\]$/u, '$1')

function fromOf({ incomingUris }: DialPeerFacts, { classes: { uris } }: DeviceFacts, nodeAt: NodeAt): Callers | null {
  const headers = incomingUris.filter(({ header }) => callers.has(header))
  if (headers.length === 0) return null
  const classes = headers.map(({ voiceClass }) => uris.find(({ tag }) => tag === voiceClass))
  const patterns = classes.flatMap((one) => one?.patterns ?? [])
  const addresses = patterns.map((pattern) => addressPattern.exec(pattern)?.groups)
  const hosts = [
    ...classes.flatMap((one) => one?.hosts ?? []).map(hostOf),
    ...addresses.flatMap((one) => one?.['host']?.replaceAll('\\', '') ?? []),
  ]
  const found = hosts.map(nodeAt)
  return {
    nodes: [...new Set(found.filter((node) => node !== null))],
    hasStranger: found.includes(null) || classes.some((one) => one?.kind !== 'sip'),
    pattern: patterns.find((_, at) => addresses[at] === undefined) ?? null,
    ports: addresses.flatMap((one) => (one?.['port'] === undefined ? [] : [Number(one['port'])])),
  }
}
