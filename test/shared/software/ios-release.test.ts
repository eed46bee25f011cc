import { describe, expect, it } from 'vitest'
import { compareReleases, hasNoH323, parseIosXeRelease } from '../../../shared/software/ios-release'

/** As `17.6.1a`, or null. */
function release(software: string): string | null {
  const parsed = parseIosXeRelease(software)
  return parsed && `${parsed.numbers.join('.')}${parsed.letter}`
}

describe('the IOS XE release that a text names', () => {
  it.each([
    ['17.6.1a', '17.6.1a'],
    ['17.06.01a', '17.6.1a'],
    ['16.12.4', '16.12.4'],
    ['17.3', '17.3.0'],
    ['26.1.1', '26.1.1'],
    ['17.9.4A', '17.9.4a'],
    ['v17.9', '17.9.0'],
    ['IOS XE 17.12.3', '17.12.3'],
    ['IOS-XE17.9.5', '17.9.5'],
    ['Bengaluru 17.6.1a', '17.6.1a'],
    ['Gibraltar-16.12.8', '16.12.8'],
    ['(17.9.4a)', '17.9.4a'],
    ['17.9.4a.', '17.9.4a'],
    ['release 17.6.5, August', '17.6.5'],
    ['Cisco IOS XE Software, Version 17.06.01a', '17.6.1a'],
    [
      'Cisco IOS Software [Bengaluru], ISR Software (X86_64_LINUX_IOSD-UNIVERSALK9-M), Version 17.6.1a, RELEASE SOFTWARE (fc2)',
      '17.6.1a',
    ],
    ['Cisco IOS Software [Denali], ISR Software (X86_64_LINUX_IOSD-UNIVERSALK9-M), Version 16.3.6', '16.3.6'],
    ['isr4300-universalk9.17.09.04a.SPA.bin', '17.9.4a'],
    ['isr4400-universalk9_ias.16.06.05.SPA.bin', '16.6.5'],
    ['asr1000-universalk9.16.12.04.SPA.bin', '16.12.4'],
    ['asr1000rpx86-universalk9.17.03.04a.SPA.bin', '17.3.4a'],
    ['c8000v-universalk9.17.15.01a.SPA.bin', '17.15.1a'],
    ['bootflash:isr4300-universalk9_npe.17.06.06.SPA.bin', '17.6.6'],
    ['cat9k_iosxe.17.09.05.SPA.bin', '17.9.5'],
    ['universalk9.17.06', '17.6.0'],
  ])('%j names %s', (software, named) => {
    expect(release(software)).toBe(named)
  })

  it.each([
    ['nothing', ''],
    ['no number', 'latest'],
    ['classic IOS', '15.7(3)M'],
    [
      'classic IOS as show version has it',
      'Cisco IOS Software, C2900 Software (C2900-UNIVERSALK9-M), Version 15.7(3)M4b',
    ],
    ['a classic image', 'c2900-universalk9-mz.SPA.157-3.M4b.bin'],
    ['an older classic image', 'c3845-adventerprisek9-mz.124-24.T5.bin'],
    ['IOS XE 3, which was older than 16', '3.16.5S'],
    ['an image of IOS XE 3', 'asr1000rp2-adventerprisek9.03.16.05.S.155-3.S5-ext.bin'],
    ['IOS XE 3 written in full', 'IOS XE 03.17.04.S'],
    ['the end of an address', '192.0.2.17.6'],
    ['an address', '192.168.17.6'],
    ['an address whose second part could be a release', '172.16.1.1'],
    ['a longer number', '117.6'],
    ['a longer second number', '17.600'],
    ['a number alone', '17'],
  ])('%s names none', (_, software) => {
    expect(release(software)).toBeNull()
  })
})

it('releases stand in order: by number, not by text, and the letter after the number', () => {
  const ordered = ['16.9.8', '16.12.4', '17.3', '17.3.1', '17.3.4a', '17.3.4b', '17.3.10', '17.12.1', '26.1.1']
  const releases = ordered.map((text) => parseIosXeRelease(text)).filter((parsed) => parsed !== null)
  expect(releases).toHaveLength(ordered.length)
  expect([...releases].reverse().sort(compareReleases)).toEqual(releases)
  for (const one of releases) expect(compareReleases(one, { ...one })).toBe(0)
})

describe('XD-5: IOS XE 17.6.1a and later have no H.323', () => {
  it.each([
    ...['17.6.1a', '17.6', '17.6.1', '17.06.01a', '17.6.5', '17.9.4a', '17.15.1', '18.1', '26.1.1'],
    ...['Cisco IOS XE Software, Version 17.06.01a', 'Bengaluru 17.6.1a', 'isr4300-universalk9.17.09.04a.SPA.bin'],
  ])('XD-5: %j has none', (software) => {
    expect(hasNoH323(software)).toBe(true)
  })

  it.each([
    ...['', '17.5', '17.5.1a', '17.3', '17.3.8a', '16.12.4', '3.16.5S', '15.7(3)M', '192.0.2.17.6'],
    ...['c2900-universalk9-mz.SPA.157-3.M4b.bin', 'isr4300-universalk9.17.03.08a.SPA.bin', 'CUBE 12'],
  ])('XD-5: %j has it, or does not say', (software) => {
    expect(hasNoH323(software)).toBe(false)
  })
})
