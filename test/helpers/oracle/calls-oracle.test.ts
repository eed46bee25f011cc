import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { H323Device, MgcpGateway, SipTrunk } from './project-v2'
import type { Part, PlanPartsV2 } from './plan-v2'
import { planV2, said } from './plan-v2'
import { arbitraryPlanV2 } from './arbitrary-plan-v2'
import { callsOracle, type OracleCall } from './calls-oracle'

const secured = { method: 'network', state: said } as const
const parts = (devices: PlanPartsV2): PlanPartsV2 => ({
  profiles: [{ name: 'TLS', securityMode: 'Encrypted' }, { name: 'CLEAR' }],
  farEnds: [{ name: 'F', srtp: 'yes' }, { name: 'OLD', srtp: 'no' }, { name: '?' }],
  ...devices,
})
const trunk = (part: Part<SipTrunk> = {}) => ({
  ...{ name: 'T', securityProfileId: 'TLS', farEndId: 'F', srtpAllowed: true, ...part },
})
const h323 = (part: Part<H323Device> = {}) => ({
  ...{ name: 'H', srtpAllowed: true, farEndSrtp: 'yes' as const, ipsec: secured, ...part },
})
const mgcp = (part: Part<MgcpGateway> = {}) => ({ domainName: 'M', srtp: true, ipsec: secured, ...part })

/** A row in short: outcome, media, icon, reasons, and whether it is not sure. */
const short = ({ outcome, media, icon, atLeast, sure }: OracleCall): string =>
  [outcome, media, icon, ...atLeast, ...(sure ? [] : ['not sure'])].join(' ')
/** The calls of the three phones with the one device, or the call of the two devices. */
const calls = (devices: PlanPartsV2): string[] => callsOracle(planV2(parts(devices))).map(short)
const pair = (devices: PlanPartsV2): string | undefined => calls(devices).at(-1)

describe('the oracle of calls', () => {
  it('MG-9: a phone and an E1 PRI gateway with protected status, media not SRTP: dropped', () => {
    const gateway = mgcp({ protectedFacilityIe: true })
    const dropped = 'dropped none none MG-9'
    expect(calls({ mgcpGateways: [gateway] })).toEqual(['encrypted SRTP lock HX-10', dropped, dropped])
    expect(calls({ mgcpGateways: [{ ...gateway, srtp: false }] })).toEqual([dropped, dropped, dropped])
    expect(calls({ mgcpGateways: [{ ...gateway, srtp: false, interface: 'T1 PRI' }] })[0]).toContain('nonsecure')
    expect(calls({ mgcpGateways: [mgcp({ srtp: false })] })[0]).toBe('nonsecure RTP none MG-1')
    const withTrunk = { sipTrunks: [trunk({ srtpAllowed: false })], mgcpGateways: [gateway] }
    expect(pair(withTrunk)).toBe('nonsecure RTP none HX-5 MG-1')
  })

  it('HX-10: media is SRTP where both ends can: encrypted, and a lock where a phone is in the call', () => {
    expect(calls({ sipTrunks: [trunk()] })[0]).toBe('encrypted SRTP lock HX-10')
    expect(calls({ h323Devices: [h323()] })[0]).toBe('encrypted SRTP lock HX-10')
    expect(pair({ sipTrunks: [trunk()], h323Devices: [h323()] })).toBe('encrypted SRTP none HX-10')
  })

  it('FC-13: a SIP trunk whose traffic does not count as secure takes the lock away, and only that', () => {
    const clear = trunk({ securityProfileId: 'CLEAR', networkSecured: said })
    expect(calls({ sipTrunks: [clear] })[0]).toBe('encrypted SRTP none HX-10 FC-13')
    expect(calls({ sipTrunks: [{ ...clear, trunkTrafficSecure: 'When using sRTP Only' }] })[0]).toBe(
      'encrypted SRTP lock HX-10',
    )
    expect(pair({ sipTrunks: [clear], mgcpGateways: [mgcp()] })).toBe('encrypted SRTP none HX-10')
  })

  it('OV-5, HX-3, MG-3: are told where the finding stands for an end, waived or not', () => {
    const open = trunk({ securityProfileId: 'CLEAR', trunkTrafficSecure: 'When using sRTP Only' })
    expect(calls({ sipTrunks: [open] })[0]).toBe('encrypted SRTP lock HX-10 OV-5')
    expect(calls({ sipTrunks: [open], waivers: [{ rule: 'OV-5', object: 'T' }] })[0]).toContain('OV-5')
    const devices = { h323Devices: [h323({ ipsec: {} })], mgcpGateways: [mgcp({ ipsec: {} })] }
    expect(pair(devices)).toBe('encrypted SRTP none HX-10 HX-3 MG-3')
  })

  it('MG-4: an authenticated phone and an MGCP gateway with SRTP: a shield', () => {
    expect(calls({ mgcpGateways: [mgcp()] })[1]).toBe('authenticated RTP shield MG-4')
    expect(calls({ mgcpGateways: [mgcp({ srtp: false })] })[1]).toBe('nonsecure RTP none MG-1')
    expect(calls({ sipTrunks: [trunk()] })[1]).toBe('nonsecure RTP none MG-1')
  })

  it('HX-8, HX-11, HX-5, MG-1: else nonsecure, with each reason that applies', () => {
    expect(calls({ sipTrunks: [trunk({ mtpRequired: true })] })[0]).toBe('nonsecure RTP none HX-8')
    expect(calls({ h323Devices: [h323({ enableOutboundFaststart: true })] })[0]).toBe('nonsecure RTP none HX-11')
    expect(calls({ sipTrunks: [trunk({ srtpAllowed: false })] })[0]).toBe('nonsecure RTP none HX-5 MG-1')
    expect(calls({ sipTrunks: [trunk({ farEndId: 'OLD' })] })[0]).toBe('nonsecure RTP none MG-1')
    expect(calls({ h323Devices: [h323({ farEndSrtp: 'no' })] })[2]).toBe('nonsecure RTP none MG-1')
    const worst = h323({ srtpAllowed: false, enableOutboundFaststart: true, mtpRequired: true })
    expect(calls({ h323Devices: [worst] })[0]).toBe('nonsecure RTP none HX-8 HX-11 HX-5 MG-1')
  })

  it('FC-14: not sure where media is SRTP and a far end is unknown, or early offer Mandatory', () => {
    expect(calls({ sipTrunks: [trunk({ farEndId: '?' })] })[0]).toBe('encrypted SRTP lock HX-10 not sure')
    expect(calls({ sipTrunks: [trunk({ farEndId: null })] })[0]).toContain('not sure')
    expect(calls({ sipTrunks: [trunk({ earlyOffer: 'Mandatory' })] })[0]).toContain('not sure')
    expect(calls({ h323Devices: [h323({ farEndSrtp: 'unknown' })] })[0]).toContain('not sure')
    expect(calls({ sipTrunks: [trunk({ earlyOffer: 'Best Effort' })] })[0]).not.toContain('not sure')
    expect(calls({ sipTrunks: [trunk({ farEndId: '?' })] })[2]).not.toContain('not sure')
  })
})

