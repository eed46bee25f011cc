import { block, remark, type Line } from '../../ios/ios-lines'
import { given, numeral, ours } from '../../ios/ios-values'
import { ios, listed, note, type Command, type IosValue, type Note } from '../../ios/ios-words'
import type { DeviceFacts } from '../../ios/running/facts/device-facts'
import type { DialPeerFacts } from '../../ios/running/facts/dial-peer-facts'
import { targetIn } from '../../ios/running/reach'
import type { SipContext } from '../sip/context'
import { srtpCommands } from '../sip/srtp'
import { tenantOf, type Tenant } from '../sip/tenants'
import { isIpv4, isIpv6 } from '../../text/addresses'
import type { InPlaceContext } from './in-place-context'
import { keepaliveCommand } from './keepalives'
import type { Target } from './place'

/** A dial-peer as a person finds it again. */
export const peerName = ({ tag, description }: Pick<DialPeerFacts, 'tag' | 'description'>): string =>
  description === null ? String(tag) : `${String(tag)} (${description})`

/** Which dial-peer it is, and what it does for whom. */
export function aboutTarget({ reach, trunks }: Target): Note {
  const nodes = [...new Set([...reach.servers.map(({ node }) => node), ...(reach.from?.nodes ?? [])])].flatMap(
    (node) => (node === null ? [] : [node.name === '' ? node.address : node.name]),
  )
  const does = ours(reach.servers.length === 0 ? 'calls from' : 'calls to')
  return note`Dial-peer ${peerName(reach.peer)}, ${does} ${listed(nodes, 4)}, for ${listed(
    trunks.map(({ trunk }) => trunk.name),
    4,
  )}:`
}

/** TLS on dial-peers that are there, each with what it is: a group that several share changes with the first of them. */
export const tlsLinesOfAll = (targets: readonly Target[], context: InPlaceContext): Line[] =>
  targets.flatMap((target, at) => {
    const group = target.reach.peer.serverGroup
    const isFirst = !targets.slice(0, at).some(({ reach }) => group !== null && reach.peer.serverGroup === group)
    const lines = isFirst ? tlsLines(target, context) : ownLines(target, context)
    return [remark(aboutTarget(target)), ...lines]
  })

/** TLS on a dial-peer that is there; pattern, preference, codec and all the rest stay. */
export const tlsLines = (target: Target, context: InPlaceContext): Line[] => [
  ...ownLines(target, context),
  ...groupLines(target, context.facts),
]

const ownLines = (target: Target, { sip, facts, keepalives }: InPlaceContext): Line[] =>
  block(
    dialPeer(target),
    ...sessionTarget(target, facts),
    ios`session transport tcp tls`,
    ...keepaliveCommand(target, keepalives),
    ...tenantCommands(target, sip),
  )

/** Suites that it has already stay. */
export const srtpLines = (target: Target, context: SipContext): Line[] => {
  const commands = srtpCommands(context)
  return block(dialPeer(target), ...(target.reach.peer.srtpCrypto === null ? commands : commands.slice(-2)))
}

export const targetLines = (about: Note, lines: readonly Line[]): Line[] => [remark(about), ...lines]

const dialPeer = ({ reach: { peer } }: Target): Command => ios`dial-peer voice ${numeral(peer.tag)} voip`

/** Where it leads to one host; by name where it was named so. What other dial-peers call their `sip-server` stays. */
function sessionTarget({ reach, port }: Target, facts: DeviceFacts): Command[] {
  const target = targetIn(reach.peer, facts)
  if (port === null || target?.kind !== 'address') return []
  const host = given(target.host)
  if (isIpv6(target.host)) return [ios`session target ipv6:[${host}]:${numeral(port)}`]
  return [
    isIpv4(target.host)
      ? ios`session target ipv4:${host}:${numeral(port)}`
      : ios`session target dns:${host}:${numeral(port)}`,
  ]
}

/** The members of its server group: each goes and comes again, so that none stands beside another. */
function groupLines({ reach: { peer }, port }: Target, { classes }: DeviceFacts): Line[] {
  const group = classes.serverGroups.find(({ tag }) => tag === String(peer.serverGroup))
  if (port === null || group === undefined || !isNumber(group.tag)) return []
  const members = group.servers.filter((one) => one.port !== port && (isIpv4(one.address) || isIpv6(one.address)))
  if (members.length === 0) return []
  return block(
    ios`voice class server-group ${given(group.tag)}`,
    ...members.flatMap((one) => {
      const member = given(`${isIpv6(one.address) ? 'ipv6' : 'ipv4'} ${one.address}`)
      return [ios`no ${member}${rest(one.port, one.preference)}`, ios`${member}${rest(port, one.preference)}`]
    }),
  )
}

const isNumber = (tag: string): boolean => /^\d+$/u.test(tag)

const rest = (port: number | null, preference: number | null): IosValue =>
  given(
    (port === null ? '' : ` port ${String(port)}`) + (preference === null ? '' : ` preference ${String(preference)}`),
  )

/** One that has a tenant of its own keeps it. */
function tenantCommands(target: Target, context: SipContext): Command[] {
  const tenant = tenantNeeded(target, context)
  return tenant === null || target.reach.peer.tenant !== null ? [] : [ios`voice-class sip tenant ${tenant.tag}`]
}

/** Where CUCM calls the trunks of a dial-peer at a port of their own. */
export const tenantNeeded = ({ trunks }: Target, { box, tenants }: SipContext): Tenant | null =>
  tenantOf(
    box,
    trunks.map(({ planned: { leg } }) => leg),
    tenants,
  )
