import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import type { Given } from '../import/ask'
import { usePlaceStore } from './navigation'

/** What floats above the page: one at a time. */
export type Asked =
  'import' | 'evidence' | 'new-project' | 'open-project' | 'save-copy' | 'project-details' | 'palette' | 'help' | 'help'

/** The frame around the page: its panel, and what floats above it. */
export const useFrameStore = defineStore('frame', () => {
  const place = usePlaceStore()
  const asked = ref<Asked | null>(null)
  /** What is to be imported, where the dialogue was opened with it. */
  const given = shallowRef<readonly Given[]>([])
  /** The review has tables that want the room; steps have fields that want the panel. */
  const folded = ref({ step: false, review: true })
  const kind = computed(() => (place.page === 'review' ? 'review' : 'step'))
  return {
    asked,
    given,
    isPanelFolded: computed(() => folded.value[kind.value]),
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
      folded.value = { ...folded.value, [kind.value]: !folded.value[kind.value] }
    },
  }
})
