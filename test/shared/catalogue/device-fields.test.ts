import { describe, expect, it } from 'vitest'
import type { Field, Fields } from '../../../shared/catalogue/field'
import { applies } from '../../../shared/catalogue/field'
import { farEndFields, farEndHostFields } from '../../../shared/catalogue/far-end-fields'
import { h323DeviceFields, h323Kinds, h323Menu } from '../../../shared/catalogue/h323-fields'
import { ipsecPolicyFields } from '../../../shared/catalogue/ipsec-fields'
import { menuPaths } from '../../../shared/catalogue/menu-paths'
import { mgcpGatewayFields } from '../../../shared/catalogue/mgcp-fields'
import { profileSettings } from '../../../shared/catalogue/profile-fields'
import { sipTrunkFields } from '../../../shared/catalogue/sip-trunk-fields'
import { applicationUserFields, sipRealmFields } from '../../../shared/catalogue/user-fields'

const axlOrder = (fields: Fields) =>
  Object.values(fields)
    .flatMap(({ axl }) => (axl ? [axl] : []))
    .sort((a, b) => (a.place ?? 0) - (b.place ?? 0))
    .map(({ element }) => element)
const idsOf = ({ register }: Field): readonly string[] => register

describe('SIP trunks', () => {
  it('OV-1: TLS is of the profile and SRTP of the trunk: two separate settings', () => {
    expect(Object.keys(sipTrunkFields)).not.toContain('securityMode')
    expect(Object.keys(profileSettings)).not.toContain('srtpAllowed')
    expect(idsOf(sipTrunkFields.srtpAllowed)).toContain('OV-1')
    expect(idsOf(profileSettings.securityMode)).toContain('OV-2')
  })

  it('OV-4, S5-1: SRTP Allowed is a check box of the trunk, off unless set', () => {
    expect(sipTrunkFields.srtpAllowed).toMatchObject({ kind: 'flag', default: false, label: 'SRTP Allowed' })
    expect(sipTrunkFields.srtpAllowed.menu).toBe(menuPaths.trunk)
  })

  it('OV-5, S5-3: the caution stands beside the box', () => {
    expect(sipTrunkFields.srtpAllowed.help).toContain('The keys travel in the signaling')
    expect(idsOf(sipTrunkFields.srtpAllowed)).toEqual(expect.arrayContaining(['OV-5', 'S5-3']))
    expect(idsOf(sipTrunkFields.networkSecured)).toContain('OV-5')
  })

  it('OV-3, SP-3, S3-1: the profile is chosen in the window of the trunk', () => {
    const { securityProfileId } = sipTrunkFields
    expect(securityProfileId).toMatchObject({ kind: 'reference', to: 'profiles', default: null })
    expect(securityProfileId.menu).toBe(menuPaths.trunk)
    expect(idsOf(securityProfileId)).toEqual(expect.arrayContaining(['OV-3', 'SP-3', 'S3-1']))
  })

  it('HX-13: have no H.235', () => {
    const words = JSON.stringify(sipTrunkFields)
    expect(words).toContain('mtpRequired')
    expect(words).not.toMatch(/h\.?235/iu)
  })

  it('FC-2: stand in the order of AXL, with at most 16 destinations', () => {
    expect(axlOrder(sipTrunkFields)).toEqual([
      'name',
      'securityProfileName',
      'mtpRequired',
      'destAddrIsSrv',
      'srtpAllowed',
      'destinations',
      'trunkTrafficSecure',
    ])
    expect(sipTrunkFields.destinations.max).toBe(16)
  })

  it('PF-7, PF-10, PF-37: of the far end it is recorded what the rules ask for, as unknown unless said', () => {
    const { tcp, nullSha, srtp, challenges } = farEndFields
    const { certificateNames } = farEndHostFields
    expect([tcp, nullSha, srtp, challenges].map((field) => field.default)).toEqual(Array(4).fill('unknown'))
    expect([tcp, nullSha, certificateNames].map((field) => idsOf(field)[0])).toEqual(['PF-10', 'PF-7', 'PF-37'])
  })
})

