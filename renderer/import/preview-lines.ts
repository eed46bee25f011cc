import type { PreviewItem, PreviewSource } from './ask'

/** A line of the preview: a row of a source, or where several are shown, the heads of one. */
export type PreviewLine = { source: PreviewSource; key: string } & (
  { kind: 'heads'; item: null } | { kind: 'row'; item: PreviewItem }
)

/** Rows that are shown, below the heads of their sources where there are several. */
export function linesOf(
  sources: readonly PreviewSource[],
  isShown: (item: PreviewItem) => boolean,
  isEach: boolean,
): PreviewLine[] {
  const lines: PreviewLine[] = []
  for (const source of sources) {
    const items = source.items.filter(isShown)
    if (isEach && items.length > 0) lines.push({ kind: 'heads', source, key: `heads ${source.id}`, item: null })
    for (const item of items) lines.push({ kind: 'row', source, key: item.key, item })
  }
  return lines
}

/** px: the place of a row, what becomes of it, its name, and what a setting needs at least. */
const [place, became, name, setting, gap, sides] = [56, 96, 150, 118, 12, 32]

/** The columns of a row, as CSS: settings share what room there is. */
export const widthsOf = ({ columns }: PreviewSource): string =>
  [
    `${String(place)}px ${String(became)}px minmax(${String(name)}px, 220px)`,
    columns.length === 0 ? 'minmax(0, 1fr)' : `repeat(${String(columns.length)}, minmax(${String(setting)}px, 1fr))`,
  ].join(' ')

/** As wide as the view, or as its columns need it. */
export const lengthOf = ({ columns: { length } }: PreviewSource): string =>
  `max(100cqi, ${String(place + became + name + sides + 2 * gap + length * (setting + gap))}px)`
