import { onMounted, watch } from 'vue'
import { usePlaceStore } from '../../stores/navigation'
import type { partOfList } from './parts'

/** Whoever takes a change of what was found back is brought to where it was made: `show` gets its path. */
export function useFoundTarget(list: keyof typeof partOfList, show: (path: string) => void): void {
  const place = usePlaceStore()
  function bring(): void {
    const path = place.target?.path ?? ''
    if (!path.startsWith(`asFound/${list}/`)) return
    place.target = null
    show(path)
  }
  onMounted(bring)
  watch(() => place.target, bring, { flush: 'post' })
}
