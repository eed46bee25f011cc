import { hostFailure, type HostFailure } from '../../shared/contract/failure'
import { fail, type Result } from '../../shared/result'

/** What may be said about the bytes on the disk. */
export type SaveState =
  { kind: 'saved'; at: string } | { kind: 'unsaved' } | { kind: 'saving' } | { kind: 'failed'; failure: HostFailure }

type Saved = Result<{ savedAt: string }, HostFailure>

export interface SaverOptions<Work> {
  /** Resolves when the bytes are on the disk. */
  save: (work: Work) => Promise<Saved>
  current: () => Work
  onState: (state: SaveState) => void
  isAutosaving: () => boolean
  /** After the last change, in milliseconds. */
  delayMs?: number
}

/** The one way to save, for autosave, key, menu, button and leaving. */
export interface Saver {
  changed: () => void
  /** True when what was current at the call is on the disk. */
  saveNow: () => Promise<boolean>
  /** Nothing is saved any more, and nothing is told of what is under way: another project takes its place, or none. */
  stop: () => void
}

export function createSaver<Work>(options: SaverOptions<Work>): Saver {
  const { save, current, onState, isAutosaving, delayMs = 2_000 } = options
  let timer: ReturnType<typeof setTimeout> | undefined
  let saved: Work | undefined
  let running: Promise<boolean> | null = null
  /** Goes up with each stop. */
  let life = 0

  const write = async (): Promise<boolean> => {
    const [work, began] = [current(), life]
    onState({ kind: 'saving' })
    const result = await save(work).catch(broken)
    if (began !== life) return result.ok
    if (!result.ok) {
      onState({ kind: 'failed', failure: result.failure })
      return false
    }
    saved = work
    onState(current() === work ? { kind: 'saved', at: result.value.savedAt } : { kind: 'unsaved' })
    return true
  }

  /** Saves are never side by side; one that is asked for meanwhile follows, with what is current then. */
  const saveNow = async (): Promise<boolean> => {
    const began = life
    clearTimeout(timer)
    if (running) await running
    if (running) return running
    if (began !== life) return false
    if (current() === saved) return true
    running = write().finally(() => (running = null))
    return running
  }

  return {
    changed: () => {
      onState({ kind: 'unsaved' })
      clearTimeout(timer)
      if (isAutosaving()) timer = setTimeout(() => void saveNow(), delayMs)
    },
    saveNow,
    stop: () => {
      life += 1
      clearTimeout(timer)
    },
  }
}

/** A way to the host that breaks is a failed save like any other. */
const broken = (error: unknown): Saved => {
  const what = error instanceof Error ? error.message : String(error)
  return fail(hostFailure('other', `The plan could not be saved: ${what}.`, 'Try again, or keep it as a copy.'))
}
