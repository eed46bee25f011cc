import type { Facts, FactRow, List } from '../../../../shared/document/document'
import { say } from '../../../../shared/document/inline'
import { noteNumber } from '../../../../shared/document/leads'
import type { Strip } from '../flow'
import { across, col, span, type, type Style } from '../sheet'
import type { BlockContext } from './context'
import { Holder } from './holder'
import { beside } from './beside'
import { actualText, aside, ending, gap, space, textStrips } from './text-strips'

const indent = 12
const bullet = say`•`

/** An item, with a dot before its first line. */
export function list(context: BlockContext, { items }: List): Strip[] {
  const element = new Holder(context.parent, 'L')
  const strips = items.flatMap((item) => {
    const lines = context.wrapper.wrap(item, type.body, across - indent)
    const entry = new Holder(element, 'LI')
    const body = new Holder(entry, 'LBody', actualText(lines))
    const dot = aside(
      (pen, y) => pen.add(entry.tag(pen), 'Lbl', () => pen.put(bullet, { x: 0, y, width: indent }, type.body)),
      { keep: true },
    )
    const place = { x: indent, width: across - indent }
    const text = textStrips(lines, { place, style: type.body, element: body, after: 1, keep: true })
    return [dot, ...text, ending(entry)]
  })
  return [...strips, ending(element), gap(4)]
}

const hang = col(2)
/** Of a note stands its number at the left, its name before what it says. */
const noteHang = 19

/** Name and value, one under the other. */
export const facts = (context: BlockContext, { rows, areNotes, areGlance }: Facts): Strip[] => {
  if (areNotes === true) return notes(context, rows)
  const pairs = briefPairs(context, rows)
  if (pairs !== null) return [...pairs, gap(4)]
  const element = new Holder(context.parent, 'L')
  const strips =
    areGlance === true ? glance(context, element, rows) : rows.map((row) => wholeRow(context, element, row))
  return [...strips.flatMap((row) => [...row, gap(areGlance === true ? 1 : 2)]), ending(element), gap(4)]
}

const wholeRow = (context: BlockContext, element: Holder, row: FactRow): Strip[] =>
  factStrips(context, element, row, { x: 0, width: across, valueAt: hang }, type.body)

/** Two that follow each other share a line, where each of them is so short. */
function glance(context: BlockContext, element: Holder, rows: readonly FactRow[]): Strip[][] {
  const [left, right] = [
    { x: 0, width: span(6), valueAt: hang },
    { x: col(6), width: span(6), valueAt: pairAt },
  ]
  const isShort = (row: FactRow, { width, valueAt }: FactPlace): boolean =>
    context.wrapper.wrap(row.value, type.body, width - valueAt).length === 1
  const strips: Strip[][] = []
  for (let at = 0; at < rows.length; at += 1) {
    const [row, next] = rows.slice(at, at + 2)
    if (row === undefined) break
    if (next !== undefined && isShort(row, left) && isShort(next, right)) {
      const columns = [
        factStrips(context, element, row, left, type.body),
        factStrips(context, element, next, right, type.body),
      ]
      strips.push(beside(columns))
      at += 1
    } else strips.push(wholeRow(context, element, row))
  }
  return strips
}

function notes({ wrapper, parent }: BlockContext, rows: readonly FactRow[]): Strip[] {
  const element = new Holder(parent, 'L')
  const place = { x: noteHang, width: across - noteHang }
  const strips = rows.flatMap(({ name, value }) => {
    const number = noteNumber(name)
    const title = name.slice(number.length).trim()
    const before = { text: say`${title}  `, style: { ...type.labelStrong, lead: type.cell.lead } }
    const lines = wrapper.wrap(value, type.cell, place.width, before)
    const entry = new Holder(element, 'LI')
    const body = new Holder(entry, 'LBody', actualText(lines))
    const label = aside(
      (pen, y) =>
        pen.add(entry.tag(pen), 'Lbl', () =>
          pen.put(say`${number}`, { x: 0, y, width: noteHang }, { ...type.labelStrong, lead: type.cell.lead }),
        ),
      { anchor: number, keep: true },
    )
    return [
      label,
      ...textStrips(lines, { place, style: type.cell, element: body, keep: true }),
      ending(entry),
      gap(1.5),
    ]
  })
  return [...strips, ending(element), gap(4)]
}

const fewest = 4
const pairAt = 70

/** In two columns, where no value is longer than two lines there. */
function briefPairs(context: BlockContext, rows: readonly FactRow[]): Strip[] | null {
  const room = span(6) - pairAt
  const isLong = ({ value }: FactRow): boolean => context.wrapper.wrap(value, type.body, room).length > 2
  return rows.length < fewest || rows.some(isLong) ? null : factPairs(context, rows)
}

/** The same in two columns, as low as the taller of them can be. */
export function factPairs(context: BlockContext, rows: readonly FactRow[]): Strip[] {
  const element = new Holder(context.parent, 'L')
  const first = lowestSplit(rows.map((row) => pairHeight(context, row)))
  const columns = [rows.slice(0, first), rows.slice(first)].map((part, at) =>
    part.flatMap((row) => [
      ...factStrips(context, element, row, { x: at * col(6), width: span(6), valueAt: pairAt }, type.body),
      space(pairGap),
    ]),
  )
  return [...beside(columns), ending(element)]
}

const pairGap = 3

function pairHeight({ wrapper }: BlockContext, { name, value }: FactRow): number {
  const names = wrapper.wrap(say`${name} `, type.label, pairAt - 8)
  const values = wrapper.wrap(value, type.body, span(6) - pairAt)
  return Math.max(names.length, values.length) * type.body.lead + pairGap
}

/** How many of these stand in the first of two columns: the fuller one is the first where both ways are as low. */
function lowestSplit(heights: readonly number[]): number {
  const sum = (of: readonly number[]): number => of.reduce((all, height) => all + height, 0)
  const taller = (at: number): number => Math.max(sum(heights.slice(0, at)), sum(heights.slice(at)))
  let best = Math.ceil(heights.length / 2)
  for (let at = 1; at < heights.length; at += 1) if (taller(at) < taller(best)) best = at
  return best
}

/** Lines of a name that stand beside its value. */
const mostBeside = 12

export interface FactPlace {
  x: number
  width: number
  /** From its left edge. */
  valueAt: number
}

export function factStrips(
  { wrapper }: BlockContext,
  element: Holder,
  { name, value }: FactRow,
  { x, width, valueAt }: FactPlace,
  style: Style,
): Strip[] {
  const names = wrapper.wrap(say`${name} `, type.label, valueAt - 8)
  const values = wrapper.wrap(value, style, width - valueAt)
  const entry = new Holder(element, 'LI')
  const body = new Holder(entry, 'LBody', actualText(values))
  const letters = { ...type.label, lead: style.lead }
  const place = { x: x + valueAt, width: width - valueAt }
  if (names.length > mostBeside) {
    // A name as long as pages has its value below it, so that both can part.
    const title = new Holder(entry, 'Lbl', actualText(names))
    const own = { x, width: valueAt - 8 }
    const first = textStrips(names, { place: own, style: letters, element: title, keep: true })
    return [...first, ...textStrips(values, { place, style, element: body, keep: true }), ending(entry)]
  }
  const label: Strip = aside(
    (pen, y) => pen.add(entry.tag(pen), 'Lbl', () => pen.lines(names, { x, y, width: valueAt - 8 }, letters)),
    { keep: true },
  )
  const missing = Math.max(0, names.length - values.length) * style.lead
  return [label, ...textStrips(values, { place, style, element: body, after: missing, keep: true }), ending(entry)]
}
