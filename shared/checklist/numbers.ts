import type { ChecklineGroup } from '../document/document'
import type { ChecklistEntry } from '../plan/project'

type Ticks = Readonly<Record<string, ChecklistEntry>>

/** Numbers lines through all groups, as `2.04`, and puts the tick of each beside it. */
export function numbered(groups: readonly ChecklineGroup[], prefix: string, ticks: Ticks): ChecklineGroup[] {
  let count = 0
  return groups.map((group) => ({
    ...group,
    lines: group.lines.map((line) => {
      count += 1
      return {
        ...line,
        number: `${prefix}.${String(count).padStart(2, '0')}`,
        entry: tickOf(ticks, line.id) ?? line.entry,
      }
    }),
  }))
}

/** A tick is kept by the id of its line; the names that every object has are no ticks. */
export const tickOf = (ticks: Ticks, id: string): ChecklistEntry | undefined =>
  Object.hasOwn(ticks, id) ? ticks[id] : undefined
