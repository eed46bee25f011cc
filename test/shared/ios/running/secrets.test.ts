import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readRunningConfig } from '../../../../shared/ios/running/read-running-config'
import { secretMark, withoutSecrets } from '../../../../shared/ios/running/secrets'
import { writeRunningConfig } from '../../../../shared/ios/running/write-running-config'
import { draws, occurrences } from '../../../helpers/draws'
import { arbitraryTerminalCopy } from '../../../helpers/running-config/terminal-copy'
import { arbitrarySecret, secretLines, secretPlace } from '../../../helpers/running-config/secret-lines'

const head = ['version 15.7', 'hostname GW1', '!']
const withBlocks = (line: string): string[] => line.split('|')
const places = (line: string): number => line.split(secretPlace).length - 1

const read = (lines: readonly string[]) => {
  const result = readRunningConfig(lines.join('\n'))
  if (!result.ok) throw new Error(result.failure.kind)
  return result.value
}

/** What is left of a secret anywhere in what was read, with what stands around it. */
const leaks = (read: unknown): string[] => JSON.stringify(read).match(/.{0,80}Zq7X.{0,20}/gu) ?? []

describe('a secret', () => {
  it.each(secretLines)('is taken out of %s', (line) => {
    fc.assert(
      fc.property(arbitrarySecret, (secret) => {
        const config = read([...head, ...withBlocks(line.replaceAll(secretPlace, () => secret)), 'end'])
        expect(leaks(config)).toEqual([])
        expect(writeRunningConfig(config)).not.toContain('Zq7X')
        // Two secrets of one line may be taken out as one.
        expect(config.secrets.length).toBeGreaterThan(0)
        expect(config.secrets.length).toBeLessThanOrEqual(places(line))
        expect(config.secrets.every(({ number }) => number === head.length + withBlocks(line).length)).toBe(true)
      }),
      { numRuns: draws(12) },
    )
  })

  it('leaves nothing behind where another line with a secret is taken for the rest of its line', () => {
    // A window cut the first line at its end: the word that tells of the second secret is not to hide the first.
    const whole = secretLines.map((line) => withBlocks(line).at(-1) ?? '')
    const withSecret = (line: string, secret: string) => line.replaceAll(secretPlace, () => secret)
    const left = whole.flatMap((line) =>
      whole.flatMap((next) => {
        const { text } = withoutSecrets(withSecret(line, 'Zq7X$1$mERr') + withSecret(next, 'other'))
        return text.includes('Zq7X') ? [`${line} + ${next}: ${text}`] : []
      }),
    )
    expect(left).toEqual([])
  })

  it('leaves nothing behind wherever the text is cut, and with other blanks between its words', () => {
    const blanks = fc.constantFrom(' ', '  ', '\t', ' \u00a0')
    fc.assert(
      fc.property(fc.constantFrom(...secretLines), arbitrarySecret, blanks, fc.nat(), (line, secret, blank, cut) => {
        const whole = [...head, ...withBlocks(line.replaceAll(secretPlace, () => secret))].map((one) =>
          one.replace(/(?<=\S) +(?=\S)/gu, blank),
        )
        const text = whole.join('\n')
        const from = head.join('\n').length
        const end = from + (cut % (text.length - from + 1))
        const result = readRunningConfig(text.slice(0, end))
        expect(leaks(result)).toEqual([])
      }),
      { numRuns: draws(1000) },
    )
  })

  const drawnLines = fc
    .tuple(fc.subarray([...secretLines], { minLength: 10 }), arbitrarySecret)
    .map(([lines, secret]) => lines.flatMap((line) => withBlocks(line.replaceAll(secretPlace, () => secret))))

  it('is taken out of the log of a terminal too', () => {
    const copies = drawnLines.chain((lines) =>
      arbitraryTerminalCopy({ host: 'GW1', lines: [...head, ...lines, 'end'] }),
    )
    fc.assert(
      fc.property(copies, (copy) => {
        expect(leaks(readRunningConfig(copy))).toEqual([])
      }),
      { numRuns: draws(25) },
    )
  })

  it('is taken out where the window of a terminal cut its line in two', () => {
    const names = fc.integer({ min: 1, max: 70 }).map((length) => 'n'.repeat(length))
    const secrets = fc
      .tuple(arbitrarySecret, fc.integer({ min: 0, max: 120 }))
      .map(([one, more]) => one + 'a'.repeat(more))
    fc.assert(
      fc.property(
        fc.subarray([...secretLines], { minLength: 40 }),
        secrets,
        names,
        fc.constantFrom(80, 132),
        (lines, secret, name, width) => {
          const whole = lines.flatMap((line) =>
            withBlocks(line.replace(/\b(?:admin|gw1|bob|G1|K1)\b/u, name).replaceAll(secretPlace, () => secret)),
          )
          const cut = [...head, ...whole, `! ${'x'.repeat(width * 2)}`].flatMap(
            (line) => line.match(new RegExp(`.{1,${String(width)}}`, 'gu')) ?? [],
          )
          expect(leaks(readRunningConfig(cut.join('\n')))).toEqual([])
        },
      ),
      { numRuns: draws(60) },
    )
  })

  it('is taken out of a line that stands behind one as wide as the window', () => {
    let full = 0
    fc.assert(
      fc.property(fc.constantFrom(...secretLines), fc.constantFrom(...secretLines), (line, next) => {
        const first = withBlocks(line.replace(secretPlace, () => 'Zq7Xab').replaceAll(secretPlace, () => 'Zq7Xcd'))
        const last = first.at(-1) ?? ''
        const wide = last.replace('Zq7Xab', `Zq7Xab${'a'.repeat(Math.max(0, 80 - last.length))}`)
        full += Number(wide.length === 80)
        const own = withBlocks(next.replaceAll(secretPlace, () => 'Zq7Xef'))
        const text = [...head, ...first.slice(0, -1), wide, ...own, `! ${'x'.repeat(78)}`].join('\n')
        expect(leaks(readRunningConfig(text))).toEqual([])
      }),
      { numRuns: draws(3000) },
    )
    expect(full).toBeGreaterThanOrEqual(occurrences(51))
  })

  it('of several words goes as a whole', () => {
    expect(withoutSecrets(' password 0 two words here').text).toBe(` password 0 ${secretMark}`)
    expect(withoutSecrets('snmp-server community two words RO 10').text).toBe(
      `snmp-server community ${secretMark} RO 10`,
    )
    expect(withoutSecrets('crypto isakmp key two words address 10.1.1.1').text).toBe(
      `crypto isakmp key ${secretMark} address 10.1.1.1`,
    )
    expect(withoutSecrets(' authentication username u password 7 a realm b realm C').text).toBe(
      ` authentication username u password 7 ${secretMark} realm C`,
    )
  })

  it.each(['RSA PRIVATE KEY', 'EC PRIVATE KEY', 'PRIVATE KEY', 'ENCRYPTED PRIVATE KEY'])(
    '%s goes line by line',
    (name) => {
      const lines = [
        `-----BEGIN ${name}-----`,
        'Proc-Type: 4,ENCRYPTED',
        '',
        'MIIEpAIBAAKCAQEAZq7XaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaA1',
        'Zq7X==',
        `-----END ${name}-----`,
      ]
      for (const upTo of lines.keys()) {
        const config = read([...head, ...lines.slice(0, upTo + 1)])
        expect(leaks(config)).toEqual([])
      }
      const config = read([...head, ...lines, 'interface Loopback0', 'end'])
      expect(writeRunningConfig(config)).toContain(`-----END ${name}-----\ninterface Loopback0\nend\n`)
      expect(config.secrets.map(({ kind }) => kind)).toEqual(['private key', 'private key', 'private key'])
      // The first line is lost where somebody copied from the middle on.
      expect(JSON.stringify(read([...head, ...lines.slice(3)]))).not.toContain('MIIEpAIBAAKCAQEA')
    },
  )
})

