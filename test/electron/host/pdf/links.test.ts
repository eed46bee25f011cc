import { describe, expect, it } from 'vitest'
import { type } from '../../../../electron/host/pdf/sheet'
import type { DrawnLine } from '../../../../electron/host/pdf/pen'
import { checklistDocumentOf, printed, printedExample, read } from '../../../helpers/pdf'
import { examplePlan } from '../../../helpers/example-plan'
import { hasTool, skipUnless } from '../disk'

const { lines, bytes } = printedExample()
const trimmed = lines.map((line) => ({ ...line, text: line.text.trim() }))
const pageOf = (test: (line: DrawnLine) => boolean): number => trimmed.find(test)?.page ?? 0
const units = checklistDocumentOf(examplePlan()).sections.flatMap(({ blocks }) =>
  blocks.filter((block) => block.kind === 'unit'),
)

describe('what leads to another page', () => {
  it('TF-1: the run says of each unit on which page it begins', () => {
    expect(units).toHaveLength(17)
    for (const { number, name } of units) {
      const row = trimmed.find(({ text }) => text.startsWith(`${number} ${name}, `))
      const said = trimmed.filter(({ page, y }) => page === row?.page && Math.abs(y - row.y) < 1).at(-1)
      const begins = pageOf(({ text, size }) => text === number && size === type.unit.size)
      expect([number, said?.text, begins > 0]).toEqual([number, String(begins), true])
    }
  })

  it('S5-2: a unit says on which page its rollback begins', () => {
    const told = units.flatMap(({ times }) => times.flatMap(({ name, to }) => (to === undefined ? [] : [{ name, to }])))
    expect(told).toHaveLength(17)
    for (const { name, to } of told) {
      const begins = pageOf(({ text, size }) => text === `${to}.01` && size === type.number.size)
      expect([to, begins > 0]).toEqual([to, true])
      expect(trimmed.some(({ text }) => text === `${name}, p. ${String(begins)}`)).toBe(true)
    }
  })

  it('each is a link to a place of the document, told to who cannot see it', (context) => {
    skipUnless(hasTool('pdfinfo', '-v'), context, 'pdfinfo is not installed')
    const places = read(bytes, 'pdfinfo', '-dests', '@')
    for (const { number } of units) expect(places).toContain(`"${number}"`)
    const links = read(bytes, 'pdfinfo', '-struct', '@').match(/^\s*Link/gmu) ?? []
    // From the run, from the unit, from the rollback of the whole window; and what lines and stop rules send to.
    expect(links.length).toBeGreaterThan(3 * units.length + 50)
  })

  it('S4-2: every note and every line of the rollback that is named elsewhere is a link to its place', (context) => {
    skipUnless(hasTool('pdfinfo', '-v'), context, 'pdfinfo is not installed')
    const places = read(bytes, 'pdfinfo', '-dests', '@')
    const document = checklistDocumentOf(examplePlan())
    const named = new Set([...JSON.stringify(document.sections).matchAll(/"to":"([WN][^"]+)"/gu)].map(([, to]) => to))
    expect(named.size).toBeGreaterThan(15)
    for (const number of named) expect(places).toContain(`"${String(number)}"`)
    const text = Buffer.from(bytes).toString('latin1')
    const meant = (number: string): number => text.split(`/D (${number})`).length - 1
    expect(meant('N2')).toBeGreaterThan(20)
    expect(meant('W.08')).toBeGreaterThan(0)
  })

  it('TF-1: a stop rule that sends to the rollback of the whole window says its page', () => {
    const page = pageOf(({ text, size }) => text === 'Rollback of the whole window' && size === type.title.size)
    const stop = trimmed.find(({ text }) => text.startsWith('An emergency call does not get through'))
    expect(trimmed.some((line) => line.page === stop?.page && line.text === `p. ${String(page)}`)).toBe(true)
  })

  it('nothing leads to what a document does not have', () => {
    const document = checklistDocumentOf(examplePlan())
    const sections = document.sections.filter(({ id }) => id === 'run')
    const alone = printed({ ...document, sections })
    expect(Buffer.from(alone.bytes).toString('latin1')).not.toContain('/GoTo')
    expect(alone.lines.some(({ text }) => text.startsWith('U1 '))).toBe(true)
  })
})
