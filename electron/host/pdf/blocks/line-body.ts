import { lineParts, type LinePart } from '../../../../shared/document/line-parts'
import { joinSpans, say, strong, type Inline } from '../../../../shared/document/inline'
import type { Strip } from '../flow'
import { plainOf } from '../plain'
import { type } from '../sheet'
import { drawDown, totalHeight } from './beside'
import { doColumn, seeColumn, wholeBody, type Column } from './line-grid'
import type { LineContext } from './context'
import { labelledLines, linePart, menuPath, sightStrips } from './line-parts'

/** What is seen stands beside what is done, or below it. */
type Arrangement = 'beside' | 'below'

interface Placed {
  strips: Strip[]
  y: number
}

/** A line taller than this may part, and then nothing stands beside anything. */
const tallest = 460

/**
 * What is said of a line, in the way that takes less room. Drawn in the order of reading: a caution is read before the
 * sight is judged, wherever it stands.
 */
export function lineBody(context: LineContext): Strip[] {
  const parts = withUndoBehind(lineParts(context.line))
  const below = arranged(context, parts, 'below')
  const beside = parts.some(isSight) ? arranged(context, parts, 'beside') : below
  const best = beside.height < below.height ? beside : below
  if (below.height > tallest) return below.placed.flatMap(({ strips }) => strips)
  return [
    {
      height: best.height,
      keep: true,
      draw: (pen, y) => best.placed.forEach((part) => drawDown(part.strips, pen, y + part.y)),
    },
  ]
}

/** Where to go back is said behind what is seen, on its last line where there is room. */
function withUndoBehind(parts: readonly LinePart[]): LinePart[] {
  if (!parts.some(({ kind }) => kind === 'sight')) return [...parts]
  return parts.map((part) =>
    part.kind === 'text' && part.label === 'Undo' ? { kind: 'sight', label: part.label, text: part.text } : part,
  )
}

const isSight = ({ kind }: LinePart): boolean => kind === 'sight' || kind === 'evidence'

function arranged(context: LineContext, parts: readonly LinePart[], arrangement: Arrangement) {
  const isBeside = arrangement === 'beside'
  const [left, right]: [Column, Column] = isBeside ? [doColumn, seeColumn] : [wholeBody, wholeBody]
  const inline = inlineRow(parts, plainOf(context.line.action))
  const tables = inline === null ? stripsOf(context, parts, 'enter', wholeBody) : []
  // Beside a sight a caution stands under what is done, unless a table does.
  const isNarrow = isBeside && tables.length === 0
  const cautions = stripsOf(context, parts.filter(isOwnLine), 'caution', isNarrow ? doColumn : wholeBody)
  const first = labelledLines(context, [context.line.action, type.action], whereAndWhat(parts, inline), left)
  const head = isNarrow ? [...first, ...cautions] : first
  const middle = isNarrow ? [] : [...tables, ...cautions]
  const seen = sightStrips(context, parts.filter(isSight), right)
  const last = stripsOf(context, parts, 'text', wholeBody)
  const [headEnd, seenHeight] = [totalHeight(head), totalHeight(seen)]
  const middleAt = isBeside ? Math.max(headEnd, seenHeight) : headEnd
  const middleEnd = middleAt + totalHeight(middle)
  const lastAt = isBeside ? middleEnd : middleEnd + seenHeight
  const placed: Placed[] = [
    { strips: head, y: 0 },
    { strips: middle, y: middleAt },
    { strips: seen, y: isBeside ? 0 : middleEnd },
    { strips: last, y: lastAt },
  ]
  return { placed, height: lastAt + totalHeight(last) }
}

const stripsOf = (context: LineContext, parts: readonly LinePart[], kind: LinePart['kind'], column: Column): Strip[] =>
  parts.filter((part) => part.kind === kind).flatMap((part) => linePart(context, part, column))

const isDrop = (part: LinePart): boolean => part.kind === 'caution' && part.drops === true
const isOwnLine = (part: LinePart): boolean => !isDrop(part)

/** That calls end is said with what ends them, and marked at the edge of the page. */
const drops = (parts: readonly LinePart[]): Inline[] =>
  parts.flatMap((part) =>
    part.kind === 'caution' && part.drops === true ? [say`${strong(part.label)} ${part.text} (${part.id})`] : [],
  )

/** A single field needs no table, nor its name where that has just been said. */
function inlineRow(parts: readonly LinePart[], action: string): Inline | null {
  const rows = parts.flatMap((part) => (part.kind === 'enter' ? part.rows : []))
  const [row] = rows
  if (row === undefined || rows.length > 1) return null
  const was = row.was.length === 0 ? [] : say`${row.was}\u00a0→\u00a0`
  if (row.isPlain === true) return row.value
  return action.includes(row.label) ? say`${was}${row.value}` : say`${row.label}: ${was}${row.value}`
}

/** Where to go, and what to enter where that is one thing; behind what is to be done. */
function whereAndWhat(parts: readonly LinePart[], inline: Inline | null): Inline {
  const path = parts.flatMap((part) => (part.kind === 'path' ? [menuPath(part.path)] : []))
  return joinSpans(
    [joinSpans([...path, ...(inline === null ? [] : [inline])], ': '), ...drops(parts)].filter(
      (said) => said.length > 0,
    ),
    '. ',
  )
}
