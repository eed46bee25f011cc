import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readFailureMessage, readRunningConfig } from '../../../../shared/ios/running/read-running-config'
import type { RunningConfig } from '../../../../shared/ios/running/running-config'
import { writeRunningConfig } from '../../../../shared/ios/running/write-running-config'
import { draws } from '../../../helpers/draws'
import { anyRunningConfig } from '../../../helpers/running-config/arbitrary-running-config'
import { arbitraryTerminalCopy } from '../../../helpers/running-config/terminal-copy'

function read(text: string): RunningConfig {
  const result = readRunningConfig(text)
  if (!result.ok) throw new Error(result.failure.kind)
  return result.value
}

const head = ['version 15.7', 'hostname GW1', '!']
const text = (...lines: string[]): string => [...head, ...lines].map((line) => `${line}\n`).join('')
const again = (...lines: string[]): string[] =>
  writeRunningConfig(read(text(...lines)))
    .split('\n')
    .slice(head.length, -1)

describe('a running-config', () => {
  it('is written again line for line, but for its secrets, from a text and from the log of a terminal', () => {
    const drawn = anyRunningConfig.chain((config) =>
      fc.record({ config: fc.constant(config), copy: arbitraryTerminalCopy(config) }),
    )
    fc.assert(
      fc.property(drawn, ({ config, copy }) => {
        const expected = config.clean.map((line) => `${line}\n`).join('')
        expect(writeRunningConfig(read(config.lines.join('\n')))).toBe(expected)
        const copied = read(copy)
        expect(writeRunningConfig(copied)).toBe(expected)
        expect(copied.secrets).toHaveLength(config.secrets.length)
        expect(copied.isWhole).toBe(true)
        expect(copied.later).toBe(0)
      }),
      { numRuns: draws(50) },
    )
  })

  it('reads the same again from what was written, with the same secrets in the same places', () => {
    fc.assert(
      fc.property(anyRunningConfig, ({ lines }) => {
        const first = read(lines.join('\n'))
        const second = read(writeRunningConfig(first))
        expect(writeRunningConfig(second)).toBe(writeRunningConfig(first))
        expect(second.secrets.map(({ number }) => number)).toEqual(first.secrets.map(({ number }) => number))
      }),
      { numRuns: draws(30) },
    )
  })

  it('keeps lines of any indentation, remarks and empty lines in their order', () => {
    const line = fc
      .tuple(
        fc.integer({ min: 0, max: 5 }),
        fc.constantFrom('!', '', '! remark', 'some line', 'sip', 'no vad', 'a\tb '),
      )
      .map(([indent, words]) => ' '.repeat(indent) + words)
    fc.assert(
      fc.property(fc.array(line, { maxLength: 40 }), (lines) => {
        expect(again(...lines)).toEqual(lines)
      }),
      { numRuns: draws(200) },
    )
  })

  it('is a tree: what stands further in belongs to the line before it', () => {
    const { lines } = read(
      text('voice service voip', ' sip', '  srtp negotiate cisco', ' h323', '!', 'sip-ua', ' retry invite 2'),
    )
    const shape = (list: RunningConfig['lines']): unknown[] =>
      list.map(({ text: line, inside }) => [line.trim(), ...shape(inside)])
    expect(shape(lines).slice(2)).toEqual([
      ['voice service voip', ['sip', ['srtp negotiate cisco']], ['h323']],
      ['sip-ua', ['retry invite 2']],
    ])
    expect(lines.map(({ number }) => number)).toEqual([1, 2, 4, 9])
  })

  it('has banners and certificates as text, whatever they look like', () => {
    const { lines } = read(
      text(
        'banner motd ^C',
        'interface of ours',
        '! no remark',
        'end',
        '^C',
        'crypto pki certificate chain A',
        ' certificate 01',
        '  0A0B0C0D',
        '  \tquit',
        'end',
      ),
    )
    const [banner, chain] = lines.slice(2)
    expect(banner?.body).toEqual(['interface of ours', '! no remark', 'end', '^C'])
    expect(chain?.inside[0]?.body).toEqual(['  0A0B0C0D', '  \tquit'])
  })

  it('ends at its end, and the others that follow are counted', () => {
    const config = read(
      `${text('interface Loopback0', 'end')}\nGW1#show version\nCisco IOS Software\nGW2#show running-config\nBuilding configuration...\n\nCurrent configuration : 1 bytes\n${text('end')}`,
    )
    expect([config.isWhole, config.later, config.lines.at(-1)?.text]).toEqual([true, 1, 'end'])
    expect(read(text('interface Loopback0', 'GW1#')).isWhole).toBe(false)
    expect(read(text('interface Loopback0', 'GW1#')).lines.at(-1)?.text).toBe('interface Loopback0')
  })

  it('joins what the window of a terminal cut, and cuts no line that is as long by chance', () => {
    const long = ` description ${'x'.repeat(67)}`
    expect(long).toHaveLength(80)
    expect(again('interface Loopback0', long, 'yy', ' no shutdown')).toEqual([
      'interface Loopback0',
      `${long}yy`,
      ' no shutdown',
    ])
    expect(again('interface Loopback0', long, 'interface Loopback1')).toEqual([
      'interface Loopback0',
      long,
      'interface Loopback1',
    ])
    expect(again('interface Loopback0', long, 'yy', ` ${'z'.repeat(90)}`)).toContain('yy')
  })

  it('leaves out what the device said in between', () => {
    const config = read(
      text(
        'interface Loopback0',
        '*Nov  2 10:00:00.123: %SYS-5-CONFIG_I: Configured from console by admin',
        ' no shutdown',
      ),
    )
    expect(config.noise.messages).toBe(1)
    expect(config.lines.at(-1)?.inside[0]?.text).toBe(' no shutdown')
  })
})

