import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FarEndV1, ProjectV1, SipTrunkV1 } from './project-v1'
import { arbitraryPlanV1 } from './arbitrary-plan-v1'
import { comparable, migrationOracle } from './migration-oracle'
import { planV2, statement } from './plan-v2'

const nothingKnown: FarEndV1 = {
  ...{ kind: 'other', software: '', owner: '', contact: '', tcp: 'unknown', nullSha: 'unknown', srtp: 'unknown' },
  certificateNames: [],
}
const trunk = (name: string, addresses: string[], farEnd: Partial<FarEndV1> = {}): SipTrunkV1 => ({
  ...{ id: name, name, description: '', securityProfileId: null, srtpAllowed: false, mtpRequired: false },
  destinations: addresses.map((address) => ({ address, port: 5060 })),
  ...{ sipRealmId: null, farEnd: { ...nothingKnown, ...farEnd }, networkSecured: statement() },
})

const {
  farEnds: _farEnds,
  certificates: _certificates,
  changeWindow: _window,
  signatures: _signatures,
  ...head
} = planV2()
const project = (parts: Partial<ProjectV1> = {}): ProjectV1 => ({
  ...head,
  version: 1,
  cluster: {
    ...{ name: 'CLUSTER', nodes: [{ name: 'PUB', address: '192.0.2.11', publisher: true }], axlVersion: '14.0' },
    ...{ mixedMode: statement(), phonesEncrypted: statement() },
  },
  ...{ sipTrunks: [], h323Devices: [], mgcpGateways: [], asFound: null, checklist: {} },
  ...parts,
})
const migrated = (...sipTrunks: SipTrunkV1[]) => migrationOracle(project({ sipTrunks }))

describe('far ends that version 1 kept on each trunk', () => {
  it('§6: become entries named after the trunk, with a host for each different address, in order', () => {
    const { farEnds, sipTrunks } = migrated(trunk('T', ['b.example', '192.0.2.1', 'B.EXAMPLE'], { kind: 'IOS XE' }))
    expect(farEnds).toEqual([
      {
        ...{ id: 'far-end-1', name: 'T', kind: 'IOS XE', software: '', owner: '', contact: '' },
        hosts: ['b.example', '192.0.2.1'].map((address) => ({ name: '', address, certificateNames: [] })),
        ...{ highAvailability: false, redundancyLinkSecured: statement(), challenges: 'unknown' },
        ...{ tcp: 'unknown', nullSha: 'unknown', srtp: 'unknown' },
      },
    ])
    expect(sipTrunks[0]).not.toHaveProperty('farEnd')
    expect(sipTrunks[0]?.farEndId).toBe('far-end-1')
  })

  it('§6: give each host one name where there are as many, else all of them to every host', () => {
    const names = (addresses: string[], ...certificateNames: string[]) =>
      migrated(trunk('T', addresses, { certificateNames })).farEnds[0]?.hosts.map((host) => host.certificateNames)
    expect(names(['a', 'b'], 'x', 'y')).toEqual([['x'], ['y']])
    expect(names(['a', 'A', 'b'], 'x', 'y')).toEqual([['x'], ['y']])
    expect(names(['a', 'b'], 'x')).toEqual([['x'], ['x']])
    expect(names(['a'], 'x', 'y')).toEqual([['x', 'y']])
    expect(names(['a', 'b'])).toEqual([[], []])
    expect(names([], 'x')).toEqual([])
  })

  it('§6: are one where every field is equal and the addresses are the same in the same order', () => {
    const shared = (...trunks: SipTrunkV1[]) => migrated(...trunks).farEnds.map(({ name }) => name)
    const ios = { kind: 'IOS' } as const
    expect(shared(trunk('T', ['a', 'b'], ios), trunk('U', ['A', 'b', 'a'], ios))).toEqual(['T'])
    expect(shared(trunk('T', ['a', 'b'], ios), trunk('U', ['b', 'a'], ios))).toEqual(['T', 'U'])
    expect(shared(trunk('T', ['a'], ios), trunk('U', ['a', 'b'], ios))).toEqual(['T', 'U'])
    const others: Partial<FarEndV1>[] = [{ owner: 'Carrier' }, { certificateNames: ['x'] }, { tcp: 'no' }]
    for (const other of others) {
      expect(shared(trunk('T', ['a'], ios), trunk('U', ['a'], { ...ios, ...other }))).toEqual(['T', 'U'])
    }
    const { sipTrunks } = migrated(trunk('T', ['a']), trunk('U', ['b']), trunk('V', ['a']))
    expect(sipTrunks.map(({ farEndId }) => farEndId)).toEqual(['far-end-1', 'far-end-2', 'far-end-1'])
  })
})

