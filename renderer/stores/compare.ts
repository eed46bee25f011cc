import { defineStore } from 'pinia'
import { shallowRef, watch } from 'vue'
import type { Project } from '../../shared/plan/project'
import { useOpenProjectStore } from './open-project'

/** One of two plans that are compared. */
export type Side =
  | { kind: 'plan' }
  /** As it was found; told against the plan only. */
  | { kind: 'cluster' }
  | { kind: 'version'; version: string }
  | { kind: 'file'; name: string; project: Project }

const now: Side = { kind: 'plan' }

/** What is compared with what, while a plan is open. */
export const useCompareStore = defineStore('compare', () => {
  const open = useOpenProjectStore()
  /** Null until somebody chooses. */
  const before = shallowRef<Side | null>(null)
  const after = shallowRef<Side>(now)

  function choose(one: Side | null, other: Side = now): void {
    before.value = one
    after.value = other
  }
  watch(
    () => open.opened,
    () => {
      choose(null)
    },
  )
  return { before, after, choose }
})
