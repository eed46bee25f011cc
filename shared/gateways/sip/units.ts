import { forms, ours, placeholder, valueOr } from '../../ios/ios-values'
import { listed, note, type IosValue, type Note, type Placeholder } from '../../ios/ios-words'
import type { Node, NumberedNodes } from '../../ios/nodes'
import { groupBy } from '../../plan/group-by'
import type { Unit } from '../../runbook/unit'
import type { NumberedUnit } from '../work'
import type { SipLeg } from './leg'

/** Dial-peers toward a node at one port: that of today, and with TLS a new one beside it. */
export interface Peer {
  node: Node
  port: IosValue
  hasSrtp: boolean
  /** Null where those of today stay: without TLS. */
  added: Placeholder | null
  today: Placeholder
  /** What today's dial-peer is chosen by. */
  pattern: Placeholder
}

/** Which dial-peer calls from the nodes of a unit match (FC-17). */
export interface Inbound {
  dialPeer: Placeholder
  uriClass: Placeholder
  nodes: readonly Node[]
  hasSrtp: boolean
}

/** What the box does in one unit of the run. */
export interface SipUnit {
  unit: Unit
  number: number
  legs: readonly SipLeg[]
  peers: readonly Peer[]
  /** Null where no trunk of the unit has TLS. */
  inbound: Inbound | null
  /** What calls from CUCM match today, where a trunk has SRTP without TLS. */
  inboundToday: Placeholder | null
  /** Whether another unit may have the same. */
  sharesInbound: boolean
}

/** The units with trunks of a box, in the order of the run. Tags are numbered through the files of the box. */
export function sipUnits(
  legs: readonly SipLeg[],
  unitsOf: (trunk: { id: string }) => readonly NumberedUnit[],
  nodes: NumberedNodes,
): SipUnit[] {
  // A unit may have thousands of trunks to other boxes: only those of this one are looked at.
  const byUnit = groupBy(legs, ({ trunk }) => unitsOf(trunk))
  const ofUnits = [...byUnit]
    .map(([{ unit, number }, own]) => ({ unit, number, legs: own }))
    .sort((a, b) => a.number - b.number)
  let count = 0
  const onToday = ofUnits.filter(isOnToday)
  return ofUnits.map((one) => ({
    ...one,
    inboundToday: isOnToday(one) ? inboundToday(one.number, onToday.length > 1) : null,
    sharesInbound: onToday.length > 1,
    peers: peersOf(one.legs, nodes, () => (count += 1)),
    inbound: inboundOf(one, nodes, ofUnits.length > 1),
  }))
}

const isOnToday = ({ legs }: Pick<SipUnit, 'legs'>): boolean => legs.some((leg) => leg.hasSrtp && !leg.hasTls)

const inboundToday = (number: number, isOneOfMany: boolean): Placeholder =>
  isOneOfMany
    ? placeholder(
        `OLD_INBOUND_DIAL_PEER_U${String(number)}`,
        ours(`tag of the dial-peer that calls from CUCM match today, for unit U${String(number)}`),
      )
    : placeholder('OLD_INBOUND_DIAL_PEER', ours('tag of the dial-peer that calls from CUCM match today'))

interface Meeting {
  node: Node
  port: number
  legs: SipLeg[]
}

/** Trunks that the same node runs at one port are one to the box: they share its dial-peer. */
function peersOf(legs: readonly SipLeg[], nodes: NumberedNodes, next: () => number): Peer[] {
  const meetings = new Map<string, Meeting>()
  for (const leg of legs.filter(({ hasTls, hasSrtp }) => hasTls || hasSrtp)) {
    const port = leg.profile.incomingPort
    for (const node of nodes.ofTrunk(leg.trunk)) {
      const key = `${String(node.number)} ${String(port)} ${String(leg.hasTls)}`
      const known = meetings.get(key)
      if (known) known.legs.push(leg)
      else meetings.set(key, { node, port, legs: [leg] })
    }
  }
  return [...meetings.values()].map((meeting) => peerOf(meeting, String(next())))
}

function peerOf({ node, port, legs }: Meeting, number: string): Peer {
  const hasTls = legs.some((leg) => leg.hasTls)
  const whose = note`toward ${node.name}, for ${listed(
    legs.map(({ trunk }) => trunk.name),
    3,
  )}`
  return {
    node,
    port: valueOr(forms.port, String(port), 'INCOMING_PORT', ours('the incoming port of the profile')),
    hasSrtp: legs.some((leg) => leg.hasSrtp),
    added: hasTls ? placeholder(`DIAL_PEER_${number}`, note`tag of a new dial-peer ${whose}`) : null,
    today: placeholder(`OLD_DIAL_PEER_${number}`, note`tag of today's dial-peer ${whose}`),
    pattern: placeholder(`OLD_PATTERN_${number}`, note`destination-pattern of <OLD_DIAL_PEER_${ours(number)}>`),
  }
}

function inboundOf(
  { legs, number }: Pick<SipUnit, 'legs' | 'number'>,
  nodes: NumberedNodes,
  isOneOfMany: boolean,
): Inbound | null {
  const tls = legs.filter(({ hasTls }) => hasTls)
  if (tls.length === 0) return null
  const own = new Set(tls.flatMap(({ trunk }) => nodes.ofTrunk(trunk)))
  const name = (what: string): string => (isOneOfMany ? `${what}_U${String(number)}` : what)
  const forWhat: Note = isOneOfMany ? note`, for unit U${number}` : ours('')
  return {
    dialPeer: placeholder(name('INBOUND_DIAL_PEER'), note`tag of a new dial-peer for calls from CUCM${forWhat}`),
    uriClass: placeholder(name('CUCM_URI_CLASS'), note`a free number for voice class uri${forWhat}`),
    nodes: [...own],
    hasSrtp: tls.some((leg) => leg.hasSrtp),
  }
}
