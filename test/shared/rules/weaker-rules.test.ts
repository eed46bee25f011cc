import { describe, expect, it } from 'vitest'
import type { PlanParts } from '../../helpers/plan'
import { fired, mendedAt, sentences } from '../../helpers/rule-findings'

type Mode = 'Non Secure' | 'Authenticated' | 'Encrypted'

const trunk = (
  was: Mode | null,
  now: Mode,
  media: [was: boolean | null, now: boolean] = [false, false],
): PlanParts => ({
  profiles: [{ name: 'NEW', securityMode: now }],
  sipTrunks: [{ name: 'T', securityProfileId: 'NEW', srtpAllowed: media[1] }],
  asFound: {
    profiles: [{ name: 'OLD', securityMode: was }],
    sipTrunks: [{ name: 'T', securityProfileName: 'OLD', srtpAllowed: media[0] }],
  },
})

describe('OV-1: a trunk that is better protected today', () => {
  it.each([
    ['Encrypted', 'Authenticated'],
    ['Encrypted', 'Non Secure'],
    ['Authenticated', 'Non Secure'],
  ] as const)('is told where %s becomes %s, with both', (was, now) => {
    expect(fired('OV-1', trunk(was, now))).toEqual(['advice: T'])
    expect(sentences('OV-1', trunk(was, now))[0]).toContain(`Device Security Mode ${was} becomes ${now} (OLD, NEW)`)
    expect(mendedAt('OV-1', trunk(was, now))).toEqual(['step 3, sipTrunks/T/securityProfileId'])
  })

  it('is told where SRTP goes, beside signaling or alone', () => {
    const alone = trunk('Encrypted', 'Encrypted', [true, false])
    expect(sentences('OV-1', alone)[0]).toContain('it will be: SRTP Allowed checked becomes unchecked.')
    expect(mendedAt('OV-1', alone)).toEqual(['step 3, sipTrunks/T/srtpAllowed'])
    expect(sentences('OV-1', trunk('Encrypted', 'Non Secure', [true, false]))[0]).toContain(
      '(OLD, NEW); SRTP Allowed checked becomes unchecked.',
    )
  })

  it.each([
    ['what is as it was', trunk('Encrypted', 'Encrypted', [true, true])],
    ['what becomes better', trunk('Non Secure', 'Encrypted', [false, true])],
    ['what nobody read', trunk(null, 'Non Secure', [null, false])],
  ])('says nothing of %s', (_, parts) => {
    expect(fired('OV-1', parts)).toEqual([])
  })
})

describe('OV-1, SP-5, OV-5: trunks outside the plan whose profile becomes weaker', () => {
  const outside = (now: Mode, srtpAllowed: boolean | null): PlanParts => ({
    profiles: [{ name: 'P', asFoundName: 'P', securityMode: now }],
    asFound: {
      profiles: [{ name: 'P', securityMode: 'Encrypted' }],
      sipTrunks: ['X', 'Y'].map((name) => ({ name, securityProfileName: 'P', srtpAllowed })),
    },
  })

  it('are told together, those with SRTP as what has its keys read', () => {
    expect(fired('OV-1', outside('Non Secure', true))).toEqual(['advice: X + Y'])
    expect(sentences('OV-1', outside('Non Secure', true))[0]).toContain(
      'X and Y have SRTP Allowed: the keys can be read in the signaling from then on (OV-5).',
    )
    expect(sentences('OV-1', outside('Non Secure', null))[0]).not.toContain('OV-5')
    expect(mendedAt('OV-1', outside('Non Secure', true))).toEqual(['step 4, profiles/P/securityMode'])
  })

  it('are not told where it stays as strong', () => {
    expect(fired('OV-1', outside('Encrypted', true))).toEqual([])
  })
})

it('HX-5: an H.323 device that had SRTP, and has it no longer, is told', () => {
  const device = (was: boolean | null, now: boolean): PlanParts => ({
    h323Devices: [{ name: 'H', srtpAllowed: now }],
    asFound: { h323Devices: [{ kind: 'H.323 Gateway', name: 'h', srtpAllowed: was }] },
  })
  expect(fired('HX-5', device(true, false))).toEqual(['advice: H'])
  for (const parts of [device(true, true), device(false, false), device(null, false)])
    expect(fired('HX-5', parts)).toEqual([])
})
