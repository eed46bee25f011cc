import { describe, expect, it } from 'vitest'
import { h323Kinds } from '../../../shared/catalogue/h323-fields'
import type { AxlVersion, H323Device, H323Kind, IpsecPlan, MgcpGateway } from '../../../shared/plan/project'
import type { Part, PlanParts } from '../../helpers/plan'
import { fired, mendedAt, sentences } from '../../helpers/rule-findings'

const h323 = (device: Part<H323Device>): PlanParts => ({ h323Devices: [{ name: 'H', ...device }] })
const mgcp = (gateway: Part<MgcpGateway>): PlanParts => ({ mgcpGateways: [{ domainName: 'M', ...gateway }] })

describe('HX-12: SRTP and outbound FastStart', () => {
  it.each(h323Kinds)('HX-12: cannot both be on, on an %s', (kind) => {
    const parts = h323({ kind, srtpAllowed: true, enableOutboundFaststart: true })
    expect(fired('HX-12', parts)).toEqual(['error: H'])
    expect(mendedAt('HX-12', parts)).toEqual(['step 5, h323Devices/H/enableOutboundFaststart'])
  })

  it('HX-12: either alone may be on', () => {
    expect(fired('HX-12', h323({ srtpAllowed: true }))).toEqual([])
    expect(fired('HX-12', h323({ enableOutboundFaststart: true }))).toEqual([])
  })
})

describe('HX-3, MG-3: keys in the signaling need IPsec that a person has confirmed', () => {
  const plannedBy = 'Have the network or CUCM do IPsec'
  const confirm = 'Confirm that IPsec is there'
  const open: [string, Part<IpsecPlan>, message: string, remedy: string][] = [
    ['nobody does IPsec', { method: 'none' }, 'no IPsec is planned', plannedBy],
    [
      'nobody does IPsec, though it is said to be there',
      { method: 'none', state: { state: 'confirmed', by: 'J. Doe', on: '2026-09-14' } },
      'no IPsec',
      plannedBy,
    ],
    ['the network does, and nobody has said so', { method: 'network' }, 'nobody has confirmed', confirm],
    ['the network is to', { method: 'network', state: { state: 'planned' } }, 'nobody has confirmed', confirm],
    ['CUCM is to', { method: 'cucm', state: { state: 'planned' } }, 'nobody has confirmed', confirm],
  ]

  it.each(open)('HX-3: a caution where %s', (_, ipsec, message, remedy) => {
    const parts = h323({ srtpAllowed: true, ipsec })
    expect(fired('HX-3', parts)).toEqual(['caution: H'])
    expect(mendedAt('HX-3', parts)).toEqual(['step 1, h323Devices/H/ipsec/state'])
    expect(sentences('HX-3', parts)[0]).toContain(message)
    expect(sentences('HX-3', parts)[0]).toContain(remedy)
  })

  it.each(open)('MG-3: a caution where %s', (_, ipsec, message, remedy) => {
    const parts = mgcp({ srtp: true, ipsec })
    expect(fired('MG-3', parts)).toEqual(['caution: M'])
    expect(mendedAt('MG-3', parts)).toEqual(['step 1, mgcpGateways/M/ipsec/state'])
    expect(sentences('MG-3', parts)[0]).toContain(message)
    expect(sentences('MG-3', parts)[0]).toContain(remedy)
  })

  it.each(['network', 'cucm'] as const)('HX-3, MG-3: clear when IPsec by the %s is confirmed', (method) => {
    const ipsec = { method, state: { state: 'confirmed', by: 'J. Doe', on: '2026-09-14' } } as const
    expect(fired('HX-3', h323({ srtpAllowed: true, ipsec }))).toEqual([])
    expect(fired('MG-3', mgcp({ srtp: true, ipsec }))).toEqual([])
  })

  it('HX-3, MG-3: without SRTP there are no keys', () => {
    expect(fired('HX-3', h323({ srtpAllowed: false }))).toEqual([])
    expect(fired('MG-3', mgcp({ srtp: false }))).toEqual([])
  })
})

describe('MG-6: the image of an SRTP gateway', () => {
  it('MG-6: a name that shows neither feature set is a warning', () => {
    const parts = mgcp({ srtp: true, iosImage: 'c2800nm-ipvoicek9-mz.124-24.T5.bin' })
    expect(fired('MG-6', parts)).toEqual(['warning: M'])
    expect(mendedAt('MG-6', parts)).toEqual(['step 1, mgcpGateways/M/iosImage'])
    expect(sentences('MG-6', parts)[0]).toContain('the image c2800nm-ipvoicek9-mz.124-24.T5.bin names neither')
  })

  it.each(['', ' '])('MG-6: with %j recorded it says that no image is', (iosImage) => {
    expect(sentences('MG-6', mgcp({ srtp: true, iosImage }))[0]).toContain('no image is recorded')
  })

  it('MG-6: the right image, or no SRTP, is content', () => {
    expect(fired('MG-6', mgcp({ srtp: true, iosImage: 'c3745-adventerprisek9-mz.124-6.T.bin' }))).toEqual([])
    expect(fired('MG-6', mgcp({ srtp: false, iosImage: 'c2800nm-ipvoicek9-mz.bin' }))).toEqual([])
  })
})

