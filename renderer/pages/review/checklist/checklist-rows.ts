import { plainText } from '../../../../shared/document/inline'
import { byCodeUnit } from '../../../../shared/text/order'
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

/** What a person wants to see of it. */
export interface Wanted {
  state: LineFilter
  /** The id of a unit, since numbers move; empty: of all, and what is of none. */
  unit: string
  /** Who set the line, by name or initials; empty: whoever did, and nobody. */
  by: string
  /** All of these stand in the line, or in the head of its group. */
  words: string
}

export const allLines: Wanted = { state: 'all', unit: '', by: '', words: '' }

const passes: Record<LineFilter, (line: Checkline) => boolean> = {
  all: () => true,
  open: ({ entry }) => entry.state === 'open',
  blocked: ({ entry }) => entry.state === 'blocked',
  done: ({ entry }) => entry.state === 'done' || entry.state === 'not applicable',
}

const groupsOf = ({ blocks }: Section): ChecklineGroup[] => blocks.filter((block) => block.kind === 'checklines')

/** What a tick of the whole group ticks, whichever of its lines are shown. */
export const openLines = ({ lines }: ChecklineGroup): Checkline[] => lines.filter(({ entry }) => entry.state === 'open')

/** The units of the run, in its order. */
export const unitsIn = ({ sections }: Document): UnitHead[] =>
  sections.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'unit'))

/** Who set any of its lines, by name. */
export const peopleIn = ({ sections }: Document): string[] =>
  [
    ...new Set(
      sections.flatMap((section) => groupsOf(section).flatMap(({ lines }) => lines.map(({ entry }) => entry.by))),
    ),
  ]
    .filter((by) => by !== '')
    .sort(byCodeUnit)

/** A unit that has left the plan, or a person whose last line was set by another, is wanted no more: all are shown. */
export const stillWanted = (document: Document, wanted: Wanted): Wanted => ({
  ...wanted,
  unit: unitsIn(document).some(({ id }) => id === wanted.unit) ? wanted.unit : '',
  by: peopleIn(document).includes(wanted.by) ? wanted.by : '',
})

/** Parts, units and groups of which no line is wanted fall away. */
export const checklistRows = ({ sections }: Document, wanted: Wanted): ChecklistRow[] =>
  sections.flatMap((section) => {
    const rows = rowsOf(section, wanted)
    return rows.length === 0 ? [] : [{ kind: 'part', key: section.id, title: section.title } as const, ...rows]
  })

function rowsOf({ id, blocks }: Section, wanted: Wanted): ChecklistRow[] {
  const rows: ChecklistRow[] = []
  const isWanted = wantedIn(wanted)
  let unit: ChecklistRow[] = []
  let unitId = ''
  for (const [at, block] of blocks.entries()) {
    if (block.kind === 'unit') {
      unit = [{ kind: 'unit', key: `${id}/${block.id}`, head: block }]
      unitId = block.id
    }
    if (block.kind !== 'checklines' || (wanted.unit !== '' && wanted.unit !== unitId)) continue
    const own = groupRows(`${id}/${String(at)}`, block, isWanted)
    if (own.length === 0) continue
    rows.push(...unit, ...own)
    unit = []
  }
  return rows
}

type IsWanted = (line: Checkline, group: ChecklineGroup) => boolean

function wantedIn({ state, by, words }: Wanted): IsWanted {
  const each = words.toLowerCase().split(/\s+/u).filter(Boolean)
  return (line, group) => {
    if (!passes[state](line) || (by !== '' && line.entry.by !== by)) return false
    if (each.length === 0) return true
    const text = textOf(line, group).toLowerCase()
    return each.every((word) => text.includes(word))
  }
}

const textOf = (line: Checkline, group: ChecklineGroup): string =>
  [
    ...[line.number, group.title, group.object, line.entry.evidence],
    ...[line.action, line.own ?? [], line.see].map(plainText),
    ...line.goTo,
    ...line.enter.map(({ label, value }) => `${label} ${plainText(value)}`),
  ].join(' ')

function groupRows(key: string, group: ChecklineGroup, isWanted: IsWanted): ChecklistRow[] {
  const isBack = group.isBack === true
  const lines = group.lines.filter((line) => isWanted(line, group))
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
