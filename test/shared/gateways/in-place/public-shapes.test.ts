import { describe, expect, it } from 'vitest'
import type { PlanParts } from '../../../helpers/plan'
import { became, imported } from '../../../helpers/import'
import { plan } from '../../../helpers/plan'
import { situation, fileOf, filesOf } from '../files'
import { partsOf } from '../file-parts'
import { readIos } from '../ios-reader'
import { afterAll, printed, read } from './drawn-boxes'
import { gw1, planWith } from './gw1'

const prose = (text: string): string => text.replace(/\n! */gu, ' ')

/** All lines there and back, and what the device prints then. */
function thereAndBack(parts: PlanParts, text: string): string {
  const [file, back] = filesOf(plan(parts))
  expect(file?.text).toContain('Made for')
  const done = afterAll(read(text), partsOf(file?.text ?? '').values())
  return printed(afterAll(done, partsOf(back?.text ?? '').values()))
}

describe('a pair that CUCM calls by an address that both boxes have', () => {
  const own = (line: string): string =>
    gw1.replace('ip address 192.0.2.21 255.255.255.0', `ip address 192.0.2.31 255.255.255.0\n ${line}`)
  const pair = ['redundancy group 1 ip 192.0.2.21 exclusive', 'standby 20 ip 192.0.2.21']

  it.each(pair)('FC-12, FC-15: its configuration is known by %s, on import and in its file', (line) => {
    const project = plan(situation('sip-pair'))
    const read = imported(project, { 'gw1.txt': own(line) })
    expect(became(read)).toEqual(expect.arrayContaining(['added runningConfigs GW1', 'changed farEnds GW1']))
    const parts = planWith(own(line), 'sip-pair', 'OTHER')
    expect(fileOf(parts, '.ios')).toContain('Made for')
  })

  it('FC-12: stays unknown by an address that it has not', () => {
    const parts = planWith(own('standby 20 ip 192.0.2.22'), 'sip-pair', 'OTHER')
    const { asFound } = parts
    const there = {
      ...asFound,
      runningConfigs: (asFound?.runningConfigs ?? []).map((one) => ({ ...one, address: '' })),
    }
    expect(fileOf({ ...parts, asFound: there }, '.ios')).not.toContain('Made for')
  })
})

describe('a gateway that calls CUCM by IPv6', () => {
  const six = gw1
    .replaceAll('host ipv4:192.0.2.1', 'host ipv6:[2001:DB8::1')
    .replace(/(host ipv6:\[.*)\n/gu, '$1]\n')
    .replaceAll('ipv4 192.0.2.1', 'ipv6 2001:DB8::1')
    .replace(
      'dial-peer voice 200',
      'dial-peer voice 102 voip\n destination-pattern 5...\n session protocol sipv2\n session target ipv6:[2001:DB8::11]:5060\n!\n$&',
    )
  const parts: PlanParts = {
    ...planWith(six),
    cluster: {
      name: 'C',
      nodes: [
        { name: 'pub', address: '2001:db8:0:0::11' },
        { name: 'sub', address: '2001:db8::12' },
      ],
    },
  }
  const text = fileOf(parts, '.ios')

  it('FC-17: has its nodes known however their addresses are written', () => {
    expect(prose(text)).not.toContain('which is no node of the plan')
    expect(prose(text)).not.toContain('it takes calls too that do not come from nodes of the plan')
    expect(readIos(text).commands).toContain('dial-peer voice 101 voip')
  })

  it('S1-6: is offered targets and members of its group that are lines of IPv6', () => {
    const { options } = readIos(text)
    expect(options).toContain(' session target ipv6:[2001:DB8::11]:5561')
    expect(options).toContain(' no ipv6 2001:DB8::11 port 5060 preference 1')
    expect(options).toContain(' ipv6 2001:DB8::11 port 5561 preference 1')
    expect(thereAndBack(parts, six)).toBe(printed(read(six)))
  })
})

it('FC-15: a dial-peer that is so already, and its server group is not, is not said to need nothing', () => {
  const text = gw1.replace('session transport tcp\n voice-class codec', 'session transport tcp tls\n voice-class codec')
  const file = fileOf(planWith(text), '.ios')
  const [, about = ''] = file.split('! Dial-peer 100 (to CUCM), calls to')
  expect(about.slice(0, about.indexOf('! Dial-peer 101'))).toMatch(/SIP-GATEWAY:\nvoice class server-group 1\n/u)
})

it('FC-15, VCR-S11: no srtp that a device prints, because all others have SRTP, is there again after the way back', () => {
  const text = gw1
    .replace(' voice-class codec 1', ' no srtp\n$&')
    .replace('voice class uri', 'voice service voip\n srtp\n!\n$&')
  const parts = planWith(text)
  expect(readIos(fileOf(parts, '.ios')).commands).toContain(' srtp fallback')
  expect(thereAndBack(parts, text)).toBe(printed(read(text)))
})

it.each([
  ['192.0.2.0 255.255.255.0', true],
  ['192.0.2.0 255.255.255.240', true],
  ['192.0.2.16 255.255.255.240', false],
  ['198.51.100.0 255.255.255.0', false],
])('FC-16, S1-6: a crypto signaling line for %s stays, and is told where nodes are in it', (net, isTold) => {
  const text = gw1.replace('remote-addr 192.0.2.11 255.255.255.255', `remote-addr ${net}`)
  const parts = planWith(text)
  const file = prose(fileOf(parts, '.ios'))
  expect(file.includes(`a crypto signaling line for ${net} too, in which nodes are`)).toBe(isTold)
  expect(thereAndBack(parts, text)).toBe(printed(read(text)))
})
