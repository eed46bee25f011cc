import fc from 'fast-check'
import { expect, it } from 'vitest'
import { SipHosts } from '../../../../shared/evidence/readers/sip-hosts'
import { draws } from '../../../helpers/draws'

/** The same in one pattern. */
const whole =
  /(?:@|sips?:|\/(?:TLS|TCP|UDP) )(?:\[(?<address>[0-9A-Fa-f.:]+)\]|(?<name>[\w.-]+))(?=(?::\d+)?(?:[;>\s]|$))/iu

it.each([
  ['SIP/2.0/TLS 192.0.2.11:5061;branch=z9hG4bK74bf9', '192.0.2.11'],
  ['SIP/2.0/udp Cube-1.Example.com', 'cube-1.example.com'],
  ['"Sip: Sue" <sips:1001@[2001:DB8::1]:5061;transport=tls>', '2001:db8::1'],
  ['<sip:192.0.2.21>', '192.0.2.21'],
  ['<sip:1001@192.0.2.21:x>', ''],
  ['SIP/2.0/SCTP 192.0.2.21', ''],
])('the address in %s', (value, address) => {
  expect(new SipHosts().find(value, 0, value.length)).toBe(address)
})

it('the first address is found between two places, however many were found before', () => {
  const bit = fc.constantFrom(
    '@',
    'sip:',
    'SIPS:',
    '/TLS ',
    '/UDP ',
    'a.b',
    'C-1',
    '192.0.2.1',
    '[::1]',
    ':5061',
    ';',
    '>',
    ' ',
  )
  const hosts = new SipHosts()
  fc.assert(
    fc.property(fc.array(bit, { maxLength: 12 }), fc.array(bit, { maxLength: 4 }), (bits, more) => {
      const [value, before] = [bits.join('').trim(), more.join('')]
      const { address, name } = whole.exec(value)?.groups ?? {}
      const source = `${before}\n${value}\n${more.join('')}`
      const start = before.length + 1
      expect(hosts.find(source, start, start + value.length)).toBe((address ?? name ?? '').toLowerCase())
    }),
    { numRuns: draws(1000) },
  )
})
