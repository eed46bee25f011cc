import { z } from 'zod'
import type { HostFailure } from '../../../shared/contract/failure'
import type { PlanState, ProjectSummary } from '../../../shared/contract/results'
import { evaluateWhole } from '../../../shared/evaluation/evaluator'
import { projectFormat, projectVersion, type Project } from '../../../shared/plan/project'
import { fromInputFailure, fromReadFailure } from '../failures'
import { readInputText } from '../files/input-file'
import { largestFile } from '../store/disk-state'
import { readProjectText, type Migrations } from './migrations'

const items = z.array(z.unknown())

/** What a list needs of a project. Whether all of it can be opened is found out when it is. */
const head = z.object({
  format: z.literal(projectFormat),
  version: z.literal(projectVersion),
  id: z.string().catch(''),
  name: z.string(),
  customer: z.string().default(''),
  cluster: z.object({ name: z.string() }),
  revision: z.int(),
  sipTrunks: items,
  h323Devices: items,
  mgcpGateways: items,
})

type Head = Pick<Project, 'id' | 'name' | 'customer' | 'revision'> & {
  cluster: { name: string }
  sipTrunks: readonly unknown[]
  h323Devices: readonly unknown[]
  mgcpGateways: readonly unknown[]
}

export const summaryOf = ({ id, name, customer, cluster, revision, ...lists }: Head): ProjectSummary => ({
  id,
  name,
  customer,
  cluster: cluster.name,
  revision,
  trunks: lists.sipTrunks.length,
  devices: lists.h323Devices.length + lists.mgcpGateways.length,
  state: null,
})

function quickSummary(text: string): ProjectSummary | null {
  try {
    const read = head.safeParse(JSON.parse(text))
    return read.success ? summaryOf(read.data) : null
  } catch {
    return null
  }
}

/** What a project file says of itself, or why it cannot be opened. */
export async function summarizeFile(path: string, steps: Migrations): Promise<ProjectSummary | HostFailure> {
  const text = await readInputText(path, { maxBytes: largestFile })
  return text.ok ? summaryIn(text.value, path, steps) : fromInputFailure(text.failure)
}

/** In characters. A list does not wait for a plan of thousands of trunks to be checked. */
const largestChecked = 4_000_000

/**
 * The same, with how the plan stands.
 * @param today YYYY-MM-DD
 */
export async function summarizeWithState(
  path: string,
  steps: Migrations,
  today: string,
): Promise<ProjectSummary | HostFailure> {
  const text = await readInputText(path, { maxBytes: largestFile })
  if (!text.ok) return fromInputFailure(text.failure)
  if (text.value.length > largestChecked) return summaryIn(text.value, path, steps)
  const read = readProjectText(text.value, steps)
  // What cannot be read whole can still be listed.
  if (!read.ok) return summaryIn(text.value, path, steps)
  return { ...summaryOf(read.value.project), state: stateOf(read.value.project, today) }
}

const summaryIn = (text: string, path: string, steps: Migrations): ProjectSummary | HostFailure =>
  quickSummary(text) ?? fullSummary(path, readProjectText(text, steps))

function stateOf(project: Project, today: string): PlanState {
  const { ready, findings } = evaluateWhole(project, today)
  return {
    ready,
    errors: findings.filter(({ severity, waived }) => severity === 'error' && !waived).length,
    done: Object.values(project.checklist).filter(({ state }) => state === 'done').length,
  }
}

const fullSummary = (path: string, read: ReturnType<typeof readProjectText>): ProjectSummary | HostFailure =>
  read.ok ? summaryOf(read.value.project) : fromReadFailure(path, read.failure)
