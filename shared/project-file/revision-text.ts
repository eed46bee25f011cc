import type { Project } from '../plan/project'
import { writeProject } from './write-project'

/** What a signature stands for: the file without its signatures, so that one more changes nothing for the others. */
export function revisionText(project: Project): string {
  const { signatures: _, ...rest } = project
  return writeProject(rest as Project)
}

/** The same of the text of a file, which may have been written by another release: its keys stay as they stand. */
export function revisionTextOf(text: string): string {
  const { signatures: _, ...rest } = JSON.parse(text) as Partial<Project>
  return `${JSON.stringify(rest, null, 2)}\n`
}

/** The file and what is signed of it. */
export const planTexts = (project: Project) => ({ file: writeProject(project), revision: revisionText(project) })
