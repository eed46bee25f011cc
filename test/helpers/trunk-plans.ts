import type { Project } from '../../shared/plan/project'
import { plan } from './plan'

export interface Kind {
  /** Which of them go to a gateway of IOS XE. */
  isIos: (number: number) => boolean
  /** Each has a profile of its own. */
  areApart?: true
}

/** Trunks that go to TLS and SRTP, from what was found: each of its own far end, every third one a gateway of IOS XE. */
export function trunks(count: number, { isIos, areApart }: Kind = { isIos: (number) => number % 3 === 1 }): Project {
  const numbers = Array.from({ length: count }, (_, at) => at + 1)
  const name = (number: number): string => `SIP-TRUNK-${String(number).padStart(2, '0')}`
  const profile = (number: number): string => `TLS-${String(number)}`
  const destinations = (number: number, port: number) => [{ address: `10.0.1.${String(number)}`, port }]
  return plan({
    cluster: {
      nodes: [
        { name: 'pub', address: '10.0.0.1', publisher: true },
        { name: 'sub1', address: '10.0.0.2' },
      ],
    },
    profiles: (areApart ? numbers : [0]).map((number) => ({
      ...{ name: profile(number), securityMode: 'Encrypted', x509SubjectName: `gw${String(number)}.example.com` },
    })),
    sipTrunks: numbers.map((number) => ({
      ...{
        name: name(number),
        securityProfileId: profile(areApart ? number : 0),
        srtpAllowed: true,
        wave: Math.ceil(number / 12),
      },
      farEnd: { kind: isIos(number) ? 'IOS XE' : 'SBC', srtp: 'yes', name: `gw${String(number)}.example.com` },
      destinations: destinations(number, 5061),
    })),
    asFound: {
      profiles: [],
      sipTrunks: numbers.map((number) => ({
        ...{ name: name(number), securityProfileName: 'Non Secure', destAddrIsSrv: false },
        destinations: destinations(number, 5060),
      })),
    },
  })
}
