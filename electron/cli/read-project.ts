import { describeReadFailure } from '../../shared/project-file/read-failure'
import { readProject } from '../../shared/project-file/read-project'
import type { Project } from '../../shared/plan/project'
import { fail, ok, type Result } from '../../shared/result'
import { describeInputFailure, readInputText } from '../host/files/input-file'
import { largestFile } from '../host/store/disk-state'
import { oneSentence } from './sentence'

/** Reads the project file at a path as it was given. A failure is a sentence that names it. */
export async function readProjectFile(path: string): Promise<Result<Project, string>> {
  const read = await readProjectText(path)
  return read.ok ? ok(read.value.project) : read
}

/** The same with its text, for who will save over it and must not lose what others wrote meanwhile. */
export async function readProjectText(path: string): Promise<Result<{ project: Project; text: string }, string>> {
  const text = await readInputText(path, { maxBytes: largestFile })
  if (!text.ok) return fail(oneSentence(describeInputFailure(text.failure)))
  const project = readProject(text.value)
  if (project.ok) return ok({ project: project.value, text: text.value })
  const { message, remedy } = describeReadFailure(project.failure)
  return fail(oneSentence({ message: `${path} ${message}`, remedy }))
}
