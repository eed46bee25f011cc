import { describe, expect, it } from 'vitest'
import type { FarEnd, ProfileSettings } from '../../../shared/plan/project'
import type { PlanParts, TrunkPart } from '../../helpers/plan'
import { fired, mendedAt, sentences } from '../../helpers/rule-findings'

/** One trunk T with one profile P. */
const on = (profile: Partial<ProfileSettings>, trunk: TrunkPart = {}): PlanParts => ({
  profiles: [{ name: 'P', ...profile }],
  sipTrunks: [{ name: 'T', securityProfileId: 'P', ...trunk }],
})
const toward = (securityMode: ProfileSettings['securityMode'], farEnd: Partial<FarEnd>): PlanParts =>
  on({ securityMode }, { farEnd })

/** A trunk that has everything wrong, but whose profile is not there: what speaks of a profile is silent (SP-3). */
const withoutProfile: PlanParts = {
  sipTrunks: [{ name: 'T', securityProfileId: 'GONE', srtpAllowed: true, farEnd: { nullSha: 'no', kind: 'IOS' } }],
}
it.each(['PF-7', 'PF-10', 'S2-6', 'S2-7', 'OV-5', 'XD-1'])('%s: says nothing of a trunk without a profile', (rule) => {
  expect(fired(rule, withoutProfile)).toEqual([])
})

describe('PF-7: an Authenticated trunk needs NULL_SHA at the far end', () => {
  it('PF-7: it is an error that the far end lacks it', () => {
    const parts = toward('Authenticated', { nullSha: 'no' })
    expect(fired('PF-7', parts)).toEqual(['error: T'])
    expect(mendedAt('PF-7', parts)).toEqual(['step 1, farEnds/T/nullSha'])
  })

  it('PF-7: it is a caution that nobody knows', () => {
    const parts = toward('Authenticated', { nullSha: 'unknown' })
    expect(fired('PF-7', parts)).toEqual(['caution: T'])
    expect(mendedAt('PF-7', parts)).toEqual(['step 1, farEnds/T/nullSha'])
  })

  it('PF-7: a far end that has it is fine, and no other mode asks', () => {
    expect(fired('PF-7', toward('Authenticated', { nullSha: 'yes' }))).toEqual([])
    for (const nullSha of ['no', 'unknown'] as const) {
      expect(fired('PF-7', toward('Encrypted', { nullSha }))).toEqual([])
      expect(fired('PF-7', toward('Non Secure', { nullSha }))).toEqual([])
    }
  })
})

describe('XD-1: Cisco gateways have no NULL cipher', () => {
  it.each(['IOS', 'IOS XE'] as const)(
    'XD-1: an Authenticated trunk to %s cannot work, whatever is recorded',
    (kind) => {
      const parts = toward('Authenticated', { kind, nullSha: 'yes' })
      expect(fired('XD-1', parts)).toEqual(['advice: T'])
      expect(mendedAt('XD-1', parts)).toEqual(['step 3, sipTrunks/T/securityProfileId'])
      expect(sentences('XD-1', parts)[0]).toContain(`toward ${kind},`)
    },
  )

  it('XD-1: stands beside PF-7', () => {
    const parts = toward('Authenticated', { kind: 'IOS XE', nullSha: 'no' })
    expect([...fired('PF-7', parts), ...fired('XD-1', parts)]).toEqual(['error: T', 'advice: T'])
  })

  it('XD-1: other far ends and other modes are no matter', () => {
    expect(fired('XD-1', toward('Authenticated', { kind: 'CUCM' }))).toEqual([])
    expect(fired('XD-1', toward('Authenticated', { kind: 'other' }))).toEqual([])
    expect(fired('XD-1', toward('Encrypted', { kind: 'IOS XE' }))).toEqual([])
    expect(fired('XD-1', toward('Non Secure', { kind: 'IOS' }))).toEqual([])
  })
})

describe('PF-10: UDP is for a far end without TCP', () => {
  it.each(['yes', 'unknown'] as const)('PF-10: a warning where the far end has TCP: %s', (tcp) => {
    const parts = on({ outgoingTransport: 'UDP' }, { farEnd: { tcp } })
    expect(fired('PF-10', parts)).toEqual(['warning: T'])
    expect(mendedAt('PF-10', parts)).toEqual(['step 1, farEnds/T/tcp'])
  })

  it('PF-10: silent where the far end is known to lack TCP, and with TCP or TLS', () => {
    expect(fired('PF-10', on({ outgoingTransport: 'UDP' }, { farEnd: { tcp: 'no' } }))).toEqual([])
    expect(fired('PF-10', on({ outgoingTransport: 'TCP' }))).toEqual([])
    expect(fired('PF-10', on({ securityMode: 'Encrypted' }))).toEqual([])
  })

  it('PF-10: is one finding for each trunk of the profile', () => {
    const sipTrunks = ['B', 'A'].map((name) => ({ name, securityProfileId: 'P' }))
    expect(fired('PF-10', { profiles: [{ name: 'P', outgoingTransport: 'UDP' }], sipTrunks })).toEqual([
      'warning: A',
      'warning: B',
    ])
  })
})

