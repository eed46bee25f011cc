import file from '../../shared/example/ashmere.trunkwright?raw'
import type { Project } from '../../shared/plan/project'
import { readProject } from '../../shared/project-file/read-project'

/** The worked example with the ids and times of its file; it has two errors. */
export function examplePlan(): Project {
  const read = readProject(file)
  if (!read.ok) throw new Error(JSON.stringify(read.failure))
  return read.value
}
