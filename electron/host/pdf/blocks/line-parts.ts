import { unreachable } from '../../../../shared/unreachable'
import type { Checkline, EnterRow } from '../../../../shared/document/document'
import { joinSpans, say, strong, type Inline } from '../../../../shared/document/inline'
import type { LinePart } from '../../../../shared/document/line-parts'
import { fieldName } from '../fields'
import type { Strip } from '../flow'
import type { Pen } from '../pen'
import { col, span, type, type Style } from '../sheet'
import type { Line } from '../text/piece'
import type { BlockContext } from './context'
import { holder, type Holder } from './holder'
import { bodyAt, bodyWidth, labelAt, labelWidth } from './line-grid'
import { actualText, portions, space } from './text-strips'

export interface LineContext extends BlockContext {
  line: Checkline
  /** The element of all that is said of the line. */
  body: Holder
}

/** One of the things that stand below the first line, with its label. */
export function linePart(context: LineContext, part: LinePart): Strip[] {
  switch (part.kind) {
    case 'path':
      return labelled(context, part.label, menuPath(part.path))
    case 'enter':
      return part.rows.flatMap((row, at) => enterRow(context, at === 0 ? part.label : '', row))
    case 'caution': {
      const id = part.id === '' ? [] : say` (${part.id})`
      return labelled(context, part.label, say`${part.text}${id}`, caution)
    }
    case 'text':
      return labelled(context, part.label, part.text)
    case 'evidence':
      return evidence(context, part)
    default:
      return unreachable(part)
  }
}

/** The first name is the window's application; the rest is where to click. */
const menuPath = ([first = '', ...rest]: readonly string[]): Inline => joinSpans([first, ...rest.map(strong)], ' › ')

interface Look {
  label: Style
  style: Style
  indent: number
  draw: (pen: Pen, y: number) => void
}

const plainLook: Look = { label: type.label, style: type.cell, indent: 0, draw: () => undefined }
const asked: Look = { ...plainLook, style: { ...type.aside, lead: 12 } }
const caution: Look = {
  label: type.labelStrong,
  style: type.cell,
  indent: 15,
  draw: (pen, y) => pen.mark('caution', bodyAt, y + 1, 10),
}

function labelled({ wrapper, body }: LineContext, label: string, said: Inline, look = plainLook): Strip[] {
  const place = { x: bodyAt + look.indent, width: bodyWidth - look.indent }
  const lines = wrapper.wrap(said, look.style, place.width)
  const element = holder(body.tag, 'P', actualText(lines))
  return portions(lines.length).map(({ from, to }): Strip => {
    const isLast = to === lines.length
    return {
      height: (to - from) * type.cell.lead + (isLast ? 2 : 0),
      keep: true,
      draw(pen, y) {
        if (from === 0) look.draw(pen, y)
        pen.content(element.tag(pen), () => {
          if (from === 0) putLabel(pen, label, y, look.label)
          pen.lines(lines.slice(from, to), { ...place, y }, look.style)
        })
        if (isLast) element.end()
      },
    }
  })
}

/** The space behind it keeps it apart from what follows, for those who hear it. */
const putLabel = (pen: Pen, label: string, y: number, style: Style): void =>
  pen.put(say`${label} `, { x: labelAt, y, width: labelWidth }, style)

const names = { x: bodyAt, width: span(3) + 5 }
const valueAt = col(5)
const wasAt = col(8)
const rowEnd = bodyAt + bodyWidth
const wasStyle: Style = { ...type.aside, lead: 12 }

interface Cell {
  place: { x: number; width: number }
  style: Style
  lines: Line[]
}

function enterCells({ wrapper }: LineContext, { label, value, was }: EnterRow): Cell[] {
  const hasWas = was.length > 0
  const values = { x: valueAt, width: (hasWas ? wasAt - 10 : rowEnd) - valueAt }
  const before = { x: wasAt, width: rowEnd - wasAt }
  return [
    { place: names, style: type.cell, lines: wrapper.wrap(say`${label} `, type.cell, names.width) },
    { place: values, style: type.cell, lines: wrapper.wrap(value, type.cell, values.width) },
    ...(hasWas
      ? [{ place: before, style: wasStyle, lines: wrapper.wrap(say` was ${was}`, wasStyle, before.width) }]
      : []),
  ]
}

/** Field, value, and what stood there before. */
function enterRow(context: LineContext, label: string, row: EnterRow): Strip[] {
  const cells = enterCells(context, row)
  const element = holder(context.body.tag, 'P', actualText(cells.flatMap(({ lines }) => lines)))
  const count = Math.max(...cells.map(({ lines }) => lines.length))
  return portions(count).map(({ from, to }): Strip => {
    const isLast = to === count
    const height = (to - from) * 12 + (isLast ? 2.5 : 0)
    return {
      height,
      keep: true,
      draw(pen, y) {
        pen.content(element.tag(pen), () => {
          if (from === 0 && label !== '') putLabel(pen, label, y, type.label)
          for (const { place, style, lines } of cells) pen.lines(lines.slice(from, to), { ...place, y }, style)
        })
        if (!isLast) return
        element.end()
        pen.rule(bodyAt, y + height - 1, bodyWidth, 0.35, 'faint')
      },
    }
  })
}

/** Room that a line to write on needs beside what is asked for. */
const leastBlank = 110
/** From the end of a text to the line to write on that begins beside it. */
const beside = -3.5
const below = 13

/** What to keep, with a line to write on as long as nothing is kept. */
function evidence(context: LineContext, part: Extract<LinePart, { kind: 'evidence' }>): Strip[] {
  const { wrapper, body, line } = context
  const { wanted, kept } = part
  if (kept !== '')
    return labelled(context, part.label, joinSpans([...(wanted === '' ? [] : [wanted]), strong(kept)], ': '))
  const said = say`${wanted}`
  const used = (wrapper.wrap(said, asked.style, bodyWidth).at(-1)?.width ?? 0) + 8
  const isBeside = bodyWidth - used >= leastBlank
  const [from, down] = isBeside ? [used, beside] : [0, below]
  const field = { name: fieldName('evidence', line.id), says: `Evidence, ${line.number}: ${wanted}` }
  const blank: Strip = {
    height: isBeside ? 2 : below + 3,
    keep: true,
    draw: (pen, y) => pen.blank(body.tag(pen), bodyAt + from, y + down, bodyWidth - from, field),
  }
  return [space(2), ...labelled(context, part.label, said, asked), blank]
}
