import { describe, expect, it } from 'vitest'
import type { Cluster, H323Device, MgcpGateway } from './project-v2'
import type { Part, PlanPartsV2 } from './plan-v2'
import { said } from './plan-v2'
import { alone, encrypted, fired, onTrunk } from './fired'

const h323 = (device: Part<H323Device>): PlanPartsV2 => ({ h323Devices: [{ name: 'D', ...device }] })
const mgcp = (gateway: Part<MgcpGateway>): PlanPartsV2 => ({ mgcpGateways: [{ domainName: 'G', ...gateway }] })

describe('the oracle on an H.323 device', () => {
  it('HX-12: SRTP with outbound FastStart; not one of them', () => {
    expect(fired('HX-12', h323({ srtpAllowed: true, enableOutboundFaststart: true }))).toEqual(['error: D'])
    expect(fired('HX-12', h323({ srtpAllowed: true }))).toEqual([])
    expect(fired('HX-12', h323({ enableOutboundFaststart: true }))).toEqual([])
  })

  it('HX-8: SRTP with MTP Required; not one of them', () => {
    expect(fired('HX-8', h323({ srtpAllowed: true, mtpRequired: true }))).toEqual(['warning: D'])
    expect(fired('HX-8', h323({ mtpRequired: true }))).toEqual([])
  })

  it('HX-3: SRTP without IPsec that somebody has confirmed; not with it', () => {
    expect(fired('HX-3', h323({ srtpAllowed: true, ipsec: { method: 'none', state: said } }))).toEqual(['caution: D'])
    expect(fired('HX-3', h323({ srtpAllowed: true, ipsec: { method: 'cucm' } }))).toEqual(['caution: D'])
    const unsigned = { ...said, on: '2026-04-31' }
    expect(fired('HX-3', h323({ srtpAllowed: true, ipsec: { method: 'cucm', state: unsigned } }))).toEqual([
      'caution: D',
    ])
    expect(fired('HX-3', h323({ srtpAllowed: true, ipsec: { method: 'network', state: said } }))).toEqual([])
    expect(fired('HX-3', h323({}))).toEqual([])
  })
})

describe('the oracle on an MGCP gateway', () => {
  it('MG-3: SRTP without IPsec that somebody has confirmed; not with it', () => {
    expect(fired('MG-3', mgcp({ srtp: true }))).toEqual(['caution: G'])
    expect(fired('MG-3', mgcp({ srtp: true, ipsec: { method: 'cucm', state: said } }))).toEqual([])
    expect(fired('MG-3', mgcp({}))).toEqual([])
  })

  it.each(['', 'c2800nm-ipvoicek9-mz.bin', 'Advanced Services', 'isr4300-universalk9_npe.17.09.04a.SPA.bin'])(
    'MG-6: SRTP with the image %j; not without SRTP',
    (iosImage) => {
      expect(fired('MG-6', mgcp({ srtp: true, iosImage }))).toEqual(['warning: G'])
      expect(fired('MG-6', mgcp({ iosImage }))).toEqual([])
    },
  )

  it.each([
    ...['Advanced IP Services', 'advanced enterprise services', 'C3845-ADVIPSERVICESK9-MZ.bin'],
    ...['c3745-adventerprisek9-mz.124-6.T.bin', 'isr4300-universalk9.17.09.04a.SPA.bin'],
  ])('MG-6: nothing of the image %j', (iosImage) => {
    expect(fired('MG-6', mgcp({ srtp: true, iosImage }))).toEqual([])
  })

  it('MG-9: E1 PRI with protected status and without SRTP; not without protected status, with SRTP or on T1', () => {
    expect(fired('MG-9', mgcp({ protectedFacilityIe: true }))).toEqual(['warning: G'])
    expect(fired('MG-9', mgcp({}))).toEqual([])
    expect(fired('MG-9', mgcp({ protectedFacilityIe: true, srtp: true }))).toEqual([])
    expect(fired('MG-9', mgcp({ protectedFacilityIe: true, interface: 'T1 PRI' }))).toEqual([])
  })
})