describe('the rows of the oracle of calls', () => {
  const trunks = (length: number): PlanPartsV2 => ({
    sipTrunks: Array.from({ length }, (_, at) => ({ name: `T${at}` })),
  })

  it('are each phone with each device, then each pair of different devices, in the order of the file', () => {
    const devices = { ...trunks(2), h323Devices: [{ name: 'H' }], mgcpGateways: [{ domainName: 'M' }] }
    const phones = ['Phone, encrypted', 'Phone, authenticated', 'Phone, non-secure']
    expect(callsOracle(planV2(devices)).map(({ from, to }) => `${from} – ${to}`)).toEqual([
      ...phones.flatMap((phone) => ['T0', 'T1', 'H', 'M'].map((to) => `${phone} – ${to}`)),
      ...['T0 – T1', 'T0 – H', 'T0 – M', 'T1 – H', 'T1 – M', 'H – M'],
    ])
  })

  it('leave the pairs out past 200 devices unless they are asked for', () => {
    expect(callsOracle(planV2(trunks(200)))).toHaveLength(600 + (200 * 199) / 2)
    expect(callsOracle(planV2(trunks(201)))).toHaveLength(603)
    expect(callsOracle(planV2(trunks(201)), { pairs: true })).toHaveLength(603 + (201 * 200) / 2)
  })

  it('have every outcome, icon and reason in random plans, sure and not', () => {
    const seen = new Set<string>()
    const property = fc.property(arbitraryPlanV2(), (project) => {
      for (const { outcome, media, icon, sure, atLeast } of callsOracle(project)) {
        for (const key of [outcome, `${media} ${icon} ${String(sure)}`, ...atLeast]) seen.add(key)
      }
    })
    fc.assert(property, { numRuns: 100, seed: 20261123 })
    expect([...seen].sort()).toEqual(
      [
        ...['encrypted', 'authenticated', 'nonsecure', 'dropped', 'none none true', 'RTP none true', 'RTP shield true'],
        ...['SRTP lock true', 'SRTP lock false', 'SRTP none true', 'SRTP none false'],
        ...['MG-9', 'HX-10', 'FC-13', 'OV-5', 'HX-3', 'MG-3', 'MG-4', 'HX-8', 'HX-11', 'HX-5', 'MG-1'],
      ].sort(),
    )
  })
})
