import { describe, expect, it } from 'vitest'
import type { FarEnd, SipTrunk, SipTrunkSecurityProfile } from './project-v2'
import type { Part, PlanPartsV2 } from './plan-v2'
import { certificate, said } from './plan-v2'
import { ders } from './certificate-pool'
import { authenticated, encrypted, fired, onTrunk } from './fired'

/** T has the profile P and the far end F. */
const toward = (
  farEnd: Part<FarEnd>,
  profile: Part<SipTrunkSecurityProfile> = {},
  trunk: Part<SipTrunk> = {},
): PlanPartsV2 => onTrunk(profile, { farEndId: 'F', ...trunk }, { farEnds: [{ name: 'F', ...farEnd }] })

describe('the oracle on a SIP trunk', () => {
  it('SP-3: no profile, or one that is gone; not one that is there', () => {
    expect(fired('SP-3', { sipTrunks: [{ name: 'T' }] })).toEqual(['error: T'])
    expect(fired('SP-3', { sipTrunks: [{ name: 'T', securityProfileId: 'gone' }] })).toEqual(['error: T'])
    expect(fired('SP-3', onTrunk({}))).toEqual([])
  })

  it('HX-8: SRTP Allowed with MTP Required; not one of them', () => {
    expect(fired('HX-8', onTrunk({}, { srtpAllowed: true, mtpRequired: true }))).toEqual(['warning: T'])
    expect(fired('HX-8', onTrunk({}, { srtpAllowed: true }))).toEqual([])
    expect(fired('HX-8', onTrunk({}, { mtpRequired: true }))).toEqual([])
  })

  it('OV-5: SRTP with a profile that is not Encrypted; not with one, nor over a network said to be secured', () => {
    expect(fired('OV-5', onTrunk({}, { srtpAllowed: true }))).toEqual(['caution: T'])
    expect(fired('OV-5', onTrunk(authenticated, { srtpAllowed: true }))).toEqual(['caution: T'])
    expect(fired('OV-5', onTrunk(encrypted, { srtpAllowed: true }))).toEqual([])
    expect(fired('OV-5', onTrunk({}, { srtpAllowed: true, networkSecured: said }))).toEqual([])
    for (const part of [
      { by: '' },
      { on: '' },
      { on: '2026-02-29' },
      { on: '1.11.2026' },
      { state: 'planned' },
    ] as const) {
      expect(fired('OV-5', onTrunk({}, { srtpAllowed: true, networkSecured: { ...said, ...part } }))).toEqual([
        'caution: T',
      ])
    }
  })

  it('PF-7: Authenticated toward a far end without NULL_SHA, or of which it is not known; not with it', () => {
    expect(fired('PF-7', toward({ nullSha: 'no' }, authenticated))).toEqual(['error: T'])
    expect(fired('PF-7', toward({}, authenticated))).toEqual(['caution: T'])
    expect(fired('PF-7', onTrunk(authenticated))).toEqual(['caution: T'])
    expect(fired('PF-7', toward({ nullSha: 'yes' }, authenticated))).toEqual([])
    expect(fired('PF-7', toward({ nullSha: 'no' }, encrypted))).toEqual([])
  })

  it('FC-11: Authenticated toward IOS or IOS XE; not where NULL_SHA is said to lack, nor toward others', () => {
    expect(fired('FC-11', toward({ kind: 'IOS' }, authenticated))).toEqual(['warning: T'])
    expect(fired('FC-11', toward({ kind: 'IOS XE', nullSha: 'yes' }, authenticated))).toEqual(['warning: T'])
    expect(fired('FC-11', toward({ kind: 'IOS XE', nullSha: 'no' }, authenticated))).toEqual([])
    expect(fired('FC-11', toward({ kind: 'SBC' }, authenticated))).toEqual([])
    expect(fired('FC-11', toward({ kind: 'IOS' }, encrypted))).toEqual([])
  })

  it('PF-10: sends over UDP; not where the far end is known to lack TCP', () => {
    const udp = { outgoingTransport: 'UDP' } as const
    expect(fired('PF-10', onTrunk(udp))).toEqual(['warning: T'])
    expect(fired('PF-10', toward({ tcp: 'yes' }, udp))).toEqual(['warning: T'])
    expect(fired('PF-10', toward({ tcp: 'no' }, udp))).toEqual([])
    expect(fired('PF-10', onTrunk({}))).toEqual([])
  })

  it('S2-6: digest without a realm; not where the far end is known not to challenge', () => {
    const digest = { digestAuthentication: true }
    expect(fired('S2-6', onTrunk(digest))).toEqual(['error: T'])
    expect(fired('S2-6', onTrunk(digest, { sipRealmId: 'gone' }))).toEqual(['error: T'])
    expect(fired('S2-6', toward({ challenges: 'unknown' }, digest))).toEqual(['error: T'])
    expect(fired('S2-6', toward({ challenges: 'no' }, digest))).toEqual([])
    expect(fired('S2-6', onTrunk(digest, { sipRealmId: 'R' }, { sipRealms: [{ realm: 'R' }] }))).toEqual([])
    expect(fired('S2-6', onTrunk({}))).toEqual([])
  })

  it('S2-7 and FC-10: nobody on a trunk with application-level authorization, or with digest alone', () => {
    const digest = { digestAuthentication: true }
    const both = { ...digest, applLevelAuthentication: true }
    const someone = { applicationUsers: [{ userid: 'app', sipTrunkIds: ['T'] }] }
    expect(fired('S2-7', onTrunk(both))).toEqual(['error: T'])
    expect(fired('FC-10', onTrunk(both))).toEqual([])
    expect(fired('S2-7', onTrunk(digest))).toEqual([])
    expect(fired('FC-10', onTrunk(digest))).toEqual(['warning: T'])
    expect(fired('S2-7', onTrunk(both, {}, someone))).toEqual([])
    expect(fired('FC-10', onTrunk(digest, {}, someone))).toEqual([])
    expect(fired('FC-10', onTrunk({}))).toEqual([])
  })

  it('PF-29: a method of a user that the profile does not accept, once for each user; not without authorization', () => {
    const users = (sipTrunkIds: string[]): PlanPartsV2 => ({
      applicationUsers: [
        { userid: 'app', sipTrunkIds, allowReplaceHeader: true },
        { userid: 'bot', sipTrunkIds, acceptPresenceSubscription: true, acceptOutOfDialogRefer: true },
        { userid: 'cat', sipTrunkIds, acceptUnsolicitedNotification: true },
      ],
    })
    const authorized = { applLevelAuthentication: true, acceptUnsolicitedNotification: true }
    expect(fired('PF-29', onTrunk(authorized, {}, users(['T'])))).toEqual(['warning: T + app', 'warning: T + bot'])
    expect(fired('PF-29', onTrunk(authorized, {}, users(['U'])))).toEqual([])
    expect(fired('PF-29', onTrunk({}, {}, users(['T'])))).toEqual([])
  })

  it('FC-14: SRTP with early offer Mandatory; not Best Effort, nor without SRTP', () => {
    expect(fired('FC-14', onTrunk({}, { srtpAllowed: true, earlyOffer: 'Mandatory' }))).toEqual(['warning: T'])
    expect(fired('FC-14', onTrunk({}, { srtpAllowed: true, earlyOffer: 'Best Effort' }))).toEqual([])
    expect(fired('FC-14', onTrunk({}, { earlyOffer: 'Mandatory' }))).toEqual([])
  })

  it('FC-12: a pair of boxes with SRTP whose link nobody has secured; not secured, single or without SRTP', () => {
    const pair = { highAvailability: true }
    const srtp = { srtpAllowed: true }
    expect(fired('FC-12', toward(pair, {}, srtp))).toEqual(['caution: F'])
    expect(fired('FC-12', toward({ ...pair, redundancyLinkSecured: { ...said, by: '' } }, {}, srtp))).toEqual([
      'caution: F',
    ])
    expect(fired('FC-12', toward({ ...pair, redundancyLinkSecured: said }, {}, srtp))).toEqual([])
    expect(fired('FC-12', toward({}, {}, srtp))).toEqual([])
    expect(fired('FC-12', toward(pair))).toEqual([])
    expect(fired('FC-12', toward(pair, {}, { ...srtp, farEndId: null }))).toEqual([])
  })
})