describe('what is no secret', () => {
  it.each([
    'service password-encryption',
    'security passwords min-length 8',
    'key chain K1',
    'crypto key pubkey-chain rsa',
    'ntp trusted-key 1',
    'ntp server 10.1.1.1 key 1',
    'ntp server 10.1.1.1 prefer',
    ' rsakeypair TP_GW',
    ' authentication pre-share',
    ' authentication local pre-share',
    ' authentication local rsa-sig',
    ' description Key account, Berlin',
    ' subject-name CN=Key,O=Secret Garden',
    'snmp-server enable traps',
    'snmp-server trap-source Loopback0',
    'aaa authentication login default group tacacs+ local enable',
    ' standby 1 authentication md5 key-chain K1',
    ' ip rip authentication key-chain K1',
    'crypto isakmp identity dn',
    ' destination-pattern 7 0123',
    'dialplan-pattern 7 7045551212 extension-length 4',
    ' login authentication VTY',
    'no enable password',
    ' session target sip-server',
    ' host sip:bob@example.com',
    ' enrollment url http://10.1.1.1:80',
    ' voice-class sip options-keepalive',
    ' mode transport',
  ])('%s stays as it is', (line) => {
    expect(withoutSecrets(line)).toEqual({ text: line, kinds: [] })
  })

  it('is the number of a key, and a placeholder of a plan', () => {
    expect(withoutSecrets(' key 1', { block: 'key chain K1' }).kinds).toEqual([])
    expect(withoutSecrets(' key 12345', { block: 'radius server R1' }).kinds).toEqual(['other key'])
    const line = 'crypto isakmp key <PRESHARED_KEY> address 10.1.1.1'
    expect(withoutSecrets(line, { hasPlaceholders: true })).toEqual({ text: line, kinds: [] })
    expect(withoutSecrets(line).kinds).toEqual(['IPsec key'])
  })

  it('is a text that people read', () => {
    const lines = [
      ...head,
      'banner motd ^C',
      'The key to this house is our secret friendship',
      'enable secret Zq7X',
      '^C',
      'end',
    ]
    const text = writeRunningConfig(read(lines))
    expect(text).toContain('The key to this house is our secret friendship')
    expect(text).not.toContain('Zq7X')
  })
})
