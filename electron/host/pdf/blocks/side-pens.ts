import { say } from '../../../../shared/document/inline'
import { fieldName } from '../fields'
import type { Strip } from '../flow'
import type { Pen } from '../pen'
import { plainOf } from '../plain'
import { type } from '../sheet'
import type { BlockContext } from './context'
import type { Holder } from './holder'
import { penWidth } from './line-grid'
import type { Alikes } from './side-widths'

/** One of the objects that stand side by side. */
export interface Column {
  x: number
  width: number
  one: Alikes[number]
  item: Holder
  body: Holder
}

/** Between the lines to write on under a column: what to keep, initials, time. */
const penGap = 5

/** What to keep, initials and time of each: side by side, or what to keep above them where they leave it no room. */
export function penRow({ wrapper }: BlockContext, columns: readonly Column[]): Strip {
  const wantedBy = (room: number): boolean =>
    columns.some(({ one }) => wrapper.widths(say`${one.line.evidence}`, type.rail).natural > room)
  const narrowest = Math.min(...columns.map(({ width }) => width)) - 2 * (penWidth + penGap)
  const above = wantedBy(narrowest) ? evidenceHeight : 0
  return {
    height: above + 24,
    draw(pen, y) {
      for (const column of columns) drawPens(pen, y, column, above)
    },
  }
}

const evidenceHeight = 14

function drawPens(pen: Pen, y: number, { x, width, one: { line }, body }: Column, above: number): void {
  const about = `${line.number} ${plainOf(line.action)}`
  const timeAt = x + width - penWidth
  const initialsAt = timeAt - penGap - penWidth
  const blank = (kind: string, words: string, at: number, down: number, room: number): void =>
    pen.blank(body.tag(pen), at, y + down + 13, room, { name: fieldName(kind, line.id), says: `${words}, ${about}` })
  const label = (words: string, at: number, down: number, room: number): void =>
    pen.furniture(() => pen.put(say`${words}`, { x: at, y: y + down, width: room + 4 }, type.rail))
  if (line.evidence !== '') {
    const room = above > 0 ? width : initialsAt - penGap - x
    const behind = above > 0 ? Math.min(pen.wrapper.widths(say`${line.evidence}`, type.rail).natural + 4, width / 2) : 0
    label(line.evidence, x, above > 0 ? 5 : 13.5, above > 0 ? behind - 4 : room)
    blank('evidence', line.evidence, x + behind, 0, room - behind)
  }
  blank('initials', 'initials', initialsAt, above, penWidth)
  label('initials', initialsAt, above + 13.5, penWidth)
  blank('time', 'UTC', timeAt, above, penWidth)
  label('UTC', timeAt, above + 13.5, penWidth)
}
