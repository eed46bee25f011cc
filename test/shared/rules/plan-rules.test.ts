import { describe, expect, it } from 'vitest'
import { methodFields, type Method } from '../../../shared/catalogue/user-fields'
import type { Cluster, SipTrunkSecurityProfile } from '../../../shared/plan/project'
import { factorySettings } from '../../../shared/plan/predefined'
import type { Part, PlanParts } from '../../helpers/plan'
import { fired, mendedAt, sentences } from '../../helpers/rule-findings'

describe('SP-3: every SIP trunk has a profile', () => {
  it('SP-3: none chosen, or one that is gone, is an error', () => {
    const parts: PlanParts = {
      profiles: [{ name: 'P' }],
      sipTrunks: [{ name: 'B', securityProfileId: 'GONE' }, { name: 'A' }],
    }
    expect(fired('SP-3', parts)).toEqual(['error: A', 'error: B'])
    expect(mendedAt('SP-3', parts)).toEqual([
      'step 3, sipTrunks/A/securityProfileId',
      'step 3, sipTrunks/B/securityProfileId',
    ])
    expect(sentences('SP-3', parts)[0]).toMatch(/^A has no SIP trunk security profile\./)
    expect(sentences('SP-3', parts)[1]).toMatch(/^B has no SIP trunk security profile: the one it had is gone\./)
  })

  it('SP-3: a profile that exists is enough', () => {
    expect(fired('SP-3', { profiles: [{ name: 'P' }], sipTrunks: [{ securityProfileId: 'P' }] })).toEqual([])
  })

  it('SP-3: no profile is not the profile with an empty id, nor does that one count as in use', () => {
    const profiles = [{ id: '', name: 'P', digestAuthentication: true }]
    expect(fired('SP-3', { profiles, sipTrunks: [{ name: 'A' }] })).toEqual(['error: A'])
    expect(fired('PF-12', { profiles, sipTrunks: [{ name: 'A' }] })).toEqual([])
    expect(fired('PF-12', { profiles, sipTrunks: [{ name: 'A', securityProfileId: '' }] })).toEqual(['caution: P'])
  })
})

describe('PF-29: accepted for the user, refused by the profile', () => {
  const methods = Object.keys(methodFields) as Method[]
  const authorized = { name: 'P', digestAuthentication: true, applLevelAuthentication: true }
  const sipTrunks = [{ name: 'T', securityProfileId: 'P' }]
  const user = { userid: 'app', sipTrunkIds: ['T'] }

  it.each(methods)('PF-29: %s', (method) => {
    const parts: PlanParts = { profiles: [authorized], sipTrunks, applicationUsers: [{ ...user, [method]: true }] }
    expect(fired('PF-29', parts)).toEqual(['warning: T + app'])
    expect(mendedAt('PF-29', parts)).toEqual(['step 3, sipTrunks/T/securityProfileId'])
    expect(sentences('PF-29', parts)[0]).toContain(`may use ${methodFields[method].label}, but P of T`)
    const both = { ...parts, profiles: [{ ...authorized, [method]: true }] }
    expect(fired('PF-29', both)).toEqual([])
    const profileOnly = { ...both, applicationUsers: [user] }
    expect(fired('PF-29', profileOnly)).toEqual([])
  })

  it('PF-29: another method of the profile does not make up for it', () => {
    const profiles = [{ ...authorized, allowReplaceHeader: true }]
    const applicationUsers = [{ ...user, acceptPresenceSubscription: true }]
    expect(fired('PF-29', { profiles, sipTrunks, applicationUsers })).toEqual(['warning: T + app'])
  })

  it('PF-29: several methods of a trunk and a user are one finding; trunks and users are one each', () => {
    const all = Object.fromEntries(methods.map((method) => [method, true]))
    const parts: PlanParts = {
      profiles: [authorized],
      sipTrunks: [...sipTrunks, { name: 'U', securityProfileId: 'P' }],
      applicationUsers: [
        { userid: 'app', sipTrunkIds: ['T', 'U', 'T'], ...all },
        { userid: 'ADMIN', sipTrunkIds: ['T'], ...all },
      ],
    }
    expect(fired('PF-29', parts)).toEqual(['warning: ADMIN + T', 'warning: T + app', 'warning: U + app'])
    for (const method of methods) expect(sentences('PF-29', parts)[0]).toContain(methodFields[method].label)
  })

  it('PF-29: says nothing without application level authorization, or of a user on no such trunk', () => {
    const applicationUsers = [{ ...user, allowReplaceHeader: true }]
    const digestOnly = { name: 'P', digestAuthentication: true }
    expect(fired('PF-29', { profiles: [digestOnly], sipTrunks, applicationUsers })).toEqual([])
    const elsewhere = [{ ...user, sipTrunkIds: ['GONE'], allowReplaceHeader: true }]
    expect(fired('PF-29', { profiles: [authorized], sipTrunks, applicationUsers: elsewhere })).toEqual([])
  })
})

