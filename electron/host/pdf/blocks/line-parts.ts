import { unreachable } from '../../../../shared/unreachable'
import { joinSpans, say, strong, type Inline } from '../../../../shared/document/inline'
import type { LinePart } from '../../../../shared/document/line-parts'
import { fieldName } from '../fields'
import type { Strip } from '../flow'
import type { Pen } from '../pen'
import { type, type Style } from '../sheet'
import { drawDown, totalHeight } from './beside'
import type { LineContext } from './context'
import { enterTable } from './enter-table'
import { Holder } from './holder'
import type { Column } from './line-grid'
import { actualText, portions } from './text-strips'

/** One of the things that are said of a line, with its label, in a column. */
export function linePart(context: LineContext, part: LinePart, column: Column): Strip[] {
  switch (part.kind) {
    case 'path':
      return labelledLines(context, part.label, menuPath(part.path), column)
    case 'enter':
      return enterTable(context, part, column)
    case 'caution': {
      const id = part.id === '' ? [] : say` (${part.id})`
      return labelledLines(context, part.label, say`${part.text}${id}`, column, caution)
    }
    case 'sight':
    case 'text':
      return labelledLines(context, part.label, part.text, column)
    case 'evidence':
      return sightStrips(context, [part], column)
    default:
      return unreachable(part)
  }
}

/** The first name is the window's application; the rest is where to click. */
export const menuPath = ([first = '', ...rest]: readonly string[]): Inline =>
  joinSpans([first, ...rest.map(strong)], ' › ')

interface Look {
  label: Style
  style: Style
  indent: number
  draw: (pen: Pen, x: number, y: number) => void
}

const plainLook: Look = { label: type.lineLabel, style: type.line, indent: 0, draw: () => undefined }
const asked: Look = { ...plainLook, style: type.lineSoft }
const caution: Look = {
  ...plainLook,
  label: type.lineLabelStrong,
  indent: 13,
  draw: (pen, x, y) => pen.mark('caution', x, y + 0.6, 9.5),
}

/** A text behind its label, or behind what it belongs to in letters of their own. */
export function labelledLines(
  { wrapper, body }: Pick<LineContext, 'wrapper' | 'body'>,
  label: string | readonly [Inline, Style],
  said: Inline,
  column: Column,
  more: Partial<Look> = {},
): Strip[] {
  const look = { ...plainLook, ...more }
  const { style } = look
  const place = { x: column.x + look.indent, width: column.width - look.indent }
  const [words, letters] = typeof label === 'string' ? [label === '' ? [] : say`${label}`, look.label] : label
  const before = { text: words.length === 0 ? [] : say`${words} `, style: letters }
  const lines = wrapper.wrap(said, style, place.width, before)
  const element = new Holder(body, 'P', actualText(lines))
  return portions(lines.length).map(({ from, to }): Strip => {
    const isLast = to === lines.length
    return {
      height: (to - from) * style.lead + (isLast ? 0.3 : 0),
      keep: true,
      draw(pen, y) {
        if (from === 0) look.draw(pen, column.x, y)
        pen.content(element.tag(pen), () => pen.lines(lines.slice(from, to), { ...place, y }, style))
        if (isLast) element.end()
      },
    }
  })
}

/** Room that a line to write on needs beside what is asked for. */
const leastBlank = 36
/** From the top of a text to the line to write on that stands beside it, and below it. */
const beside = 8.6
const below = 21

/** Texts that prove a line, and behind the last of them what to keep: on its last line, where there is room. */
export function sightStrips(context: LineContext, parts: readonly LinePart[], column: Column): Strip[] {
  const [first, ...more] = parts.filter((part) => part.kind === 'sight')
  const text = first && { ...first, text: joinSpans([first.text, ...more.map(behind)], ' ') }
  const strips = text === undefined ? [] : linePart(context, text, column)
  const evidence = parts.find((part) => part.kind === 'evidence')
  if (evidence === undefined) return strips
  if (evidence.kept !== '') return [...strips, ...keptEvidence(context, evidence, column)]
  const used = text === undefined ? 0 : lastWidth(context, text, column) + evidenceGap
  return [...strips, ...toKeep(context, evidence, column, used)]
}

const behind = ({ label, text }: Sight): Inline => say`${strong(label)} ${text}`

type Sight = Extract<LinePart, { kind: 'sight' }>
type Evidence = Extract<LinePart, { kind: 'evidence' }>
const evidenceGap = 10

const lastWidth = ({ wrapper }: LineContext, part: Sight, { width }: Column): number =>
  wrapper.wrap(part.text, type.line, width, { text: say`${part.label} `, style: type.lineLabel }).at(-1)?.width ?? 0

const keptEvidence = (context: LineContext, { label, wanted, kept }: Evidence, column: Column): Strip[] =>
  labelledLines(context, label, joinSpans([...(wanted === '' ? [] : [wanted]), strong(kept)], ': '), column)

/** What to keep, with a line to write on. */
function toKeep(context: LineContext, { label, wanted }: Evidence, column: Column, used: number): Strip[] {
  const { wrapper, body, line } = context
  const said = say`${wanted}`
  const before = { text: say`${label} `, style: type.lineLabel }
  const natural = wrapper.widths(said, type.lineSoft).natural + wrapper.widths(before.text, before.style).natural + 5
  const field = { name: fieldName('evidence', line.id), says: `Evidence, ${line.number}: ${wanted}` }
  const isBehind = used > 0 && natural + leastBlank <= column.width - used
  const text = isBehind ? { x: column.x + used, width: column.width - used } : column
  const isOneLine = natural + leastBlank <= text.width
  const written = labelledLines(context, label, said, text, asked)
  const height = isBehind ? 0 : totalHeight(written) + (isOneLine ? 0 : below - type.lineSoft.lead)
  const from = isOneLine ? natural : 0
  return [
    {
      height,
      keep: true,
      draw(pen, top) {
        const y = isBehind ? top - type.line.lead - 1 : top
        drawDown(written, pen, y)
        const down = isOneLine ? y + beside : y + totalHeight(written) + below - type.lineSoft.lead - 2
        pen.blank(body.tag(pen), text.x + from, down, text.width - from, field)
      },
    },
  ]
}
