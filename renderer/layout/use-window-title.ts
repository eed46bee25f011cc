import { onBeforeUnmount, onMounted, ref, watchEffect } from 'vue'
import { useHost } from '../host/use-host'

/**
 * The title of the window: the plan, and the program. Another start has this window come forward; where the browser
 * does not allow that, the title says that it is asked for, until a person comes.
 */
export function useWindowTitle(name: () => string | null): void {
  const isAsked = ref(false)
  const clear = () => {
    isAsked.value = false
  }
  useHost().onEvent((event) => {
    if (event.kind !== 'bring-forward') return
    window.focus()
    isAsked.value = !document.hasFocus()
  })
  watchEffect(() => {
    const plan = name()
    const title = plan === null ? 'Trunkwright' : `${plan || '(no name)'} – Trunkwright`
    document.title = isAsked.value ? `▶ ${title}` : title
  })
  onMounted(() => {
    addEventListener('focus', clear)
  })
  onBeforeUnmount(() => {
    removeEventListener('focus', clear)
  })
}
