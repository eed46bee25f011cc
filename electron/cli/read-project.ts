import { describeReadFailure } from '../../shared/project-file/read-failure'
import { readProject } from '../../shared/project-file/read-project'
import type { Project } from '../../shared/plan/project'
import { fail, ok, type Result } from '../../shared/result'
import { decodeInput, describeInputFailure, readInputText, type InputFailure } from '../host/files/input-file'
import { piped, pipedName, readPiped } from '../host/files/source-files'
import { largestFile } from '../host/store/disk-state'
import type { Context } from './context'
import { oneSentence } from './sentence'

type Input = ReturnType<Context['input']>

/**
 * Reads the project file at a path as it was given. A failure is a sentence that names it.
 * @param input what is piped in, where `-` stands for it
 */
export async function readProjectFile(path: string, input: Input = null): Promise<Result<Project, string>> {
  const read = await readProjectText(path, input)
  return read.ok ? ok(read.value.project) : read
}

/** The same with its text, for who will save over it and must not lose what others wrote meanwhile. */
export async function readProjectText(
  path: string,
  input: Input = null,
): Promise<Result<{ project: Project; text: string }, string>> {
  const text =
    path === piped && input !== null ? await readPipedText(input) : await readInputText(path, { maxBytes: largestFile })
  if (!text.ok) return fail(oneSentence(describeInputFailure(text.failure)))
  const project = readProject(text.value)
  if (project.ok) return ok({ project: project.value, text: text.value })
  const { message, remedy } = describeReadFailure(project.failure)
  const name = path === piped && input !== null ? pipedName : path
  return fail(oneSentence({ message: `${name} ${message}`, remedy }))
}

async function readPipedText(input: NonNullable<Input>): Promise<Result<string, InputFailure>> {
  const bytes = await readPiped(input, largestFile)
  return bytes.ok ? decodeInput(pipedName, bytes.value) : bytes
}

/** What is piped in is read once: empty where no more than one of the files is that. */
export const pipedTwice = (files: readonly string[]): string =>
  files.filter((file) => file === piped).length > 1
    ? `${piped} stands for more than one file, and what is piped in is read once; save the others to files`
    : ''
