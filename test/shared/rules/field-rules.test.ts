import { describe, expect, it } from 'vitest'
import { plan, type PlanParts, type TrunkPart } from '../../helpers/plan'
import { fired, findingsOf, mendedAt, sentences } from '../../helpers/rule-findings'

const encrypted = { name: 'P', securityMode: 'Encrypted', x509SubjectName: 'a.example.com' } as const
const on = (trunk: TrunkPart, more: PlanParts = {}): PlanParts => ({
  profiles: [encrypted],
  sipTrunks: [{ name: 'T', securityProfileId: 'P', ...trunk }],
  ...more,
})

describe('FC-5: names of the far end', () => {
  const shown = (...certificateNames: string[]) => on({ farEnd: { certificateNames } })

  it('FC-5: none of them is in the profile, where it is mended', () => {
    expect(fired('FC-5', shown('b.example.com'))).toEqual(['error: T'])
    expect(mendedAt('FC-5', shown('b.example.com'))).toEqual(['step 2, profiles/P/x509SubjectName'])
  })

  it('FC-5: one is enough, whatever its case; of names that nobody knows nothing is said', () => {
    expect(fired('FC-5', shown('b.example.com', 'A.example.com'))).toEqual([])
    expect(fired('FC-5', shown())).toEqual([])
  })

  it('FC-5, PF-17: a name with what parts names cannot be entered, and nobody is told to', () => {
    const remedy = (...names: string[]): string => findingsOf('FC-5', plan(shown(...names)))[0]?.remedy ?? ''
    for (const name of ['SBC of Vienna', 'SBC,1', '2001:db8::1', 'a;b']) {
      expect(remedy(name)).toMatch(/^Have a certificate made .* colon cannot stand there/)
    }
    expect(remedy('b.example.com')).toMatch(/^Enter a name of that certificate in the profile/)
    expect(remedy('SBC of Vienna', 'b.example.com')).toMatch(/^Enter a name of that certificate in the profile/)
  })
})

describe('FC-8: what a new profile leaves unchecked', () => {
  const was = (profile: object) => ({
    asFound: { profiles: [{ name: 'OLD', ...profile }], sipTrunks: [{ name: 't', securityProfileName: 'OLD' }] },
  })

  it('FC-8: is a warning at the box, whatever the case of the trunk', () => {
    const parts = on({}, was({ acceptOutOfDialogRefer: true }))
    expect(fired('FC-8', parts)).toEqual(['warning: T'])
    expect(mendedAt('FC-8', parts)).toEqual(['step 2, profiles/P/acceptOutOfDialogRefer'])
  })

  it('FC-8: what was off, or was never read, is not lost', () => {
    expect(fired('FC-8', on({}, was({})))).toEqual([])
    expect(fired('FC-8', on({}, was({ transmitSecurityStatus: null })))).toEqual([])
  })
})

describe('FC-9: one destination of several trunks', () => {
  const two = (axlVersion: '12.0' | '14.0', port: number): PlanParts => ({
    cluster: { axlVersion },
    profiles: [encrypted],
    sipTrunks: [5061, port].map((at, index) => ({
      ...{ name: `T${String(index)}`, securityProfileId: 'P' },
      destinations: [{ address: 'sbc.example.com', port: at }],
    })),
  })

  it('FC-9: is a warning before 12.5, and not from then on where all send TLS', () => {
    expect(fired('FC-9', two('12.0', 5061))).toEqual(['warning: T0 + T1'])
    expect(fired('FC-9', two('14.0', 5061))).toEqual([])
    expect(fired('FC-9', two('12.0', 5062))).toEqual([])
  })

  it('FC-9: trunks of the cluster that the plan does not have count, with the profile that they will have', () => {
    const beside = (securityProfileName: string | null, port: number): PlanParts => ({
      ...two('14.0', 5062),
      profiles: [{ ...encrypted, asFoundName: 'WAS CLEAR' }],
      asFound: {
        profiles: [{ name: 'CLEAR' }, { name: 'WAS CLEAR' }],
        sipTrunks: [
          {
            name: 'NEAR',
            securityProfileName,
            destAddrIsSrv: false,
            destinations: [{ address: 'SBC.example.com', port }],
          },
        ],
      },
    })
    expect(fired('FC-9', beside('CLEAR', 5061))).toEqual(['advice: NEAR + T0'])
    expect(sentences('FC-9', beside('CLEAR', 5062))[0]).toContain('NEAR (outside the plan) and T1 send to the same')
    expect(fired('FC-9', beside('WAS CLEAR', 5061))).toEqual([])
    expect(fired('FC-9', beside('CLEAR', 5063))).toEqual([])
    expect(fired('FC-9', beside(null, 5061))).toEqual([])
  })

  it('FC-9: trunks that are all outside the plan are not its affair', () => {
    const found = (name: string) => ({
      ...{ name, securityProfileName: 'CLEAR', destAddrIsSrv: false },
      destinations: [{ address: '192.0.2.9', port: 5060 }],
    })
    const asFound = { profiles: [{ name: 'CLEAR' }], sipTrunks: [found('A'), found('B')] }
    expect(fired('FC-9', { ...two('12.0', 5062), asFound })).toEqual([])
  })
})

describe('FC-11, FC-12, FC-14: what the far end and the SIP profile do', () => {
  const toIos = (securityMode: 'Authenticated' | 'Encrypted', nullSha: 'yes' | 'no') =>
    on({ farEnd: { kind: 'IOS XE', nullSha } }, { profiles: [{ name: 'P', securityMode }] })

  it('FC-11: no IOS has NULL_SHA, though a plan says so; where it says that it lacks it, PF-7 tells', () => {
    expect(fired('FC-11', toIos('Authenticated', 'yes'))).toEqual(['warning: T'])
    expect(fired('FC-11', toIos('Authenticated', 'no'))).toEqual([])
    expect(fired('FC-11', toIos('Encrypted', 'yes'))).toEqual([])
  })

  it('FC-12: keys cross the link of a pair, until somebody has confirmed it', () => {
    const pair = (srtpAllowed: boolean, more: object) =>
      on({ srtpAllowed, farEnd: { name: 'F', highAvailability: true, ...more } })
    expect(fired('FC-12', pair(true, {}))).toEqual(['caution: F'])
    expect(fired('FC-12', pair(false, {}))).toEqual([])
    const redundancyLinkSecured = { state: 'confirmed', by: 'R. Roe', on: '2026-11-01' }
    expect(fired('FC-12', pair(true, { redundancyLinkSecured }))).toEqual([])
  })

  it('FC-14: early offer Mandatory with SRTP', () => {
    expect(fired('FC-14', on({ srtpAllowed: true, earlyOffer: 'Mandatory' }))).toEqual(['warning: T'])
    expect(fired('FC-14', on({ srtpAllowed: true, earlyOffer: 'Best Effort' }))).toEqual([])
    expect(fired('FC-14', on({ earlyOffer: 'Mandatory' }))).toEqual([])
  })
})

it('FC-18: something is secure, and no node that processes calls is known', () => {
  expect(fired('FC-18', on({}))).toEqual(['warning: CLUSTER'])
  expect(fired('FC-18', on({}, { cluster: { nodes: [{ name: 'pub', callProcessing: false }] } }))).toHaveLength(1)
  expect(fired('FC-18', on({}, { cluster: { nodes: [{ name: 'sub' }] } }))).toEqual([])
  expect(fired('FC-18', { sipTrunks: [{ name: 'T' }] })).toEqual([])
})
