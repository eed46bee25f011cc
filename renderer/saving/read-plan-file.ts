import type { HostFailure } from '../../shared/contract/failure'
import { hostFailure } from '../../shared/contract/failure'
import type { Project } from '../../shared/plan/project'
import { fail, ok, type Result } from '../../shared/result'

/** Larger than any plan that this program opens. */
const mostBytes = 256 << 20

/** The plan in a file that was chosen. The reader is loaded when the first file is. */
export async function readPlanFile(file: File): Promise<Result<Project, HostFailure>> {
  if (file.size > mostBytes) return fail(hostFailure('bad-call', `${file.name} is too large for a plan.`, remedy))
  const [{ readProject }, { describeReadFailure }] = await Promise.all([
    import('../../shared/project-file/read-project'),
    import('../../shared/project-file/read-failure'),
  ])
  const text = await file.text().catch(() => null)
  if (text === null) return fail(hostFailure('not-readable', `${file.name} cannot be read.`, remedy))
  const read = readProject(text)
  if (read.ok) return ok(read.value)
  const { message, remedy: way } = describeReadFailure(read.failure)
  return fail(hostFailure('damaged', `${file.name} ${message}.`, way))
}

const remedy = 'Choose another file.'
