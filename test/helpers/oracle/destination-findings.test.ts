import { describe, expect, it } from 'vitest'
import type { Cluster, SipTrunk } from './project-v2'
import type { Part, PlanPartsV2 } from './plan-v2'
import { isAddress, isHostName } from './addresses'
import { encrypted, fired, onTrunk } from './fired'
import { readRelease } from './release'

const to = (...destinations: [address: string, port: number][]): Part<SipTrunk> => ({
  destinations: destinations.map(([address, port]) => ({ address, port })),
})
const long = (last: string): string => `${'a.'.repeat(126)}${last}`

describe('the oracle on destinations', () => {
  it.each([
    ...[
      '192.0.2.1',
      '0.0.0.0',
      '255.255.255.255',
      '2001:db8::1',
      '::',
      '::ffff:192.0.2.1',
      'x',
      'sbc.1a',
      '1a.example',
    ],
    ...['a_b.example', '_sip._tcp.example.com', 'sbc-1.example.com', 'x'.repeat(63), long('a')],
  ])('FC-2: %s is an address', (address) => {
    expect(isAddress(address)).toBe(true)
    expect(fired('FC-2', onTrunk({}, to([address, 5061])))).toEqual([])
  })

  it.each([
    ...['', ' ', '192.0.2.01', '192.0.2.256', '192.0.2', '1.2.3.4.5', '192.0.2.1:5061', '192.0.2.1 ', '[2001:db8::1]'],
    ...['fe80::1%eth0', '1::2::3', '12345::1', '123', 'sbc.123', 'sbc.example.com.', '.example.com', 'a..b'],
    ...['-sbc.example.com', 'sbc-.example.com', 'b\u00fcro.example.com', 'sbc example', 'x'.repeat(64), long('aa')],
  ])('FC-2: %s is none', (address) => {
    expect(isAddress(address)).toBe(false)
    expect(fired('FC-2', onTrunk({}, to([address, 5061])))).toEqual(['error: T'])
  })

  it('FC-2: none, more than 16, or a port that is no whole number from 1 to 65535; not 16', () => {
    const many = (length: number) =>
      to(...Array.from({ length }, (_, at): [string, number] => ['192.0.2.1', 5000 + at]))
    expect(fired('FC-2', onTrunk({}, many(0)))).toEqual(['error: T'])
    expect(fired('FC-2', onTrunk({}, many(17)))).toEqual(['error: T'])
    expect(fired('FC-2', onTrunk({}, many(16)))).toEqual([])
    for (const port of [0, -1, 65_536, 5061.5]) {
      expect(fired('FC-2', onTrunk({}, to(['192.0.2.1', 5061], ['192.0.2.1', port])))).toEqual(['error: T'])
    }
    for (const port of [1, 65_535]) expect(fired('FC-2', onTrunk({}, to(['192.0.2.1', port])))).toEqual([])
  })

  it('FC-2: with SRV not exactly one host name with port 0', () => {
    const srv = (...all: [string, number][]): PlanPartsV2 => onTrunk({}, { ...to(...all), destAddrIsSrv: true })
    expect(fired('FC-2', srv(['_sips._tcp.example.com', 0]))).toEqual([])
    expect(fired('FC-2', srv())).toEqual(['error: T'])
    expect(fired('FC-2', srv(['a.example', 0], ['b.example', 0]))).toEqual(['error: T'])
    expect(fired('FC-2', srv(['example.com', 5061]))).toEqual(['error: T'])
    expect(fired('FC-2', srv(['192.0.2.1', 0]))).toEqual(['error: T'])
    expect(fired('FC-2', srv(['2001:db8::1', 0]))).toEqual(['error: T'])
    expect(isHostName('192.0.2.1')).toBe(false)
  })

  it("FC-3: TLS to 5060, TCP or UDP to 5061; not to the right port, and not with SRV's 0 or without a profile", () => {
    const udp = { outgoingTransport: 'UDP' } as const
    expect(fired('FC-3', onTrunk(encrypted, to(['192.0.2.1', 5061], ['192.0.2.2', 5060])))).toEqual(['warning: T'])
    expect(fired('FC-3', onTrunk({}, to(['192.0.2.1', 5061])))).toEqual(['warning: T'])
    expect(fired('FC-3', onTrunk(udp, to(['192.0.2.1', 5061])))).toEqual(['warning: T'])
    expect(fired('FC-3', onTrunk(encrypted, to(['192.0.2.1', 5061])))).toEqual([])
    expect(fired('FC-3', onTrunk({}, to(['192.0.2.1', 5060])))).toEqual([])
    expect(fired('FC-3', onTrunk({}, { ...to(['example.com', 5061]), destAddrIsSrv: true }))).toEqual([])
    expect(fired('FC-3', { sipTrunks: [{ name: 'T', ...to(['192.0.2.1', 5061]) }] })).toEqual([])
  })
})

