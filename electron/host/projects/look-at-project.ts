import { fail, ok, type Result } from '../../../shared/result'
import type { HostFailure } from '../../../shared/contract/failure'
import { fromInputFailure, fromReadFailure } from '../failures'
import { decodeInput } from '../files/input-file'
import { lookAt, type DiskState } from '../store/disk-state'
import { readProjectText, type Migrations, type ReadText } from './migrations'

export interface SeenProject extends ReadText {
  bytes: Buffer
  disk: DiskState
}

/** Reads the project file at a path. */
export async function lookAtProject(path: string, steps: Migrations): Promise<Result<SeenProject, HostFailure>> {
  const seen = await lookAt(path)
  if (!seen.ok) return fail(fromInputFailure(seen.failure))
  const { bytes, state } = seen.value
  const text = decodeInput(path, bytes)
  if (!text.ok) return fail(fromInputFailure(text.failure))
  const read = readProjectText(text.value, steps)
  return read.ok ? ok({ ...read.value, bytes, disk: state }) : fail(fromReadFailure(path, read.failure))
}
