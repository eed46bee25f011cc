import { isBrief, type BriefLine } from '../../../../shared/document/alike'
import type { Block, Caution, ChecklineGroup } from '../../../../shared/document/document'
import { code, joinSpans, say, strong, type Inline } from '../../../../shared/document/inline'
import { newCautions } from '../../../../shared/document/line-parts'
import { groupBy } from '../../../../shared/plan/group-by'
import { fieldName } from '../fields'
import type { Strip } from '../flow'
import type { Pen } from '../pen'
import { plainOf } from '../plain'
import { across, type } from '../sheet'
import type { Line } from '../text/piece'
import { alikeHead } from './alike'
import { drawDown, totalHeight } from './beside'
import type { BlockContext } from './context'
import { groupHead } from './group-head'
import { Holder } from './holder'
import { labelAt } from './line-grid'
import { linePart } from './line-parts'
import { penRow, type Column } from './side-pens'
import {
  columnGap,
  columnsFor,
  labelsOf,
  labelWidthFor,
  valueOf,
  widthOf,
  type Across,
  type Alikes,
} from './side-widths'
import { actualText, aside, ending, gap, portions } from './text-strips'

/** Those that begin at a block and can stand side by side: what all of them ask is said once. */
export function alikesFrom(blocks: readonly Block[], at: number): Alikes {
  const found: { group: ChecklineGroup; line: BriefLine }[] = []
  for (const block of blocks.slice(at)) {
    const line = block.kind === 'checklines' ? entryOf(block) : null
    if (block.kind !== 'checklines' || line === null) break
    const first = found[0]?.group ?? block
    if (block.title !== first.title || asked(block) !== asked(first)) break
    found.push({ group: block, line })
  }
  return found.length > 1 ? found : []
}

/** The one line of a group, where it enters fields; its cautions stand below the table. */
function entryOf(group: ChecklineGroup): BriefLine | null {
  const [line, ...more] = group.lines
  if (line === undefined || more.length > 0 || line.enter.length < 2) return null
  const bare = { ...line, cautions: [] }
  return isBrief(bare, group) ? { ...bare, cautions: newCautions(line) } : null
}

const asked = ({ each }: ChecklineGroup): string => plainOf(each?.action ?? [])

/** Tables of a few of them: a column for each object, a row for each field, below what all of them ask. */
export function sideBySide(context: BlockContext, all: Alikes): Strip[] {
  const [first] = all
  if (first?.group.each === undefined) return []
  const title = `${first.group.title}s`
  const whole = { ...first.group, title, object: '', aside: [] }
  const head = groupHead(context, whole)
  const statement = alikeHead(context, new Holder(context.parent, 'Div'), whole, first.group.each)
  const count = columnsFor(context, all)
  const labelWidth = labelWidthFor(context, all, count)
  const parts = Array.from({ length: Math.ceil(all.length / count) }, (_, at) =>
    all.slice(at * count, (at + 1) * count),
  )
  const shared = sharedCautions(parts)
  const tables = parts.map((part) => tableOf(context, part, { count, labelWidth }, shared))
  return [
    ...head.first,
    ...statement,
    ...cautionsOfAll(context, all, shared),
    ...tables.flat().map((strip) => ({ ...strip, repeat: head.again })),
    gap(1),
  ]
}

