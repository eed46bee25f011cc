import { onScopeDispose, readonly, ref, watch, type Ref } from 'vue'

/** px inside an element, as it is resized; null until it is laid out. */
export function useWidth(element: Readonly<Ref<HTMLElement | null>>): Readonly<Ref<number | null>> {
  const width = ref<number | null>(null)
  const observer = new ResizeObserver(([entry]) => {
    if (entry) width.value = entry.target.clientWidth || null
  })
  watch(
    element,
    (now) => {
      observer.disconnect()
      if (!now) return
      width.value = now.clientWidth || null
      observer.observe(now)
    },
    { immediate: true, flush: 'post' },
  )
  onScopeDispose(() => {
    observer.disconnect()
  })
  return readonly(width)
}