describe('the oracle on destinations that trunks share', () => {
  const trunks = (trunk: Part<SipTrunk>, profile: object = {}, cluster: Part<Cluster> = {}): PlanPartsV2 => ({
    cluster,
    profiles: [{ name: 'P', ...profile }],
    sipTrunks: ['T', 'U'].map((name) => ({ name, securityProfileId: 'P', ...trunk })),
  })
  const one = to(['SBC.example.com', 5061])

  it('FC-9: one destination of two trunks, whatever the case; not two ports, nor one that FC-2 refuses', () => {
    expect(fired('FC-9', trunks(one))).toEqual(['warning: T + U'])
    const [first, second] = trunks(one).sipTrunks ?? []
    const pair = (other: Part<SipTrunk>): PlanPartsV2 => ({
      ...trunks(one),
      sipTrunks: [first ?? {}, { ...second, ...other }],
    })
    expect(fired('FC-9', pair(to(['192.0.2.7', 5061], ['sbc.example.com', 5061])))).toEqual(['warning: T + U'])
    expect(fired('FC-9', pair(to(['sbc.example.com', 5062])))).toEqual([])
    expect(fired('FC-9', pair(to(['sbc.example.com', 5061], ['', 5061])))).toEqual([])
  })

  it('FC-9: destinations that meet on the same trunks are one finding; one trunk alone shares with nobody', () => {
    expect(fired('FC-9', trunks(to(['192.0.2.1', 5061], ['192.0.2.2', 5061])))).toEqual(['warning: T + U'])
    expect(fired('FC-9', onTrunk({}, to(['192.0.2.1', 5061], ['192.0.2.1', 5061])))).toEqual([])
  })

  it('FC-9: an SRV name with its port 0 is a destination', () => {
    expect(fired('FC-9', trunks({ ...to(['example.com', 0]), destAddrIsSrv: true }))).toEqual(['warning: T + U'])
  })

  it('FC-9: nothing from 12.5 on where all send TLS, by release where it reads as one, else by AXL version', () => {
    const on = (axlVersion: Cluster['axlVersion'], release: string) => trunks(one, encrypted, { axlVersion, release })
    expect(fired('FC-9', on('12.5', ''))).toEqual([])
    expect(fired('FC-9', on('12.0', ''))).toEqual(['warning: T + U'])
    expect(fired('FC-9', on('11.5', '12.5(1)SU6'))).toEqual([])
    expect(fired('FC-9', on('14.0', '12.0(1)SU2'))).toEqual(['warning: T + U'])
    expect(fired('FC-9', on('14.0', '11.5.1.12900-21'))).toEqual([])
    expect(fired('FC-9', trunks(one, {}, { axlVersion: '15.0' }))).toEqual(['warning: T + U'])
  })

  it('FC-9: a trunk without a profile does not send TLS', () => {
    const plan = trunks(one, encrypted)
    const [first, second] = plan.sipTrunks ?? []
    const sipTrunks = [first ?? {}, { ...second, securityProfileId: null }]
    expect(fired('FC-9', { ...plan, sipTrunks })).toEqual(['warning: T + U'])
  })

  it.each([
    ...([
      ['14SU3', 14_000],
      ['15 SU5', 15_000],
      ['15.0(1)SU5', 15_000],
      ['12.5(1)SU6', 12_005],
      ['15', 15_000],
    ] as const),
    ...([
      ['14su3', 14_000],
      ['12.5(1)', 12_005],
      ['15.0.1.13901-2', null],
      ['', null],
      ['latest', null],
    ] as const),
  ])('FC-9: the release %j reads as %j', (release, value) => {
    expect(readRelease(release)).toBe(value)
  })
})