describe('a text that is no running-config', () => {
  it.each([
    ['empty', ''],
    ['empty', ' \r\n\t\n'],
    ['no running-config', 'Dear all,\nplease find the interface list below.\n'],
    ['no running-config', '\u0000\u0001\u0002'.repeat(2000)],
    ['no running-config', 'ÿþh\u0000o\u0000s\u0000t\u0000'],
    ['too large', 'x'.repeat(100_000_000)],
    ['line too long', text('interface Loopback0', `description ${'x'.repeat(50_000)}`)],
    ['blanks lost', text('dial-peer voice 1 voip', 'session protocol sipv2', 'session target ipv4:10.1.1.1', 'end')],
  ])('is %s, and says what to do', (kind, given) => {
    const result = readRunningConfig(given)
    expect(result).toMatchObject({ ok: false, failure: { kind } })
    if (result.ok) return
    const { message, remedy } = readFailureMessage(result.failure)
    expect(message).toMatch(/^[A-Z].*\.$/u)
    expect(remedy).toMatch(/^[A-Z].*\.$/u)
  })

  it('never ends in an error, cut at any place and with any bytes in it', () => {
    const whole = fc.sample(anyRunningConfig, { numRuns: 1, seed: 7 })[0]?.lines.slice(0, 60).join('\r\n') ?? ''
    for (let end = 0; end <= whole.length; end += 1) readRunningConfig(whole.slice(0, end))
    const mangled = fc.tuple(
      anyRunningConfig,
      fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { maxLength: 30 }),
    )
    fc.assert(
      fc.property(mangled, ([{ lines }, bytes]) => {
        const characters = [...lines.join('\n')]
        for (const [at, code] of bytes) characters[at % characters.length] = String.fromCharCode(code)
        const result = readRunningConfig(characters.join(''))
        if (result.ok) expect(writeRunningConfig(result.value)).toEqual(expect.any(String))
        else expect(readFailureMessage(result.failure).message).not.toBe('')
      }),
      { numRuns: draws(30) },
    )
  })
})
