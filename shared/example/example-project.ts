import type { Project } from '../plan/project'
import { readProject } from '../project-file/read-project'
import file from './ashmere.trunkwright?raw'

/**
 * The plan that `new --example` writes: nearly right, and with a finding of every severity. It is a project file like
 * any other, so it is changed in the program; `notes` in it say which two errors are left in on purpose.
 * @param now ISO 8601, UTC
 * @param newId gives a new UUID each time it is called
 */
export function exampleProject(now: string, newId: () => string): Project {
  const read = readProject(withNewIds(file, newId))
  if (!read.ok) throw new Error(`the worked example is not a project file: ${JSON.stringify(read.failure)}`)
  return { ...read.value, createdAt: now, updatedAt: now }
}

/** Each id of the text becomes a new one, wherever it stands, so that what refers to an object still does. */
function withNewIds(text: string, newId: () => string): string {
  const ids = new Map<string, string>()
  return text.replace(/[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/g, (id) => {
    const known = ids.get(id) ?? newId()
    ids.set(id, known)
    return known
  })
}
