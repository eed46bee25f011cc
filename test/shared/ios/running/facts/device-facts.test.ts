import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { deviceFacts } from '../../../../../shared/ios/running/facts/device-facts'
import { targetOf } from '../../../../../shared/ios/running/facts/dial-peer-facts'
import { readRunningConfig } from '../../../../../shared/ios/running/read-running-config'
import { draws } from '../../../../helpers/draws'
import { families } from '../../../../helpers/running-config/arbitrary-blocks'
import { anyRunningConfig, arbitraryRunningConfig } from '../../../../helpers/running-config/arbitrary-running-config'

function factsOf(lines: readonly string[]) {
  const result = readRunningConfig(lines.join('\n'))
  if (!result.ok) throw new Error(result.failure.kind)
  return deviceFacts(result.value)
}

const facts = (...lines: string[]) => factsOf(['version 17.9', 'hostname GW1', ...lines, 'end'])

/** Every value in it, with the name that it has. */
function* leaves(value: unknown, name = ''): Generator<[string, unknown], void> {
  if (typeof value !== 'object' || value === null) yield [name, value]
  else for (const [key, inner] of Object.entries(value)) yield* leaves(inner, Array.isArray(value) ? name : key)
}

describe('what a running-config says of its device', () => {
  it('is never more than what stands in it', () => {
    fc.assert(
      fc.property(anyRunningConfig, ({ lines, host }) => {
        const found = factsOf(lines)
        const text = lines.join('\n')
        const words = new Set(text.split(/[\s:[\]=,/-]+/u))
        expect(found.hostName).toBe(host)
        for (const [name, value] of leaves(found)) {
          if (typeof value === 'string' && name !== 'family') expect(text).toContain(value)
          if (typeof value === 'number' && name === 'line')
            expect(lines[value - 1]).toMatch(/^(?:interface|controller|dial-peer|voice|crypto| crypto)/u)
          else if (typeof value === 'number' && name !== 'certificates') expect(words).toContain(String(value))
        }
      }),
      { numRuns: draws(40) },
    )
  })

  it('is every dial-peer, interface, trustpoint, class and entry of a map', () => {
    fc.assert(
      fc.property(anyRunningConfig, ({ lines }) => {
        const found = factsOf(lines)
        const count = (start: string) => lines.filter((line) => line.startsWith(start)).length
        expect(found.dialPeers).toHaveLength(count('dial-peer voice '))
        expect(found.interfaces).toHaveLength(count('interface '))
        expect(found.controllers).toHaveLength(count('controller '))
        expect(found.trustpoints).toHaveLength(count('crypto pki trustpoint '))
        expect(found.ipsec.mapEntries).toHaveLength(count('crypto map '))
        expect(found.ipsec.accessLists).toHaveLength(count('ip access-list extended '))
        expect(found.ipsec.keyPeers).toHaveLength(count('crypto isakmp key '))
        const classes = [...Object.values(found.classes), found.tenants].flat()
        expect(classes).toHaveLength(count('voice class ') - count('voice class codec '))
        expect(found.sipUa.signaling).toHaveLength(count(' crypto signaling '))
      }),
      { numRuns: draws(40) },
    )
  })

  it.each(families)('%s: the family where the version or an image tells it', (family) => {
    const [config] = fc.sample(arbitraryRunningConfig(family), { numRuns: 1, seed: 3 })
    const { software } = factsOf(config?.lines ?? [])
    const expected = { 'IOS 15': 'IOS', 'IOS XE 3': 'IOS XE 3S' } as Record<string, string>
    expect(software.family).toBe(expected[family] ?? 'IOS XE')
    expect(factsOf((config?.lines ?? []).filter((line) => !line.startsWith('boot system'))).software.family).toBe(
      family in expected ? null : 'IOS XE',
    )
  })

  it('tells what a dial-peer is matched by and where it sends calls', () => {
    const { dialPeers } = facts(
      'dial-peer voice 100 voip',
      ' description to CUCM, TLS',
      ' preference 2',
      ' destination-pattern 4...',
      ' destination dpg 7',
      ' session protocol sipv2',
      ' session target ipv4:10.1.1.1:5061',
      ' session transport tcp tls',
      ' incoming called-number .',
      ' incoming uri via CUCM',
      ' incoming uri from 100',
      ' voice-class codec 1  ',
      ' voice-class sip tenant 100',
      ' voice-class sip srtp-crypto 2',
      ' voice-class sip srtp-auth sha1-80',
      ' voice-class sip srtp negotiate cisco',
      ' voice-class sip options-keepalive profile 1',
      ' voice-class sip bind control source-interface Loopback0 vrf V1',
      ' translation-profile outgoing TO-CUCM',
      ' srtp fallback',
      ' shutdown',
      'dial-peer voice 4294967 pots',
      ' service mgcpapp',
      ' port 0/0/0:15',
      ' session server-group 3',
    )
    expect(dialPeers[0]).toEqual({
      tag: 100,
      kind: 'voip',
      line: 3,
      description: 'to CUCM, TLS',
      isShutDown: true,
      preference: 2,
      destinationPattern: '4...',
      destinations: ['dpg 7'],
      incomingCalledNumber: '.',
      incomingUris: [
        { header: 'via', voiceClass: 'CUCM' },
        { header: 'from', voiceClass: '100' },
      ],
      sessionProtocol: 'sipv2',
      sessionTarget: { kind: 'address', host: '10.1.1.1', port: 5061 },
      serverGroup: null,
      transport: 'tcp tls',
      srtp: 'fallback',
      srtpCrypto: 2,
      srtpAuth: 'sha1-80',
      hasSrtpNegotiateCisco: true,
      hasOptionsKeepalive: true,
      keepaliveProfile: 1,
      outboundProxy: null,
      tenant: 100,
      url: null,
      bindControl: { interface: 'Loopback0', vrf: 'V1' },
      bindMedia: null,
      voiceClassCodec: '1',
      codec: null,
      dtmfRelay: null,
      translationProfiles: [{ direction: 'outgoing', name: 'TO-CUCM' }],
      port: null,
      service: null,
    })
    expect(dialPeers[1]).toMatchObject({
      tag: 4294967,
      kind: 'pots',
      service: 'mgcpapp',
      port: '0/0/0:15',
      serverGroup: 3,
      sessionTarget: null,
    })
  })

  it.each([
    ['ipv4:10.1.1.1', { kind: 'address', host: '10.1.1.1', port: null }],
    ['ipv4:10.1.1.1:5061', { kind: 'address', host: '10.1.1.1', port: 5061 }],
    ['ipv6:[2001:db8::1]:5061', { kind: 'address', host: '2001:db8::1', port: 5061 }],
    ['dns:cucm.example.com', { kind: 'address', host: 'cucm.example.com', port: null }],
    ['dns:cucm.example.com:5061', { kind: 'address', host: 'cucm.example.com', port: 5061 }],
    ['sip-server', { kind: 'other', text: 'sip-server' }],
    ['', null],
  ])('reads the target %j', (text, expected) => {
    expect(targetOf(text)).toEqual(expected)
  })
})
