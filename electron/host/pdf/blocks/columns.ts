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
/** Rows that are weighed against each other where columns take room from each other. */
const mostWeighed = 120
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
  const texts = rows.slice(0, mostWeighed).map((cells) => cells.map((cell) => wrapper.widths(cell, type.cell).natural))
  const widths = lowest(shared(wishes, room), wishes, withExtras(texts, extras))
  return widths.map((width) => {
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

const withExtras = (texts: readonly number[][], extras: readonly number[]): number[][] =>
  texts.map((cells) => cells.map((natural, at) => natural + (natural === 0 ? 0 : (extras[at] ?? 0))))

/** How much one column gives another, each after the one before has no more use. */
const steps = [32, 16, 8]

/** Columns give each other room as long as the rows become lower by it: no long list of names in a narrow column. */
function lowest(start: readonly number[], wishes: readonly Wish[], texts: readonly number[][]): number[] {
  let widths = [...start]
  let best = heightOf(widths, texts)
  const given = (from: number, to: number, step: number): number[] =>
    widths.map((width, at) => width + (at === to ? step : at === from ? -step : 0))
  const pairs = wishes.flatMap(({ least }, from) =>
    wishes.flatMap((_, to) => (from === to ? [] : [{ from, to, least }])),
  )
  const improve = (step: number): boolean => {
    const before = best
    for (const { from, to, least } of pairs) {
      if ((widths[from] ?? 0) - step < least) continue
      const next = given(from, to, step)
      const height = heightOf(next, texts)
      if (height < best - 0.001) [widths, best] = [next, height]
    }
    return best < before
  }
  for (const step of steps) while (improve(step));
  return widths
}

/** Part of a line that stays white at its end, as words fall. */
const used = 0.92
/** Where no row becomes lower at once, the way is where the longest text has more room. */
const slope = 0.1

/** Lines of all rows, as far as widths tell. */
const heightOf = (widths: readonly number[], texts: readonly number[][]): number =>
  sum(
    texts.map((cells) => {
      const parts = cells.map((natural, at) => natural / Math.max(widths[at] ?? 1, 1))
      const lines = parts.map((part) => (part <= 1 ? 1 : Math.ceil(part / used)))
      return Math.max(1, ...lines) + slope * Math.max(0, ...parts)
    }),
  )