describe('H.323 devices', () => {
  it.each(h323Kinds)('HX-4, HX-13, S5-1: %s has SRTP Allowed and H.235 Pass Through Allowed', (kind) => {
    const { srtpAllowed, allowH235PassThrough } = h323DeviceFields
    for (const [field, id] of [
      [srtpAllowed, 'HX-4'],
      [srtpAllowed, 'S5-1'],
      [allowH235PassThrough, 'HX-13'],
    ] as const) {
      expect(field).toMatchObject({ kind: 'flag', default: false })
      expect(idsOf(field)).toContain(id)
      expect(applies(field, { kind, srtpAllowed: true })).toBe(true)
    }
    expect(h323Menu[kind]).toBe(kind === 'H.323 Gateway' ? menuPaths.gateway : menuPaths.trunk)
  })

  it('HX-4, XD-4: are of four kinds, named as AXL names the product', () => {
    expect(h323Kinds).toEqual([
      'H.323 Gateway',
      'H.225 Trunk (Gatekeeper Controlled)',
      'Inter-Cluster Trunk (Gatekeeper Controlled)',
      'Inter-Cluster Trunk (Non-Gatekeeper Controlled)',
    ])
    expect(h323DeviceFields.kind.choices).toEqual(h323Kinds)
  })

  it('HX-12: Outbound FastStart is locked while SRTP is allowed, and says why', () => {
    const { enableOutboundFaststart: fastStart } = h323DeviceFields
    expect(applies(fastStart, { srtpAllowed: true })).toBe(false)
    expect(applies(fastStart, { srtpAllowed: false })).toBe(true)
    expect(fastStart.applies?.otherwise).toContain('SRTP Allowed disables outbound FastStart')
    expect(idsOf(fastStart)).toEqual(['HX-11', 'HX-12'])
  })

  it('HX-2, HX-5, HX-7, HX-8: help says who makes the keys and what makes a call nonsecure', () => {
    expect(h323DeviceFields.srtpAllowed.help).toContain('The device makes the keys')
    expect(h323DeviceFields.srtpAllowed.help).toContain('Unchecked: RTP only')
    expect(h323DeviceFields.mtpRequired.help).toContain('every call is nonsecure')
  })

  it('stand in the order of AXL', () => {
    const elements = ['name', 'srtpAllowed', 'mtpRequired', 'enableOutboundFaststart', 'allowH235PassThrough']
    expect(axlOrder(h323DeviceFields)).toEqual(elements)
  })

  it('XD-5: only a gateway has software', () => {
    const withSoftware = h323Kinds.filter((kind) => applies(h323DeviceFields.software, { kind }))
    expect(withSoftware).toEqual(['H.323 Gateway'])
  })
})

describe('MGCP gateways', () => {
  it('MG-5: SRTP is set on the gateway and has no AXL element', () => {
    expect(mgcpGatewayFields.srtp).not.toHaveProperty('axl')
    expect(idsOf(mgcpGatewayFields.srtp)).toContain('MG-5')
    expect(axlOrder(mgcpGatewayFields)).toEqual(['domainName'])
  })

  it('MG-2, MG-7, MG-8, MG-9: help says who makes the keys and what E1 PRI does', () => {
    expect(mgcpGatewayFields.srtp.help).toContain('CUCM makes the keys')
    expect(mgcpGatewayFields.interface.choices).toContain('E1 PRI')
    expect(idsOf(mgcpGatewayFields.interface)).toEqual(['MG-7', 'MG-8', 'MG-9'])
  })
})

describe('IPsec', () => {
  it('S1-3, MG-3, HX-3: nobody does it unless set, and nobody has confirmed it', () => {
    for (const { ipsec } of [h323DeviceFields, mgcpGatewayFields]) {
      expect(ipsec.fields.method).toMatchObject({ default: 'none', choices: ['none', 'network', 'cucm'] })
      expect(ipsec.fields.state.fields.state.default).toBe('unknown')
    }
  })

  it('HX-1, XD-6: what the two ends agree on is AES 256, SHA256 and group 14 unless set', () => {
    const defaults = Object.entries(ipsecPolicyFields).map(([label, field]) => [label === field.label, field.default])
    expect(defaults).toEqual([
      [true, 'Certificate'],
      [true, 'AES 256'],
      [true, 'SHA256'],
      [true, 'AES 256'],
      [true, '3600'],
      [true, '14'],
      [true, '3600'],
      [true, '14'],
    ])
  })

  it('HX-1: the address and the window apply where CUCM does it', () => {
    const { peerAddress, policy } = h323DeviceFields.ipsec.fields
    const methods = ['none', 'network', 'cucm'].filter((method) =>
      [peerAddress, policy].every((f) => applies(f, { method })),
    )
    expect(methods).toEqual(['cucm'])
    expect([peerAddress.menu, policy.menu]).toEqual([menuPaths.ipsec, menuPaths.ipsec])
  })
})

describe('realms and users', () => {
  it('S2-6: have no field for a password', () => {
    expect(Object.keys(sipRealmFields)).toEqual(['id', 'realm', 'userid'])
    const names = [...Object.keys(sipRealmFields), ...Object.keys(applicationUserFields)]
    expect(names.filter((name) => /pass|secret|credential|pin|key/iu.test(name))).toEqual([])
  })

  it('PF-28, PF-30, PF-31, PF-32, S2-7: a user has the four methods of the profile', () => {
    const { acceptPresenceSubscription, acceptOutOfDialogRefer, acceptUnsolicitedNotification, allowReplaceHeader } =
      applicationUserFields
    const rows = [acceptPresenceSubscription, acceptOutOfDialogRefer, acceptUnsolicitedNotification, allowReplaceHeader]
    expect(rows.map((row) => [idsOf(row)[0], row.default])).toEqual([
      ['PF-28', false],
      ['PF-30', false],
      ['PF-31', false],
      ['PF-32', false],
    ])
    expect(allowReplaceHeader.label).toBe('Accept Header Replacement')
    expect(applicationUserFields.sipTrunkIds.kind).toBe('names')
  })
})
