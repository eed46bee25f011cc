import { onScopeDispose, ref, type Ref } from 'vue'

/** Whether the page goes to paper: what the screen shows in part, such as a long list, is then there whole. */
export function usePrinting(): Ref<boolean> {
  const query = matchMedia('print')
  const isPrinting = ref(query.matches)
  const follow = (): void => {
    isPrinting.value = query.matches
  }
  query.addEventListener('change', follow)
  onScopeDispose(() => {
    query.removeEventListener('change', follow)
  })
  return isPrinting
}
