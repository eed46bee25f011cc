import fc from 'fast-check'
import PDFDocument from 'pdfkit'
import { describe, expect, it } from 'vitest'
import { Holder } from '../../../../electron/host/pdf/blocks/holder'
import { lineBody } from '../../../../electron/host/pdf/blocks/line-body'
import { doColumn, seeColumn, wholeBody } from '../../../../electron/host/pdf/blocks/line-grid'
import { labelledLines, sightStrips } from '../../../../electron/host/pdf/blocks/line-parts'
import type { Strip } from '../../../../electron/host/pdf/flow'
import type { DrawnLine } from '../../../../electron/host/pdf/pen'
import { sheets, type } from '../../../../electron/host/pdf/sheet'
import { Fonts } from '../../../../electron/host/pdf/text/fonts'
import { Typesetter } from '../../../../electron/host/pdf/text/typesetter'
import { Wrapper } from '../../../../electron/host/pdf/text/wrap'
import type { Checkline, ChecklineGroup, Document } from '../../../../shared/document/document'
import { code, say } from '../../../../shared/document/inline'
import { lineParts } from '../../../../shared/document/line-parts'
import { draws } from '../../../helpers/draws'
import { pixels, printed } from '../../../helpers/pdf'
import { sampleDocument } from '../../../helpers/sample-document'
import { slow } from '../../../helpers/slow'

const wrapper = new Wrapper(new Typesetter(new Fonts(new PDFDocument({ autoFirstPage: false, font: '' }))))

const plain: Checkline = {
  ...{ id: 'a', number: '1.01', action: say`Do`, goTo: [], enter: [], cautions: [], see: [], verify: [], undo: [] },
  ...{ ticked: [], evidence: '', register: [], entry: { state: 'open', by: '', on: '', evidence: '' } },
}
const withGroups = (groups: readonly Partial<ChecklineGroup>[]): Document => ({
  ...sampleDocument(false),
  sections: [
    {
      ...{ id: 'w', title: 'W', lead: [] },
      blocks: groups.map((group) => ({
        ...{ kind: 'checklines' as const, title: 'Group', object: '', aside: [], lines: [] },
        ...group,
      })),
    },
  ],
})
const drawnOf = (...lines: Partial<Checkline>[]): DrawnLine[] =>
  printed(withGroups([{ lines: lines.map((line, at) => ({ ...plain, id: String(at), ...line })) }])).lines

const heightOf = (strips: readonly Strip[]): number => strips.reduce((sum, { height }) => sum + height, 0)
const left = sheets.a4.left
const words = (count: number, word: string): string => Array.from({ length: count }, () => word).join(' ')

describe('what is seen', () => {
  const texts = fc.tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 60 }))

  it('stands beside what is done or below it, whichever takes less room', () => {
    fc.assert(
      fc.property(texts, ([acts, sees]) => {
        const line = { ...plain, action: say`${words(acts, 'enter')}`, see: say`${words(sees, 'light')}` }
        const parent = {
          tag: () => {
            throw new Error('nothing is drawn here')
          },
        }
        const context = { wrapper, pictureOf: () => null, parent, line, body: new Holder(parent, 'LBody') }
        const head = (column: typeof wholeBody) =>
          heightOf(labelledLines(context, [line.action, type.action], [], column))
        const seen = (column: typeof wholeBody) => heightOf(sightStrips(context, lineParts(line), column))
        const below = head(wholeBody) + seen(wholeBody)
        const beside = Math.max(head(doColumn), seen(seeColumn))
        expect(heightOf(lineBody(context))).toBeCloseTo(Math.min(below, beside), 5)
      }),
      { numRuns: draws(60) },
    )
  })

  it('stays in its column, and so does what is done', () => {
    const said: string[] = []
    fc.assert(
      fc.property(texts, ([acts, sees]) => {
        const lines = drawnOf({ action: say`${words(acts, 'enter')}`, see: say`${words(sees, 'light')}` })
        const done = lines.filter(({ text }) => text.includes('enter'))
        const seen = lines.filter(({ text }) => text.includes('light'))
        const isBeside = done[0]?.y === seen[0]?.y
        said.push(isBeside ? 'beside' : 'below')
        const [columnOfDone, columnOfSeen] = isBeside ? [doColumn, seeColumn] : [wholeBody, wholeBody]
        for (const [drawn, column] of [
          [done, columnOfDone],
          [seen, columnOfSeen],
        ] as const)
          for (const { x, width } of drawn) {
            expect(x).toBeGreaterThanOrEqual(left + column.x - 0.05)
            expect(x + width).toBeLessThanOrEqual(left + column.x + column.width + 0.05)
          }
        if (!isBeside) expect(Math.max(...done.map(({ y }) => y))).toBeLessThan(Math.min(...seen.map(({ y }) => y)))
      }),
      // Both examples count among the draws: fewer would leave the second out.
      { numRuns: Math.max(2, draws(20)), examples: [[[4, 4]], [[4, 60]]] },
    )
    expect(new Set(said)).toEqual(new Set(['beside', 'below']))
  })
})