describe('S1-1, S1-2: mixed mode and phones', () => {
  const rules: ['S1-1' | 'S1-2', 'mixedMode' | 'phonesEncrypted'][] = [
    ['S1-1', 'mixedMode'],
    ['S1-2', 'phonesEncrypted'],
  ]
  const withCluster = (cluster: Part<Cluster>, parts: PlanParts): PlanParts => ({
    ...parts,
    cluster: { name: 'C', ...cluster },
  })
  const profile = (securityMode: SipTrunkSecurityProfile['securityMode']): PlanParts => ({
    profiles: [{ name: 'P', securityMode }],
    sipTrunks: [{ securityProfileId: 'P' }],
  })
  const secure: [string, PlanParts][] = [
    ['an Encrypted profile in use', profile('Encrypted')],
    ['an Authenticated profile in use', profile('Authenticated')],
    ['SRTP on a SIP trunk, even without a profile', { sipTrunks: [{ srtpAllowed: true }] }],
    ['SRTP on an H.323 device', { h323Devices: [{ srtpAllowed: true }] }],
    ['SRTP on an MGCP gateway', { mgcpGateways: [{ srtp: true }] }],
  ]
  const clear: [string, PlanParts][] = [
    ['nothing', {}],
    ['a Non Secure profile in use', profile('Non Secure')],
    ['an Encrypted profile that no trunk has', { profiles: [{ securityMode: 'Encrypted' }], sipTrunks: [{}] }],
    ['devices without SRTP', { sipTrunks: [{}], h323Devices: [{}], mgcpGateways: [{ interface: 'BRI' }] }],
  ]

  for (const [rule, field] of rules) {
    it.each(secure)(`${rule}: a warning with %s`, (_, parts) => {
      for (const state of ['unknown', 'planned'] as const) {
        expect(fired(rule, withCluster({ [field]: { state } }, parts))).toEqual(['warning: C'])
      }
      expect(mendedAt(rule, withCluster({}, parts))).toEqual([`step 1, cluster/${field}`])
      expect(
        fired(rule, withCluster({ [field]: { state: 'confirmed', by: 'J. Doe', on: '2026-09-14' } }, parts)),
      ).toEqual([])
    })

    it.each(clear)(`${rule}: silent with %s`, (_, parts) => {
      expect(fired(rule, withCluster({}, parts))).toEqual([])
    })
  }

  it('S1-1: is settled where mixed mode is said not to be needed, by a named person on a day', () => {
    const notNeeded = { state: 'not needed', by: 'J. Doe', on: '2026-09-14' } as const
    expect(fired('S1-1', withCluster({ mixedMode: notNeeded }, profile('Encrypted')))).toEqual([])
    for (const part of [{ by: '' }, { on: '' }, { on: '2026-02-30' }]) {
      const lacking = withCluster({ mixedMode: { ...notNeeded, ...part } }, profile('Encrypted'))
      expect(fired('S1-1', lacking)).toEqual(['warning: C'])
    }
  })

  it('S1-1, S1-2: a confirmation without a name or a day does not count', () => {
    for (const [rule, field] of rules) {
      for (const part of [{ by: 'J. Doe' }, { on: '2026-09-14' }, { by: 'J. Doe', on: '14 September' }]) {
        const lacking = withCluster({ [field]: { state: 'confirmed', ...part } }, profile('Encrypted'))
        expect(fired(rule, lacking)).toEqual(['warning: C'])
      }
    }
  })

  it('S1-1, S1-2: each needs its own confirmation', () => {
    const mixed = withCluster(
      { mixedMode: { state: 'confirmed', by: 'J. Doe', on: '2026-09-14' } },
      profile('Encrypted'),
    )
    expect([...fired('S1-1', mixed), ...fired('S1-2', mixed)]).toEqual(['warning: C'])
    const phones = withCluster(
      { phonesEncrypted: { state: 'confirmed', by: 'J. Doe', on: '2026-09-14' } },
      profile('Encrypted'),
    )
    expect([...fired('S1-1', phones), ...fired('S1-2', phones)]).toEqual(['warning: C'])
  })
})

