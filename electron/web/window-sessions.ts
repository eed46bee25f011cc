import { openSession, type Session } from '../../shared/contract/session'
import type { Program } from '../../shared/contract/verbs'
import { createGrace, type Grace } from './grace'

/** The windows that call. Each names itself by a word of its own, another one after each reload. */
export interface WindowSessions {
  /** The program as this window has it. */
  programOf: (window: string) => Program
  /** A window has a stream of events; gives what tells that this stream has ended. */
  arrive: (window: string) => () => void
}

interface Window extends Session {
  streams: number
  grace: Grace
}

/** A window without a stream for longer than the grace, in ms, has gone: what it had open is closed. */
export function windowSessions(program: Program, graceMs: number): WindowSessions {
  const windows = new Map<string, Window>()

  const windowOf = (name: string): Window => {
    const known = windows.get(name)
    if (known) return known
    const session = openSession(program)
    const grace = createGrace(graceMs, () => {
      windows.delete(name)
      void session.end()
    })
    const window: Window = { ...session, streams: 0, grace }
    windows.set(name, window)
    grace.start()
    return window
  }
  const called = (name: string): Window => {
    const window = windowOf(name)
    window.grace.renew()
    return window
  }
  return {
    programOf: (name) => (name === '' ? program : called(name).program),
    arrive: (name) => {
      if (name === '') return () => undefined
      const window = windowOf(name)
      window.streams += 1
      window.grace.stop()
      return () => {
        window.streams -= 1
        if (window.streams === 0) window.grace.start()
      }
    },
  }
}
