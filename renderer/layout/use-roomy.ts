import { onScopeDispose, readonly, ref, type Ref } from 'vue'

/** Whether the window has room for what a narrow one leaves out: columns, and a panel beside a table. */
export function useRoomy(): Readonly<Ref<boolean>> {
  const query = matchMedia('(min-width: 1500px)')
  const isRoomy = ref(query.matches)
  const follow = () => (isRoomy.value = query.matches)
  query.addEventListener('change', follow)
  onScopeDispose(() => {
    query.removeEventListener('change', follow)
  })
  return readonly(isRoomy)
}