describe('the oracle on the names of a far end', () => {
  const names = { ...encrypted, x509SubjectName: 'x, y' }
  const host = (address: string, ...certificateNames: string[]) => ({ address, certificateNames })

  it('FC-5: a host of which no name is in the profile; not where one is, or none is known', () => {
    expect(fired('FC-5', toward({ hosts: [host('192.0.2.1', 'w')] }, names))).toEqual(['error: T'])
    expect(fired('FC-5', toward({ hosts: [host('192.0.2.1', 'w', 'Y')] }, names))).toEqual([])
    expect(fired('FC-5', toward({ hosts: [host('192.0.2.1')] }, names))).toEqual([])
    expect(fired('FC-5', toward({ hosts: [host('192.0.2.1', 'w')] }, encrypted))).toEqual([])
    expect(fired('FC-5', toward({ hosts: [host('192.0.2.1', 'w')] }, { ...names, outgoingTransport: 'TCP' }))).toEqual(
      [],
    )
  })

  it('FC-5: looks at the hosts that the trunk reaches; at all of them where no address is a destination', () => {
    const hosts = [host('SBC.example.com', 'x'), host('192.0.2.9', 'w')]
    const to = (address: string): Part<SipTrunk> => ({ destinations: [{ address }] })
    expect(fired('FC-5', toward({ hosts }, names, to('sbc.example.com')))).toEqual([])
    expect(fired('FC-5', toward({ hosts }, names, to('192.0.2.9')))).toEqual(['error: T'])
    expect(fired('FC-5', toward({ hosts }, names, to('192.0.2.7')))).toEqual(['error: T'])
  })

  it("FC-5: the names of a host's certificates stand in for the recorded ones, but not those for its own calls", () => {
    const held = (use: 'SIP' | 'SIP client' | 'ipsec', der: string, address = '192.0.2.1'): PlanPartsV2 => ({
      ...toward({ hosts: [host('192.0.2.1', 'w')] }, names),
      certificates: [certificate({ holder: { farEnd: 'F', host: address }, use, der })],
    })
    expect(fired('FC-5', held('SIP', ders.x))).toEqual([])
    expect(fired('FC-5', held('SIP', ders.wYz))).toEqual([])
    expect(fired('FC-5', held('SIP', ders.nameless))).toEqual([])
    expect(fired('FC-5', held('SIP', ders.sbc))).toEqual(['error: T'])
    expect(fired('FC-5', held('SIP client', ders.x))).toEqual(['error: T'])
    expect(fired('FC-5', held('ipsec', ders.x))).toEqual(['error: T'])
    expect(fired('FC-5', held('SIP', ders.x, '192.0.2.2'))).toEqual(['error: T'])
    expect(fired('FC-5', held('SIP', 'AAAA'))).toEqual(['error: T'])
  })

  it('FC-5: the names of several certificates of a host count together', () => {
    const holder = { farEnd: 'F', host: '192.0.2.1' }
    const both = [certificate({ holder, der: ders.sbc }), certificate({ holder, der: ders.x })]
    expect(fired('FC-5', { ...toward({ hosts: [host('192.0.2.1')] }, names), certificates: both })).toEqual([])
  })
})

