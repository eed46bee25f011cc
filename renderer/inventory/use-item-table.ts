import { computed, ref } from 'vue'
import { fieldAt } from '../../shared/catalogue/field-at'
import { typedValue } from '../../shared/edit/typed-value'
import type { PlanPlace } from '../../shared/catalogue/field-at'
import type { CellEdit, CellPlace } from '../grid/column'
import { useItemEdit, type ItemEdit } from '../editing/use-item-edit'
import { useEvaluationStore } from '../stores/evaluation'
import { usePlaceStore } from '../stores/navigation'
import { usePlanStore } from '../stores/plan'
import { settingFor } from './device-columns'
import { rowKey, type ItemRow } from './item-row'
import type { TableContext } from './setting-column'

interface FocusableGrid {
  focusCell: (row: string, column: string) => unknown
}

/** What every table of objects shares: its context, the cell in focus, and what becomes of edits. */
export function useItemTable<Row extends ItemRow>() {
  const evaluation = useEvaluationStore()
  const place = usePlaceStore()
  const plan = usePlanStore()
  const { change } = useItemEdit()
  const selected = ref<readonly string[]>([])
  /** What was not taken of the last edit, in words. */
  const refused = ref('')
  const context = (): TableContext => ({ plan: evaluation.plan, findingsOf: evaluation.findingsOf })

  const cell = ref<CellPlace | null>(null)
  const currentCell = computed({
    get: () => cell.value,
    set: (next) => {
      cell.value = next
      place.focus(next && (fieldOfCell(next) ? `${next.row}/${next.column}` : next.row))
    },
  })
  function fieldOfCell({ row, column }: CellPlace): boolean {
    const [list, id] = row.split('/')
    return fieldAt({ list: list as PlanPlace['list'], id: id ?? '', keys: column.split('/') }) !== null
  }

  function edit(edits: readonly CellEdit<Row>[]): void {
    const taken: ItemEdit[] = []
    const wrong: string[] = []
    for (const { row, column, value } of edits) {
      const setting = settingFor(row, column)
      const field = fieldAt({ list: row.list, id: row.item.id, keys: setting.split('/') })
      const parsed = field && typedValue(field, value, plan.project)
      if (parsed?.ok) taken.push({ list: row.list, id: row.item.id, setting, value: parsed.value })
      else if (parsed) wrong.push(`“${parsed.failure}” for ${field?.label ?? column}`)
    }
    change(taken)
    refused.value =
      wrong.length === 0
        ? ''
        : `Not taken: ${wrong.slice(0, 3).join(', ')}${wrong.length > 3 ? ` and ${String(wrong.length - 3)} more` : ''}.`
  }

  function remove(rows: readonly Row[]): void {
    const keys = new Set(rows.map((row) => rowKey(row)))
    const [first] = rows
    if (!first) return
    const label = rows.length === 1 ? 'delete a row' : `delete ${String(rows.length)} rows`
    plan.edit({ label, at: rowKey(first) }, (draft) => {
      for (const list of new Set(rows.map((row) => row.list))) {
        const items = draft[list] as { id: string }[]
        const kept = items.filter(({ id }) => !keys.has(`${list}/${id}`))
        items.splice(0, items.length, ...kept)
      }
    })
  }

  return { context, selected, currentCell, refused, edit, remove }
}

/** Answers `useTarget`: brings to the cell of a setting where the table has its column, else to the row. */
export function bringToCell(
  grid: FocusableGrid | null,
  { list, id, keys }: PlanPlace,
  columns: readonly { id: string }[],
): boolean {
  if (!grid || id === null) return false
  const setting = keys.join('/')
  const isIt = (each: string): boolean =>
    setting !== '' && (setting === each || setting.startsWith(`${each}/`) || each.startsWith(`${setting}/`))
  const column = columns.find((each) => isIt(each.id)) ?? columns[0]
  void grid.focusCell(`${list}/${id}`, column?.id ?? '')
  return true
}
