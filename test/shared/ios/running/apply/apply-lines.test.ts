import { describe, expect, it } from 'vitest'
import { applyLines } from '../../../../../shared/ios/running/apply/apply-lines'
import { findIn, identityOf } from '../../../../../shared/ios/running/apply/command-table'
import type { Mode } from '../../../../../shared/ios/running/apply/command-row'
import { readRunningConfig } from '../../../../../shared/ios/running/read-running-config'
import { writeRunningConfig } from '../../../../../shared/ios/running/write-running-config'
import { wordsOf } from '../../../../../shared/ios/running/words'
import { blockExamples, commandExamples } from '../../../../helpers/running-config/command-examples'

const head = ['version 17.9', 'hostname GW1']
const blocks = ['interface GigabitEthernet0/0', 'interface GigabitEthernet0/0/0', 'voice-card 0']

function read(...lines: string[]) {
  const result = readRunningConfig([...head, ...lines, 'end'].join('\n'))
  if (!result.ok) throw new Error(result.failure.kind)
  return result.value
}

/** The lines after a change, without the head and `end`. */
function after(lines: string[], change: string[]): string[] {
  const result = applyLines(read(...lines), change)
  if (!result.ok) throw new Error(JSON.stringify(result.failure))
  return writeRunningConfig(result.value.config).split('\n').slice(head.length, -2)
}

const refusal = (lines: string[], ...change: string[]) => {
  const result = applyLines(read(...lines), change)
  return result.ok ? null : result.failure.map(({ number, why }) => `${String(number)}: ${why}`)
}

const peer = [
  'dial-peer voice 10 voip',
  ' description old',
  ' session target ipv4:10.1.1.1',
  ' session transport tcp',
  ' no vad',
  '!',
]

