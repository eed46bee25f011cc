import { farEndOf } from '../plan/far-ends'
import { profileOf, type PlanIndex } from '../plan/plan-index'
import type { H323Device, MgcpGateway, SipTrunk } from '../plan/project'
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
export const objectOfExposure = (path: string): string => path.replace(fieldOfExposure, '')

/** Every device of the plan as an end of calls, in the order of the file. Waived findings expose keys all the same. */
export function deviceEnds(plan: PlanIndex, findings: readonly Finding[]): CallEnd[] {
  const { project } = plan
  const exposing = groupBy(
    findings.filter(({ rule }) => exposures.some((exposure) => exposure === rule)),
    ({ path }) => [objectOfExposure(path)],
  )
  const exposuresOf = (object: string): Exposure[] =>
    exposures.filter((exposure) => exposing.get(object)?.some(({ rule }) => rule === exposure))
  return [
    ...project.sipTrunks.map((trunk) => trunkEnd(trunk, plan, exposuresOf(`sipTrunks/${trunk.id}`))),
    ...project.h323Devices.map((device) => h323End(device, exposuresOf(`h323Devices/${device.id}`))),
    ...project.mgcpGateways.map((gateway) => mgcpEnd(gateway, exposuresOf(`mgcpGateways/${gateway.id}`))),
  ]
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
