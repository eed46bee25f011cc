import type { Checkline, ChecklineGroup, Document, Section, UnitHead } from '../../../../shared/document/document'

/** The checklist as the window lists it: a row for each part, unit, group and line. */
export type ChecklistRow =
  | { kind: 'part'; key: string; title: string }
  | { kind: 'unit'; key: string; head: UnitHead }
  | { kind: 'group'; key: string; group: ChecklineGroup }
  | { kind: 'line'; key: string; line: Checkline; isBack: boolean }

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

const groupsOf = ({ blocks }: Section): ChecklineGroup[] => blocks.filter((block) => block.kind === 'checklines')

/** What a tick of the whole group ticks, whichever of its lines are shown. */
export const openLines = ({ lines }: ChecklineGroup): Checkline[] => lines.filter(({ entry }) => entry.state === 'open')

/** Parts, units and groups of which no line passes the filter fall away. */
export const checklistRows = ({ sections }: Document, filter: LineFilter): ChecklistRow[] =>
  sections.flatMap((section) => {
    const rows = rowsOf(section, filter)
    return rows.length === 0 ? [] : [{ kind: 'part', key: section.id, title: section.title } as const, ...rows]
  })

function rowsOf({ id, blocks }: Section, filter: LineFilter): ChecklistRow[] {
  const rows: ChecklistRow[] = []
  let unit: ChecklistRow[] = []
  for (const [at, block] of blocks.entries()) {
    if (block.kind === 'unit') unit = [{ kind: 'unit', key: `${id}/${block.id}`, head: block }]
    if (block.kind !== 'checklines') continue
    const own = groupRows(`${id}/${String(at)}`, block, filter)
    if (own.length === 0) continue
    rows.push(...unit, ...own)
    unit = []
  }
  return rows
}

function groupRows(key: string, group: ChecklineGroup, filter: LineFilter): ChecklistRow[] {
  const isBack = group.isBack === true
  const lines = group.lines.filter(passes[filter])
  if (lines.length === 0) return []
  return [
    { kind: 'group', key, group },
    ...lines.map((line): ChecklistRow => ({ kind: 'line', key: line.id, line, isBack })),
  ]
}

/** How far each part is. A rollback is not part of the way: it is done only where something has to be taken back. */
export const partProgress = ({ sections }: Document): PartProgress[] =>
  sections.flatMap((section) => {
    const groups = groupsOf(section).filter(({ isBack }) => isBack !== true)
    const states = groups.flatMap(({ lines }) => lines.map(({ entry }) => entry.state))
    const count = (...wanted: Checkline['entry']['state'][]) => states.filter((state) => wanted.includes(state)).length
    const { id, title } = section
    return states.length === 0
      ? []
      : [{ id, title, count: states.length, done: count('done', 'not applicable'), blocked: count('blocked') }]
  })

/** The number of the next line that is still open, after the row at `after`; from the beginning where none follows. */
export function nextOpen(rows: readonly ChecklistRow[], after: number): number | null {
  const isOpen = (row: ChecklistRow): boolean => row.kind === 'line' && !row.isBack && row.line.entry.state === 'open'
  const later = rows.findIndex((row, at) => at > after && isOpen(row))
  const any = later >= 0 ? later : rows.findIndex(isOpen)
  return any < 0 ? null : any
}
