import { onBeforeUnmount, ref, watchEffect } from 'vue'
import { useLibraryStore } from '../stores/library'

/** The theme that was chosen, on the whole page. `system` follows the system, its wish for more contrast too. */
export function useTheme(): void {
  const library = useLibraryStore()
  const more = matchMedia('(prefers-contrast: more)')
  const isMore = ref(more.matches)
  const onChange = (): void => {
    isMore.value = more.matches
  }
  more.addEventListener('change', onChange)
  onBeforeUnmount(() => {
    more.removeEventListener('change', onChange)
  })
  watchEffect(() => {
    const { theme } = library.settings
    const shown = theme === 'system' && isMore.value ? 'contrast' : theme
    if (shown === 'system') delete document.documentElement.dataset['theme']
    else document.documentElement.dataset['theme'] = shown
  })
}
