import type { Ref } from 'vue'
import type { Finding } from '../../shared/rules/finding'
import type { CellPlace } from '../grid/column'
import { useEvaluationStore } from '../stores/evaluation'
import { useFrameStore } from '../stores/layout'
import { rowKey, type ItemRow } from './item-row'

/** More would leave no room for the other rows: the list of findings has them all. */
const most = 3

/** What stands below a row: the findings of the one in focus, where no panel beside the table has them. */
export function useRowSentences(currentCell: Ref<CellPlace | null>) {
  const evaluation = useEvaluationStore()
  const frame = useFrameStore()
  return (row: ItemRow): readonly Finding[] => {
    const key = rowKey(row)
    return frame.isPanelFolded && currentCell.value?.row === key ? evaluation.findingsOf(key).slice(0, most) : []
  }
}
