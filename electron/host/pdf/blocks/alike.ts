import type { BriefLine } from '../../../../shared/document/alike'
import type { Alike, Checkline, ChecklineGroup } from '../../../../shared/document/document'
import { isMeant } from '../../../../shared/document/leads'
import { joinSpans, say, type Inline } from '../../../../shared/document/inline'
import { fieldName } from '../fields'
import type { Strip } from '../flow'
import type { Pen } from '../pen'
import { plainOf } from '../plain'
import { across, type } from '../sheet'
import { drawDown, totalHeight } from './beside'
import type { BlockContext } from './context'
import { Holder } from './holder'
import { bodyAt, labelAt, penWidth, railAt, railWidth, wholeBody } from './line-grid'
import { labelledLines, menuPath } from './line-parts'
import { actualText, aside, ending, portions } from './text-strips'

/** What all the lines ask, said once, and the names of what is filled in below it. */
export function alikeHead(context: BlockContext, element: Holder, group: ChecklineGroup, each: Alike): Strip[] {
  const lines = saidOf(context, element, each)
  const ids = [...new Set(group.lines.flatMap(({ register }) => register))].join(', ')
  const registers = ids === '' ? [] : context.wrapper.wrap(say`${ids}`, type.rail, railWidth)
  const height = Math.max(totalHeight(lines), registers.length * type.rail.lead) + 2
  return [
    {
      height,
      keep: true,
      draw(pen, y) {
        drawDown(lines, pen, y)
        if (registers.length === 0) return
        const rail = { x: railAt, y, width: railWidth }
        pen.add(element.tag(pen), 'P', () => pen.lines(registers, rail, type.rail))
      },
    },
    ending(element, { keep: true }),
  ]
}

/** Drawn without a line of its own, which the strips of a line ask for. */
function saidOf(context: BlockContext, element: Holder, { action, goTo, see, verify }: Alike): Strip[] {
  const place = { wrapper: context.wrapper, body: element }
  const told = (label: string, said: Inline): Strip[] =>
    said.length === 0 ? [] : labelledLines(place, label, said, wholeBody)
  return [
    ...labelledLines(place, [action, type.action], goTo.length === 0 ? [] : menuPath(goTo), wholeBody),
    ...told('You see', see),
    ...told('Verify', verify),
  ]
}

/** Where a line stands that says only its own: box, number, words, what to keep, initials and time. */
interface Cell {
  x: number
  own: { x: number; width: number }
  /** Null where nothing is to be kept. */
  evidence: { x: number; width: number } | null
  penAt: number
  timeAt: number
}

const cellGap = 20
const numberRoom = 31
const penGap = 6
const leastEvidence = 42

function cellsOf({ wrapper }: BlockContext, lines: readonly BriefLine[], columns: number): Cell[] {
  const width = (across - (columns - 1) * cellGap) / columns
  const words = lines[0]?.evidence ?? ''
  const evidence = words === '' ? 0 : Math.max(leastEvidence, wrapper.widths(say`${words}`, type.rail).natural + 2)
  return Array.from({ length: columns }, (_, at) => {
    const x = at * (width + cellGap)
    const timeAt = x + width - penWidth
    const penAt = timeAt - penGap - penWidth
    const evidenceAt = penAt - penGap - evidence
    const ownAt = columns === 1 ? bodyAt : x + labelAt + numberRoom
    const end = evidence === 0 ? penAt : evidenceAt
    return {
      ...{ x, penAt, timeAt },
      own: { x: ownAt, width: end - 8 - ownAt },
      evidence: evidence === 0 ? null : { x: evidenceAt, width: evidence },
    }
  })
}

/** Side by side where the words of each are short enough: so many as leave none broken. */
function cellsFor(context: BlockContext, lines: readonly BriefLine[]): Cell[] {
  const widest = Math.max(...lines.map((line) => context.wrapper.widths(ownOf(line), type.line).natural))
  const most = lines[0]?.evidence === '' ? 3 : 2
  for (let columns = Math.min(most, lines.length); columns > 1; columns -= 1) {
    const cells = cellsOf(context, lines, columns)
    if (cells.every(({ own }) => widest <= own.width)) return cells
  }
  return cellsOf(context, lines, 1)
}

