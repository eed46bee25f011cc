import { describe, expect, it } from 'vitest'
import { evaluateWhole } from '../../../shared/evaluation/evaluator'
import { unitsOf } from '../../../shared/runbook/units'
import { plan, type PlanParts } from '../../helpers/plan'

const units = (parts: PlanParts) =>
  unitsOf(evaluateWhole(plan(parts), '2026-11-28')).inOrder.map(
    ({ name, part, wave, trunks, h323Devices, mgcpGateways }) => {
      const devices = [...trunks, ...h323Devices].map(({ device }) => device.name)
      const all = [...devices, ...mgcpGateways.map(({ domainName }) => domainName)]
      return `${name} ${part} ${String(wave)}: ${all.join(' ')}`
    },
  )

const tls = { name: 'TLS', securityMode: 'Encrypted' } as const
const was = (...names: string[]) => ({
  profiles: [{ name: 'OLD' }],
  sipTrunks: names.map((name) => ({ name, securityProfileName: 'OLD' })),
})
const moved = (name: string, more: NonNullable<PlanParts['sipTrunks']>[number] = {}) => ({
  name,
  securityProfileId: 'TLS',
  ...more,
})

describe('units of Change', () => {
  it('TF-1: each device is its own, in order of wave, within it in the order of the plan', () => {
    expect(
      units({
        profiles: [tls],
        sipTrunks: [moved('A', { wave: 2 }), moved('B'), moved('C', { wave: 2 })],
        h323Devices: [{ name: 'H', srtpAllowed: true }],
        mgcpGateways: [{ domainName: 'M', srtp: true, wave: 2 }],
        asFound: was('A', 'B', 'C'),
      }),
    ).toEqual(['B change 1: B', 'H change 1: H', 'A change 2: A', 'C change 2: C', 'M change 2: M'])
  })

  it('a device of which the plan sets nothing is in none', () => {
    expect(
      units({
        profiles: [{ name: 'OLD', asFoundName: 'OLD' }],
        sipTrunks: [{ name: 'A', securityProfileId: 'OLD' }],
        h323Devices: [{ name: 'H' }],
        mgcpGateways: [{ domainName: 'M' }],
        asFound: { ...was('A'), h323Devices: [{ kind: 'H.323 Gateway', name: 'H' }] },
      }),
    ).toEqual([])
  })

  it('HX-1, MG-3: IPsec that CUCM does is work of its own', () => {
    const ipsec = { method: 'cucm' as const }
    expect(units({ h323Devices: [{ name: 'H', ipsec }], mgcpGateways: [{ domainName: 'M', ipsec }] })).toEqual([
      'H change 1: H',
      'M change 1: M',
    ])
  })

  it('MG-9: protected status is a unit of its own after all others of Change, and its name is told apart', () => {
    const gateway = { domainName: 'M', srtp: true, interface: 'E1 PRI' as const, protectedFacilityIe: true }
    expect(
      units({ profiles: [tls], sipTrunks: [moved('A', { wave: 3 })], mgcpGateways: [gateway], asFound: was('A') }),
    ).toEqual(['M change 1: M', 'A change 3: A', 'M 2 change 1: M'])
  })

  it('S1-6: trunks that the same nodes run to one box are taken over in one go, ignoring case; others are not', () => {
    const iosTo = (name: string, address: string, more = {}) =>
      moved(name, { farEnd: { kind: 'IOS XE' }, destinations: [{ address, port: 5061 }], ...more })
    const asFound = was('A', 'B', 'C', 'D', 'E')
    expect(
      units({
        profiles: [tls],
        sipTrunks: [
          iosTo('A', 'cube.example.com'),
          iosTo('B', '192.0.2.9'),
          iosTo('C', 'CUBE.example.com', { wave: 2 }),
        ],
        asFound,
      }),
    ).toEqual(['A change 1: A C', 'B change 1: B'])
    const apart = [iosTo('A', '192.0.2.9', { nodeNames: ['pub'] }), iosTo('B', '192.0.2.9', { nodeNames: ['sub'] })]
    expect(units({ profiles: [tls], sipTrunks: apart, asFound })).toHaveLength(2)
    const third = iosTo('C', '192.0.2.9', { nodeNames: ['sub', 'pub'] })
    expect(units({ profiles: [tls], sipTrunks: [...apart, third], asFound })).toEqual(['A change 1: A B C'])
    const sbc = ['D', 'E'].map((name) =>
      moved(name, { farEnd: { kind: 'SBC' }, destinations: [{ address: '192.0.2.9', port: 5061 }] }),
    )
    expect(units({ profiles: [tls], sipTrunks: sbc, asFound })).toHaveLength(2)
  })

  it('names differ beyond blanks, which nobody sees and few can type', () => {
    const sipTrunks = ['a b', 'a  b', ' a b', 'a\u00A0b '].map((name, at) => ({ ...moved(name), id: String(at) }))
    const parts = { profiles: [tls], sipTrunks, asFound: was(...sipTrunks.map(({ name }) => name)) }
    const seen = units(parts).map((unit) => (unit.split(' change')[0] ?? '').replace(/\s+/gu, ' ').trim())
    expect(seen).toEqual(['a b', 'a b 2', 'a b 3', 'a b 4'])
  })

  it('names differ beyond upper and lower case, and a nameless device has one too', () => {
    const names = ['a', 'A', '', 'a 2']
    const sipTrunks = names.map((name, at) => ({ ...moved(name), id: String(at) }))
    expect(units({ profiles: [tls], sipTrunks }).map((unit) => unit.split(' change')[0])).toEqual([
      'a',
      'A 2',
      '(no name)',
      'a 2 2',
    ])
  })
})

describe('units of Synchronize', () => {
  const old = { name: 'OLD', asFoundName: 'OLD', incomingPort: 5070 }

  it('SP-5, S4-2: a profile that changes while trunks have it, with all of them and those that move to it', () => {
    const asFound = { profiles: [{ name: 'OLD' }, { name: 'X' }], sipTrunks: [...was('A', 'B').sipTrunks] }
    const elsewhere = { name: 'C', securityProfileName: 'X' }
    expect(
      units({
        profiles: [old],
        sipTrunks: ['A', 'B', 'C'].map((name) => ({ name, securityProfileId: 'OLD' })),
        asFound: { ...asFound, sipTrunks: [...asFound.sipTrunks, elsewhere] },
      }),
    ).toEqual(['OLD synchronize 1: A B C'])
  })

  it('a trunk that leaves such a profile does so before, by itself', () => {
    expect(units({ profiles: [old, tls], sipTrunks: [moved('A')], asFound: was('A', 'OUTSIDE') })).toEqual([
      'A change 1: A',
      'OLD synchronize 1: ',
    ])
  })

  it('S2-4: a profile that no trunk has is prepared; of what nobody read that is not known', () => {
    const nobody = { profiles: [{ name: 'OLD' }], sipTrunks: [] }
    expect(units({ profiles: [old], asFound: nobody })).toEqual([])
    expect(units({ profiles: [old] })).toEqual(['OLD synchronize 1: '])
  })

  it('SP-6: a profile that takes the name of such a one waits for it, with its trunks', () => {
    const renamed = { name: 'NEWER', asFoundName: 'OLD' }
    const takes = { id: 'TAKES', name: 'old' }
    expect(
      units({
        profiles: [renamed, takes],
        sipTrunks: [
          { name: 'A', securityProfileId: 'NEWER' },
          { name: 'B', securityProfileId: 'TAKES' },
        ],
        asFound: was('A', 'B'),
      }),
    ).toEqual(['NEWER synchronize 1: A B'])
  })
})
