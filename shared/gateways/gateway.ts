import type { FarEnd, H323Device, MgcpGateway, SipTrunk, SipTrunkSecurityProfile } from '../plan/project'
import type { EvaluatedPlan } from '../evaluation/evaluated-plan'
import type { RegisterId } from '../register/register'
import { hasNoH323 } from '../software/ios-release'
import { isBefore, olderThan } from '../software/release-gates'
import { unreachable } from '../unreachable'
import {
  h323GatewaysToConfigure,
  gatewayChanges,
  type GatewayChange,
  type GatewaySettings,
} from '../changes/gateways-to-configure'

export interface SipGateway {
  kind: 'sip'
  trunk: SipTrunk
  profile: SipTrunkSecurityProfile
  farEnd: FarEnd
  /** What of it is new, by what was found in CUCM. */
  sets: GatewaySettings
  isOverTls: boolean
}

/** A gateway that the plan configures (S1-6). */
export type Gateway = SipGateway | { kind: 'h323'; device: H323Device } | { kind: 'mgcp'; device: MgcpGateway }

/** In the order of the project file: SIP trunks, H.323 devices, MGCP gateways. */
export const gatewaysToConfigure = ({ project, changes }: EvaluatedPlan): Gateway[] => [
  ...gatewayChanges(changes).map(sipGateway),
  ...h323GatewaysToConfigure(changes).map((device): Gateway => ({ kind: 'h323', device })),
  ...project.mgcpGateways.filter(({ srtp }) => srtp).map((device): Gateway => ({ kind: 'mgcp', device })),
]

const sipGateway = ({ change: { device, farEnd }, profile, sets, isOverTls }: GatewayChange): Gateway => ({
  ...{ kind: 'sip', trunk: device, profile, farEnd, sets, isOverTls },
})

/** What of the project the gateway belongs to. */
export type GatewayDevice = SipTrunk | H323Device | MgcpGateway

export const gatewayDevice = (gateway: Gateway): GatewayDevice =>
  gateway.kind === 'sip' ? gateway.trunk : gateway.device

export function gatewayName(gateway: Gateway): string {
  switch (gateway.kind) {
    case 'sip':
      return gateway.trunk.name
    case 'h323':
      return gateway.device.name
    case 'mgcp':
      return gateway.device.domainName
    default:
      return unreachable(gateway)
  }
}

/** Why there can be no configuration for a gateway. */
export interface Refusal {
  register: RegisterId
  reason: string
}

/** Null where there is a file. */
export function refusalOf(gateway: Gateway): Refusal | null {
  switch (gateway.kind) {
    case 'sip':
      return sipRefusal(gateway)
    case 'h323':
      return h323Refusal(gateway.device)
    case 'mgcp':
      return mgcpRefusal(gateway.device)
    default:
      return unreachable(gateway)
  }
}

const noSrtp: Refusal = {
  register: 'MG-1',
  reason: 'the plan says that the gateway has no SRTP, and nothing else is to be set on it',
}

function sipRefusal({ farEnd, sets }: SipGateway): Refusal | null {
  const needsTls = sets.tls || sets.srtp
  if (needsTls && isBefore('sipTls', farEnd.software)) {
    return {
      register: 'S1-6',
      reason: `its software, ${farEnd.software}, is ${olderThan.sipTls}`,
    }
  }
  return needsTls || sets.digest ? null : noSrtp
}

function h323Refusal({ software, farEndSrtp }: H323Device): Refusal | null {
  if (hasNoH323(software)) {
    return { register: 'XD-5', reason: `its software, ${software}, has no H.323: it ended with IOS XE 17.6.1a` }
  }
  if (isBefore('srtp', software)) {
    return { register: 'S1-6', reason: `its software, ${software}, is ${olderThan.srtp}` }
  }
  return farEndSrtp === 'no' ? noSrtp : null
}

function mgcpRefusal({ iosImage }: MgcpGateway): Refusal | null {
  if (!isBefore('srtpPackage', iosImage)) return null
  return { register: 'MG-5', reason: `its image, ${iosImage}, is ${olderThan.srtpPackage}` }
}