describe('a line in configuration mode', () => {
  const places = (Object.keys(commandExamples) as Mode[]).flatMap((mode) => {
    const path = mode === 'global' ? [] : mode === 'dial-peer' ? ['dial-peer voice 10 voip'] : blockExamples[mode][0]
    return commandExamples[mode].map((line) => [mode, line, path ?? []] as const)
  })
  const isSetting = (mode: Mode, line: string): boolean => findIn(mode, wordsOf(line))?.row.acts.kind === 'value'

  it.each(places.filter(([mode, line]) => isSetting(mode, line)))(
    '%s: %s takes the place of what has its name, and is taken away by no',
    (mode, line, path) => {
      const identity = identityOf(mode, line)
      const indent = ' '.repeat(path.length)
      const enter = path.map((header, level) => ' '.repeat(level) + header)
      const others = commandExamples[mode].filter((one) => identityOf(mode, one) === identity)
      for (const other of others) {
        const both = after(blocks, [...enter, indent + other, indent + line])
        expect(both.filter((one) => identityOf(mode, one) === identity).map((one) => one.trim())).toEqual([line])
      }
      const taken = after(blocks, [...enter, indent + line, `${indent}no ${line}`])
      expect(taken.filter((one) => identityOf(mode, one) === identity)).toEqual([])
      expect(after(blocks, [...enter, indent + line, indent + line])).toEqual(after(blocks, [...enter, indent + line]))
    },
  )

  it('replaces where it stands, and adds behind the rest', () => {
    expect(after(peer, ['dial-peer voice 10 voip', ' session transport tcp tls', ' srtp fallback'])).toEqual([
      'dial-peer voice 10 voip',
      ' description old',
      ' session target ipv4:10.1.1.1',
      ' session transport tcp tls',
      ' no vad',
      ' srtp fallback',
      '!',
    ])
  })

  it('makes blocks, enters those that are there, and takes them away in short too', () => {
    expect(after(peer, ['dial-peer voice 20 voip', ' session protocol sipv2'])).toEqual([
      ...peer,
      'dial-peer voice 20 voip',
      ' session protocol sipv2',
      '!',
    ])
    expect(after(peer, ['no dial-peer voice 10'])).toEqual([])
    expect(after(peer, ['no dial-peer voice 10 voip'])).toEqual([])
    expect(after(peer, ['no dial-peer voice 99'])).toEqual(peer)
  })

  it('has members of a class beside one another, and one of each number', () => {
    const uri = ['voice class uri 100 sip', ' host ipv4:10.1.1.1']
    expect(after(uri, ['voice class uri 100 sip', ' host ipv4:10.1.1.2'])).toEqual([...uri, ' host ipv4:10.1.1.2'])
    const list = ['voice class tls-cipher 1', ' cipher 1 A', ' cipher 2 B']
    expect(after(list, ['voice class tls-cipher 1', ' cipher 1 C'])).toEqual([
      'voice class tls-cipher 1',
      ' cipher 1 C',
      ' cipher 2 B',
    ])
  })

  it('prints no for what is on by default', () => {
    expect(after(peer, ['dial-peer voice 10 voip', ' vad'])).not.toContain(' no vad')
    expect(after([], ['sip-ua', ' no transport udp'])).toEqual(['sip-ua', ' no transport udp', '!'])
    expect(after(['sip-ua', ' no transport udp'], ['sip-ua', ' transport udp'])).toEqual([])
    expect(after(['sip-ua', ' no transport tcp'], ['sip-ua', ' transport tcp tls v1.2'])).toEqual([
      'sip-ua',
      ' transport tcp tls v1.2',
    ])
    expect(after([], ['no crypto ipsec nat-transparency udp-encapsulation'])).toEqual([
      'no crypto ipsec nat-transparency udp-encapsulation',
    ])
  })

  it('prints a container with its first line, and not without one', () => {
    const change = ['voice service voip', ' sip', '  srtp negotiate cisco']
    expect(after([], change)).toEqual([...change, '!'])
    expect(after(change, ['voice service voip', ' sip', '  no srtp negotiate cisco'])).toEqual([])
    expect(after(['sip-ua'], ['sip-ua', ' no crypto signaling default'])).toEqual(['sip-ua'])
  })

  it('takes lines as a device printed them into a new block of the same kind', () => {
    const lines = [...peer.slice(0, -1), ' codec g711ulaw', ' dtmf-relay rtp-nte']
    expect(after(lines, ['dial-peer voice 20 voip', ' codec g711ulaw', ' dtmf-relay rtp-nte'])).toContain(
      ' dtmf-relay rtp-nte',
    )
    expect(refusal(lines, 'dial-peer voice 20 voip', ' codec g729r8')).toEqual(['2: what it does here is not known'])
  })

  it('holds no secret', () => {
    const result = applyLines(read(), [
      'crypto isakmp key Zq7X address 10.1.1.1',
      'sip-ua',
      ' authentication username a password 0 Zq7X realm R',
    ])
    expect(result.ok).toBe(true)
    expect(JSON.stringify(result)).not.toContain('Zq7X')
    expect(JSON.stringify(applyLines(read(), ['enable secret 0 Zq7X', ' key 7 Zq7X']))).not.toContain('Zq7X')
  })

  it('is refused where what it does is not known, and then nothing is done', () => {
    expect(refusal(peer, 'router bgp 65000')).toEqual(['1: what it does here is not known'])
    expect(refusal(peer, 'dial-peer voice 10 voip', ' session server-group 1')?.[0]).toMatch(
      /^2: what it does beside "session target/u,
    )
    expect(refusal(peer, 'dial-peer voice 10 voip', ' no session target ipv4:10.9.9.9')?.[0]).toMatch(
      /^2: there is "session target ipv4:10.1.1.1"/u,
    )
    expect(refusal(peer, 'dial-peer voice 10 pots')?.[0]).toMatch(/^1: there is "dial-peer voice 10 voip" already/u)
    expect(refusal(peer, 'no dial-peer voice 10 pots')?.[0]).toMatch(/^1: there is "dial-peer voice 10 voip"/u)
    expect(refusal(peer, 'interface GigabitEthernet9/9')).toEqual(['1: the device has none of that name'])
    expect(refusal(peer, 'no sip-ua', 'no crypto pki trustpoint TP')).toHaveLength(2)
    expect(refusal(peer, 'dial-peer voice 10 voip', ' session transport carrier-pigeon')).toEqual([
      '2: this form of it is not known',
    ])
    expect(
      refusal(
        ['sip-ua', ' crypto signaling default trustpoint A', ' crypto signaling default trustpoint B'],
        'sip-ua',
        ' no crypto signaling default',
      )?.[0],
    ).toMatch(/more than one/u)
    expect(refusal(peer, 'exit')).toEqual(['1: there is no block to leave'])
  })

  it('stands where IOS takes it', () => {
    expect(refusal(peer, 'dial-peer voice 10 voip', 'srtp')?.[0]).toMatch(/does not stand in/u)
    expect(refusal(peer, ' sip-ua')?.[0]).toMatch(/belongs to no block/u)
    const sip = ['voice service voip', ' sip', '  srtp negotiate cisco']
    expect(refusal([], ...sip, ' supplementary-service media-renegotiate')?.[0]).toMatch(
      /leave this one with exit first/u,
    )
    expect(refusal([], ...sip, '  exit', ' supplementary-service media-renegotiate')).toBeNull()
  })

  it('of an access list stands behind the others, whose order counts', () => {
    const list = ['ip access-list extended A', ' permit ip host 10.1.1.1 any', ' deny ip any any']
    expect(after(list, ['ip access-list extended A', ' permit ip any any'])).toEqual([...list, ' permit ip any any'])
    expect(refusal(list, 'ip access-list extended A', ' no permit ip host 10.1.1.1 any')?.[0]).toMatch(
      /cannot be put back/u,
    )
    expect(after(list, ['ip access-list extended A', ' no deny ip any any'])).toEqual(list.slice(0, 2))
    expect(
      refusal(
        ['ip access-list extended A', ' 10 permit ip any any'],
        'ip access-list extended A',
        ' deny ip any any',
      )?.[0],
    ).toMatch(/numbers/u)
  })

  it('is told with its number, and those that change nothing are told too', () => {
    const result = applyLines(read(...peer), [
      '! a remark',
      '',
      'dial-peer voice 10 voip',
      ' session transport tcp',
      ' srtp',
    ])
    expect(result).toMatchObject({ ok: true, value: { idle: [3, 4] } })
    expect(wordsOf('  a  b ')).toEqual(['a', 'b'])
  })
})
