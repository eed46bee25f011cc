import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { draws, occurrences } from '../../../helpers/draws'
import { readIos } from '../ios-reader'
import { unitsIn } from '../file-parts'
import { after, afterAll, arbitraryBox, blocks, boxFiles, nodes, printed, read } from './drawn-boxes'
import { slow } from '../../../helpers/slow'

describe('a box whose configuration was read', () => {
  slow('FC-15, FC-16: is as it was after its file and the way back, line for line, but for trustpoints', () => {
    let [inPlace, changed] = [0, 0]
    fc.assert(
      fc.property(arbitraryBox, ({ text, parts }) => {
        const files = boxFiles(parts)
        if (files === null || !files.isInPlace) return
        inPlace += 1
        const before = read(text)
        const done = afterAll(before, files.forward.values())
        expect(printed(afterAll(done, files.back.values()))).toBe(printed(before))
        const own = [...files.forward].filter(([title]) => title.startsWith('Change'))
        changed += Number(own.some(([, commands]) => commands.length > 0))
      }),
      { numRuns: draws(500) },
    )
    expect(inPlace).toBeGreaterThanOrEqual(occurrences(100))
    expect(changed).toBeGreaterThanOrEqual(occurrences(40))
  })

  it('FC-15: the way back of any one unit leaves what the others changed, and what was prepared', () => {
    let several = 0
    fc.assert(
      fc.property(arbitraryBox, fc.nat(), ({ text, parts }, pick) => {
        const files = boxFiles(parts)
        if (files === null || !files.isInPlace) return
        const units = unitsIn(files.forward)
        const unit = units[pick % Math.max(1, units.length)] ?? ''
        if (unit === '') return
        const [, number = ''] = /unit U(\d+)/u.exec(unit) ?? []
        const own = [...files.back].find(([title]) => title.startsWith(`Rollback R${number} `))?.[1] ?? []
        const all = afterAll(read(text), files.forward.values())
        const others = [...files.forward].filter(([title]) => title !== unit).map(([, commands]) => commands)
        expect(printed(after(all, own))).toBe(printed(afterAll(read(text), others)))
        several += Number(units.length > 1)
      }),
      { numRuns: draws(500) },
    )
    expect(several).toBeGreaterThanOrEqual(occurrences(20))
  })

  it('FC-16: no line touches a dial-peer that reaches no node, and what holds for all is marked', () => {
    fc.assert(
      fc.property(arbitraryBox, ({ text, parts }) => {
        const files = boxFiles(parts)
        if (files === null || !files.isInPlace) return
        const [before, done] = [blocks(read(text)), blocks(afterAll(read(text), files.forward.values()))]
        const different = [...new Set([...before.keys(), ...done.keys()])].filter(
          (head) => before.get(head)?.join('\n') !== done.get(head)?.join('\n'),
        )
        for (const head of different) {
          if (/^dial-peer /u.test(head)) expect(reaches(head, before), head).toBe(true)
          else if (/^voice class server-group /u.test(head)) expect(before.get(head)?.join()).toMatch(/192\.0\.2\.1\d/u)
          else if (/^voice class |^crypto pki trustpoint CUCM-/u.test(head)) expect(before.has(head), head).toBe(false)
          else expect(['sip-ua', 'voice service voip']).toContain(head)
        }
        const marked = wholeDeviceIn(files.text)
        const elsewhere = readIos(files.text.replace(marked, '')).commands
        const rest = elsewhere.filter((_, at) => !elsewhere[at - 1]?.startsWith('voice class sip-options-keepalive '))
        expect(rest.filter((line) => /^ (?:transport |supplementary)|^voice service/u.test(line))).toEqual([])
        const untouched = [...before.keys()].filter((head) => isSip(head, before) && !reaches(head, before))
        if (readIos(marked).commands.length > 0) {
          const told = marked.replace(/\n! /gu, ' ')
          for (const head of untouched.slice(0, 6)) expect(told).toContain(` ${head.split(' ')[2] ?? ''}`)
        }
      }),
      { numRuns: draws(120) },
    )
  })

  it('S1-6: has no secret, no line that is more than one, and nothing that asks when it is pasted', () => {
    const asking = /^(?:crypto key|crypto pki (?:authenticate|enroll|import|export)|no crypto pki|copy|write|reload)/u
    fc.assert(
      fc.property(arbitraryBox, ({ config, parts }) => {
        const files = boxFiles(parts)
        if (files === null) return
        for (const text of [files.text, files.wayBack]) {
          expect(text).toMatch(/^(?:[ -~]*\n)+$/u)
          expect(text).not.toContain('?')
          for (const secret of config.secrets) expect(text).not.toContain(secret)
          const { commands, options, explained, used } = readIos(text)
          expect([...commands, ...options].filter((line) => asking.test(line))).toEqual([])
          expect([...commands, ...options].filter((line) => /secret-removed|description/u.test(line))).toEqual([])
          expect(new Set(used)).toEqual(new Set(explained))
        }
      }),
      { numRuns: draws(120) },
    )
  })

  it('asks for no tag, name or interface that the configuration answers', () => {
    fc.assert(
      fc.property(arbitraryBox, ({ parts }) => {
        const files = boxFiles(parts)
        if (files === null || !files.isInPlace) return
        const { explained } = readIos(files.text)
        expect(
          explained.filter((name) => !/^(?:CUCM_CERTIFICATE_NAME|CLIENT_TRUSTPOINT|DIGEST_\w+)$/u.test(name)),
        ).toEqual([])
      }),
      { numRuns: draws(150) },
    )
  })
})

const isSip = (head: string, all: ReadonlyMap<string, readonly string[]>): boolean =>
  /^dial-peer .* voip$/u.test(head) && all.get(head)?.includes('session protocol sipv2') === true

/** Said apart from the code that finds them: an address or name of a node in its target, its group or its URI classes. */
function reaches(head: string, all: ReadonlyMap<string, readonly string[]>): boolean {
  const lines = all.get(head) ?? []
  const referred = lines.flatMap((line) => {
    const [, group] = /^session server-group (\d+)$/u.exec(line) ?? []
    const [, uri] = /^incoming uri (?:via|from) (\S+)$/u.exec(line) ?? []
    return [
      ...(group === undefined ? [] : (all.get(`voice class server-group ${group}`) ?? [])),
      ...(uri === undefined ? [] : (all.get(`voice class uri ${uri} sip`) ?? [])),
    ]
  })
  const text = [...lines.filter((line) => line.startsWith('session target ')), ...referred].join(' ')
  return nodes.some(({ name, address }) =>
    new RegExp(`\\b(?:${address}|${name})\\b`.replace(/\./gu, '\\.'), 'u').test(text),
  )
}

/** The section that says what it touches besides. */
function wholeDeviceIn(text: string): string {
  const [, section = ''] = text.split('What holds for the whole device')
  return section
    .split(/\n! -{76}\n/u)
    .slice(0, 2)
    .join('\n! ' + '-'.repeat(76) + '\n')
}