function tableOf(context: BlockContext, part: Alikes, given: Across, shared: ReadonlySet<string>): Strip[] {
  const list = new Holder(context.parent, 'L')
  const { labelWidth } = given
  const width = widthOf(given)
  const columns = part.map((one, at): Column => {
    const item = new Holder(list, 'LI')
    const body = new Holder(item, 'LBody')
    return { x: labelWidth + columnGap + at * (width + columnGap), width, one, item, body }
  })
  const strips = [
    headRow(context, columns),
    ...labelsOf(part).flatMap((label) => fieldRow(context, label, columns, labelWidth)),
    penRow(context, columns),
    ...cautions(context, columns, shared),
  ]
  // Read one column after the other, whatever the order of drawing.
  const height = totalHeight(strips)
  const close = (): void => {
    for (const { body, item } of columns) {
      body.end()
      item.end()
    }
    list.end()
  }
  const open = (pen: Pen): void => columns.forEach(({ body }) => body.tag(pen))
  // A value of thousands of characters is taller than a page: then a page may end within the table.
  if (height > tallest) return [aside(open, { keep: true }), ...strips, aside(close, { keep: true }), gap(4)]
  const whole: Strip = {
    height,
    draw(pen, y) {
      open(pen)
      drawDown(strips, pen, y)
    },
  }
  return [whole, aside(close, { keep: true }), gap(4)]
}

/** A table stands whole up to this height. */
const tallest = 600

const drawCell = (pen: Pen, { body }: Column, lines: readonly Line[], place: Parameters<Pen['lines']>[1]): void =>
  pen.add(body.tag(pen), 'P', () => pen.lines(lines, place, type.line), actualText(lines))

/** Box and number of each, whom it serves, and its name below. */
function headRow(context: BlockContext, columns: readonly Column[]): Strip {
  const { wrapper } = context
  const cells = columns.map((column) => {
    const { one, width } = column
    const names = isNamedBelow(one)
      ? []
      : wrapper.wrap(joinSpans([strong(plainOf(one.line.own))], ''), type.line, width)
    return { column, names, ...servedAt(context, one, width) }
  })
  const tall = Math.max(
    14,
    ...cells.map(({ served, isUnder }) => (isUnder ? 14 : 0) + served.length * type.rail.lead + 2),
  )
  const below = Math.max(...cells.map(({ names }) => names.length)) * type.line.lead
  return {
    height: tall + below + 3,
    draw(pen, y) {
      for (const { column, names, served, isUnder } of cells) {
        const { item, body, x, width, one } = column
        const about = `${one.line.number} ${plainOf(one.line.action)}`
        const number = { x: x + labelAt, y: y + 1, width: asideAt - labelAt }
        pen.add(item.tag(pen), 'Lbl', () => pen.put(say`${one.line.number}`, number, type.number))
        const tag = body.tag(pen)
        pen.tick(tag, x, y, { name: fieldName('done', one.line.id), says: about, isTicked: false })
        const [left, down] = isUnder ? [0, 14] : [asideAt, 0]
        const place = { x: x + left, y: y + down, width: width - left }
        pen.add(tag, 'P', () => pen.lines(served, place, type.rail), actualText(served))
        if (names.length > 0) drawCell(pen, column, names, { x, y: y + tall, width })
      }
      pen.rule(0, y + tall + below + 1.5, across, 0.5, 'hair')
    },
  }
}

/** Whom it serves stands behind its number, or below it where that would break a name or take more lines than two. */
function servedAt({ wrapper }: BlockContext, one: Alikes[number], width: number) {
  const said = servedBy(one)
  const room = width - asideAt
  const behind = wrapper.wrap(said, type.rail, room)
  const isWhole = plainOf(said)
    .split(' ')
    .every((word) => wrapper.widths(say`${code(word)}`, type.rail).natural <= room)
  const isUnder = behind.length > 2 || !isWhole
  return { served: isUnder ? wrapper.wrap(said, type.rail, width) : behind, isUnder }
}

/** The first of its fields is its name. */
const isNamedBelow = ({ line }: Alikes[number]): boolean => {
  const [first] = line.enter
  return first !== undefined && plainOf(first.value) === plainOf(line.own)
}

/** Behind box and number. */
const asideAt = labelAt + 26

const servedBy = ({ group, line }: Alikes[number]): Inline =>
  joinSpans(
    [group.aside, line.undo].filter((said) => said.length > 0 && !(said === line.undo && hasSaid(group, line))),
    ' · ',
  )

