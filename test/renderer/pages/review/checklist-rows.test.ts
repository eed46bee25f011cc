import { describe, expect, it } from 'vitest'
import type { Wanted } from '../../../../renderer/pages/review/checklist/checklist-rows'
import {
  allLines,
  checklistRows,
  nextOpen,
  partProgress,
  stillWanted,
  peopleIn,
  unitsIn,
} from '../../../../renderer/pages/review/checklist/checklist-rows'
import { checklistDocument } from '../../../../shared/checklist/checklist-document'
import type { ChecklistEntry, Project } from '../../../../shared/plan/project'
import { evaluateWhole } from '../../../../shared/evaluation/evaluator'
import { examplePlan } from '../../../helpers/example-plan'

const example = examplePlan()
const documentOf = (project: Project) => checklistDocument(evaluateWhole(project, '2026-01-31'), '')
const linesOf = (project: Project) =>
  checklistRows(documentOf(project), allLines).flatMap((row) => (row.kind === 'line' ? [row.line] : []))

const entry = (state: ChecklistEntry['state']): ChecklistEntry => ({ state, by: 'MR', on: '', evidence: '', of: '' })
const [first, second, third] = linesOf(example).map(({ id }) => id)
const begun: Project = {
  ...example,
  checklist: {
    [first ?? '']: entry('done'),
    [second ?? '']: entry('blocked'),
    [third ?? '']: entry('not applicable'),
  },
}

describe('the rows of the checklist', () => {
  const all = checklistRows(documentOf(begun), allLines)

  it('are all lines of the document, in its order, each under its part and group, each with a key of its own', () => {
    const numbers = documentOf(begun).sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'checklines' ? block.lines.map(({ number }) => number) : [])),
    )
    expect(all.flatMap((row) => (row.kind === 'line' ? [row.line.number] : []))).toEqual(numbers)
    expect(new Set(all.map(({ key }) => key)).size).toBe(all.length)
    expect(all.slice(0, 3).map(({ kind }) => kind)).toEqual(['part', 'group', 'line'])
  })
  it('have the head of a unit over its lines, once', () => {
    const heads = all.flatMap((row, at) => (row.kind === 'unit' ? [[row.head.number, all[at + 1]?.kind]] : []))
    expect(heads.map(([, kind]) => kind)).toEqual(heads.map(() => 'group'))
    expect(heads.map(([number]) => number)).toEqual(heads.map((_, at) => `U${String(at + 1)}`))
  })
  it.each([
    ['blocked', ['blocked']],
    ['done', ['done', 'not applicable']],
  ] as const)('%s shows only those, and no part or group without one', (filter, states) => {
    const rows = checklistRows(documentOf(begun), { ...allLines, state: filter })
    const shown = rows.flatMap((row) => (row.kind === 'line' ? [row.line.entry.state] : []))
    expect(shown).toEqual(states)
    expect(rows.filter(({ kind }) => kind === 'part')).toHaveLength(1)
  })
  it('are of one unit, of one person, or have all words that are looked for, with the heads that they stand under', () => {
    const document = documentOf(begun)
    const shown = (wanted: Partial<Wanted>) =>
      checklistRows(document, { ...allLines, ...wanted }).flatMap((row) => (row.kind === 'line' ? [row.line] : []))
    const heads = unitsIn(document)
    const each = heads.map(({ id }) => shown({ unit: id }))
    for (const [at, lines] of each.entries()) {
      expect(lines.length).toBeGreaterThan(0)
      expect(lines.filter(({ number }) => !new RegExp(`^[UR]${String(at + 1)}[-.]`, 'u').test(number))).toEqual([])
    }
    expect(peopleIn(document)).toEqual(['MR'])
    expect(shown({ by: 'MR' }).map(({ id }) => id)).toEqual([first, second, third])
    const found = shown({ words: 'SAVE st-pstn-enc' })
    expect(found.length).toBeGreaterThan(0)
    expect(found.length).toBeLessThan(linesOf(begun).length / 2)
    expect(shown({ words: found[0]?.number ?? '' })).toContain(found[0])
    expect(checklistRows(document, { ...allLines, words: 'no such word' })).toEqual([])
  })
  it('a unit that is gone, or a person who set none of them, is wanted no more; what is there still is', () => {
    const document = documentOf(begun)
    const there = { state: 'open', unit: unitsIn(document)[1]?.id ?? '', by: 'MR', words: 'reset' } as const
    expect(stillWanted(document, there)).toEqual(there)
    const fewer = documentOf({ ...begun, sipTrunks: [], h323Devices: [], mgcpGateways: [], checklist: {} })
    expect(stillWanted(fewer, there)).toEqual({ ...there, unit: '', by: '' })
  })
  it('open leaves out what is done, blocked or does not apply', () => {
    const open = checklistRows(documentOf(begun), { ...allLines, state: 'open' }).filter(({ kind }) => kind === 'line')
    expect(open).toHaveLength(linesOf(begun).length - 3)
  })
  it('the parts tell how far they are', () => {
    const [part] = partProgress(documentOf(begun))
    expect(part).toMatchObject({ done: 2, blocked: 1 })
    const ways = all.filter((row) => row.kind === 'line' && !row.isBack)
    expect(partProgress(documentOf(begun)).reduce((sum, { count }) => sum + count, 0)).toBe(ways.length)
  })
  it('the next open line follows, and after the last comes the first again; a rollback is not on the way', () => {
    const at = nextOpen(all, -1) ?? -1
    expect(all[at]).toMatchObject({ kind: 'line', line: { entry: { state: 'open' } } })
    expect(all.slice(0, at).some((row) => row.kind === 'line' && row.line.entry.state === 'open')).toBe(false)
    expect(nextOpen(all, at)).toBeGreaterThan(at)
    expect(nextOpen(all, all.length)).toBe(at)
    const back = all.filter((row) => row.kind === 'line' && row.isBack)
    expect([back.length > 0, nextOpen(back, -1), nextOpen([], -1)]).toEqual([true, null, null])
  })
})
