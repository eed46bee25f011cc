import type { Column } from './column'

/** px; the column of the boxes that select. */
export const pickWidth = 38

/** What a person chose for a column; a column without a choice follows the width of the window. */
export type Chosen = Readonly<Record<string, boolean>>

export const isShown = <Row>(column: Column<Row>, isRoomy: boolean, chosen: Chosen): boolean =>
  column.isName === true || (chosen[column.id] ?? (isRoomy || !column.roomyOnly))

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
