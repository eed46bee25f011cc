import { openSession, type Session } from '../../shared/contract/session'
import type { Program } from '../../shared/contract/verbs'

/** Calls of a page that goes are on their way for no longer than this. */
const graceMs = 3_000

/** The pages that call, by the id of their `WebContents`. */
export interface PageSessions {
  /** The program as this page has it. */
  programOf: (contents: number) => Program
  /** The page was closed, has crashed or is loaded anew: what it had open is closed a moment later. */
  leave: (contents: number) => void
}

export function pageSessions(program: Program): PageSessions {
  const sessions = new Map<number, Session>()
  return {
    programOf: (contents) => {
      const session = sessions.get(contents) ?? openSession(program)
      sessions.set(contents, session)
      return session.program
    },
    leave: (contents) => {
      const session = sessions.get(contents)
      sessions.delete(contents)
      if (session) setTimeout(() => void session.end(), graceMs).unref()
    },
  }
}
