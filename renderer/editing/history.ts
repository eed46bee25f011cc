import { apply, create, type Patches } from 'mutative'
import { mendedValue } from '../../shared/edit/mended-value'
import type { Project } from '../../shared/plan/project'

/** One step that can be taken back. */
interface Entry {
  label: string
  /** Where it was done: whoever takes it back is brought there. */
  at: string
  /** Edits in a row with the same key, such as the letters of a name, are one step. */
  merge: string | null
  forth: Patches
  back: Patches
}

export interface Edit {
  /** What it does, in two to five words: `set incoming port`. */
  label: string
  /** The path of what it changes, as findings name it. */
  at: string
  merge?: string
  /** It belongs to the step before it, whatever that was. */
  joins?: boolean
}

export interface History {
  /**
   * The project after the edit; the very same one where nothing changes.
   * @param on the day of its last change, from what it becomes, which is taken back with it; absent: the recipe says it
   */
  edit: (project: Project, edit: Edit, recipe: (draft: Project) => void, on?: (after: Project) => string) => Project
  undo: (project: Project) => Step | null
  redo: (project: Project) => Step | null
  undoLabel: () => string | null
  redoLabel: () => string | null
  /** What follows is a step of its own, though it may have the key of the last one. */
  seal: () => void
  clear: () => void
  /** What can be taken back and done again, as it can be kept. */
  steps: () => Steps
  restore: (steps: Steps) => void
}

export interface Steps {
  done: readonly Entry[]
  undone: readonly Entry[]
}

interface Step {
  project: Project
  at: string
}

/** What no file can hold never comes into a plan, whichever way it was entered: else no save would go through. */
function mendedPatch(patch: Patches[number]): Patches[number] {
  const value: unknown = mendedValue(patch.value as unknown)
  return value === patch.value ? patch : { ...patch, value }
}

const mostSteps = 500

/** Every change of a plan as patches, so that it can be taken back and done again. */
/** @param onMended told when what was entered could not be kept as it was */
export function createHistory(onMended: (after: Project) => void = () => undefined): History {
  let done: Entry[] = []
  let undone: Entry[] = []
  let isSealed = false

  const remember = (entry: Entry, joins: boolean): void => {
    const last = done.at(-1)
    if (last && (joins || (!isSealed && entry.merge !== null && last.merge === entry.merge))) {
      last.forth = [...last.forth, ...entry.forth] as Patches
      last.back = [...entry.back, ...last.back] as Patches
    } else done = [...done, entry].slice(-mostSteps)
    undone = []
    isSealed = false
  }

  const move = (project: Project, from: Entry[], to: Entry[], side: 'back' | 'forth'): Step | null => {
    const entry = from.pop()
    if (!entry) return null
    to.push(entry)
    isSealed = true
    return { project: apply(project, entry[side]), at: entry.at }
  }

  return {
    edit: (project, { label, at, merge = null, joins = false }, recipe, on) => {
      const [next, forth, back] = dated(project, create(project, recipe, { enablePatches: true }), on)
      const kept = forth.map(mendedPatch) as Patches
      if (kept.every((patch, index) => patch === forth[index])) {
        if (forth.length > 0) remember({ label, at, merge, forth, back }, joins)
        return forth.length > 0 ? next : project
      }
      remember({ label, at, merge, forth: kept, back }, joins)
      const after = apply(project, kept)
      onMended(after)
      return after
    },
    undo: (project) => move(project, done, undone, 'back'),
    redo: (project) => move(project, undone, done, 'forth'),
    undoLabel: () => done.at(-1)?.label ?? null,
    redoLabel: () => undone.at(-1)?.label ?? null,
    seal: () => {
      isSealed = true
    },
    clear: () => {
      done = []
      undone = []
    },
    steps: () => ({ done, undone }),
    restore: (steps) => {
      done = [...steps.done]
      undone = [...steps.undone]
      isSealed = true
    },
  }
}

/** A plan that is as it was before has the day of its last change of then: what was signed of it holds again. */
function dated(before: Project, [next, forth, back]: Edited, on?: (after: Project) => string): Edited {
  if (on === undefined || forth.length === 0) return [next, forth, back]
  const day = on(next)
  const put = (value: string) => ({ op: 'replace' as const, path: ['updatedAt'], value })
  return [{ ...next, updatedAt: day }, [...forth, put(day)] as Patches, [...back, put(before.updatedAt)] as Patches]
}

type Edited = [next: Project, forth: Patches, back: Patches]
