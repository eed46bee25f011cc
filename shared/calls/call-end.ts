import { farEndOf } from '../plan/far-ends'
import { profileOf, type PlanIndex } from '../plan/plan-index'
import type { H323Device, MgcpGateway, Project, SipTrunk } from '../plan/project'
import type { Finding } from '../rules/finding'
import { groupBy } from '../plan/group-by'
import { hasProtectedStatus } from '../plan/protected-status'

export const phones = ['Phone, encrypted', 'Phone, authenticated', 'Phone, non-secure'] as const
export type Phone = (typeof phones)[number]

/** A finding that says that an end's keys can be read on their way. */
export const exposures = ['OV-5', 'HX-3', 'MG-3'] as const
export type Exposure = (typeof exposures)[number]

/** One end of a call, with all that decides how the call will be. */
export interface CallEnd {
  name: string
  kind: 'phone' | 'SIP trunk' | 'H.323' | 'MGCP'
  phone: Phone | null
  /** Both the device and, where it is known, its far end can do SRTP. */
  canSrtp: boolean
  /** SRTP Allowed is a box of this end, and it is not checked (HX-5). */
  isSrtpUnchecked: boolean
  /** What is known of the far side; of a phone or an MGCP gateway there is none. */
  farSrtp: 'yes' | 'no' | 'unknown' | null
  mtpRequired: boolean
  fastStart: boolean
  hasProtectedStatus: boolean
  /** A SIP trunk that sends no TLS, and whose traffic counts as secure with TLS only: no lock shows (FC-13). */
  takesLockAway: boolean
  /** Its SIP profile may put an MTP into the call that does not pass SRTP (FC-14). */
  mayInsertMtp: boolean
  exposures: readonly Exposure[]
}

const end = (name: string, kind: CallEnd['kind'], more: Partial<CallEnd>): CallEnd => ({
  name,
  kind,
  phone: null,
  canSrtp: false,
  isSrtpUnchecked: false,
  farSrtp: null,
  mtpRequired: false,
  fastStart: false,
  hasProtectedStatus: false,
  takesLockAway: false,
  mayInsertMtp: false,
  exposures: [],
  ...more,
})

export const phoneEnd = (phone: Phone): CallEnd => end(phone, 'phone', { phone, canSrtp: phone === 'Phone, encrypted' })

/** An id may hold a `/` of its own. */
const fieldOfExposure = /\/(?:srtpAllowed|ipsec\/state)$/u

/** The object that such a finding is about: `sipTrunks/<id>`. */
const objectOfExposure = (path: string): string => path.replace(fieldOfExposure, '')

export const isExposure = ({ rule }: Finding): boolean => exposures.some((exposure) => exposure === rule)

/** The findings that say that keys can be read, by the object that they are about. */
export const exposingByObject = (findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> =>
  groupBy(findings.filter(isExposure), ({ path }) => [objectOfExposure(path)])

/** A device whose calls a plan secures, and the list that it stands in. */
export type CallDevice =
  | { list: 'sipTrunks'; item: SipTrunk }
  | { list: 'h323Devices'; item: H323Device }
  | { list: 'mgcpGateways'; item: MgcpGateway }

/** In the order of the file. */
export const callDevicesOf = ({ sipTrunks, h323Devices, mgcpGateways }: Project): CallDevice[] => [
  ...sipTrunks.map((item) => ({ list: 'sipTrunks' as const, item })),
  ...h323Devices.map((item) => ({ list: 'h323Devices' as const, item })),
  ...mgcpGateways.map((item) => ({ list: 'mgcpGateways' as const, item })),
]

/** `sipTrunks/<id>`, as the paths of findings begin. */
export const objectOfDevice = ({ list, item }: CallDevice): string => `${list}/${item.id}`

/** Every device of the plan as an end of calls, in the order of the file. */
export function deviceEnds(plan: PlanIndex, findings: readonly Finding[]): CallEnd[] {
  const exposing = exposingByObject(findings)
  return callDevicesOf(plan.project).map((device) => endOf(device, plan, exposing.get(objectOfDevice(device)) ?? []))
}

/** @param exposing the findings that say that its keys can be read: waived ones expose them all the same */
export function endOf(device: CallDevice, plan: PlanIndex, exposing: readonly Finding[]): CallEnd {
  const exposed = exposures.filter((exposure) => exposing.some(({ rule }) => rule === exposure))
  switch (device.list) {
    case 'sipTrunks':
      return trunkEnd(device.item, plan, exposed)
    case 'h323Devices':
      return h323End(device.item, exposed)
    case 'mgcpGateways':
      return mgcpEnd(device.item, exposed)
  }
}

function trunkEnd(trunk: SipTrunk, plan: PlanIndex, exposed: readonly Exposure[]): CallEnd {
  const { name, srtpAllowed, mtpRequired } = trunk
  const { srtp } = farEndOf(trunk, plan.farEndById)
  const sendsTls = profileOf(trunk, plan)?.outgoingTransport === 'TLS'
  return end(name, 'SIP trunk', {
    canSrtp: srtpAllowed && srtp !== 'no',
    isSrtpUnchecked: !srtpAllowed,
    farSrtp: srtp,
    mtpRequired,
    takesLockAway: !sendsTls && trunk.trunkTrafficSecure !== 'When using sRTP Only',
    mayInsertMtp: trunk.earlyOffer === 'Mandatory',
    exposures: exposed,
  })
}

const h323End = (device: H323Device, exposed: readonly Exposure[]): CallEnd =>
  end(device.name, 'H.323', {
    canSrtp: device.srtpAllowed && device.farEndSrtp !== 'no',
    isSrtpUnchecked: !device.srtpAllowed,
    farSrtp: device.farEndSrtp,
    mtpRequired: device.mtpRequired,
    fastStart: device.enableOutboundFaststart,
    exposures: exposed,
  })

const mgcpEnd = (gateway: MgcpGateway, exposed: readonly Exposure[]): CallEnd =>
  end(gateway.domainName, 'MGCP', {
    canSrtp: gateway.srtp,
    hasProtectedStatus: hasProtectedStatus(gateway),
    exposures: exposed,
  })
