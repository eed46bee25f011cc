interface Row {
  /** `row 7`, as the program that saved it counts. */
  readonly place: string
  readonly cells: string[]
}

/** More cells than that no list is merged of. */
const mostFilled = 1_000_000

/**
 * A cell that is drawn over several rows stands in the first of them, and is meant for all: a profile beside its trunks,
 * a head beside heads of two rows. One that is drawn over several columns is a title, and stays where it is.
 * @param ranges such as `B2:B4`
 * @returns false where there are too many
 */
export function fillMerged(rows: readonly Row[], ranges: readonly string[]): boolean {
  const numbers = rows.map(({ place }) => Number(place.slice(place.indexOf(' ') + 1)))
  let left = mostFilled
  for (const text of ranges) {
    const range = downwards(text)
    const first = range ? placeOf(numbers, range.from) : -1
    const value = rows[first]?.cells[range?.at ?? -1] ?? ''
    if (!range || value === '') continue
    for (const { cells } of rowsBelow(rows, numbers, first, range.to)) {
      left -= Math.max(1, range.at + 1 - cells.length)
      if (left < 0) return false
      fill(cells, range.at, value)
    }
  }
  return true
}

function* rowsBelow(rows: readonly Row[], numbers: readonly number[], first: number, to: number): Generator<Row> {
  for (let at = first + 1; (numbers[at] ?? Infinity) <= to; at += 1) {
    const row = rows[at]
    if (row) yield row
  }
}

function fill(cells: string[], at: number, value: string): void {
  while (cells.length < at) cells.push('')
  cells[at] = value
}

const rangeOf = /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/u

/** Null for what goes over several columns. */
function downwards(text: string): { at: number; from: number; to: number } | null {
  const [, column = '', from = '', last = '', to = ''] = rangeOf.exec(text) ?? []
  const at = columnOf(`${column}1`)
  return at === null || column !== last ? null : { at, from: Number(from), to: Number(to) }
}

/** Rows stand in their order; -1 for one that is not there. */
function placeOf(numbers: readonly number[], wanted: number): number {
  let [low, high] = [0, numbers.length - 1]
  while (low <= high) {
    const middle = (low + high) >> 1
    const found = numbers[middle] ?? 0
    if (found === wanted) return middle
    if (found < wanted) low = middle + 1
    else high = middle - 1
  }
  return -1
}

/** `AB12` is the 28th column, counted from 0. */
export function columnOf(reference: string | undefined): number | null {
  const letters = /^[A-Z]{1,3}(?=\d)/u.exec(reference ?? '')?.[0]
  if (letters === undefined) return null
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}
