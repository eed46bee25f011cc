import {
  callDevicesOf,
  endOf,
  exposingByObject,
  objectOfDevice,
  phoneEnd,
  type CallDevice,
  type CallEnd,
} from '../calls/call-end'
import { callOutcome } from '../calls/call-outcome'
import type { KeyMark } from '../document/mark'
import type { LineLook } from '../document/picture'
import type { H323Device, H323Kind, IpsecPlan, MgcpGateway, SipTrunk, SipTrunkSecurityProfile } from '../plan/project'
import { isConfirmed } from '../plan/statement'
import { encryptsSignaling, isSecure } from '../plan/transports'
import type { EvaluatedPlan } from '../evaluation/evaluated-plan'
import type { Finding } from '../rules/finding'
import { profileOf, type PlanIndex } from '../plan/plan-index'

export type ConnectionKind = 'SIP trunk' | H323Kind | 'MGCP gateway'

/** Where a device's calls and their keys travel, and what protects them. */
export interface Connection {
  /** `sipTrunks/<id>`, as the paths of findings begin. */
  object: string
  kind: ConnectionKind
  name: string
  addresses: string[]
  signaling: Exclude<LineLook, 'rule'>
  /** `TLS 5061`, `H.323`, `MGCP`. */
  protocol: string
  /** What calls with a phone that can do SRTP will have. */
  media: 'SRTP' | 'RTP'
  keys: KeyMark
  /** The finding that says that keys can be read on their way, waived or not. */
  exposed: Finding | null
  device: ConnectedDevice
}

export type ConnectedDevice =
  | { list: 'sipTrunks'; trunk: SipTrunk; profile: SipTrunkSecurityProfile | null }
  | { list: 'h323Devices'; h323: H323Device }
  | { list: 'mgcpGateways'; gateway: MgcpGateway }

type Facts = Pick<Connection, 'kind' | 'name' | 'addresses' | 'signaling' | 'protocol' | 'device'> & {
  srtp: boolean
  /** A person has stated, or TLS with AES is there, so that no finding is left. */
  safe: KeyMark
}

/** One for each device of the plan, in the order of the file: SIP trunks, H.323 devices, MGCP gateways. */
export function connectionsOf({ project, index, findings }: EvaluatedPlan): Connection[] {
  const exposing = exposingByObject(findings)
  return callDevicesOf(project).map((device) => connectionOf(device, index, exposing.get(objectOfDevice(device)) ?? []))
}

/** @param exposing the findings that say that its keys can be read */
export function connectionOf(device: CallDevice, plan: PlanIndex, exposing: readonly Finding[]): Connection {
  const { srtp, safe, ...known } = factsOf(device, plan)
  const exposed = exposing.at(-1) ?? null
  const media = mediaOf(endOf(device, plan, exposing))
  const keys = keysOf(exposed, srtp && media === 'SRTP' ? safe : 'none')
  return { ...known, object: objectOfDevice(device), media, exposed, keys }
}

function factsOf(device: CallDevice, plan: PlanIndex): Facts {
  switch (device.list) {
    case 'sipTrunks':
      return trunkFacts(device.item, profileOf(device.item, plan) ?? null)
    case 'h323Devices':
      return h323Facts(device.item)
    case 'mgcpGateways':
      return mgcpFacts(device.item)
  }
}

const keysOf = (exposed: Finding | null, safe: KeyMark): KeyMark => {
  if (exposed === null) return safe
  return exposed.waived ? 'accepted' : 'readable'
}

/** What a call with an encrypted phone has: SRTP wherever the device can carry it. */
const mediaOf = (end: CallEnd): Connection['media'] =>
  callOutcome(phoneEnd('Phone, encrypted'), end).media === 'SRTP' ? 'SRTP' : 'RTP'

function trunkFacts(trunk: SipTrunk, profile: SipTrunkSecurityProfile | null): Facts {
  const hidden = profile !== null && encryptsSignaling(profile)
  const signed = profile !== null && isSecure(profile) && profile.outgoingTransport === 'TLS'
  const stated = isConfirmed(trunk.networkSecured) ? 'stated' : 'readable'
  return {
    kind: 'SIP trunk',
    name: trunk.name,
    addresses: trunk.destinations.map(({ address }) => address),
    signaling: hidden ? 'encrypted' : signed ? 'signed' : 'clear',
    protocol: profile === null ? 'SIP' : `${profile.outgoingTransport} ${profile.incomingPort}`,
    srtp: trunk.srtpAllowed,
    safe: hidden ? 'protected' : stated,
    device: { list: 'sipTrunks', trunk, profile },
  }
}

const h323Facts = (h323: H323Device): Facts => ({
  kind: h323.kind,
  name: h323.name,
  addresses: h323.address === '' ? [] : [h323.address],
  ...byIpsec(h323.ipsec),
  protocol: 'H.323',
  srtp: h323.srtpAllowed,
  device: { list: 'h323Devices', h323 },
})

const mgcpFacts = (gateway: MgcpGateway): Facts => ({
  kind: 'MGCP gateway',
  name: gateway.domainName,
  addresses: [],
  ...byIpsec(gateway.ipsec),
  protocol: 'MGCP',
  srtp: gateway.srtp,
  device: { list: 'mgcpGateways', gateway },
})

/** CUCM cannot see IPsec: it is there as far as a person has stated it (MG-3, HX-3). */
const byIpsec = ({ method, state }: IpsecPlan): Pick<Facts, 'signaling' | 'safe'> =>
  method !== 'none' && isConfirmed(state)
    ? { signaling: 'ipsec', safe: 'stated' }
    : { signaling: 'clear', safe: 'readable' }
