import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import type { Given } from '../import/ask'
import { useRoomy } from '../layout/use-roomy'
import { usePlaceStore } from './navigation'

/** What floats above the page: one at a time. */
export type Asked =
  | 'import'
  | 'evidence'
  | 'merge'
  /** The same with the file of this plan, as another program left it. */
  | 'merge-disk'
  | 'new-project'
  | 'open-project'
  | 'save-copy'
  | 'project-details'
  | 'window-details'
  | 'palette'
  | 'help'

/** The frame around the page: its panel, and what floats above it. */
export const useFrameStore = defineStore('frame', () => {
  const place = usePlaceStore()
  const asked = ref<Asked | null>(null)
  /** What is to be imported, where the dialogue was opened with it. */
  const given = shallowRef<readonly Given[]>([])
  /** What a person chose for pages of a kind. */
  const chosen = ref<Partial<Record<'table' | 'form' | 'review', boolean>>>({})
  const isRoomy = useRoomy()
  /** Tables want the room where there is little, and the review always; fields want the panel. */
  const kind = computed(() => {
    if (place.page === 'review') return 'review'
    return place.page === 2 || place.page === 'certificates' ? 'form' : 'table'
  })
  const isFolded = computed(() => ({ table: !isRoomy.value, form: false, review: true, ...chosen.value })[kind.value])
  return {
    asked,
    given,
    isPanelFolded: isFolded,
    ask: (what: Asked) => {
      given.value = []
      asked.value = what
    },
    /** Opens the dialogue of what is there already, with what was pasted or dropped. */
    bringIn: (what: readonly Given[]) => {
      if (what.length === 0) return
      given.value = what
      asked.value = 'import'
    },
    done: () => {
      asked.value = null
    },
    togglePanel: () => {
      chosen.value = { ...chosen.value, [kind.value]: !isFolded.value }
    },
  }
})
