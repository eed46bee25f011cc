import type { H323Device, IpsecPlan, MgcpGateway } from '../plan/project'
import { isConfirmed } from '../plan/statement'
import { hasNoH323 } from '../software/ios-release'
import { namesSrtpImage } from '../software/srtp-image'
import { isBefore, olderThan } from '../software/release-gates'
import { ipsecWeaknesses } from './ipsec-weaknesses'
import { tooOld } from './too-old'
import type { H323Rule, MgcpRule } from './rule'
import { named } from '../text/words'
import { hasProtectedStatus } from '../plan/protected-status'

/** Protected only when somebody does IPsec and a person has confirmed it. */
const isProtected = ({ method, state }: IpsecPlan): boolean => method !== 'none' && isConfirmed(state)

const confirmIpsec = ({ method }: IpsecPlan): string =>
  method === 'none'
    ? 'Have the network or CUCM do IPsec on that path, and record who confirmed it.'
    : 'Confirm that IPsec is there and record who saw it; CUCM cannot.'

const ipsecAdvice = (ipsec: IpsecPlan, name: string) => {
  const weaknesses = ipsecWeaknesses(ipsec)
  if (weaknesses.length === 0) return null
  return {
    message: `IPsec of ${named(name)}: ${weaknesses.join('; ')}.`,
    remedy: 'AES 256 with group 14 or 16 works with every release.',
  }
}

/** Rules about an H.323 gateway or trunk. */
export const h323Rules: readonly H323Rule[] = [
  {
    id: 'HX-12',
    severity: 'error',
    step: 5,
    field: 'enableOutboundFaststart',
    find: ({ name, srtpAllowed, enableOutboundFaststart }) => {
      if (!srtpAllowed || !enableOutboundFaststart) return null
      return {
        message: `${named(name)} has SRTP Allowed and outbound FastStart; CUCM disables FastStart as soon as SRTP is allowed.`,
        remedy: 'Uncheck Enable Outbound FastStart, or do without SRTP here.',
      }
    },
  },
  {
    id: 'HX-3',
    severity: 'caution',
    step: 1,
    field: 'ipsec/state',
    find: ({ name, srtpAllowed, ipsec }: H323Device) => {
      if (!srtpAllowed || isProtected(ipsec)) return null
      return {
        message: `${named(name)} makes its media keys itself and sends them in its signaling, and ${ipsec.method === 'none' ? 'no IPsec is planned' : 'nobody has confirmed IPsec'} on that path.`,
        remedy: confirmIpsec(ipsec),
      }
    },
  },
  {
    id: 'XD-4',
    severity: 'advice',
    step: 1,
    field: 'kind',
    find: ({ name, kind }, { project }) => {
      if (project.cluster.axlVersion !== '15.0' || !kind.includes('(Gatekeeper Controlled)')) return null
      return {
        message: `${named(name)} is gatekeeper controlled, and CUCM 15 has no such trunks.`,
        remedy: 'Plan a SIP trunk in its place.',
      }
    },
  },
  {
    id: 'XD-5',
    severity: 'advice',
    step: 1,
    field: 'software',
    find: ({ name, kind, software }) => {
      if (kind !== 'H.323 Gateway' || !hasNoH323(software)) return null
      return {
        message: `${named(name)} runs ${software}; IOS XE 17.6.1a and later have no H.323.`,
        remedy: 'Plan it as a SIP gateway, or keep it on an older release.',
      }
    },
  },
  {
    id: 'S1-6',
    severity: 'advice',
    step: 1,
    field: 'software',
    find: ({ name, kind, software, srtpAllowed, farEndSrtp }) => {
      const isWanted = kind === 'H.323 Gateway' && srtpAllowed && farEndSrtp !== 'no'
      if (!isWanted || hasNoH323(software) || !isBefore('srtp', software)) return null
      return tooOld(`${named(name)} runs ${software}, which is ${olderThan.srtp}`)
    },
  },
  {
    id: 'XD-6',
    severity: 'advice',
    step: 1,
    field: 'ipsec/policy',
    find: ({ ipsec, name }) => ipsecAdvice(ipsec, name),
  },
]

/** Rules about an MGCP gateway. */
export const mgcpRules: readonly MgcpRule[] = [
  {
    id: 'MG-5',
    severity: 'advice',
    step: 1,
    field: 'iosImage',
    find: ({ domainName, srtp, iosImage }) => {
      if (!srtp || !isBefore('srtpPackage', iosImage)) return null
      return tooOld(`${named(domainName)} has the image ${iosImage}, which is ${olderThan.srtpPackage}`)
    },
  },
  {
    id: 'MG-6',
    severity: 'warning',
    step: 1,
    field: 'iosImage',
    find: ({ domainName, srtp, iosImage }) => {
      if (!srtp || namesSrtpImage(iosImage)) return null
      const image = iosImage.trim() === '' ? 'no image is recorded' : `the image ${iosImage} names neither`
      return {
        message: `${named(domainName)} is to do SRTP, which needs Advanced IP Services or Advanced Enterprise Services: ${image}.`,
        remedy: 'Look at the image with show version and record its name, or have the right one installed.',
      }
    },
  },
  {
    id: 'MG-9',
    severity: 'warning',
    step: 1,
    field: 'protectedFacilityIe',
    find: (gateway) => {
      const { domainName, srtp } = gateway
      if (!hasProtectedStatus(gateway) || srtp) return null
      return {
        message: `${named(domainName)} is an E1 PRI gateway with protected status and without SRTP: calls between it and a phone drop when the media is not encrypted.`,
        remedy: 'Plan the SRTP package on it, or leave Enable Protected Facility IE off.',
      }
    },
  },
  {
    id: 'MG-9',
    severity: 'advice',
    step: 1,
    field: 'protectedFacilityIe',
    find: (gateway) => {
      const { domainName, srtp, interface: kind } = gateway
      if (kind !== 'E1 PRI' || hasProtectedStatus(gateway) || srtp) return null
      return {
        message: `${named(domainName)} is an E1 PRI gateway without protected status and without SRTP. Read by itself, the security guide lets each call with a phone drop there; by its chapter on secure tones only protected gateways do so, and ordinary ones carry plain calls every day.`,
        remedy: 'Leave it so, and see in the test calls that plain calls go through.',
      }
    },
  },
  {
    id: 'MG-3',
    severity: 'caution',
    step: 1,
    field: 'ipsec/state',
    find: ({ domainName, srtp, ipsec }: MgcpGateway) => {
      if (!srtp || isProtected(ipsec)) return null
      return {
        message: `CUCM sends the media keys to ${named(domainName)} in MGCP, readable, and ${ipsec.method === 'none' ? 'no IPsec is planned' : 'nobody has confirmed IPsec'} on that path.`,
        remedy: confirmIpsec(ipsec),
      }
    },
  },
  {
    id: 'XD-6',
    severity: 'advice',
    step: 1,
    field: 'ipsec/policy',
    find: ({ ipsec, domainName }) => ipsecAdvice(ipsec, domainName),
  },
]
