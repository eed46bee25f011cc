import type { Column } from './column'

/** px; the column of the boxes that select. */
export const pickWidth = 38

/** What a person chose for a column; a column without a choice follows the width of the window. */
export type Chosen = Readonly<Record<string, boolean>>

/**
 * The columns that are always shown and those that a person chose, and of the others as many as there is room for, from
 * the left: in a table that is wider than its room the last column, the findings, would be out of sight.
 * @param room px of the whole table; 0 in a window that is too narrow for any of the others
 */
export function shownColumns<Row>(columns: readonly Column<Row>[], room: number, chosen: Chosen): Column<Row>[] {
  const isKept = ({ id, isName, roomyOnly }: Column<Row>) => isName === true || (chosen[id] ?? roomyOnly !== true)
  let left = columns.filter(isKept).reduce((rest, { width }) => rest - width, room - pickWidth)
  return columns.filter((column) => {
    if (isKept(column)) return true
    const fits = chosen[column.id] === undefined && column.width <= left
    if (fits) left -= column.width
    return fits
  })
}

/** The tracks of each row. Where no column grows, the last one takes the slack. */
export function columnTracks<Row>(columns: readonly Column<Row>[]): string {
  const grows = columns.some(({ grow }) => grow)
  const track = ({ width, grow }: Column<Row>, at: number) =>
    grow === true || (!grows && at === columns.length - 1) ? `minmax(${String(width)}px, 1fr)` : `${String(width)}px`
  return [`${String(pickWidth)}px`, ...columns.map(track)].join(' ')
}

/** px; what the name covers at the left edge when the table is scrolled sideways. */
export const nameWidth = <Row>(columns: readonly Column<Row>[]): string =>
  `${String(columns.find(({ isName }) => isName)?.width ?? 0)}px`
