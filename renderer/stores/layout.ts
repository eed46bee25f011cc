import { defineStore } from 'pinia'
import { computed, ref } from 'vue'
import { usePlaceStore } from './navigation'

/** What floats above the page: one at a time. */
export type Asked = 'new-project' | 'open-project' | 'save-copy' | 'project-details' | 'palette'

/** The frame around the page: its panel, and what floats above it. */
export const useFrameStore = defineStore('frame', () => {
  const place = usePlaceStore()
  const asked = ref<Asked | null>(null)
  /** The review has tables that want the room; steps have fields that want the panel. */
  const folded = ref({ step: false, review: true })
  const kind = computed(() => (place.page === 'review' ? 'review' : 'step'))
  return {
    asked,
    isPanelFolded: computed(() => folded.value[kind.value]),
    ask: (what: Asked) => {
      asked.value = what
    },
    done: () => {
      asked.value = null
    },
    togglePanel: () => {
      folded.value = { ...folded.value, [kind.value]: !folded.value[kind.value] }
    },
  }
})