const hasSaid = (group: ChecklineGroup, line: BriefLine): boolean =>
  plainOf(group.aside).toLowerCase().includes(plainOf(line.undo).toLowerCase())

/** A field with its value for each; a dash where it keeps what it has. */
function fieldRow({ wrapper }: BlockContext, label: string, columns: readonly Column[], labelWidth: number): Strip[] {
  const names = wrapper.wrap(say`${label}`, type.line, labelWidth)
  const cells = columns.map((column) => ({
    column,
    lines: wrapper.wrap(valueOf(column.one.line.enter, label), type.line, column.width),
  }))
  const count = Math.max(names.length, ...cells.map(({ lines }) => lines.length))
  return portions(count).map(({ from, to }): Strip => {
    const isLast = to === count
    const height = (to - from) * type.line.lead + (isLast ? 2 : 0)
    return {
      height,
      draw(pen, y) {
        pen.furniture(() => pen.lines(names.slice(from, to), { x: 0, y, width: labelWidth }, type.line))
        for (const { column, lines } of cells) {
          const part = lines.slice(from, to)
          if (part.length > 0) drawCell(pen, column, part, { x: column.x, y, width: column.width })
        }
        if (isLast) pen.rule(0, y + height - 0.8, across, 0.35, 'faint')
      },
    }
  })
}

/** What is to be known of one alone, or of several alike, stands below at the whole width. */
function cautions(context: BlockContext, columns: readonly Column[], shared: ReadonlySet<string>): Strip[] {
  const all = columns.flatMap((column) => column.one.line.cautions.map((caution) => ({ column, caution })))
  const alike = groupBy(all, ({ caution }) => (shared.has(keyOf(caution)) ? [] : [keyOf(caution)]))
  return [...alike.values()].flatMap((own) => {
    const [first] = own
    if (first === undefined) return []
    const { one, body } = first.column
    const label = `Caution ${own.map(({ column }) => column.one.line.number).join(', ')}`
    const part = { kind: 'caution', label, ...first.caution } as const
    return linePart({ ...context, line: one.line, body }, part, { x: 0, width: across })
  })
}

const keyOf = ({ id, text }: Caution): string => `${id} ${plainOf(text)}`

/** What is to be known of objects in several tables is said once, over the first of them. */
function sharedCautions(parts: readonly Alikes[]): ReadonlySet<string> {
  const keys = parts.map((part) => new Set(part.flatMap(({ line }) => line.cautions.map(keyOf))))
  const counts = new Map<string, number>()
  for (const key of keys.flatMap((own) => [...own])) counts.set(key, (counts.get(key) ?? 0) + 1)
  return new Set([...counts].flatMap(([key, count]) => (count > 1 ? [key] : [])))
}

function cautionsOfAll(context: BlockContext, all: Alikes, shared: ReadonlySet<string>): Strip[] {
  return [...shared].flatMap((key) => {
    const own = all.filter(({ line }) => line.cautions.some((caution) => keyOf(caution) === key))
    const caution = own[0]?.line.cautions.find((one) => keyOf(one) === key)
    if (own[0] === undefined || caution === undefined) return []
    const body = new Holder(context.parent, 'Div')
    const label = `Caution ${numbersOf(all, own)}`
    const strips = linePart(
      { ...context, line: own[0].line, body },
      { kind: 'caution', label, ...caution },
      { x: 0, width: across },
    )
    return [...strips, ending(body, { keep: true })]
  })
}

/** `2.01 to 2.60`, where there is none between that it is not about. */
function numbersOf(all: Alikes, own: Alikes): string {
  const [first, last] = [all.findIndex((one) => one === own[0]), all.findLastIndex((one) => one === own.at(-1))]
  const numbers = own.map(({ line }) => line.number)
  const isRun = own.length > 2 && last - first + 1 === own.length
  return isRun ? `${numbers[0] ?? ''} to ${numbers.at(-1) ?? ''}` : numbers.join(', ')
}
