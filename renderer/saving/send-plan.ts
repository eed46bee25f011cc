import type { HostFailure } from '../../shared/contract/failure'
import { mendedValue } from '../../shared/edit/mended-value'
import type { Project } from '../../shared/plan/project'
import type { Result } from '../../shared/result'
import type { Host } from '../host/host'

export interface Work {
  handle: string
  project: Project
}

/** What the person said of it. */
export interface HowToSave {
  withoutVersion: boolean
  /** SHA-256 of what another program left in the file and the person has merged; null where that is nothing. */
  over: string | null
}

type Saved = Result<{ savedAt: string; note: string }, HostFailure>

const leftOut =
  'The plan had characters or numbers that no file can hold. It was saved without them; all the rest is kept.'

/**
 * Saves a plan. What no file can hold does not come into one; if it has all the same, nothing else is lost with it, and
 * the note says so.
 */
export async function sendPlan(host: Host, { handle, project }: Work, how: HowToSave): Promise<Saved> {
  const { withoutVersion, over } = how
  const said = { ...(withoutVersion && { withoutVersion }), ...(over !== null && { over }) }
  const send = (sent: Project): Promise<Saved> => host.saveProject({ handle, project: sent, ...said })
  const result = await send(project)
  if (result.ok || result.failure.kind !== 'bad-call') return result
  const mended = mendedValue(project)
  if (mended === project) return result
  const again = await send(mended)
  return again.ok ? { ...again, value: { ...again.value, note: leftOut } } : again
}
