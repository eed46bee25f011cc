import { openSession, type Session } from '../../shared/contract/session'
import type { Program } from '../../shared/contract/verbs'
import { afterGrace } from './grace'

/** The windows that call. Each names itself by a word of its own, another one after each reload. */
export interface WindowSessions {
  /** The program as this window has it. */
  programOf: (window: string) => Program
  /** A window has a stream of events; gives what tells that this stream has ended. */
  arrive: (window: string) => () => void
}

interface Window extends Session {
  streams: number
  stopGrace: () => void
}

/** A window without a stream for longer than the grace, in ms, has gone: what it had open is closed. */
export function windowSessions(program: Program, graceMs: number): WindowSessions {
  const windows = new Map<string, Window>()

  const startGrace = (name: string, window: Window) => {
    window.stopGrace()
    window.stopGrace = afterGrace(graceMs, () => {
      windows.delete(name)
      void window.end()
    })
  }
  const windowOf = (name: string): Window => {
    const known = windows.get(name)
    if (known) return known
    const window: Window = { ...openSession(program), streams: 0, stopGrace: () => undefined }
    windows.set(name, window)
    startGrace(name, window)
    return window
  }
  return {
    programOf: (name) => (name === '' ? program : windowOf(name).program),
    arrive: (name) => {
      if (name === '') return () => undefined
      const window = windowOf(name)
      window.streams += 1
      window.stopGrace()
      return () => {
        window.streams -= 1
        if (window.streams === 0) startGrace(name, window)
      }
    },
  }
}
