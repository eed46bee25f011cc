import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyLines } from '../../../../../shared/ios/running/apply/apply-lines'
import { rollbackOf } from '../../../../../shared/ios/running/apply/rollback-of'
import type { Remains } from '../../../../../shared/ios/running/apply/step'
import { readRunningConfig } from '../../../../../shared/ios/running/read-running-config'
import type { RunningConfig } from '../../../../../shared/ios/running/running-config'
import { writeRunningConfig } from '../../../../../shared/ios/running/write-running-config'
import { draws, occurrences } from '../../../../helpers/draws'
import { arbitraryChange } from '../../../../helpers/running-config/arbitrary-change'
import { anyRunningConfig } from '../../../../helpers/running-config/arbitrary-running-config'
import { filesOfPlan } from '../../../gateways/files'
import { situations } from '../../../gateways/situations'

function read(text: string): RunningConfig {
  const result = readRunningConfig(text)
  if (!result.ok) throw new Error(result.failure.kind)
  return result.value
}

/** The lines of a change that are known, and what they do: the others are left out one after another. */
function known(config: RunningConfig, lines: readonly string[]) {
  let left = [...lines]
  for (;;) {
    const result = applyLines(config, left)
    if (result.ok) return { lines: left, ...result.value }
    const refused = new Set(result.failure.map(({ number }) => number - 1))
    left = left.filter((_, at) => !refused.has(at))
  }
}

function back(config: RunningConfig, changed: RunningConfig, lines: readonly string[]) {
  const rollback = rollbackOf(config, lines)
  if (!rollback.ok) throw new Error(JSON.stringify(rollback.failure))
  const result = applyLines(changed, rollback.value.lines)
  if (!result.ok) throw new Error(`${JSON.stringify(result.failure)}\n${rollback.value.lines.join('\n')}`)
  return { ...rollback.value, config: result.value.config }
}

/** Without what is said to remain: trustpoints that were made, and settings whose secret nobody has. */
function butFor(remains: readonly Remains[], config: RunningConfig): string {
  const made = new Set(
    remains.flatMap((one) => (one.kind === 'trustpoint' ? [`crypto pki trustpoint ${one.name}`] : [])),
  )
  const lines = config.lines.filter(({ text }) => !made.has(text))
  const text = writeRunningConfig({ ...config, lines })
  const hasSecret = remains.some(({ kind }) => kind === 'secret')
  return hasSecret ? text.replace(/^(crypto isakmp key) .* (address \S+)$/gmu, '$1 $2') : text
}

const drawn = anyRunningConfig.chain((config) => fc.tuple(fc.constant(config), arbitraryChange(config)))

