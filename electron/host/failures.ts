import { hostFailure, type HostFailure, type HostFailureKind } from '../../shared/contract/failure'
import { describeReadFailure, type ReadFailure } from '../../shared/project-file/read-failure'
import { describeInputFailure, type InputFailure } from './files/input-file'
import { describeOutputFailure, outputFailure, replaceFailure, type OutputFailure } from './export/output-failure'
import { Refusal } from './refusal'

const inputKinds: Record<InputFailure['kind'], HostFailureKind> = {
  'not-there': 'not-there',
  'is-a-folder': 'not-ours',
  'empty-folder': 'not-ours',
  'not-a-file': 'not-ours',
  'of-others': 'not-ours',
  'not-readable': 'not-readable',
  'too-large': 'not-readable',
  'not-utf8': 'damaged',
  other: 'not-readable',
}

const outputKinds: Record<OutputFailure['kind'], HostFailureKind> = {
  exists: 'exists',
  'folder-missing': 'not-there',
  'not-a-folder': 'not-there',
  'is-a-folder': 'name',
  'not-writable': 'not-writable',
  full: 'full',
  busy: 'busy',
  'not-ours': 'not-ours',
  name: 'name',
  input: 'name',
  project: 'name',
  locked: 'locked',
  'holds-others': 'not-ours',
  'set-aside': 'other',
  'left-aside': 'other',
  other: 'other',
}

export function fromInputFailure(failure: InputFailure): HostFailure {
  const { message, remedy } = describeInputFailure(failure)
  return hostFailure(inputKinds[failure.kind], message, remedy)
}

export function fromOutputFailure(failure: OutputFailure): HostFailure {
  const { message, remedy } = describeOutputFailure(failure)
  return hostFailure(outputKinds[failure.kind], message, remedy)
}

export function fromReadFailure(path: string, failure: ReadFailure): HostFailure {
  const { message, remedy } = describeReadFailure(failure)
  return hostFailure(failure.kind, `${path} ${message}.`, remedy)
}

/** The refusal behind an error while a path was being written. Throws what is a mistake of the program. */
export const writeRefusal = (error: unknown, path: string): Refusal =>
  error instanceof Refusal ? error : new Refusal(fromOutputFailure(outputFailure(error, path)))

/** The same while a file was being replaced. */
export const replaceRefusal = (error: unknown, path: string): Refusal =>
  new Refusal(fromOutputFailure(replaceFailure(error, path)))
