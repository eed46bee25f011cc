import { exampleProject } from '../../shared/example/example-project'
import type { Project } from '../../shared/plan/project'

/** The worked example with ids that are the same each time; it has two errors. */
export function examplePlan(): Project {
  let count = 0
  return exampleProject(
    '2026-01-31T12:00:00.000Z',
    () => `00000000-0000-4000-8000-${String((count += 1)).padStart(12, '0')}`,
  )
}
