import { unreachable } from '../unreachable'
import { compareNumbers, isClassicSince, parseClassicRelease, parseIosXe3Release } from './classic-release'
import { compareReleases, parseIosXeRelease } from './ios-release'
import { parseRelease, type Release } from './release'

/** The first release of each family that has something; a family that is absent never got it. */
type Since = Partial<Record<Release['family'], string>>

const everyIosXe = { 'IOS XE': '16.0', 'IOS XE 3S': '3.0S' } as const

/**
 * From which release on a gateway takes a command, or refuses one. A train of IOS XE counts as a whole, because its first
 * release is the one that brought the command: 17.3.1a, 17.8.1a and so on. Only 16.5 had earlier releases without.
 */
const gates = {
  /** SIP over TLS: `crypto signaling`, `transport tcp tls`, `srtp`. */
  sipTls: { ...everyIosXe, IOS: '12.4(6)T' },
  /** `srtp` on H.323 and SIP (12.4(6)T1). */
  srtp: { ...everyIosXe, IOS: '12.4(6)T' },
  /** `mgcp package-capability srtp-package`. */
  srtpPackage: { ...everyIosXe, IOS: '12.3(11)T' },
  /** `transport tcp tls v1.2`. */
  tlsVersion: { 'IOS XE': '16.0', 'IOS XE 3S': '3.17S', IOS: '15.6(1)T' },
  /** `ecdsa-cipher` in `crypto signaling`; `curve-size 384` of it came later (VCR-C6). */
  ecdsaCipher: { 'IOS XE': '16.0', 'IOS XE 3S': '3.17S', IOS: '15.6(1)T' },
  curveSize: { 'IOS XE': '16.10' },
  /** `transport tcp tls v1.2 minimum`, and TLS 1.3 (17.14.1a). */
  tlsMinimum: { 'IOS XE': '17.14' },
  /** `voice class tls-profile` (17.3.1a). */
  tlsProfile: { 'IOS XE': '17.3' },
  /** `voice class tls-cipher`, and a list of names in the profile (17.8.1a; one document says 17.3.1). */
  tlsCipher: { 'IOS XE': '17.8' },
  /** `listen-port secure` and `tls-profile` of a `voice class tenant` (17.8.1a). */
  listenPort: { 'IOS XE': '17.8' },
  /** A trustpoint of its own for the client side of a `tls-profile`. */
  clientTrustpoint: { 'IOS XE': '26.1' },
  /** Looks at the extended key usage of a certificate of its own accord (CT-5; 26.1.1). */
  looksAtUsages: { 'IOS XE': '26.1' },
  /** `client-vtp` in `crypto signaling`. */
  clientVtp: { 'IOS XE': '16.9' },
  /** `voice class srtp-crypto`; from here on `srtp-auth` does nothing (XD-11). */
  srtpCrypto: { 'IOS XE': '16.5.1b' },
  /** `show sip-ua srtp` (16.11.1a). */
  showSipSrtp: { 'IOS XE': '16.11' },
  /** SRTP and RTP meet without a transcoder. */
  srtpWithoutDsp: everyIosXe,
  /** `mgcp package-capability tone-package`. */
  tonePackage: { ...everyIosXe, IOS: '15.1(4)M' },
  /** IPsec refuses 3DES and the groups 2 and 5 (XD-6; 17.11.1). */
  refusesWeakIpsec: { 'IOS XE': '17.11' },
} as const satisfies Record<string, Since>

export type Gate = keyof typeof gates

/** What software before a gate of step 1 is, in words: no configuration is made for it (S1-6, MG-5). */
export const olderThan = {
  sipTls: `older than ${gates.sipTls.IOS}, which brought TLS and SRTP to SIP`,
  srtp: `older than ${gates.srtp.IOS}, which brought SRTP`,
  srtpPackage: `older than ${gates.srtpPackage.IOS}, which brought the SRTP package`,
} as const satisfies Partial<Record<Gate, string>>

/** True where the release is known, and has not passed the gate. */
export const isBefore = (gate: Gate, software: string): boolean => {
  const release = parseRelease(software)
  return release !== null && !isPast(gate, release)
}

/** True where the release has passed the gate; false too where nobody knows the release. */
export function isPast(gate: Gate, software: Release | null): boolean {
  if (software === null) return false
  const since: Since = gates[gate]
  const first = since[software.family]
  return first !== undefined && isSince(software, first)
}

function isSince(software: Release, first: string): boolean {
  switch (software.family) {
    case 'IOS XE': {
      const parsed = parseIosXeRelease(first)
      return parsed !== null && compareReleases(software.release, parsed) >= 0
    }
    case 'IOS XE 3S': {
      const parsed = parseIosXe3Release(first)
      return parsed !== null && compareNumbers(software.release, parsed) >= 0
    }
    case 'IOS': {
      const parsed = parseClassicRelease(first)
      return parsed !== null && isClassicSince(software.release, parsed)
    }
    default:
      return unreachable(software)
  }
}
