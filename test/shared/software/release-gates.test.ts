import { describe, expect, it } from 'vitest'
import { parseRelease } from '../../../shared/software/release'
import { isPast, type Gate } from '../../../shared/software/release-gates'

/** Around each gate: the first releases that are past it, and the last ones that are not. */
const around: Record<Gate, { past: string[]; before: string[] }> = {
  sipTls: {
    past: ['12.4(6)T', '12.4(24)T5', '15.0(1)M', '15.7(3)M8', '3.1.0S', '16.3.1', '17.9.4a'],
    before: ['12.4(4)T', '12.4(25d)', '12.3(14)T', '12.4(3)'],
  },
  srtp: {
    past: ['12.4(6)T', '12.4(24)T5', '15.7(3)M8', '3.1.0S', '16.3.1'],
    before: ['12.4(4)T', '12.4(25d)', '12.3(14)T'],
  },
  srtpPackage: {
    past: ['12.3(11)T', '12.3(14)T', '12.4(3)', '15.1(4)M', '16.3.1'],
    before: ['12.3(8)T', '12.3(26)', '12.2(15)T'],
  },
  tlsVersion: {
    past: ['15.6(1)T', '15.6(3)M', '15.6(1)S', '15.7(3)M8', '3.17S', '3.17.4S', '16.1.1', '16.12.4'],
    before: ['15.6(0)T', '15.5(3)M', '15.5(3)S5', '12.4(24)T5', '3.16.5S', '3.9.1S', '15.6'],
  },
  ecdsaCipher: {
    past: ['15.6(1)T', '15.7(3)M8', '3.17S', '16.1.1', '17.3.1a'],
    before: ['15.6(0)T', '15.5(3)M', '3.16.5S'],
  },
  curveSize: { past: ['16.10.1a', '16.10', '17.3.1a'], before: ['16.9.4', '3.17S', '15.9(3)M'] },
  tlsMinimum: { past: ['17.14.1a', '17.14', '17.15.1', '26.1.1'], before: ['17.13.1a', '17.9.4a', '15.9(3)M'] },
  tlsProfile: { past: ['17.3.1a', '17.3', '17.4.1', '17.9.4a'], before: ['17.2.1', '16.12.8', '3.17S', '15.9(3)M'] },
  tlsCipher: { past: ['17.8.1a', '17.8', '17.9.4a', '26.1.1'], before: ['17.7.2', '17.6.1a', '17.3.8a'] },
  listenPort: { past: ['17.8.1a', '17.9.4a', '26.1.1'], before: ['17.7.2', '17.6.1a', '15.9(3)M'] },
  looksAtUsages: { past: ['26.1.1', '26.2'], before: ['17.18.2', '17.15.1a', '3.17.4S', '15.9(3)M'] },
  clientTrustpoint: { past: ['26.1.1', '26.2'], before: ['17.18.2', '17.15.1a'] },
  clientVtp: { past: ['16.9.1', '16.9', '17.1'], before: ['16.8.1', '3.17S', '15.9(3)M'] },
  srtpCrypto: {
    past: ['16.5.1b', '16.5.2', '16.6.1', '17.1'],
    before: ['16.5.1a', '16.5.1', '16.5', '16.4.2', '3.17S'],
  },
  showSipSrtp: { past: ['16.11.1a', '16.11'], before: ['16.10.1b', '15.9(3)M'] },
  srtpWithoutDsp: { past: ['3.9.0S', '16.3.1', '17.1'], before: ['15.7(3)M', '12.4(24)T'] },
  tonePackage: { past: ['15.1(4)M8', '15.2(1)T', '17.9.4a'], before: ['15.1(3)T', '12.4(24)T5', '15.0(1)M'] },
  refusesWeakIpsec: { past: ['17.11.1', '17.11.1a', '17.12.1'], before: ['17.10.1a', '16.12.8', '15.9(3)M'] },
}

describe.each(Object.entries(around) as [Gate, { past: string[]; before: string[] }][])(
  '%s',
  (gate, { past, before }) => {
    it.each(past)('%s is past it', (software) => {
      expect(isPast(gate, parseRelease(software))).toBe(true)
    })

    it.each(before)('%s is before it', (software) => {
      expect(parseRelease(software)).not.toBeNull()
      expect(isPast(gate, parseRelease(software))).toBe(false)
    })

    it('nothing is past it where nobody knows the release', () => {
      expect(isPast(gate, null)).toBe(false)
    })
  },
)
