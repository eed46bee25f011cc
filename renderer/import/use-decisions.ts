import { ref } from 'vue'
import type { Creates } from '../../shared/import/take/take-far-end-cells'
import type { Entered, PreviewItem } from './ask'

/** Whether what is not there is made, and what is done with what a person entered: for all rows, or for one. */
export function useDecisions(changed: () => void) {
  const create = ref<Creates>({ profiles: true, farEnds: true, gateways: true })
  const entered = ref<Entered>('keep')
  const enteredOf = ref<Record<string, Record<string, Entered>>>({})

  /** What is said of all rows goes for those too of which it was said before. */
  function chooseEntered(value: Entered): void {
    ;[entered.value, enteredOf.value] = [value, {}]
    changed()
  }
  function chooseCreate(kind: keyof Creates, value: boolean): void {
    create.value = { ...create.value, [kind]: value }
    changed()
  }
  function chooseRow(source: string, { row }: PreviewItem, value: Entered): void {
    enteredOf.value = { ...enteredOf.value, [source]: { ...enteredOf.value[source], [row]: value } }
    changed()
  }
  return { create, entered, enteredOf, chooseCreate, chooseEntered, chooseRow }
}
