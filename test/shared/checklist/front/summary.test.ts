import { describe, expect, it } from 'vitest'
import { blockTexts, checklist } from '../../../helpers/checklist'
import type { PlanParts } from '../../../helpers/plan'

const tls = { name: 'TLS', securityMode: 'Encrypted' } as const
const trunk = { name: 'A', securityProfileId: 'TLS', srtpAllowed: true }
const texts = (parts: PlanParts) => blockTexts(checklist(parts).document, 'summary')
const fact = (name: string, parts: PlanParts) =>
  texts(parts)[0]
    ?.split('\n')
    .find((line) => line.startsWith(`${name}: `))
    ?.slice(name.length + 2)

it('says first when the window is, past midnight too, with blanks for what is not settled', () => {
  const changeWindow = { on: '2026-12-05', from: '23:00', to: '03:30', zone: 'Europe/Vienna' }
  expect(texts({ changeWindow })[0]).toMatch(/^When: 5 Dec 2026, 23:00 to 03:30 the next day, Europe\/Vienna\n/u)
  expect(fact('When', { changeWindow: { ...changeWindow, to: '23:30', on: '' } })).toBe(
    '‹day›, 23:00 to 23:30, Europe/Vienna',
  )
  expect(fact('When', {})).toBe('‹day›, ‹from› to ‹to›, ‹time zone›')
})

describe('what is done', () => {
  it('counts what is set, each kind by its name', () => {
    const parts: PlanParts = {
      profiles: [tls, { name: 'D', digestAuthentication: true }],
      sipTrunks: [trunk, { name: 'B', securityProfileId: 'D', sipRealmId: 'far' }],
      h323Devices: [{ srtpAllowed: true }, {}],
      mgcpGateways: [{ srtp: true }, {}],
      sipRealms: [{ realm: 'far' }, { realm: 'idle' }],
      applicationUsers: [{ userid: 'app', sipTrunkIds: ['B'] }],
    }
    expect(fact('What', parts)).toBe(
      '2 profiles, 2 SIP trunks, 1 H.323 device, 1 MGCP gateway, 1 SIP realm and 1 application user are set.',
    )
  })

  it('MG-3, HX-1, MG-9: counts a device with which only IPsec is done, and one with protected status once', () => {
    const ipsec = { method: 'cucm' } as const
    const both = { domainName: 'a', srtp: true, protectedFacilityIe: true, ipsec }
    expect(fact('What', { h323Devices: [{ ipsec }], mgcpGateways: [both, { domainName: 'b', ipsec }, {}] })).toBe(
      '1 H.323 device and 2 MGCP gateways are set.',
    )
  })

  it('says so where nothing is set and no call is at risk', () => {
    expect(fact('What', {})).toBe('Nothing is set.')
    expect(fact('What', { profiles: [tls] })).toBe('1 profile is set.')
    expect(fact('What', { profiles: [tls], sipTrunks: [trunk] })).toBe('1 profile and 1 SIP trunk are set.')
    expect(fact('At risk', {})).toBe('No calls: nothing is applied or reset.')
  })
})

it('XD-9: calls at risk are counted once for each device, whether it is set or feels its profile', () => {
  const asFound = {
    profiles: [{ name: 'P' }],
    sipTrunks: ['A', 'B', 'C'].map((name) => ({ name, securityProfileName: name === 'C' ? 'OTHER' : 'P' })),
  }
  const parts: PlanParts = {
    profiles: [{ name: 'P', asFoundName: 'P', incomingPort: 5070 }],
    sipTrunks: ['A', 'B', 'C'].map((name) => ({ name, securityProfileId: 'P' })),
    h323Devices: [{ name: 'H', srtpAllowed: true }],
    asFound,
  }
  expect(fact('At risk', parts)).toBe(
    'Calls on 3 SIP trunks and 1 H.323 device drop at Apply Config or Reset, one unit after the other (XD-9). Phones are not touched.',
  )
})

