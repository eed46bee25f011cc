import { projectFormat, projectVersion, type Project } from '../../../shared/plan/project'
import { fail, ok, type Result } from '../../../shared/result'
import type { ReadFailure } from '../../../shared/project-file/read-failure'
import { checkProject, oldestRead, parseProject, readProject } from '../../../shared/project-file/read-project'

type Plain = Record<string, unknown>

/** Brings a project of one version to the next; the version itself is raised by who calls it. */
export type Migration = (project: Plain) => Plain
/** By the version that they start from. */
export type Migrations = Readonly<Record<number, Migration>>

/** None: version 1, the first, is brought up in reading. */
export const migrations: Migrations = {}

export interface ReadText {
  project: Project
  /** The text is in an older format, and has to be kept when the project is saved in this one. */
  isOlder: boolean
}

function parsed(text: string): Plain | null {
  const value = parseProject(text)
  return value.ok ? (value.value as Plain) : null
}

/** Null where it is not an older project, or one for which a step is missing. */
function migrated(text: string, steps: Migrations): Plain | null {
  let project = parsed(text)
  if (project?.['format'] !== projectFormat || typeof project['version'] !== 'number') return null
  if (project['version'] >= oldestRead) return null
  for (let version = project['version']; version < oldestRead; version += 1) {
    const step = steps[version]
    if (!step) return null
    project = { ...step(project), version: version + 1 }
  }
  return project
}

/** As this program writes it; any other text is looked into. */
const current = new RegExp(`^\\{\\s*"format": "${projectFormat}",\\s*"version": ${projectVersion},`, 'u')

function isOfOlderFormat(text: string): boolean {
  if (current.test(text)) return false
  const version = parsed(text)?.['version']
  return typeof version === 'number' && version < projectVersion
}

/** Reads a project file of this or an older format. The file itself is not touched. */
export function readProjectText(text: string, steps: Migrations): Result<ReadText, ReadFailure> {
  const read = readProject(text)
  if (read.ok) return ok({ project: read.value, isOlder: isOfOlderFormat(text) })
  const newer = migrated(text, steps)
  if (newer === null) return read
  const checked = checkProject(newer)
  return checked.ok ? ok({ project: checked.value, isOlder: true }) : fail(checked.failure)
}
