import { describeReadFailure } from '../../shared/project-file/read-failure'
import { readProject } from '../../shared/project-file/read-project'
import type { Project } from '../../shared/plan/project'
import { fail, type Result } from '../../shared/result'
import { describeInputFailure, readInputText } from '../host/files/input-file'
import { largestFile } from '../host/store/disk-state'
import { oneSentence } from './sentence'

/** Reads the project file at a path as it was given. A failure is a sentence that names it. */
export async function readProjectFile(path: string): Promise<Result<Project, string>> {
  const text = await readInputText(path, { maxBytes: largestFile })
  if (!text.ok) return fail(oneSentence(describeInputFailure(text.failure)))
  const project = readProject(text.value)
  if (project.ok) return project
  const { message, remedy } = describeReadFailure(project.failure)
  return fail(oneSentence({ message: `${path} ${message}`, remedy }))
}
