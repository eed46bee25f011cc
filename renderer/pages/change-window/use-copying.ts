import { ref } from 'vue'
import { copyText } from './copy-text'

/** What was copied last, shown at its button, and what is read out of it. */
export function useCopying() {
  const copied = ref('')
  const said = ref('')
  function copy(text: string): void {
    copied.value = copyText(text) ? text : ''
    said.value = copied.value === '' ? 'Not copied: select it and copy it by hand.' : `Copied ${text}`
  }
  return { copied, said, copy }
}