describe('the oracle on what a trunk had', () => {
  const past = (profileFound: object | null, name = 't', securityProfileName: string | null = 'OLD'): PlanPartsV2 => ({
    asFound: {
      profiles: profileFound ? [{ name: 'OLD', ...profileFound }] : [],
      sipTrunks: [{ name, securityProfileName }],
    },
  })

  it.each([
    'digestAuthentication',
    'acceptPresenceSubscription',
    'acceptOutOfDialogRefer',
    'acceptUnsolicitedNotification',
    'allowReplaceHeader',
    'transmitSecurityStatus',
  ])('FC-8: %s was on and is off; not where it stays on, was off or was not read', (box) => {
    expect(fired('FC-8', onTrunk({}, {}, past({ [box]: true })))).toEqual(['warning: T'])
    expect(fired('FC-8', onTrunk({ [box]: true }, {}, past({ [box]: true })))).toEqual([])
    expect(fired('FC-8', onTrunk({}, {}, past({ [box]: false })))).toEqual([])
    expect(fired('FC-8', onTrunk({}, {}, past({ [box]: null })))).toEqual([])
  })

  it('FC-8: says nothing of other settings, of an unknown trunk, or of an unknown profile', () => {
    const refer = { acceptOutOfDialogRefer: true }
    expect(fired('FC-8', onTrunk({}, {}, past({ applLevelAuthentication: true, allowChargingHeader: true })))).toEqual(
      [],
    )
    expect(fired('FC-8', onTrunk({}, {}, past(refer, 'U')))).toEqual([])
    expect(fired('FC-8', onTrunk({}, {}, past(null)))).toEqual([])
    expect(fired('FC-8', onTrunk({}, {}, past(refer, 'T', null)))).toEqual([])
    expect(fired('FC-8', onTrunk({}, { securityProfileId: null }, past(refer)))).toEqual([])
  })
})
