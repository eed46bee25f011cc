import { describe, expect, it } from 'vitest'
import { parseRelease, releaseName } from '../../../shared/software/release'

const named = (software: string): string | null => {
  const release = parseRelease(software)
  return release && releaseName(release)
}

describe('the release that a text names, of whichever family', () => {
  it.each([
    ['15.7(3)M8', 'IOS 15.7(3)M'],
    ['IOS 15.6(1)T', 'IOS 15.6(1)T'],
    ['15.6(2)t3', 'IOS 15.6(2)T'],
    ['15.9(3)M', 'IOS 15.9(3)M'],
    ['15.7', 'IOS 15.7(0)'],
    ['12.4(24)T5', 'IOS 12.4(24)T'],
    ['12.4(25d)', 'IOS 12.4(25)'],
    [
      'Cisco IOS Software, C2900 Software (C2900-UNIVERSALK9-M), Version 15.7(3)M4b, RELEASE SOFTWARE (fc1)',
      'IOS 15.7(3)M',
    ],
    [
      'Cisco IOS Software, 3800 Software (C3845-ADVENTERPRISEK9-M), Version 12.4(24)T5, RELEASE SOFTWARE (fc3)',
      'IOS 12.4(24)T',
    ],
    [
      'Cisco IOS Software, IOS-XE Software (X86_64_LINUX_IOSD-UNIVERSALK9-M), Version 15.5(3)S5, RELEASE',
      'IOS 15.5(3)S',
    ],
    ['c2900-universalk9-mz.SPA.157-3.M4b.bin', 'IOS 15.7(3)M'],
    ['vg3x0-universalk9-mz.SPA.157-3.M8.bin', 'IOS 15.7(3)M'],
    ['c3745-adventerprisek9-mz.124-6.T.bin', 'IOS 12.4(6)T'],
    ['c3845-adventerprisek9-mz.124-24.T5.bin', 'IOS 12.4(24)T'],
    ['c3845-adventerprisek9-mz.124-25d.bin', 'IOS 12.4(25)'],
    ['flash:c2951-universalk9-mz.SPA.152-4.M3.bin', 'IOS 15.2(4)M'],
    ['3.16.5S', 'IOS XE 3.16.5S'],
    ['IOS XE 03.17.04.S', 'IOS XE 3.17.4S'],
    ['3.17S', 'IOS XE 3.17.0S'],
    ['asr1000rp2-adventerprisek9.03.16.05.S.155-3.S5-ext.bin', 'IOS XE 3.16.5S'],
    ['isr4300-universalk9.03.16.04b.S.155-3.S4b-ext.SPA.bin', 'IOS XE 3.16.4S'],
    ['17.9.4a', 'IOS XE 17.9.4a'],
    ['isr4300-universalk9.17.09.04a.SPA.bin', 'IOS XE 17.9.4a'],
    ['26.1.1', 'IOS XE 26.1.1'],
  ])('%j names %s', (software, expected) => {
    expect(named(software)).toBe(expected)
  })

  it.each([
    ['nothing', ''],
    ['no number', 'latest'],
    ['an address', '192.15.7.1'],
    ['an address that begins like a release', '15.7.1.2'],
    ['another address', '12.4.1.1'],
    ['the end of an address', '10.1.15.7'],
    ['a longer number', '115.7'],
    ['a longer second number', '15.70'],
    ['12.4 without its maintenance release', '12.4T'],
    ['CUCM', '12.5(1)SU2'],
    ['Unity Connection', '14SU3'],
    ['Meeting Server', '3.8'],
    ['an image without a release', 'c2900-universalk9'],
  ])('%s names none', (_, software) => {
    expect(named(software)).toBeNull()
  })
})
