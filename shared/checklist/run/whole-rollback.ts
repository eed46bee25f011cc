import type { Block, TableRow } from '../../document/document'
import { code, say, strong, type Inline } from '../../document/inline'
import { lastBack } from '../../runbook/timetable'
import type { ChecklistPlan } from '../context'
import type { RunLines, UnitLines } from './run-lines'
import { timeAt } from './unit-head'

const columns = {
  one: ['No.', 'Unit', 'Min', 'With its proof', 'Begin it by'],
  more: ['No.', 'Last unit first: strike through what was not begun', 'Min', 'From the last on', 'Begin it by'],
}

/** The way out of the whole window: every unit that goes back, the last first, with the minutes that have gone by then. */
export function wholeRollback({ timetable }: ChecklistPlan, { units }: RunLines): Block[] {
  const slots = new Map(timetable.slots.flatMap((slot) => (slot.kind === 'unit' ? [[slot.unit, slot] as const] : [])))
  const goBack = units.filter(({ back }) => back.length > 0).toReversed()
  const isOne = goBack.length === 1
  let gone = 0
  const rows = goBack.map((each): TableRow => {
    const slot = slots.get(each.unit)
    const minutes = slot?.back ?? 0
    const sum = isOne ? say`${timetable.backAll}` : say`+${gone}`
    gone += minutes
    return rowOf(each, [say`${minutes}`, sum, timeAt(timetable.clock, slot?.latestBack ?? null)])
  })
  if (rows.length === 0) return []
  const table: Block = {
    kind: 'table',
    ...{ isDense: true, isWhole: true },
    caption: 'Rollback of the whole window, the last unit first',
    columns: isOne ? columns.one : columns.more,
    rows,
  }
  // Of one unit the row has said all of it.
  if (isOne) return [table]
  const begin = timeAt(timetable.clock, lastBack(timetable))
  return [
    table,
    {
      kind: 'paragraph',
      text: say`Write down when each began. With its proof it takes ${timetable.backAll} minutes from the last unit on: begin it by ${begin}.`,
    },
  ]
}

const rowOf = ({ backNumber, number, unit }: UnitLines, times: readonly Inline[]): TableRow => ({
  to: backNumber,
  cells: [say`${strong(backNumber)}`, say`${number} ${code(unit.name)}`, ...times],
})