describe('XD-10: a change to a profile that several trunks have', () => {
  const trunks = (...names: string[]) => names.map((name) => ({ name, securityProfileId: 'P' }))
  const changed = (now: Part<SipTrunkSecurityProfile>, was: Part<SipTrunkSecurityProfile> = {}): PlanParts => ({
    profiles: [{ id: 'P', name: 'TLS', asFoundName: 'TLS', ...now }],
    asFound: { profiles: [{ name: 'TLS', ...was }] },
    sipTrunks: trunks('B', 'A'),
  })

  it('XD-10: is advice about the profile, and its sentence names the trunks in order', () => {
    const parts = changed({ noncePolicyTime: 300 })
    expect(fired('XD-10', parts)).toEqual(['advice: TLS'])
    expect(mendedAt('XD-10', parts)).toEqual(['step 4, profiles/P/name'])
    expect(sentences('XD-10', parts)[0]).toContain('changes for 2 trunks at once: A and B.')
  })

  it.each([
    ['one trunk', { ...changed({ noncePolicyTime: 300 }), sipTrunks: trunks('A') }],
    ['no setting changed', changed({ noncePolicyTime: 300 }, { noncePolicyTime: 300 })],
    ['only the name changed', changed({ name: 'TLS 2' })],
    ['a profile that the plan adds', changed({ noncePolicyTime: 300, asFoundName: null })],
    ['a profile that was not found', changed({ noncePolicyTime: 300, asFoundName: 'OTHER' })],
    ['a past that is not known', { ...changed({ noncePolicyTime: 300 }), asFound: null }],
  ])('XD-10: says nothing with %s', (_, parts) => {
    expect(fired('XD-10', parts)).toEqual([])
  })

  it('XD-10: a rename together with a change is a change', () => {
    expect(fired('XD-10', changed({ name: 'TLS 2', noncePolicyTime: 300 }))).toEqual(['advice: TLS 2'])
  })

  it('XD-10: of the predefined profile the factory settings are known where nothing was taken down', () => {
    const name = 'Non Secure SIP Trunk Profile'
    const predefined = { ...factorySettings, id: 'P', asFoundName: name, predefined: true }
    const of = (profile: Part<SipTrunkSecurityProfile>, asFound: PlanParts['asFound'] = null): PlanParts => ({
      ...{ profiles: [profile], sipTrunks: trunks('A', 'B'), asFound },
    })
    const edited = { ...predefined, digestAuthentication: true }
    expect(fired('XD-10', of(predefined))).toEqual([])
    expect(fired('XD-10', of(edited))).toEqual([`advice: ${name}`])
    expect(fired('XD-10', of(edited, { profiles: [{ name: 'OTHER' }] }))).toEqual([`advice: ${name}`])
    expect(fired('XD-10', of(edited, { profiles: [{ ...factorySettings, digestAuthentication: true }] }))).toEqual([])
  })
})

describe('FC-19: Unity Connection over TLS without mixed mode', () => {
  const parts = (
    mixedMode: 'not needed' | 'confirmed' | 'unknown',
    kind: 'Unity Connection' | 'SBC',
    securityMode: 'Encrypted' | 'Non Secure' = 'Encrypted',
  ): PlanParts => ({
    cluster: { mixedMode: { state: mixedMode, by: 'A. Lang', on: '2026-11-20', note: '' } },
    profiles: [{ name: 'P', securityMode }],
    sipTrunks: ['VM-2', 'VM-1'].map((name) => ({ name, securityProfileId: 'P', farEnd: { kind } })),
  })

  it('FC-19: is advice that names the trunks, and leads to the statement', () => {
    expect(fired('FC-19', parts('not needed', 'Unity Connection'))).toEqual(['advice: VM-1 + VM-2'])
    expect(mendedAt('FC-19', parts('not needed', 'Unity Connection'))).toEqual(['step 1, cluster/mixedMode'])
    expect(sentences('FC-19', parts('not needed', 'Unity Connection'))[0]).toContain('without mixed mode there is none')
  })

  it('FC-19: says nothing with mixed mode, while nobody has said that it is not needed, of others, or without TLS', () => {
    expect(fired('FC-19', parts('confirmed', 'Unity Connection'))).toEqual([])
    expect(fired('FC-19', parts('unknown', 'Unity Connection'))).toEqual([])
    expect(fired('FC-19', parts('not needed', 'SBC'))).toEqual([])
    expect(fired('FC-19', parts('not needed', 'Unity Connection', 'Non Secure'))).toEqual([])
  })
})

describe('XD-8: port 5061 and an Expressway', () => {
  const parts = (
    port: number,
    kind: 'Expressway' | 'SBC',
    trunks = [{ name: 'T', securityProfileId: 'TLS' }],
  ): PlanParts => ({
    profiles: [{ name: 'TLS', securityMode: 'Encrypted', incomingPort: port }],
    farEnds: [{ name: 'EXPC', kind }],
    sipTrunks: trunks,
  })

  it('XD-8: is advice about the profile, wherever the Expressway is', () => {
    expect(fired('XD-8', parts(5061, 'Expressway'))).toEqual(['advice: TLS'])
    expect(mendedAt('XD-8', parts(5061, 'Expressway'))).toEqual(['step 2, profiles/TLS/incomingPort'])
    expect(sentences('XD-8', parts(5061, 'Expressway'))[0]).toContain('EXPC is an Expressway')
  })

  it('XD-8: says nothing with another port, without an Expressway, or of a profile that no trunk has', () => {
    expect(fired('XD-8', parts(5561, 'Expressway'))).toEqual([])
    expect(fired('XD-8', parts(5061, 'SBC'))).toEqual([])
    expect(fired('XD-8', parts(5061, 'Expressway', []))).toEqual([])
    const clear = { ...parts(5061, 'Expressway'), profiles: [{ name: 'TLS', incomingPort: 5061 }] }
    expect(fired('XD-8', clear)).toEqual([])
  })
})
