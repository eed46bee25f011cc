import { describe, expect, it } from 'vitest'
import { plan, type PlanParts } from '../../helpers/plan'
import { findingsOf, fired, mendedAt } from '../../helpers/rule-findings'

const tls = { name: 'P', securityMode: 'Encrypted', x509SubjectName: 'a.example.com', incomingPort: 5561 } as const
const to = (...ports: number[]) => ports.map((port, at) => ({ address: `192.0.2.${String(at + 1)}`, port }))

describe('names that the cluster does not have', () => {
  const found = { profiles: [{ name: 'OLD' }], sipTrunks: [{ name: 'CUBE-1', securityProfileName: 'HALF READ' }] }
  const named = (name: string, more: PlanParts = {}): PlanParts => ({
    ...{ profiles: [tls], sipTrunks: [{ name, securityProfileId: 'P' }], asFound: found },
    ...more,
  })

  it('FC-1: a trunk that was not found is advice at its name, whatever the case', () => {
    expect(fired('FC-1', named('CUBE-2'))).toEqual(['advice: CUBE-2'])
    expect(mendedAt('FC-1', named('CUBE-2'))).toEqual(['step 1, sipTrunks/CUBE-2/name'])
    expect(fired('FC-1', named('cube-1'))).toEqual([])
  })

  it('FC-1: names what it may be, and where each that was found is in the plan, none is meant', () => {
    expect(findingsOf('FC-1', plan(named('CUBE-2')))[0]?.message).toMatch(/ Found, and not in the plan: CUBE-1\.$/)
    const both = { sipTrunks: [{ name: 'CUBE-1' }, { name: 'CUBE-2' }] }
    expect(fired('FC-1', named('', both))).toEqual([])
  })

  it('FC-1: where no trunk was read nobody knows, and of one without a name another rule tells', () => {
    expect(fired('FC-1', named('CUBE-2', { asFound: null }))).toEqual([])
    expect(fired('FC-1', named('CUBE-2', { asFound: { profiles: [{ name: 'OLD' }] } }))).toEqual([])
    expect(fired('FC-1', named(' '))).toEqual(['error: (no name)'])
  })

  it('FC-1: an H.323 device is known by its kind, too', () => {
    const device = (kind: 'H.323 Gateway' | 'H.225 Trunk (Gatekeeper Controlled)'): PlanParts => ({
      h323Devices: [{ name: 'GW', kind }],
      asFound: {
        h323Devices: [
          { name: 'gw', kind: 'H.323 Gateway' },
          { name: 'GW-1', kind: 'H.225 Trunk (Gatekeeper Controlled)' },
        ],
      },
    })
    expect(fired('FC-1', device('H.323 Gateway'))).toEqual([])
    expect(fired('FC-1', device('H.225 Trunk (Gatekeeper Controlled)'))).toEqual(['advice: GW'])
  })

  it('S2-4: a profile that is to be updated was not found, neither itself nor at a trunk', () => {
    const was = (asFoundName: string | null): PlanParts => named('CUBE-1', { profiles: [{ ...tls, asFoundName }] })
    expect(fired('S2-4', was('ODL'))).toEqual(['advice: P'])
    expect(mendedAt('S2-4', was('ODL'))).toEqual(['step 4, profiles/P/asFoundName'])
    for (const name of ['OLD', 'HALF READ', null]) expect(fired('S2-4', was(name))).toEqual([])
  })

  it('FC-18: a node that runs a trunk and is none of the cluster', () => {
    const on = (...nodeNames: string[]): PlanParts => ({
      ...{ cluster: { nodes: [{ name: 'sub1', address: '192.0.2.9' }] }, profiles: [tls] },
      sipTrunks: [{ name: 'T', securityProfileId: 'P', nodeNames }],
    })
    expect(fired('FC-18', on('sub1', 'sub2'))).toEqual(['advice: T'])
    expect(mendedAt('FC-18', on('sub2'))).toEqual(['step 3, sipTrunks/T/nodeNames'])
    expect([...fired('FC-18', on('sub1')), ...fired('FC-18', on())]).toEqual([])
    const none: PlanParts = { sipTrunks: [{ name: 'T', nodeNames: ['sub2'] }] }
    expect(fired('FC-18', none)).toEqual([])
  })
})