describe('what is entered', () => {
  const texts = (...lines: Partial<Checkline>[]): string[] => drawnOf(...lines).map(({ text }) => text.trim())

  it('of one label stands in one row', () => {
    const row = (label: string, value: string, was = '') => ({
      ...{ label, value: say`${code(value)}` },
      was: was === '' ? [] : say`${code(was)}`,
    })
    const rows = texts({
      enter: [row('Node', 'one'), row('Node', 'two'), row('Port', '5061', '5060'), row('Port', '1')],
    })
    expect(rows.filter((text) => text === 'Node')).toHaveLength(1)
    expect(rows).toContain('one  ·  two')
    expect(rows.filter((text) => text === 'Port')).toHaveLength(2)
    // The arrow never stands on a line by itself.
    expect(rows).toContain('5060\u00a0→')
  })

  it('and is one thing stands behind the action', () => {
    const enter = [{ label: 'SRTP Allowed', value: say`${code('check')}`, was: say`${code('unchecked')}` }]
    expect(texts({ action: say`Do it`, goTo: ['Device', 'Trunk'], enter }).join(' ')).toContain(
      'Do it Device › Trunk: SRTP Allowed: unchecked\u00a0→\u00a0check',
    )
  })
})

it('FC-2: from and to are never parted: both go on to the next line where they do not fit', () => {
  const destinations = {
    label: 'Destinations',
    value: say`${code('10.0.1.1:5061')}`,
    was: say`${code('10.0.1.1:5060')}`,
  }
  for (const length of [30, 40, 44, 48, 52, 56, 60]) {
    const action = say`${'x'.repeat(length)}`
    const texts = drawnOf({ action, enter: [destinations] }).map(({ text }) => text)
    expect(texts.some((text) => text.includes('10.0.1.1:5060\u00a0→\u00a010.0.1.1:5061'))).toBe(true)
  }
})

describe('the head of a group', () => {
  const one = { title: 'By hand', lines: [{ ...plain, id: '1' }] }
  const other = {
    ...{ title: 'By AXL', aside: say`in place of the lines above`, isInPlace: true as const },
    lines: [{ ...plain, id: '2', number: '1.02', action: say`Send it` }],
  }

  it('is not there for a line in place of others: the line says by itself what it is', () => {
    const said = printed(withGroups([one, other])).lines
    expect(said.filter(({ size }) => size === type.head.size).map(({ text }) => text.trim())).toEqual(['By hand'])
    expect(said.map(({ text }) => text.trim()).join(' ')).toContain('By AXL, in place of the lines above. Send it')
  })
})