describe('the way back of a change', () => {
  it('leaves every line as it was, but for what it names', () => {
    let [entered, effective] = [0, 0]
    fc.assert(
      fc.property(drawn, ([{ lines }, change]) => {
        const before = read(lines.join('\n'))
        const applied = known(before, change)
        const after = back(before, applied.config, applied.lines)
        expect(butFor(after.remains, after.config)).toBe(butFor(after.remains, before))
        expect(after.remains).toEqual(applied.remains)
        entered += change.length
        effective += applied.lines.length - applied.idle.length
      }),
      { numRuns: draws(120) },
    )
    // Most of what is drawn is no refusal and no idle line: the property says something.
    expect(effective / entered).toBeGreaterThanOrEqual(occurrences(0.3))
  })

  it('goes forward again to the same, and back again', () => {
    fc.assert(
      fc.property(drawn, ([{ lines }, change]) => {
        const before = read(lines.join('\n'))
        const applied = known(before, change)
        const after = back(before, applied.config, applied.lines)
        const again = applyLines(after.config, applied.lines)
        if (after.remains.length > 0) return
        expect(again.ok && writeRunningConfig(again.value.config)).toBe(writeRunningConfig(applied.config))
      }),
      { numRuns: draws(30) },
    )
  })

  it('is empty where a change changes nothing', () => {
    const config = read('version 17.9\nhostname A\ndial-peer voice 1 voip\n session transport tcp\nend')
    expect(rollbackOf(config, ['dial-peer voice 1 voip', ' session transport tcp', ' no srtp'])).toEqual({
      ok: true,
      value: { lines: [], remains: [] },
    })
  })

  it('comes in reverse order, each block once, and a new block goes as a whole', () => {
    const config = read(
      [
        'version 17.9',
        'hostname A',
        'dial-peer voice 1 voip',
        ' session target ipv4:10.1.1.1',
        ' session transport tcp',
        ' no vad',
        'sip-ua',
        ' retry invite 2',
        'end',
      ].join('\n'),
    )
    const change = [
      'voice class tls-profile 1',
      ' trustpoint TP',
      'sip-ua',
      ' crypto signaling remote-addr 10.1.1.1 255.255.255.255 tls-profile 1',
      'voice service voip',
      ' sip',
      '  srtp negotiate cisco',
      'dial-peer voice 1 voip',
      ' session target ipv4:10.1.1.1:5061',
      ' session transport tcp tls',
      ' srtp fallback',
    ]
    expect(rollbackOf(config, change)).toEqual({
      ok: true,
      value: {
        lines: [
          'dial-peer voice 1 voip',
          ' no srtp',
          ' session transport tcp',
          ' session target ipv4:10.1.1.1',
          'voice service voip',
          ' sip',
          '  no srtp negotiate cisco',
          'sip-ua',
          ' no crypto signaling remote-addr 10.1.1.1 255.255.255.255',
          'no voice class tls-profile 1',
        ],
        remains: [],
      },
    })
  })

  it('makes a block again that the change took away, with lines that no row knows', () => {
    const config = read(
      'version 17.9\nhostname A\ndial-peer voice 1 voip\n foo bar 1\n foo bar 2\n no vad\n!\ndial-peer voice 2 voip\n!\nend',
    )
    const rollback = rollbackOf(config, ['no dial-peer voice 1'])
    expect(rollback).toMatchObject({
      ok: true,
      value: { lines: ['dial-peer voice 1 voip', ' foo bar 1', ' foo bar 2', ' no vad'] },
    })
    const { config: changed } = known(config, ['no dial-peer voice 1'])
    expect(writeRunningConfig(changed)).not.toContain('dial-peer voice 1')
    expect(writeRunningConfig(back(config, changed, ['no dial-peer voice 1']).config)).toBe(writeRunningConfig(config))
  })

  it('names keys, trustpoints and secrets, which no line brings back', () => {
    const config = read('version 17.9\nhostname A\ncrypto isakmp key 6 Zq7X address 10.1.1.1\nend')
    const change = [
      'crypto key generate rsa general-keys label K modulus 2048',
      'crypto pki trustpoint TP',
      ' enrollment terminal',
      'crypto isakmp key <PSK> address 10.1.1.1',
    ]
    expect(rollbackOf(config, change)).toEqual({
      ok: true,
      value: {
        lines: [],
        remains: [
          { kind: 'key', name: 'K' },
          { kind: 'trustpoint', name: 'TP' },
          { kind: 'secret', line: 'crypto isakmp key 6 <secret-removed> address 10.1.1.1' },
        ],
      },
    })
  })

  it('leaves a block before a command that the block has too', () => {
    const config = read(
      'version 17.9\nhostname A\ncrypto map M 10 ipsec-isakmp\n set peer 10.1.1.1\ninterface Loopback0\nend',
    )
    const change = ['no crypto map M 10', 'interface Loopback0', ' crypto map M']
    const rollback = rollbackOf(config, change)
    expect(rollback).toMatchObject({
      ok: true,
      value: {
        lines: ['interface Loopback0', ' no crypto map', ' exit', 'crypto map M 10 ipsec-isakmp', ' set peer 10.1.1.1'],
      },
    })
  })
})

describe('the gateway files of a plan', () => {
  const device = [
    'version 17.9',
    'hostname GW1',
    '!',
    'voice-card 0',
    '!',
    'interface GigabitEthernet0/0',
    ' ip address 192.0.2.21 255.255.255.0',
    '!',
    ...[1, 2, 3, 4].flatMap((tag) => [
      `dial-peer voice ${String(tag)} voip`,
      ` description old ${String(tag)}`,
      ` destination-pattern 9${String(tag)}T`,
      ' srtp',
      '!',
    ]),
    'end',
  ].join('\n')

  /** What somebody fills in who has the device before them; the rest stays a blank. */
  const filled = (line: string): string =>
    line
      .replace(/<(?:OLD|H323)_DIAL_PEER_(\d+)>/gu, '$1')
      .replace(/<DIAL_PEER_(\d+)>/gu, '10$1')
      .replace(/<OLD_INBOUND_DIAL_PEER>/gu, '4')
      .replace(/<INBOUND_DIAL_PEER>/gu, '20')
      .replace(/<OLD_PATTERN_(\d+)>/gu, '9$1T')
      .replace(/<VOICE_CARD_SLOT>/gu, '0')
      .replace(/<[A-Z_]*INTERFACE>/gu, 'GigabitEthernet0/0')

  it.each(Object.keys(situations))('%s: every line is known, options too, and goes back to what was there', (name) => {
    const files = filesOfPlan(situations[name] ?? {}).filter(({ path }) => !path.includes('.rollback.'))
    const commands = files.flatMap(({ text }) =>
      text
        .split('\n')
        .map((line) => line.replace(/^!# /u, ''))
        .filter((line) => line !== '' && !line.startsWith('!'))
        .map(filled),
    )
    const before = read(device)
    const applied = applyLines(before, commands)
    expect(applied.ok ? [] : applied.failure).toEqual([])
    if (!applied.ok) return
    const after = back(before, applied.value.config, commands)
    expect(butFor(after.remains, after.config)).toBe(writeRunningConfig(before))
  })
})