/** Lines of one group, each in its place, under the names of what is written there. */
export function briefRows(context: BlockContext, list: Holder, lines: readonly BriefLine[]): Strip[] {
  const cells = cellsFor(context, lines)
  const rows = Array.from({ length: Math.ceil(lines.length / cells.length) }, (_, at) =>
    lines.slice(at * cells.length, (at + 1) * cells.length),
  )
  return [
    { height: 9, keep: true, draw: (pen, y) => pen.furniture(() => drawNames(pen, y, cells, lines[0])) },
    ...rows.flatMap((row, at) => briefRow(context, list, row, cells, at === rows.length - 1)),
  ]
}

function drawNames(pen: Pen, y: number, cells: readonly Cell[], line: Checkline | undefined): void {
  for (const { evidence, penAt, timeAt } of cells) {
    if (evidence !== null) pen.put(say`${line?.evidence ?? ''}`, { ...evidence, y }, type.rail)
    pen.put(say`initials`, { x: penAt, y, width: penWidth + 4 }, type.rail)
    pen.put(say`UTC`, { x: timeAt, y, width: penWidth }, type.rail)
  }
}

const ownOf = ({ own, undo }: BriefLine): Inline => (undo.length === 0 ? own : joinSpans([own, undo], ' · '))

const rowGap = 3

function briefRow(
  context: BlockContext,
  list: Holder,
  row: readonly BriefLine[],
  cells: readonly Cell[],
  isLast: boolean,
): Strip[] {
  const drawn = row.flatMap((line, at) => {
    const cell = cells[at]
    return cell === undefined
      ? []
      : [{ line, cell, lines: context.wrapper.wrap(ownOf(line), type.line, cell.own.width) }]
  })
  const most = Math.max(...drawn.map(({ lines }) => lines.length))
  const items = drawn.map(({ lines }) => briefItem(list, lines))
  const anchors = row.flatMap(({ number }) =>
    isMeant(number) ? [aside(nothingDrawn, { anchor: number, keep: true })] : [],
  )
  const strips = portions(most).map(({ from, to }): Strip => {
    const isEnd = to === most
    return {
      height:
        Math.max(from === 0 ? tickRoom : 0, (to - from) * type.line.lead + (isEnd ? 1 : 0)) + (isEnd ? rowGap : 0),
      keep: !isEnd || isLast,
      draw(pen, y) {
        for (const [at, { line, cell, lines }] of drawn.entries()) {
          const item = items[at]
          if (item === undefined) continue
          if (from === 0) drawBoxes(pen, y, line, cell, item)
          const part = lines.slice(from, to)
          if (part.length > 0)
            pen.content(item.text.tag(pen), () => pen.lines(part, { ...cell.own, y: y + above(from) }, type.line))
          if (isEnd) item.end()
        }
        if (isEnd && !isLast) pen.rule(0, y + this.height - 1.5, across, 0.35, 'hair')
      },
    }
  })
  return [...anchors, ...strips]
}

const nothingDrawn = (): void => undefined

const tickRoom = 13
const above = (from: number): number => (from === 0 ? 1.2 : 0)

function briefItem(list: Holder, lines: Parameters<typeof actualText>[0]) {
  const item = new Holder(list, 'LI')
  const body = new Holder(item, 'LBody')
  const text = new Holder(body, 'P', actualText(lines))
  const end = (): void => [text, body, item].forEach((one) => one.end())
  return { item, body, text, end }
}

function drawBoxes(
  pen: Pen,
  y: number,
  line: BriefLine,
  cell: Cell,
  { item, body }: ReturnType<typeof briefItem>,
): void {
  const about = `${line.number} ${plainOf(line.action)}`
  const number = { x: cell.x + labelAt, y: y + 1, width: numberRoom }
  pen.add(item.tag(pen), 'Lbl', () => pen.put(say`${line.number}`, number, type.number))
  const tag = body.tag(pen)
  pen.tick(tag, cell.x, y, { name: fieldName('done', line.id), says: about, isTicked: false })
  const field = (kind: string, words: string) => ({ name: fieldName(kind, line.id), says: `${words}, ${about}` })
  const down = y + 11.5
  if (cell.evidence !== null) pen.blank(tag, cell.evidence.x, down, cell.evidence.width, field('evidence', 'Evidence'))
  pen.blank(tag, cell.penAt, down, penWidth, field('initials', 'Initials'))
  pen.blank(tag, cell.timeAt, down, penWidth, field('time', 'Time, UTC'))
}