describe('lines that say by themselves what their head would', () => {
  const many = Array.from({ length: 60 }, (_, at) => ({ ...plain, id: String(at), number: `1.${String(at)}` }))
  const headsOf = (lines: Checkline[]) =>
    printed(withGroups([{ title: 'Saved', isSaid: true, lines }])).lines.filter(({ size }) => size === type.head.size)

  it('stand under a rule alone, and where they go on on another page under what they belong to', () => {
    expect(headsOf(many.slice(0, 2))).toEqual([])
    expect(headsOf(many).map(({ page, text }) => [page, text.trim()])).toEqual([[2, 'Saved, continued']])
  })
})

it('a head that comes again is cut only where there is no room for it', () => {
  const lines = Array.from({ length: 60 }, (_, at) => ({ ...plain, id: String(at), number: `1.${String(at)}` }))
  const group = {
    title: 'Step 5, test calls · H.323 Gateway',
    object: 'h323-gw.example.com',
    aside: say`calls drop`,
    lines,
  }
  const heads = printed(withGroups([group])).lines.filter(({ size, page }) => page > 1 && size === type.head.size)
  expect(heads.map(({ text }) => text.trim())).toContain(
    'Step 5, test calls · H.323 Gateway  h323-gw.example.com, continued',
  )
})

slow('a sentence over lines stands on the page of the first of them', () => {
  const lines = Array.from({ length: 90 }, (_, at) => ({ ...plain, id: `a${String(at)}`, number: `1.${String(at)}` }))
  const next = { kind: 'checklines' as const, title: 'Next', object: '', aside: [] }
  for (let count = 20; count < 60; count += 1) {
    const document = withGroups([{ lines: lines.slice(0, count) }])
    const [section] = document.sections
    section?.blocks.push(
      { kind: 'paragraph', text: say`What was prepared.` },
      { ...next, isSaid: true, lines: [{ ...plain, id: 'n', number: '2.01' }] },
    )
    const { lines: drawn } = printed(document)
    const pageOf = (said: string) => drawn.find(({ text }) => text.trim() === said)?.page
    expect([count, pageOf('What was prepared.')]).toEqual([count, pageOf('2.01')])
  }
})

describe('what ends calls', () => {
  const drop = { id: 'XD-9', text: say`Plan for calls to drop.`, drops: true as const }
  const other = { id: 'PF-7', text: say`Ask first.` }

  it('XD-9: is said behind what ends them, on its line; any other caution has a line of its own', () => {
    const drawn = drawnOf({ action: say`Reset`, cautions: [drop] }, { action: say`Save`, cautions: [other] })
    const texts = drawn.map(({ text }) => text)
    expect(texts).toContain('Reset Caution Plan for calls to drop. (XD-9)')
    expect(texts).toContain('Caution Ask first. (PF-7)')
    expect(texts).not.toContain('Save Caution Ask first. (PF-7)')
  })

  it('XD-9: has a mark at the edge of the page, left of the box', () => {
    const mark = (cautions: Checkline['cautions']) => {
      const { bytes } = printed(withGroups([{ lines: [{ ...plain, cautions }] }]), {})
      const { width, grey } = pixels(bytes, 1)
      const columns = Array.from({ length: 10 }, (_, at) => left - 11 + at)
      return grey.filter((value, at) => value < 100 && columns.includes(at % width)).length
    }
    expect(mark([other])).toBe(0)
    expect(mark([drop])).toBeGreaterThan(10)
  })

  it('a file or a command that stands alone needs no label; beside other fields it has one', () => {
    const file = { label: 'File in the bundle', value: say`${code('a.ios')}`, was: [], isPlain: true as const }
    const text = (...enter: Checkline['enter']) =>
      drawnOf({ enter })
        .map((line) => line.text)
        .join('\n')
    expect(text(file)).toContain('Do a.ios')
    expect(text(file)).not.toContain('File in the bundle')
    expect(text(file, { label: 'Name', value: say`A`, was: [] })).toContain('File in the bundle')
  })
})