describe('what version 1 did not have', () => {
  it('§6: is set on trunks, devices, nodes and the plan as it says, and the rest stays', () => {
    const { h323Devices, mgcpGateways } = planV2({ h323Devices: [{}], mgcpGateways: [{}] })
    const before = project({ sipTrunks: [trunk('T', ['a'])], h323Devices, mgcpGateways })
    const after = migrationOracle(before)
    expect(after.version).toBe(2)
    expect(after.sipTrunks[0]).toMatchObject({
      ...{ destAddrIsSrv: false, trunkTrafficSecure: 'When using both sRTP and TLS', earlyOffer: 'unknown' },
      ...{ optionsPing: 'unknown', nodeNames: [], wave: 1, usualCalls: null },
      destinations: [{ address: 'a', port: 5060 }],
    })
    expect(after.h323Devices[0]).toMatchObject({ wave: 1, usualCalls: null })
    expect(after.mgcpGateways[0]).toMatchObject({ protectedFacilityIe: false, wave: 1, usualCalls: null })
    expect(after.cluster).toEqual({
      ...before.cluster,
      nodes: [{ name: 'PUB', address: '192.0.2.11', publisher: true, callProcessing: true, certificateNames: [] }],
      release: '',
    })
    const { certificates, signatures, changeWindow } = planV2()
    expect(after).toMatchObject({ certificates, signatures, changeWindow, name: before.name, waivers: before.waivers })
  })

  it('§6: is null in what was found', () => {
    const asFound = {
      ...{ takenOn: '2026-11-01', source: 'AXL', profiles: [], h323Devices: [] },
      sipTrunks: [{ name: 'T', securityProfileName: 'OLD', mtpRequired: false, srtpAllowed: true }],
    }
    expect(migrationOracle(project({ asFound })).asFound).toEqual({
      ...asFound,
      sipTrunks: [
        {
          ...{ name: 'T', securityProfileName: 'OLD', mtpRequired: false, srtpAllowed: true, description: null },
          ...{ earlyOffer: null, optionsPing: null, nodeNames: null, destinations: null, destAddrIsSrv: null },
          trunkTrafficSecure: null,
        },
      ],
      ...{ sipRealms: null, applicationUsers: null, parameters: {}, runningConfigs: [] },
    })
    expect(migrationOracle(project()).asFound).toBeNull()
  })

  it('§6: a tick stays, and what it was ticked for is not known', () => {
    const checklist = { 'S1-1': { state: 'done', by: 'A', on: '2026-11-01', evidence: '' } } as const
    expect(migrationOracle(project({ checklist })).checklist).toEqual({ 'S1-1': { ...checklist['S1-1'], of: '' } })
  })

  it('§6: unknown keys are kept', () => {
    const odd = Object.assign(trunk('T', ['a']), { later: 1, farEnd: { ...nothingKnown, later: 2 } })
    const { sipTrunks, farEnds } = migrated(odd, trunk('U', ['a']))
    expect(sipTrunks[0]).toMatchObject({ later: 1 })
    expect(farEnds).toMatchObject([{ name: 'T', later: 2 }, { name: 'U' }])
  })
})

describe('random plans of version 1', () => {
  it('share far ends often, nearly share them often, and are the same however their far ends are called', () => {
    const counts = { several: 0, shared: 0, apart: 0 }
    const property = fc.property(arbitraryPlanV1, (before) => {
      const after = migrationOracle(before)
      expect(after.sipTrunks).toHaveLength(before.sipTrunks.length)
      if (after.sipTrunks.length > 1) {
        counts.several += 1
        if (after.farEnds.length < after.sipTrunks.length) counts.shared += 1
        if (after.farEnds.length > 1) counts.apart += 1
      }
      const renamed = {
        ...after,
        farEnds: after.farEnds.map((farEnd) => ({ ...farEnd, id: `x ${farEnd.id}` })),
        sipTrunks: after.sipTrunks.map((each) => ({ ...each, farEndId: `x ${each.farEndId ?? ''}` })),
      }
      expect(comparable(renamed)).toEqual(after)
      expect(comparable(after)).toEqual(after)
    })
    fc.assert(property, { numRuns: 100, seed: 20261123 })
    expect(counts.shared / counts.several).toBeGreaterThan(0.1)
    expect(counts.apart / counts.several).toBeGreaterThan(0.5)
  })
})
