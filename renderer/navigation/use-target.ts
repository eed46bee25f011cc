import { nextTick, onMounted, watch } from 'vue'
import { placeAt, type PlanPlace } from '../../shared/catalogue/field-at'
import { usePlaceStore } from '../stores/navigation'

/**
 * Has a page show what somebody asked to be brought to: `show` selects the object, then the control whose `data-path` is
 * the path, or begins it, gets the focus. `show` gives true where it has set the focus itself, as tables do.
 */
export function useTarget(show: (place: PlanPlace, path: string) => boolean): void {
  const store = usePlaceStore()
  async function bring(): Promise<void> {
    const asked = store.target
    const place = asked && placeAt(asked.path)
    if (!asked || !place) return
    store.target = null
    if (show(place, asked.path)) return
    await nextTick()
    controlFor(asked.path)?.focus()
  }
  onMounted(bring)
  watch(
    () => store.target,
    () => void bring(),
    { flush: 'post' },
  )
}

function controlFor(path: string): HTMLElement | null {
  const parts = path.split('/')
  for (let length = parts.length; length > 1; length -= 1) {
    const wanted = CSS.escape(parts.slice(0, length).join('/'))
    const found = document.querySelector<HTMLElement>(`[data-path="${wanted}"], [data-path^="${wanted}/"]`)
    if (found) return found
  }
  return null
}
