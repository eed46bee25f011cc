import { computed, ref } from 'vue'
import { fieldAt } from '../../shared/catalogue/field-at'
import type { PlanPlace } from '../../shared/catalogue/field-at'
import { typedCells } from '../editing/typed-cells'
import type { CellEdit, CellPlace } from '../grid/column'
import { useGridHandle, type GridHandle } from '../grid/grid-handle'
import { useItemEdit, type ItemEdit } from '../editing/use-item-edit'
import { useEvaluationStore } from '../stores/evaluation'
import { useFindingsAbout } from '../stores/findings-about'
import { usePlaceStore } from '../stores/navigation'
import { usePlanStore } from '../stores/plan'
import { settingFor } from './device-columns'
import { rowKey, type ItemRow } from './item-row'
import { usualPortOf } from './usual-port'
import type { TableContext } from './setting-column'

/**
 * What every table of objects shares: its context, the cell in focus, what is selected, what becomes of edits. Its
 * `DataGrid` has the ref `grid` and is bound to `table`.
 */
export function useItemTable<Row extends ItemRow>(allRows: () => Row[]) {
  const evaluation = useEvaluationStore()
  const place = usePlaceStore()
  const plan = usePlanStore()
  const { change, followed } = useItemEdit()
  const grid = useGridHandle()
  const rows = computed(allRows)
  const selected = ref<readonly string[]>([])
  const chosen = computed(() => {
    const keys = new Set(selected.value)
    return rows.value.filter((row) => keys.has(rowKey(row)))
  })
  /** What was not taken of the last edit, in words. */
  const refused = ref('')
  const context = useTableContext()

  const currentCell = ref<CellPlace | null>(null)
  function toCell(next: CellPlace | null): void {
    currentCell.value = next
    place.focus(next && (isSetting(next) ? `${next.row}/${next.column}` : next.row))
  }

  function edit(edits: readonly CellEdit<Row>[]): void {
    const taken: ItemEdit[] = []
    refused.value = typedCells(
      edits,
      plan.project,
      ({ row, column }) => fieldAt({ list: row.list, id: row.item.id, keys: settingFor(row, column).split('/') }),
      ({ row, column }, value) =>
        taken.push({ list: row.list, id: row.item.id, setting: settingFor(row, column), value }),
      ({ row }) => usualPortOf(row, evaluation.plan.index),
    )
    change(taken)
  }

  function remove(gone: readonly Row[]): void {
    const keys = new Set(gone.map((row) => rowKey(row)))
    const [first] = gone
    if (!first) return
    const label = gone.length === 1 ? 'delete a row' : `delete ${String(gone.length)} rows`
    plan.edit({ label, at: rowKey(first) }, (draft) => {
      for (const list of new Set(gone.map((row) => row.list))) {
        const items = draft[list] as { id: string }[]
        const kept = items.filter(({ id }) => !keys.has(`${list}/${id}`))
        items.splice(0, items.length, ...kept)
      }
    })
  }

  const table = computed(() => ({
    rows: rows.value,
    rowKey,
    selected: selected.value,
    'onUpdate:selected': (keys: readonly string[]) => void (selected.value = keys),
    currentCell: currentCell.value,
    'onUpdate:currentCell': toCell,
    onEdit: edit,
  }))
  const current = computed(() => {
    const key = currentCell.value?.row
    return key === undefined ? null : (rows.value.find((row) => rowKey(row) === key) ?? null)
  })
  return { context, grid, table, selected, chosen, refused, followed, edit, remove, current }
}

function useTableContext(): () => TableContext {
  const evaluation = useEvaluationStore()
  const findingsAbout = useFindingsAbout()
  return () => ({
    plan: evaluation.plan,
    findingsOf: evaluation.findingsOf,
    findingsAbout: findingsAbout.value,
  })
}

/** Some columns show what no setting holds. */
function isSetting({ row, column }: CellPlace): boolean {
  const [list, id] = row.split('/')
  return fieldAt({ list: list as PlanPlace['list'], id: id ?? '', keys: column.split('/') }) !== null
}

/** Answers `useTarget`: brings to the cell of a setting where the table has its column, else to the row. */
export function bringToCell(
  grid: Pick<GridHandle, 'focusCell'> | null,
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