describe('MG-9: E1 PRI with protected status and without SRTP', () => {
  it('MG-9: is a warning, because calls drop', () => {
    const parts = mgcp({ interface: 'E1 PRI', protectedFacilityIe: true, srtp: false })
    expect(fired('MG-9', parts)).toEqual(['warning: M'])
    expect(mendedAt('MG-9', parts)).toEqual(['step 1, mgcpGateways/M/protectedFacilityIe'])
    expect(sentences('MG-9', parts)[0]).toContain('drop')
  })

  it('MG-9: with SRTP, or on another interface, there is nothing to say; without protected status there is advice', () => {
    expect(fired('MG-9', mgcp({ interface: 'E1 PRI', protectedFacilityIe: true, srtp: true }))).toEqual([])
    expect(fired('MG-9', mgcp({ interface: 'E1 PRI', srtp: false }))).toEqual(['advice: M'])
    for (const kind of ['T1 PRI', 'T1 CAS', 'BRI', 'Analog'] as const) {
      expect(fired('MG-9', mgcp({ interface: kind, protectedFacilityIe: true, srtp: false }))).toEqual([])
    }
  })
})

describe('XD-4: gatekeeper-controlled trunks', () => {
  const gatekeeper: H323Kind[] = ['H.225 Trunk (Gatekeeper Controlled)', 'Inter-Cluster Trunk (Gatekeeper Controlled)']
  const of = (kind: H323Kind, axlVersion: AxlVersion): PlanParts => ({ ...h323({ kind }), cluster: { axlVersion } })

  it.each(h323Kinds)('XD-4: CUCM 15 and the kind %s', (kind) => {
    expect(fired('XD-4', of(kind, '15.0'))).toEqual(gatekeeper.includes(kind) ? ['advice: H'] : [])
  })

  it('XD-4: earlier releases have them', () => {
    for (const kind of gatekeeper) expect(fired('XD-4', of(kind, '14.0'))).toEqual([])
    for (const kind of gatekeeper) expect(fired('XD-4', of(kind, '11.5'))).toEqual([])
    expect(mendedAt('XD-4', of('H.225 Trunk (Gatekeeper Controlled)', '15.0'))).toEqual(['step 1, h323Devices/H/kind'])
  })
})

describe('XD-5: IOS XE without H.323', () => {
  it('XD-5: a gateway with 17.6.1a or later', () => {
    const parts = h323({ kind: 'H.323 Gateway', software: '17.6.1a' })
    expect(fired('XD-5', parts)).toEqual(['advice: H'])
    expect(mendedAt('XD-5', parts)).toEqual(['step 1, h323Devices/H/software'])
    expect(sentences('XD-5', parts)[0]).toContain('H runs 17.6.1a;')
  })

  it('XD-5: an older release, none recorded, or a trunk is no matter', () => {
    expect(fired('XD-5', h323({ kind: 'H.323 Gateway', software: '17.3.5' }))).toEqual([])
    expect(fired('XD-5', h323({ kind: 'H.323 Gateway', software: '' }))).toEqual([])
    expect(fired('XD-5', h323({ kind: 'H.225 Trunk (Gatekeeper Controlled)', software: '17.6.1a' }))).toEqual([])
  })
})

describe('XD-6: what releases refuse in an IPsec policy', () => {
  const ipsec = { method: 'cucm', policy: { 'ESP Algorithm': '3DES', 'Phase One DH': '18' } } as const

  it('XD-6: is one advice for each device, which lists every weak choice', () => {
    expect(fired('XD-6', { ...h323({ ipsec }), ...mgcp({ ipsec }) })).toEqual(['advice: H', 'advice: M'])
    expect(mendedAt('XD-6', h323({ ipsec }))).toEqual(['step 1, h323Devices/H/ipsec/policy'])
    expect(mendedAt('XD-6', mgcp({ ipsec }))).toEqual(['step 1, mgcpGateways/M/ipsec/policy'])
    expect(sentences('XD-6', mgcp({ ipsec }))[0]).toMatch(/^IPsec of M: ESP Algorithm 3DES: .*; Phase One DH 18: /)
  })

  it('XD-6: does not ask whether SRTP is on, nor whether somebody has confirmed it', () => {
    const confirmed = { ...ipsec, state: { state: 'confirmed', by: 'J. Doe', on: '2026-09-14' } } as const
    expect(fired('XD-6', h323({ srtpAllowed: true, ipsec: confirmed }))).toEqual(['advice: H'])
    expect(fired('XD-6', h323({ srtpAllowed: false, ipsec: confirmed }))).toEqual(['advice: H'])
  })

  it('XD-6: is silent where CUCM does no IPsec with the device, and with the defaults', () => {
    expect(fired('XD-6', h323({ ipsec: { ...ipsec, method: 'network' } }))).toEqual([])
    expect(fired('XD-6', mgcp({ ipsec: { ...ipsec, method: 'none' } }))).toEqual([])
    expect(fired('XD-6', h323({ ipsec: { method: 'cucm', policy: {} } }))).toEqual([])
  })
})
