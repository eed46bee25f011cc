import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checklistPlan } from '../../../../shared/checklist/context'
import { windowPicture } from '../../../../shared/checklist/front/window-picture'
import { textWidth } from '../../../../shared/document/fit-text'
import { flatText } from '../../../../shared/document/legible'
import type { Panel, Picture, Shape, Words } from '../../../../shared/document/picture'
import { evaluateWhole } from '../../../../shared/evaluation/evaluator'
import type { ChangeWindow, Project } from '../../../../shared/plan/project'
import { lastBack, type Timetable } from '../../../../shared/runbook/timetable'
import { arbitraryProject } from '../../../helpers/arbitrary-project'
import { blockTexts, checklistOf } from '../../../helpers/checklist'
import { draws, occurrences } from '../../../helpers/draws'
import { examplePlan } from '../../../helpers/example-plan'
import { trunks } from '../../../helpers/trunk-plans'

const timetableOf = (project: Project): Timetable => checklistPlan(evaluateWhole(project, '2026-10-01')).timetable
const pictureOf = (project: Project): Picture | null => windowPicture(timetableOf(project))

function night(count: number, hours: Partial<ChangeWindow> = {}, contacts: readonly string[] = ['Carrier', 'Desk']) {
  const project = structuredClone(trunks(count))
  Object.assign(project.changeWindow, { on: '2026-12-05', from: '23:00', to: '03:30', zone: 'Europe/Vienna', ...hours })
  for (const [at, farEnd] of project.farEnds.entries()) farEnd.contact = contacts[at % contacts.length] ?? ''
  return project
}

function drawn(project: Project): { picture: Picture; panel: Panel; said: string[] } {
  const picture = pictureOf(project)
  const [panel] = picture?.panels ?? []
  if (picture === null || panel === undefined) throw new Error('nothing is drawn')
  return { picture, panel, said: panel.shapes.flatMap((shape) => (shape.kind === 'words' ? [shape.text] : [])) }
}

function isInside(shape: Shape, { width, height }: Panel): boolean {
  const [xs, ys] = edges(shape)
  const isIn = (values: number[], most: number) => values.every((value) => value >= 0 && value <= most + 0.01)
  return isIn(xs, width) && isIn(ys, height)
}

/** From where to where its letters stand. */
function extentOf({ x, width, align, text, look }: Words): [number, number] {
  const wide = textWidth(text, look)
  const begin = { left: x, center: x + (width - wide) / 2, right: x + width - wide }[align]
  return [begin, begin + wide]
}

function edges(shape: Shape): [number[], number[]] {
  switch (shape.kind) {
    case 'line':
      return [
        [shape.x1, shape.x2],
        [shape.y1, shape.y2],
      ]
    case 'sign':
      return [
        [shape.x, shape.x + shape.size],
        [shape.y, shape.y + shape.size],
      ]
    case 'words':
      return [[shape.x, shape.x + shape.width], [shape.y]]
    case 'box':
      return [
        [shape.x, shape.x + shape.width],
        [shape.y, shape.y + shape.height],
      ]
  }
}

