import { nodeFields } from '../../catalogue/cluster-fields'
import { defaultsOf } from '../../plan/defaults'
import type { ClusterNode } from '../../plan/project'
import type { ToldRow } from '../source-row'
import type { PlanDraft } from './draft'
import { changesBetween } from './take-found'
import type { Taken } from './taken'

/** Which nodes process calls, by name in small letters; null where no source tells of it. */
export type CallManagers = ReadonlySet<string> | null

/**
 * Nodes stand in the plan alone. One that is not there is added; of one that is there only what nobody entered is
 * filled, unless the plan was asked for.
 */
export function takeNode(plan: PlanDraft, row: ToldRow, callManagers: CallManagers, isAsked: boolean): Taken {
  const { name } = row
  const before = plan.nodes.get(name) ?? plan.nodes.find(({ address }) => address !== '' && address === name)
  const told = toldNode(plan, row, callManagers, before)
  if (!before) return added(plan, name, told)
  const after = withTold(before, told, isAsked)
  const changes = changesBetween(before, after, Object.keys(nodeFields))
  if (changes.length === 0) return { became: 'unchanged', changes, ...(isAsked ? {} : kept(before, told)) }
  plan.nodes.put(after)
  return { became: 'changed', changes }
}

/** A cluster has one publisher: a second is left out, as the plan says who it is. */
function toldNode(
  plan: PlanDraft,
  { name, values }: ToldRow,
  callManagers: CallManagers,
  before: ClusterNode | undefined,
): Partial<ClusterNode> {
  const byList = callManagers === null ? {} : { callProcessing: callManagers.has(name.toLowerCase()) }
  const told: Partial<ClusterNode> = { ...byList, ...values }
  const publisher = plan.nodes.find((node) => node.publisher)
  if (told.publisher && publisher && publisher !== before) delete told.publisher
  return told
}

function added(plan: PlanDraft, name: string, told: Partial<ClusterNode>): Taken {
  const start = defaultsOf(nodeFields)
  const node: ClusterNode = { ...start, name, ...told }
  plan.nodes.put(node)
  const changes = changesBetween(start, node, Object.keys(nodeFields)).filter(({ field }) => field !== 'name')
  const why = 'Which nodes process calls was not read: it is taken as one that does.'
  return { became: 'added', changes, ...(told.callProcessing === undefined ? { why } : {}) }
}

const withTold = (before: ClusterNode, told: Partial<ClusterNode>, isAsked: boolean): ClusterNode =>
  isAsked
    ? { ...before, ...told }
    : {
        ...before,
        address: before.address === '' ? (told.address ?? '') : before.address,
        publisher: before.publisher || told.publisher === true,
      }

/** What a person entered stays, and it is said. */
const kept = (before: ClusterNode, { callProcessing }: Partial<ClusterNode>): Partial<Taken> =>
  callProcessing === undefined || callProcessing === before.callProcessing
    ? {}
    : { why: 'The plan says otherwise whether it processes calls, and that stays. Give --as both to change it.' }
