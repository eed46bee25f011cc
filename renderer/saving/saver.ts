import type { HostFailure } from '../../shared/contract/failure'
import type { Result } from '../../shared/result'

/** What may be said about the bytes on the disk. */
export type SaveState =
  { kind: 'saved'; at: string } | { kind: 'unsaved' } | { kind: 'saving' } | { kind: 'failed'; failure: HostFailure }

export interface SaverOptions<Work> {
  /** Resolves when the bytes are on the disk. */
  save: (work: Work) => Promise<Result<{ savedAt: string }, HostFailure>>
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
  stop: () => void
}

export function createSaver<Work>(options: SaverOptions<Work>): Saver {
  const { save, current, onState, isAutosaving, delayMs = 2_000 } = options
  let timer: ReturnType<typeof setTimeout> | undefined
  let saved: Work | undefined
  let running: Promise<boolean> | null = null

  const write = async (): Promise<boolean> => {
    const work = current()
    onState({ kind: 'saving' })
    const result = await save(work)
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
    clearTimeout(timer)
    if (running) await running
    if (running) return running
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
      clearTimeout(timer)
    },
  }
}