describe('the window as a picture', () => {
  it('has each unit as long as it takes, in order, and ends with the window', () => {
    const project = night(5)
    const { panel, said } = drawn(project)
    const units = panel.shapes.flatMap((shape) => (shape.kind === 'box' && shape.look === 'cluster' ? [shape] : []))
    const slots = timetableOf(project).slots.filter(({ kind }) => kind === 'unit')
    expect(units.map(({ name }) => name)).toEqual(['U1', 'U2', 'U3', 'U4', 'U5'])
    const perMinute = units.map(({ width }, at) => width / (slots[at]?.minutes ?? 0))
    for (const each of perMinute) expect(each).toBeCloseTo(perMinute[0] ?? 0, 6)
    expect(said).toEqual(expect.arrayContaining(['23:00', '00:00', '03:30', 'Prepare', 'U5', '100 min spare']))
  })

  it('says until when the rollback of all still fits, as the sentence that ends the window does', () => {
    const project = night(5)
    const until = /After (\d\d:\d\d) the rollback/u.exec(
      blockTexts(checklistOf(project).document, 'summary').join('\n'),
    )?.[1]
    const { said, picture, panel } = drawn(project)
    expect(until).toMatch(/:/u)
    expect(said).toContain(`until ${String(until)}`)
    expect(picture.sentences.map(flatText)).toContain(`The rollback of all units still fits until ${String(until)}.`)
    expect(panel.shapes.filter(({ kind }) => kind === 'sign')).toHaveLength(1)
  })

  it('has no sign where the rollback never fits, or nobody knows the hours, and says which of the two', () => {
    const short = drawn(night(5, { to: '23:20' }))
    expect(short.said).toEqual(expect.arrayContaining([expect.stringContaining('more than the window has')]))
    const open = drawn(night(5, { from: '', to: '' }))
    expect(open.said).toEqual(expect.arrayContaining([expect.stringContaining('the hours are not settled'), '+0:00']))
    for (const { panel } of [short, open]) expect(panel.shapes.some(({ kind }) => kind === 'sign')).toBe(false)
  })

  it('tells the end of a window that is too short for its units', () => {
    expect(drawn(night(5, { to: '00:30' })).panel.shapes).toContainEqual(
      expect.objectContaining({ kind: 'words', text: '00:30', look: 'strong' }),
    )
  })

  it('says who is needed when; more than eight are counted', () => {
    expect(drawn(night(4)).picture.sentences.map(flatText)).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^Carrier: needed for U1, U3, \d\d:\d\d to \d\d:\d\d, \d\d:\d\d/u),
      ]),
    )
    const many = drawn(
      night(
        10,
        {},
        Array.from({ length: 10 }, (_, at) => `Desk ${String(at)}`),
      ),
    )
    expect(many.said).toContain('and 2 more, in Before')
    expect(drawn(night(4, {}, [''])).picture.caption).toBe(
      'The units of the window, and until when their rollback fits',
    )
  })

  it('a unit with two far ends of one contact needs it once', () => {
    const project = structuredClone(examplePlan())
    for (const farEnd of project.farEnds) farEnd.contact = 'Desk'
    const [needed = '', ...more] = drawn(project)
      .picture.sentences.map(flatText)
      .filter((said) => said.includes('needed'))
    const units = needed.match(/U\d+/gu) ?? []
    expect(more).toEqual([])
    expect(units).toEqual([...new Set(units)])
    expect(units.length).toBeGreaterThan(8)
  })

  it('hours follow the clock where summer time ends that night', () => {
    const { said } = drawn(night(5, { on: '2026-10-24', to: '04:30' }))
    expect(said.filter((text) => text === '02:00')).toHaveLength(2)
  })

  it('is left out of one unit, which is the window, and of more than can be told apart', () => {
    expect(pictureOf(night(1))).toBeNull()
    expect(pictureOf(trunks(61))).toBeNull()
    expect(blockTexts(checklistOf(night(1)).document, 'summary').join('\n')).toContain('Go or no-go')
  })

  it.each([
    ['hours', {}],
    ['a window that is too short', { to: '23:20' }],
    ['no hours', { from: '', to: '' }],
  ])('no upright rule goes through words: %s', (_, hours) => {
    for (const count of [2, 5, 17, 40]) {
      const { shapes } = drawn(night(count, hours, ['Carrier', 'Desk', 'Voice team of the other side'])).panel
      const uprights = shapes.filter((shape) => shape.kind === 'line' && shape.look === 'rule' && shape.x1 === shape.x2)
      for (const shape of shapes.filter((each) => each.kind === 'words')) {
        const [begin, end] = extentOf(shape)
        const through = uprights.filter(
          (rule) =>
            rule.kind === 'line' && rule.x1 > begin && rule.x1 < end && rule.y1 < shape.y - 1 && rule.y2 > shape.y - 5,
        )
        expect(through, shape.text).toEqual([])
      }
      expect(uprights.length).toBeGreaterThan(1)
    }
  })

  it('stays within its panel, whatever the plan and the hours', () => {
    let pictures = 0
    const hour = fc.constantFrom('', '23:00', '00:30', '2:15', '22:00', '25:00')
    fc.assert(
      fc.property(arbitraryProject({ size: 12, hostile: true }), hour, hour, (project, from, to) => {
        Object.assign(project.changeWindow, { from, to })
        const timetable = timetableOf(project)
        const [panel] = windowPicture(timetable)?.panels ?? []
        if (panel !== undefined) pictures += 1
        for (const shape of panel?.shapes ?? [])
          expect(isInside(shape, panel ?? { width: 0, height: 0, shapes: [] }), JSON.stringify(shape)).toBe(true)
        const signs = panel?.shapes.filter(({ kind }) => kind === 'sign').length ?? 0
        expect(signs).toBeLessThanOrEqual((lastBack(timetable) ?? -1) >= 0 ? 1 : 0)
      }),
      { numRuns: draws(200) },
    )
    expect(pictures).toBeGreaterThanOrEqual(occurrences(50))
  })
})

describe('go or no-go', () => {
  it('is signed on the first page of a plan that is ready, by the lead where one is named', () => {
    const project = night(3)
    project.changeWindow.lead = 'A. Lead'
    const { document } = checklistOf(project)
    const signs = document.sections[0]?.blocks.filter(({ kind }) => kind === 'sign-off')
    expect(document.running.ready).toBe('ready')
    expect(signs).toEqual([{ kind: 'sign-off', rows: [['GO or NO-GO', 'decided by A. Lead: signature', 'time']] }])
  })

  it('is not offered where errors are open', () => {
    const project = night(3)
    for (const profile of project.profiles) profile.name = ''
    const { document } = checklistOf(project)
    expect(document.running.ready).toBe('not ready')
    expect(document.sections[0]?.blocks.some(({ kind }) => kind === 'sign-off')).toBe(false)
  })
})
