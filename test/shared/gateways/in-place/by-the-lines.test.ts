import fc from 'fast-check'
import { expect, it } from 'vitest'
import { checklistOf, type SaidLine } from '../../../helpers/checklist'
import { draws, occurrences } from '../../../helpers/draws'
import { plan, type PlanParts } from '../../../helpers/plan'
import { filesOfPlan } from '../files'
import { readIos } from '../ios-reader'
import { after, afterAll, arbitraryBox, boxFiles, printed, read } from './drawn-boxes'

interface Section {
  path: string
  part: string
  title: string
  commands: string[]
}

const between = (rule: string) => new RegExp(`^! ${rule.repeat(76)}\\n`, 'mu')

/** Every section of every file of the plan that has something to paste. */
function sectionsOf(parts: PlanParts): Section[] {
  return filesOfPlan(parts).flatMap(({ path, text }) => {
    let part = ''
    return text.split(between('=')).flatMap((piece, at) => {
      if (at % 2 === 1) {
        part = piece.replace(/\n! /gu, ' ').replace(/^! |\n$/gu, '')
        return []
      }
      const pieces = piece.split(between('-'))
      return pieces.flatMap((commands, place): Section[] => {
        const title = pieces[place - 1] ?? ''
        if (place % 2 === 1 || !/^! \d+\. /u.test(title)) return []
        const own = readIos(commands).commands
        return own.length === 0 ? [] : [{ path, part, title, commands: own }]
      })
    })
  })
}

/** The sections that a printed line names: `gateways/a.ios, its part U1, SRTP`. */
function namedBy({ enter }: SaidLine, sections: readonly Section[]): Section[] {
  const [, path = '', part = '', section = ''] =
    /^File in the bundle = (\S+), its part ([^,]+?)(?:, (.*))?$/u.exec(enter.join('\n').split('\n')[0] ?? '') ?? []
  if (path === '') return []
  const titles: Readonly<Record<string, RegExp>> = {
    Prepare: /^Prepare:/u,
    'Rollback of Prepare': /^Rollback of Prepare/u,
    Tidy: /^Tidy:/u,
  }
  const title = titles[part] ?? new RegExp(part.startsWith('U') ? `, unit ${part}:` : `^Rollback ${part} of`, 'u')
  return sections.filter(
    (one) => one.path === path && title.test(one.part) && one.title.replace(/\n! +/gu, ' ').includes(section),
  )
}

it('FC-15, S1-6: whoever pastes what each printed line names has the whole file on the box, and any run goes back', () => {
  let [whole, stopped] = [0, 0]
  fc.assert(
    fc.property(arbitraryBox, fc.nat(), ({ text, parts }, stop) => {
      const files = boxFiles(parts)
      if (files === null || !files.isInPlace) return
      const sections = sectionsOf(parts)
      const lines = checklistOf(plan(parts)).lines.filter(({ id }) => !id.endsWith('/choice'))
      const isBack = ({ id }: SaidLine): boolean => id.startsWith('rollback/')
      const forth = lines.filter((line) => !isBack(line)).map((line) => ({ line, named: namedBy(line, sections) }))
      const back = lines.filter(isBack).map((line) => ({ line, named: namedBy(line, sections) }))
      // Each section is named by one line, there and back.
      const all = [...forth, ...back].flatMap(({ named }) => named)
      expect(new Set(all)).toEqual(new Set(sections))
      expect(all).toHaveLength(sections.length)

      const before = read(text)
      const byLines = (steps: typeof forth, from = before) =>
        steps.flatMap(({ named }) => named).reduce((config, { commands }) => after(config, commands), from)
      expect(printed(byLines(forth))).toBe(printed(afterAll(before, files.forward.values())))

      const done = forth.slice(0, stop % (forth.length + 1))
      const begun = new Set(done.flatMap(({ line, named }) => (named.length > 0 ? [line.unit] : [])))
      const isDue = ({ line }: (typeof back)[number]): boolean => begun.has(line.unit)
      const units = back.filter(({ line }) => line.unit !== '' && isDue({ line, named: [] })).toReversed()
      const rest = back.filter(({ line }) => line.unit === '' && isDue({ line, named: [] }))
      expect(printed(byLines([...units, ...rest], byLines(done)))).toBe(printed(before))
      whole += 1
      stopped += Number(done.length < forth.length && begun.size > 1)
    }),
    { numRuns: draws(120) },
  )
  expect(whole).toBeGreaterThanOrEqual(occurrences(25))
  expect(stopped).toBeGreaterThanOrEqual(occurrences(2))
})
