import { ref } from 'vue'
import type { Entered, PreviewItem } from './ask'

/** Whether what is not there is made, and what is done with what a person entered: for all rows, or for one. */
export function useDecisions(changed: () => void) {
  const create = ref(true)
  const entered = ref<Entered>('keep')
  const enteredOf = ref<Record<string, Record<string, Entered>>>({})

  /** What is said of all rows goes for those too of which it was said before. */
  function choose<Key extends 'create' | 'entered'>(key: Key, value: Key extends 'create' ? boolean : Entered): void {
    if (key === 'create') create.value = value === true
    else [entered.value, enteredOf.value] = [value === 'replace' ? 'replace' : 'keep', {}]
    changed()
  }
  function chooseRow(source: string, { row }: PreviewItem, value: Entered): void {
    enteredOf.value = { ...enteredOf.value, [source]: { ...enteredOf.value[source], [row]: value } }
    changed()
  }
  return { create, entered, enteredOf, choose, chooseRow }
}