it('SP-5, HX-1, MG-3: trunks outside the plan, and devices that get IPsec or SRTP alone, are at risk as well', () => {
  const ipsec = { method: 'cucm' } as const
  const boxes: PlanParts = {
    h323Devices: [{ name: 'H', ipsec }],
    mgcpGateways: [{ domainName: 'a', ipsec }, { domainName: 'b', srtp: true }, { domainName: 'c' }],
    asFound: { h323Devices: [{ kind: 'H.323 Gateway', name: 'H' }] },
  }
  const setUp = 'Calls on 1 H.323 device and 2 MGCP gateways are at risk while IPsec or SRTP is set up.'
  expect(fact('At risk', boxes)).toBe(`${setUp} Phones are not touched.`)
  const parts: PlanParts = {
    ...boxes,
    profiles: [{ name: 'P', asFoundName: 'P', incomingPort: 5070 }],
    sipTrunks: [{ name: 'A', securityProfileId: 'P' }],
    asFound: {
      ...boxes.asFound,
      profiles: [{ name: 'P' }],
      sipTrunks: ['A', 'X', 'Y'].map((name) => ({ name, securityProfileName: 'P' })),
    },
  }
  expect(fact('At risk', parts)).toBe(
    `Calls on 1 SIP trunk and 2 SIP trunks outside the plan drop at Apply Config or Reset, one unit after the other (XD-9). ${setUp} Phones are not touched.`,
  )
})

describe('where, and as found', () => {
  it('names the cluster and its nodes with their addresses', () => {
    const nodes = [{ name: 'pub', address: '10.0.0.1' }, { name: 'sub' }]
    expect(fact('Where', { cluster: { nodes } })).toBe('CLUSTER, CUCM 14.0, pub (10.0.0.1), sub')
    expect(fact('Where', {})).toBe('CLUSTER, CUCM 14.0, nodes not in the plan')
    expect(fact('Where', { cluster: { release: '14SU3' } })).toBe('CLUSTER, CUCM 14SU3, nodes not in the plan')
  })

  it('says from what and when it was taken down, or that nobody did', () => {
    expect(fact('As found', { asFound: { source: 'AXL', takenOn: '2026-09-08' } })).toBe('AXL, 2026-09-08')
    expect(fact('As found', {})).toBe('Not known: nothing was recorded before.')
  })
})

describe('why it is not ready', () => {
  it('the word for the plan stands before the counts', () => {
    expect(fact('Findings', {})).toMatch(/^Nothing planned: 0 errors, /)
    expect(fact('Findings', { sipTrunks: [{ name: 'A' }] })).toMatch(/^Not ready: 1 error, /)
    expect(fact('Findings', { mgcpGateways: [{ domainName: 'gw-1' }] })).toMatch(/^Ready: 0 errors, /)
  })

  it('has every open error, and none that is waived', () => {
    const parts: PlanParts = { sipTrunks: [{ name: 'A' }, { name: 'B' }], waivers: [{ rule: 'SP-3', object: 'B' }] }
    const errors = texts(parts).filter((text) => text.includes('has no SIP trunk security profile'))
    expect(errors).toHaveLength(1)
    expect(errors[0]).toMatch(/^A has no/)
  })

  it('counts what there is no room for', () => {
    const sipTrunks = Array.from({ length: 23 }, () => ({}))
    expect(texts({ sipTrunks })).toContain('3 more errors: see the report.')
    expect(texts({ sipTrunks: sipTrunks.slice(3) }).join('\n')).not.toContain('more error')
  })
})

it('has the stop rule, and says how to use the pages', () => {
  const said = texts({ sipTrunks: [{ name: 'A' }] }).join('\n')
  expect(said).toContain('Three things end the window:')
  expect(said).toContain('‹this› is never typed')
})

it('TF-1: what ends the window speaks of what the plan has', () => {
  const stopOf = (parts: PlanParts): string => texts(parts).find((text) => text.includes('Three things')) ?? ''
  expect(stopOf({ profiles: [tls], sipTrunks: [trunk] })).toContain('a trunk is not in service after its Reset')
  const gateway = stopOf({ mgcpGateways: [{ srtp: true }] })
  expect(gateway).toContain('a gateway or device is not in service after its change and does not come back')
  expect(gateway).not.toContain('trunk')
})