describe('the oracle on the names of devices', () => {
  const named = (sipTrunks: string[], h323Devices: string[] = [], mgcpGateways: string[] = []): PlanPartsV2 => ({
    sipTrunks: sipTrunks.map((name, at) => ({ id: `T${at}`, name })),
    h323Devices: h323Devices.map((name, at) => ({ id: `D${at}`, name })),
    mgcpGateways: mgcpGateways.map((domainName, at) => ({ id: `G${at}`, domainName })),
  })

  it('FC-1: a name that is empty or over 128 characters; not one of 128', () => {
    const long = '\u{1f512}'.repeat(129)
    expect(fired('FC-1', named(['']))).toEqual(['error: (no name)'])
    expect(fired('FC-1', named([], [long]))).toEqual([`error: ${long}`])
    expect(fired('FC-1', named([], [], [long]))).toEqual([`error: ${long}`])
    expect(fired('FC-1', named(['x'.repeat(128)], ['\u{1f512}'.repeat(128)], ['x'.repeat(128)]))).toEqual([])
  })

  it('FC-1: a name that several have is one finding, as the first spells it; empty ones are each their own', () => {
    expect(fired('FC-1', named(['pstn', 'PSTN'], ['Pstn']))).toEqual(['error: pstn'])
    expect(fired('FC-1', named([], [], ['GW', 'gw']))).toEqual(['error: GW'])
    expect(fired('FC-1', named(['', ''], ['']))).toEqual(Array(3).fill('error: (no name)'))
  })

  it('FC-1: a gateway of MGCP may be called as a trunk is', () => {
    expect(fired('FC-1', named(['PSTN'], ['PSTN-2'], ['PSTN']))).toEqual([])
  })
})

describe('the oracle on the cluster', () => {
  const secured: [string, PlanPartsV2][] = [
    ['a secure profile in use', onTrunk(encrypted)],
    ['SRTP on a SIP trunk', onTrunk({}, { srtpAllowed: true })],
    ['SRTP on an H.323 device', h323({ srtpAllowed: true })],
    ['SRTP on an MGCP gateway', mgcp({ srtp: true })],
  ]
  const on = (parts: PlanPartsV2, cluster: Part<Cluster>): PlanPartsV2 => ({ ...parts, cluster })
  const about = (parts: PlanPartsV2) => ['S1-1', 'S1-2', 'FC-18'].flatMap((rule) => fired(rule, parts).map(() => rule))

  it.each(secured)('S1-1, S1-2, FC-18: %s calls for a cluster that is known', (_, parts) => {
    expect(about(on(parts, { name: '', nodes: [] }))).toEqual(['S1-1', 'S1-2', 'FC-18'])
    expect(about(on(parts, { mixedMode: said, phonesEncrypted: said }))).toEqual([])
  })

  it('S1-1, S1-2, FC-18: nothing where nothing secure is planned', () => {
    for (const parts of [onTrunk({}), alone(encrypted), h323({}), mgcp({})]) {
      expect(about(on(parts, { name: '', nodes: [] }))).toEqual([])
    }
  })

  it('S1-1: mixed mode that is neither confirmed nor not needed, with a name and a day', () => {
    const mode = (mixedMode: Part<Cluster['mixedMode']>) => fired('S1-1', on(onTrunk(encrypted), { mixedMode }))
    expect(mode({ ...said, state: 'planned' })).toEqual(['warning: CLUSTER'])
    expect(mode({ ...said, by: ' ' })).toEqual(['warning: CLUSTER'])
    expect(mode({ ...said, state: 'not needed', on: '2026-11-31' })).toEqual(['warning: CLUSTER'])
    expect(mode({ ...said, state: 'not needed', on: '2028-02-29' })).toEqual([])
    expect(mode(said)).toEqual([])
  })

  it('S1-2: phones that nobody has confirmed', () => {
    const phones = (phonesEncrypted: Part<Cluster['phonesEncrypted']>) =>
      fired('S1-2', on(onTrunk(encrypted), { phonesEncrypted }))
    expect(phones({ ...said, on: '2026-1-5' })).toEqual(['warning: CLUSTER'])
    expect(phones(said)).toEqual([])
  })

  it('FC-18: a cluster without a name, or without a node that processes calls; not with both', () => {
    const known = (cluster: Part<Cluster>) => fired('FC-18', on(onTrunk(encrypted), cluster))
    expect(known({ name: '' })).toEqual(['warning: (no name)'])
    expect(known({ nodes: [] })).toEqual(['warning: CLUSTER'])
    expect(known({ nodes: [{ name: 'PUB', callProcessing: false }] })).toEqual(['warning: CLUSTER'])
    expect(known({ nodes: [{ name: 'PUB', callProcessing: false }, { name: 'SUB' }] })).toEqual([])
  })
})
