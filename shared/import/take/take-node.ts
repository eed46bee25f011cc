import { nodeFields } from '../../catalogue/cluster-fields'
import { defaultsOf } from '../../plan/defaults'
import type { ClusterNode } from '../../plan/project'
import type { ToldRow } from '../source-row'
import type { PlanDraft } from './draft'
import { changesBetween } from './take-found'
import { enteredIn } from './entered'
import type { Remedies } from './remedies'
import type { Change, Taken } from './taken'

/** Which nodes process calls, by name in small letters; null where no source tells of it. */
export type CallManagers = ReadonlySet<string> | null

export interface NodeAsked {
  /** The plan was asked for, and what a person entered in it may be replaced. */
  mayReplace: boolean
  remedies: Remedies
}

/**
 * Nodes stand in the plan alone. One that is not there is added; of one that is there only what nobody entered is
 * filled, unless the plan was asked for.
 */
export function takeNode(plan: PlanDraft, row: ToldRow, callManagers: CallManagers, asked: NodeAsked): Taken {
  const { name } = row
  const before = plan.nodes.get(name) ?? plan.nodes.find(({ address }) => address !== '' && address === name)
  const told = toldNode(plan, row, callManagers, before)
  if (!before) return added(plan, name, told)
  const after = withTold(before, told, asked.mayReplace)
  const changes = changesBetween(before, after, Object.keys(nodeFields))
  if (changes.length === 0)
    return { became: 'unchanged', changes, ...(asked.mayReplace ? {} : kept(before, told, asked.remedies)) }
  plan.nodes.put(after)
  return { became: 'changed', changes, ...enteredOf(plan, before, changes) }
}

const enteredOf = (plan: PlanDraft, { name }: ClusterNode, changes: readonly Change[]): Partial<Taken> => {
  const original = plan.original('nodes', name)
  const replaced = original ? enteredIn(changes, original, nodeFields, null) : []
  return replaced.length === 0 ? {} : { replaced: replaced.map(({ field }) => field) }
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
const kept = (before: ClusterNode, { callProcessing }: Partial<ClusterNode>, { both }: Remedies): Partial<Taken> =>
  callProcessing === undefined || callProcessing === before.callProcessing
    ? {}
    : { why: `The plan says otherwise whether it processes calls, and that stays. ${both} to change it.` }
