import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Project } from '../../shared/plan/project'
import { readProject } from '../../shared/project-file/read-project'

const file = join(import.meta.dirname, '../fixtures/kelmarsh.trunkwright')

/** A plan as it comes from a customer's spreadsheet, with the mistakes that the worked example is too good for. */
export function firstDraftPlan(): Project {
  const read = readProject(readFileSync(file, 'utf8'))
  if (!read.ok) throw new Error(JSON.stringify(read.failure))
  return read.value
}
