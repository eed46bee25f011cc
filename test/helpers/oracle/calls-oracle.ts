import type { H323Device, MgcpGateway, ProjectV2, SipTrunk } from './project-v2'
import { h323HasOpenKeys, mgcpHasOpenKeys } from './device-findings'
import { farEndOf, profileOf } from './reading'
import { hasOpenKeys } from './trunk-findings'

export interface OracleCall {
  from: string
  to: string
  outcome: 'encrypted' | 'authenticated' | 'nonsecure' | 'dropped'
  media: 'SRTP' | 'RTP' | 'none'
  icon: 'lock' | 'shield' | 'none'
  sure: boolean
  /** Reasons that have to be given; others may be given too. */
  atLeast: string[]
}

/** What is asked of an end of a call. */
interface End {
  name: string
  isPhone: boolean
  canSrtp: boolean
  mtpRequired: boolean
  fastStart: boolean
  /** A SIP trunk whose traffic does not count as secure. */
  isInsecureTrunk: boolean
  /** The finding that says that its keys can be read. */
  openKeys: 'OV-5' | 'HX-3' | 'MG-3' | null
  /** The device does its part, and whether the other side does is open. */
  isUnsure: boolean
  isAuthenticatedPhone: boolean
  isMgcp: boolean
  isProtectedE1: boolean
  /** A SIP trunk or H.323 device without SRTP Allowed. */
  isUnchecked: boolean
}

const nothing: End = {
  ...{ name: '', isPhone: false, canSrtp: false, mtpRequired: false, fastStart: false, isInsecureTrunk: false },
  ...{ openKeys: null, isUnsure: false, isAuthenticatedPhone: false, isMgcp: false, isProtectedE1: false },
  isUnchecked: false,
}

const phoneEnds: End[] = ['Phone, encrypted', 'Phone, authenticated', 'Phone, non-secure'].map((name) => ({
  ...{ ...nothing, name, isPhone: true },
  canSrtp: name === 'Phone, encrypted',
  isAuthenticatedPhone: name === 'Phone, authenticated',
}))

function trunkEnd(project: ProjectV2, trunk: SipTrunk): End {
  const { name, srtpAllowed, mtpRequired } = trunk
  const { srtp } = farEndOf(project, trunk)
  const sendsTls = profileOf(project, trunk)?.outgoingTransport === 'TLS'
  return {
    ...{ ...nothing, name, mtpRequired, isUnchecked: !srtpAllowed },
    canSrtp: srtpAllowed && srtp !== 'no',
    isInsecureTrunk: !sendsTls && trunk.trunkTrafficSecure !== 'When using sRTP Only',
    openKeys: hasOpenKeys(project, trunk) ? 'OV-5' : null,
    isUnsure: srtp === 'unknown' || trunk.earlyOffer === 'Mandatory',
  }
}

const h323End = (device: H323Device): End => ({
  ...{ ...nothing, name: device.name, mtpRequired: device.mtpRequired, fastStart: device.enableOutboundFaststart },
  isUnchecked: !device.srtpAllowed,
  canSrtp: device.srtpAllowed && device.farEndSrtp !== 'no',
  openKeys: h323HasOpenKeys(device) ? 'HX-3' : null,
  isUnsure: device.farEndSrtp === 'unknown',
})

const mgcpEnd = (gateway: MgcpGateway): End => ({
  ...{ ...nothing, name: gateway.domainName, isMgcp: true, canSrtp: gateway.srtp },
  openKeys: mgcpHasOpenKeys(gateway) ? 'MG-3' : null,
  isProtectedE1: gateway.interface === 'E1 PRI' && gateway.protectedFacilityIe,
})

/**
 * The rows of the call-outcome table: each phone with each device, then each pair of different devices, in the order of
 * the file; past 200 devices the phones only, unless the pairs are asked for.
 */
export function callsOracle(project: ProjectV2, options: { pairs?: boolean } = {}): OracleCall[] {
  const devices = [
    ...project.sipTrunks.map((trunk) => trunkEnd(project, trunk)),
    ...project.h323Devices.map(h323End),
    ...project.mgcpGateways.map(mgcpEnd),
  ]
  const withPhones = phoneEnds.flatMap((phone) => devices.map((device) => callBetween(phone, device)))
  if (devices.length > 200 && options.pairs !== true) return withPhones
  const pairs = devices.flatMap((device, at) => devices.slice(at + 1).map((other) => callBetween(device, other)))
  return [...withPhones, ...pairs]
}

type Outcome = Omit<OracleCall, 'from' | 'to' | 'sure'>

function callBetween(from: End, to: End): OracleCall {
  const ends = [from, to]
  const isSrtp = ends.every((end) => end.canSrtp && !end.mtpRequired && !end.fastStart)
  const sure = !(isSrtp && ends.some(({ isUnsure }) => isUnsure))
  return { from: from.name, to: to.name, ...outcomeOf(ends, isSrtp), sure }
}

/** The first row that holds. */
function outcomeOf(ends: End[], isSrtp: boolean): Outcome {
  const some = (test: (end: End) => boolean): boolean => ends.some(test)
  const hasPhone = some(({ isPhone }) => isPhone)
  if (hasPhone && some(({ isProtectedE1 }) => isProtectedE1) && !isSrtp) {
    return { outcome: 'dropped', media: 'none', icon: 'none', atLeast: ['MG-9'] }
  }
  if (isSrtp) return encrypted(ends, hasPhone)
  if (some(({ isAuthenticatedPhone }) => isAuthenticatedPhone) && some(({ isMgcp, canSrtp }) => isMgcp && canSrtp)) {
    return { outcome: 'authenticated', media: 'RTP', icon: 'shield', atLeast: ['MG-4'] }
  }
  const reasons = [
    ...(some(({ mtpRequired }) => mtpRequired) ? ['HX-8'] : []),
    ...(some(({ fastStart }) => fastStart) ? ['HX-11'] : []),
    ...(some(({ isUnchecked }) => isUnchecked) ? ['HX-5'] : []),
    ...(some(({ canSrtp }) => !canSrtp) ? ['MG-1'] : []),
  ]
  return { outcome: 'nonsecure', media: 'RTP', icon: 'none', atLeast: reasons }
}

function encrypted(ends: End[], hasPhone: boolean): Outcome {
  const isTakenAway = hasPhone && ends.some(({ isInsecureTrunk }) => isInsecureTrunk)
  const openKeys = ends.flatMap((end) => end.openKeys ?? [])
  return {
    ...{ outcome: 'encrypted', media: 'SRTP' },
    icon: hasPhone && !isTakenAway ? 'lock' : 'none',
    atLeast: [...new Set(['HX-10', ...(isTakenAway ? ['FC-13'] : []), ...openKeys])],
  }
}
