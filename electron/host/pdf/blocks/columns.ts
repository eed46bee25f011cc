import type { Inline } from '../../../../shared/document/inline'
import { say } from '../../../../shared/document/inline'
import { across, type } from '../sheet'
import type { Wrapper } from '../text/wrap'

export interface Column {
  x: number
  /** Without the gap to the next. */
  width: number
}

export const columnGap = 10
/** Rows that are looked at to find the widths: what comes after them wraps in what they have. */
const mostRows = 300
/** No column asks for more than this part of the table. */
const mostShare = 0.5
/** A word wider than this is cut rather than let the other columns starve. */
const mostLeast = 110
/** A head up to this width stays on one line. */
const mostHead = 70

interface Wish {
  natural: number
  least: number
}

/** Widths of columns from what stands in them, so that the whole fills the grid. */
export function columnsFor(
  wrapper: Wrapper,
  heads: readonly string[],
  rows: readonly (readonly Inline[])[],
  extras: readonly number[],
): Column[] {
  const count = Math.max(heads.length, 1, ...rows.slice(0, mostRows).map((cells) => cells.length))
  const wishes = Array.from({ length: count }, (_, at) => wishOf(wrapper, heads[at] ?? '', rows, at, extras[at] ?? 0))
  const room = across - (count - 1) * columnGap
  let x = 0
  return shared(wishes, room).map((width) => {
    const column = { x, width }
    x += width + columnGap
    return column
  })
}

function wishOf(wrapper: Wrapper, head: string, rows: readonly (readonly Inline[])[], at: number, extra: number): Wish {
  const label = wrapper.widths(say`${head}`, type.label)
  let natural = label.natural
  let least = Math.max(label.least, Math.min(label.natural, mostHead))
  for (const cells of rows.slice(0, mostRows)) {
    const widths = wrapper.widths(cells[at] ?? [], type.cell)
    natural = Math.max(natural, widths.natural + extra)
    least = Math.max(least, Math.min(widths.least + extra, mostLeast))
  }
  const most = Math.max(across * mostShare, least)
  return { natural: Math.min(natural, most) + 1, least: Math.min(least, most) + 1 }
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

/** Each gets what it needs, then what it would like, then its part of what is left. */
function shared(wishes: readonly Wish[], room: number): number[] {
  const naturals = wishes.map(({ natural }) => natural)
  const leasts = wishes.map(({ least }) => least)
  if (sum(naturals) <= room)
    return naturals.map((natural) => natural + ((room - sum(naturals)) * natural) / sum(naturals))
  if (sum(leasts) >= room) return leasts.map((least) => (least * room) / sum(leasts))
  const more = room - sum(leasts)
  const wanted = naturals.map((natural, at) => natural - (leasts[at] ?? 0))
  return leasts.map((least, at) => least + (more * (wanted[at] ?? 0)) / sum(wanted))
}
