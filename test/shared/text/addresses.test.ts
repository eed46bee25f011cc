import fc from 'fast-check'
import { isIP, isIPv6 } from 'node:net'
import { describe, expect, it } from 'vitest'
import { isAddress, isHostName, isInNet, isIpv4, isIpv6 } from '../../../shared/text/addresses'
import { draws } from '../../helpers/draws'

describe('FC-2: what a destination may be', () => {
  it.each([
    '192.0.2.1',
    '0.0.0.0',
    '255.255.255.255',
    '2001:db8::1',
    '::',
    '::1',
    '1:2:3:4:5:6:7:8',
    '::ffff:192.0.2.1',
  ])('%s is one', (text) => {
    expect(isAddress(text)).toBe(true)
  })

  it.each(['sbc', 'sbc.example.com', '_sips._tcp.example.com', 'a_b-c.example', '1a', 'a'.repeat(63), '10.1.1.x'])(
    'and so is the host name %s',
    (text) => {
      expect(isHostName(text)).toBe(true)
    },
  )

  it.each([
    ...['', ' ', '192.0.2', '192.0.2.01', '192.0.2.256', '1.2.3.4.5', '12', 'a.1', '-a', 'a-', 'a..b', 'a.', '.a'],
    ...[
      '[2001:db8::1]',
      'fe80::1%eth0',
      '2001:db8:::1',
      '1:2:3:4:5:6:7',
      '1::2::3',
      '1:2:3:4:5:6:7::8',
      'a b',
      'ä.example',
    ],
    ...['a'.repeat(64), `${'a'.repeat(63)}.`.repeat(4)],
  ])('%j is none', (text) => {
    expect(isAddress(text)).toBe(false)
  })

  it('says of addresses what the system says', () => {
    const part = fc.constantFrom('0', '1', '255', '256', '01', 'db8', 'ffff', '1ffff', '', ':', '::', '.', '192.0.2.1')
    fc.assert(
      fc.property(fc.array(fc.tuple(part, fc.constantFrom(':', '.', '::')), { maxLength: 9 }), part, (parts, end) => {
        const text = parts.map(([value, sign]) => value + sign).join('') + end
        expect([text, isIpv4(text)]).toEqual([text, isIP(text) === 4])
        expect([text, isIpv6(text)]).toEqual([text, isIPv6(text)])
      }),
      { numRuns: draws(2000) },
    )
  })
})

it.each([
  ['192.0.2.11', '192.0.2.0', '255.255.255.0', true],
  ['192.0.2.11', '192.0.2.16', '255.255.255.240', false],
  ['203.0.113.9', '0.0.0.0', '0.0.0.0', true],
  ['2001:db8::1', '0.0.0.0', '0.0.0.0', false],
  ['192.0.2.11', '192.0.2.0', '/24', false],
])('%s is in the net %s %s: %s', (address, net, mask, isIn) => {
  expect(isInNet(address, { address: net, mask })).toBe(isIn)
})