describe('S2-6: digest needs a SIP realm on the trunk', () => {
  const sipRealms = [{ id: 'r', realm: 'example.com' }]
  const digest = { digestAuthentication: true }

  it('S2-6: none chosen, or one that is not there', () => {
    expect(fired('S2-6', { ...on(digest), sipRealms })).toEqual(['error: T'])
    expect(fired('S2-6', { ...on(digest, { sipRealmId: 'gone' }), sipRealms })).toEqual(['error: T'])
    expect(mendedAt('S2-6', on(digest))).toEqual(['step 3, sipTrunks/T/sipRealmId'])
  })

  it('S2-6: an empty id is not what "no realm" means', () => {
    expect(fired('S2-6', { ...on(digest), sipRealms: [{ id: '', realm: 'example.com' }] })).toEqual(['error: T'])
  })

  it('S2-6: with a realm, or without digest, there is nothing to say', () => {
    expect(fired('S2-6', { ...on(digest, { sipRealmId: 'r' }), sipRealms })).toEqual([])
    expect(fired('S2-6', on({ digestAuthentication: false }))).toEqual([])
  })
})

describe('S2-7: application level authorization needs an application user on the trunk', () => {
  const authorized = { applLevelAuthentication: true }

  it('S2-7: none there, or only users of other trunks', () => {
    expect(fired('S2-7', on(authorized))).toEqual(['error: T'])
    expect(fired('S2-7', { ...on(authorized), applicationUsers: [{ sipTrunkIds: ['U'] }] })).toEqual(['error: T'])
    expect(mendedAt('S2-7', on(authorized))).toEqual(['step 3, sipTrunks/T/securityProfileId'])
  })

  it('S2-7: with a user, or without the authorization, there is nothing to say', () => {
    expect(fired('S2-7', { ...on(authorized), applicationUsers: [{ sipTrunkIds: ['U', 'T'] }] })).toEqual([])
    expect(fired('S2-7', on({ applLevelAuthentication: false, digestAuthentication: true }))).toEqual([])
  })

  it('S2-6, S2-7: are both found where both are missing', () => {
    const parts = on({ applLevelAuthentication: true, digestAuthentication: true })
    expect([...fired('S2-6', parts), ...fired('S2-7', parts)]).toEqual(['error: T', 'error: T'])
  })
})

describe('OV-5: SRTP keys travel in the signaling', () => {
  const srtp = (securityMode: ProfileSettings['securityMode'], trunk: TrunkPart = {}): PlanParts =>
    on({ securityMode }, { srtpAllowed: true, ...trunk })

  it.each(['Non Secure', 'Authenticated'] as const)('OV-5: a caution where the profile is %s', (mode) => {
    expect(fired('OV-5', srtp(mode))).toEqual(['caution: T'])
    expect(mendedAt('OV-5', srtp(mode))).toEqual(['step 5, sipTrunks/T/srtpAllowed'])
    expect(sentences('OV-5', srtp(mode))[0]).toContain(`which is ${mode}:`)
  })

  it.each(['unknown', 'planned'] as const)('OV-5: a network whose protection is %s does not clear it', (state) => {
    expect(fired('OV-5', srtp('Non Secure', { networkSecured: { state } }))).toEqual(['caution: T'])
  })

  it('OV-5: clears by a confirmed network, by an Encrypted profile, or without SRTP', () => {
    expect(
      fired('OV-5', srtp('Non Secure', { networkSecured: { state: 'confirmed', by: 'J. Doe', on: '2026-09-14' } })),
    ).toEqual([])
    expect(fired('OV-5', srtp('Non Secure', { networkSecured: { state: 'confirmed' } }))).toEqual(['caution: T'])
    expect(
      fired('OV-5', srtp('Authenticated', { networkSecured: { state: 'confirmed', by: 'J. Doe', on: '2026-09-14' } })),
    ).toEqual([])
    expect(fired('OV-5', srtp('Encrypted'))).toEqual([])
    expect(fired('OV-5', srtp('Non Secure', { srtpAllowed: false }))).toEqual([])
  })
})
