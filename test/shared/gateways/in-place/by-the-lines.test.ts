import fc from 'fast-check'
import { expect, it } from 'vitest'
import { checklistOf, type SaidLine } from '../../../helpers/checklist'
import { draws, occurrences } from '../../../helpers/draws'
import { plan } from '../../../helpers/plan'
import { after, afterAll, arbitraryBox, boxFiles, printed, read } from './drawn-boxes'
import { namedBy, sectionsOf } from './printed-sections'

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
