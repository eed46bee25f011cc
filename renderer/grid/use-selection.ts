import { computed, ref, type Ref } from 'vue'
import { keysBetween, pickedOf, toggled } from './row-selection'

/** The selected rows. Commands reach only those of them that are shown. */
export function useSelection(selected: Ref<readonly string[]>, keys: Ref<readonly string[]>) {
  const anchor = ref<string | null>(null)
  const chosen = computed(() => new Set(selected.value))
  const shownKeys = computed(() => keys.value.filter((key) => chosen.value.has(key)))
  return {
    has: (key: string) => chosen.value.has(key),
    shownKeys,
    hiddenCount: computed(() => selected.value.length - shownKeys.value.length),
    picked: computed(() => pickedOf(shownKeys.value.length, keys.value.length)),
    only: (key: string) => {
      anchor.value = key
      selected.value = [key]
    },
    toggle: (key: string) => {
      anchor.value = key
      selected.value = toggled(selected.value, key)
    },
    extend: (from: string, to: string) => {
      anchor.value = anchor.value !== null && chosen.value.has(anchor.value) ? anchor.value : from
      selected.value = keysBetween(keys.value, anchor.value, to)
    },
    all: () => (selected.value = [...keys.value]),
    none: () => (selected.value = []),
    /** Forgets rows that are no longer there. */
    keepOnly: (known: () => ReadonlySet<string>) => {
      if (selected.value.length === 0) return
      const there = known()
      if (selected.value.some((key) => !there.has(key))) selected.value = selected.value.filter((key) => there.has(key))
    },
    /** The rows that a command on this row reaches: all selected ones, where it is one of them. */
    reach: (key: string): readonly string[] => (chosen.value.has(key) ? shownKeys.value : [key]),
  }
}

export type Selection = ReturnType<typeof useSelection>
