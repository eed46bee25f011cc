import { defineStore } from 'pinia'
import { computed, shallowRef, watch } from 'vue'
import type { Project } from '../../shared/plan/project'
import { followingNames } from '../editing/following-names'
import { useDays } from '../editing/use-days'
import { createHistory, type Edit, type Steps } from '../editing/history'
import { useOpenProjectStore } from './open-project'
import { usePlaceStore } from './navigation'

/** The plan that is open, and the one way to change it: every change can be taken back, in whatever step it was made. */
export const usePlanStore = defineStore('plan', () => {
  const open = useOpenProjectStore()
  const place = usePlaceStore()
  const mended = shallowRef<Project | null>(null)
  const history = createHistory((after) => {
    mended.value = after
  })
  const dayOf = useDays()
  const withNames = followingNames((project, what, recipe) => history.edit(project, what, recipe, dayOf))
  const undoLabel = shallowRef<string | null>(null)
  const redoLabel = shallowRef<string | null>(null)

  /** Pages that use it are there only while a project is open. */
  const project = computed<Project>(() => open.current().project)

  /** Said while what it is about is the last that was done. */
  const notice = computed(() =>
    mended.value !== null && mended.value === project.value
      ? 'What was entered had characters that no file can hold. They are left out; the rest is kept.'
      : '',
  )

  function tell(): void {
    undoLabel.value = history.undoLabel()
    redoLabel.value = history.redoLabel()
  }
  function edit(what: Edit, recipe: (draft: Project) => void): void {
    const before = project.value
    const next = withNames(before, what, history.edit(before, what, recipe, dayOf))
    if (next !== before) open.replace(next)
    tell()
  }
  /**
   * Makes the plan another one as one change, with the day of its last change: where it is what somebody signed, the
   * signature holds.
   */
  function become(then: Project, label: string): void {
    const before = project.value
    const next = history.edit(before, { label, at: 'revision' }, (draft) => {
      for (const key of Object.keys(draft)) if (!Object.hasOwn(then, key)) Reflect.deleteProperty(draft, key)
      Object.assign(draft, then)
    })
    if (next !== before) open.replace(next)
    tell()
  }
  const step = (move: typeof history.undo) => (): void => {
    const taken = move(project.value)
    if (!taken) return
    open.replace(taken.project)
    tell()
    place.goTo(taken.at)
  }

  watch(
    () => open.opened,
    () => {
      history.clear()
      tell()
    },
  )
  return {
    ...{ project, notice, edit, become, undoLabel, redoLabel, seal: history.seal, steps: history.steps },
    restoreSteps: (steps: Steps) => {
      history.restore(steps)
      tell()
    },
    undo: step(history.undo),
    redo: step(history.redo),
  }
})
