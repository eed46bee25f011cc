import type { Checkline, ChecklineGroup, Document } from '../../../../shared/document/document'

/** The checklist as the window lists it: a row for each part, group and line. */
export type ChecklistRow =
  | { kind: 'part'; key: string; title: string }
  | { kind: 'group'; key: string; group: ChecklineGroup }
  | { kind: 'line'; key: string; line: Checkline; part: string }

export interface PartProgress {
  id: string
  title: string
  count: number
  done: number
  blocked: number
}

export const lineFilters = ['all', 'open', 'blocked', 'done'] as const
export type LineFilter = (typeof lineFilters)[number]

const passes: Record<LineFilter, (line: Checkline) => boolean> = {
  all: () => true,
  open: ({ entry }) => entry.state === 'open',
  blocked: ({ entry }) => entry.state === 'blocked',
  done: ({ entry }) => entry.state === 'done' || entry.state === 'not applicable',
}

const groupsOf = (document: Document): { id: string; title: string; groups: ChecklineGroup[] }[] =>
  document.sections
    .map(({ id, title, blocks }) => ({ id, title, groups: blocks.filter((block) => block.kind === 'checklines') }))
    .filter(({ groups }) => groups.length > 0)

/** Parts and groups of which no line passes the filter fall away. */
export function checklistRows(document: Document, filter: LineFilter): ChecklistRow[] {
  return groupsOf(document).flatMap(({ id, title, groups }) => {
    const rows = groups.flatMap((group, at) => groupRows(id, group, at, filter))
    return rows.length === 0 ? [] : [{ kind: 'part', key: id, title } as const, ...rows]
  })
}

function groupRows(part: string, group: ChecklineGroup, at: number, filter: LineFilter): ChecklistRow[] {
  const lines = group.lines.filter(passes[filter])
  if (lines.length === 0) return []
  return [
    { kind: 'group', key: `${part}/${String(at)}`, group },
    ...lines.map((line): ChecklistRow => ({ kind: 'line', key: line.id, line, part })),
  ]
}

/** How far each part is. The way back is not part of the way: it is done only where something has to be taken back. */
export function partProgress(document: Document): PartProgress[] {
  return groupsOf(document).map(({ id, title, groups }) => {
    const states = groups.flatMap(({ lines }) => lines.map(({ entry }) => entry.state))
    const count = (...wanted: Checkline['entry']['state'][]) => states.filter((state) => wanted.includes(state)).length
    return { id, title, count: states.length, done: count('done', 'not applicable'), blocked: count('blocked') }
  })
}

/** The number of the next line that is still open, after the row at `after`; from the beginning where none follows. */
export function nextOpen(rows: readonly ChecklistRow[], after: number): number | null {
  const isOpen = (row: ChecklistRow): boolean =>
    row.kind === 'line' && row.part !== 'rollback' && row.line.entry.state === 'open'
  const later = rows.findIndex((row, at) => at > after && isOpen(row))
  const any = later >= 0 ? later : rows.findIndex(isOpen)
  return any < 0 ? null : any
}