describe('destinations that do not fit', () => {
  const toCube = (destinations: ReturnType<typeof to>, more: object = {}): PlanParts => ({
    profiles: [tls],
    farEnds: [{ id: 'f', name: 'CUBE', hosts: [{ address: '192.0.2.1' }, { address: '192.0.2.2' }] }],
    sipTrunks: [{ name: 'T', securityProfileId: 'P', farEndId: 'f', destinations, ...more }],
  })

  it('FC-15: an address that no machine of the far end has, and what hangs on it', () => {
    expect(fired('FC-15', toCube(to(5061, 5061)))).toEqual([])
    const wrong = toCube([{ address: '192.0.2.11', port: 5061 }])
    expect(fired('FC-15', wrong)).toEqual(['advice: T'])
    expect(mendedAt('FC-15', wrong)).toEqual(['step 3, sipTrunks/T/destinations'])
    expect(findingsOf('FC-15', plan(wrong))[0]?.message).toMatch(
      /^T sends to 192\.0\.2\.11:5061, and CUBE, its far end, has 192\.0\.2\.1 and 192\.0\.2\.2: /,
    )
  })

  it('FC-15: an SRV name tells no machine, and a far end without machines none either', () => {
    const srv = { destinations: [{ address: 'example.com', port: 0 }], destAddrIsSrv: true }
    expect(fired('FC-15', toCube([], srv))).toEqual([])
    expect(
      fired('FC-15', {
        profiles: [tls],
        sipTrunks: [{ name: 'T', securityProfileId: 'P', farEnd: {}, destinations: [] }],
      }),
    ).toEqual([])
  })

  it('FC-3: several ports on one trunk are advice, unless one of them is told as forgotten', () => {
    expect(fired('FC-3', toCube(to(5061, 5081)))).toEqual(['advice: T'])
    expect(fired('FC-3', toCube(to(5061, 5060)))).toEqual(['warning: T'])
    expect(fired('FC-3', toCube(to(5081, 5081)))).toEqual([])
  })

  it('FC-2: what reads like an SRV name, where the box is not checked', () => {
    const name = { address: '_sips._tcp.example.com', port: 5061 }
    expect(fired('FC-2', toCube([name]))).toEqual(['advice: T'])
    expect(fired('FC-2', toCube([{ ...name, port: 0 }], { destAddrIsSrv: true }))).toEqual([])
    expect(fired('FC-2', toCube([{ address: 'gw_1.example.com', port: 5061 }]))).toEqual([])
  })
})

it('TF-1: a wave that no form takes is told, and that it runs before the pilot', () => {
  const parts: PlanParts = {
    sipTrunks: [
      { name: 'T', wave: 0 },
      { name: 'U', wave: 99 },
    ],
    h323Devices: [{ name: 'G', wave: 1.5 }],
    mgcpGateways: [{ domainName: 'M', wave: -1 }],
  }
  expect(fired('TF-1', parts)).toEqual(['advice: G', 'advice: M', 'advice: T'])
  const [g, m] = findingsOf('TF-1', plan(parts))
  expect(m?.message).toBe(
    'M has the wave -1, and waves are whole numbers from 1 to 99: it is changed before wave 1, the pilot.',
  )
  expect(g?.message).toBe('G has the wave 1.5, and waves are whole numbers from 1 to 99.')
})

it('XD-9: a test call through a device that is not there, and not one through a trunk outside the plan', () => {
  const through = (...names: string[]): PlanParts => ({
    sipTrunks: [{ name: 'T' }],
    h323Devices: [{ name: 'G' }],
    mgcpGateways: [{ domainName: 'M' }],
    asFound: { sipTrunks: [{ name: 'T' }, { name: 'OUT' }] },
    changeWindow: { testCalls: [{ from: '1', to: '2', through: names }] },
  })
  expect(fired('XD-9', through('T', 'G', 'M', 'OUT'))).toEqual([])
  expect(fired('XD-9', through('T', 'U', 't'))).toEqual(['advice: U', 'advice: t'])
  expect(mendedAt('XD-9', through('U'))).toEqual(['step 3, changeWindow/testCalls'])
})

it('FC-18: two nodes of one name are advice, whatever the case', () => {
  const nodes = ['SUB1', 'sub1', 'sub2'].map((name) => ({ name, address: name }))
  expect(fired('FC-18', { cluster: { nodes } })).toEqual(['advice: SUB1'])
})
