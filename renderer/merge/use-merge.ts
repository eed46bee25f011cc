import { create } from 'mutative'
import { computed, shallowRef } from 'vue'
import { comparingSteps } from '../../shared/changes/project-diff'
import { withIdsOf } from '../../shared/merge/ids-alike'
import { mergeProjects } from '../../shared/merge/merge-projects'
import { settleConflict, settleWith, type Side } from '../../shared/merge/settle'
import type { ReadPlan } from '../../shared/contract/results'
import type { Conflict } from '../../shared/plan/conflicts'
import type { Project } from '../../shared/plan/project'
import { useSlicedComparison } from '../pages/review/compare/use-sliced-comparison'
import { usePlanStore } from '../stores/plan'
import { onDisk } from './merge-words'
import { useAncestor } from './use-ancestor'

/** What is to become of a conflict: the value of a side, or one that neither has. */
export type Decision = { side: Side } | { value: string | number }

export interface Theirs {
  name: string
  project: Project
  /** Of the file of this plan, as another program left it; null of another file. */
  sha256: string | null
}

/** The plan that is open and a copy that somebody else changed, merged but not yet taken. */
export function useMerge() {
  const plan = usePlanStore()
  const ancestor = useAncestor()
  const theirs = shallowRef<Theirs | null>(null)
  /** By the path of the conflict. */
  const decisions = shallowRef<ReadonlyMap<string, Decision>>(new Map())

  const merged = computed(() => {
    if (!theirs.value || ancestor.how.value === 'looking') return null
    const { project: base } = ancestor
    return mergeProjects(base.value && asThisPlan(base.value), plan.project, asThisPlan(theirs.value.project))
  })
  /** What the plan stays, whatever file it is merged with. */
  function asThisPlan(other: Project): Project {
    const { id, createdAt } = plan.project
    return { ...other, id, createdAt }
  }
  const conflicts = computed(() => merged.value?.conflicts ?? [])
  const left = computed(() => conflicts.value.filter(({ path }) => !decisions.value.has(path)))
  /** As it becomes; what is not decided is a conflict of it. */
  const result = computed(() => merged.value && settled(merged.value.project, conflicts.value, decisions.value))
  /** The same with what this plan has where nothing is decided, so that only what is decided differs. */
  const shown = computed(() => result.value && settled(result.value, left.value, new Map(), { side: 'ours' }))
  const { comparison, isComparing } = useSlicedComparison(
    computed(() => {
      const after = shown.value
      const before = after && withIdsOf(after, plan.project)
      return before && { steps: () => comparingSteps(before, after), plans: { before, after } }
    }),
  )

  function take(name: string, project: Project): Promise<void> {
    theirs.value = { name, project, sha256: null }
    decisions.value = new Map()
    return ancestor.find(project)
  }
  /** @param base what this window read or saved last */
  function takeDisk({ project, sha256 }: ReadPlan, base: Project): void {
    theirs.value = { name: onDisk, project, sha256 }
    decisions.value = new Map()
    ancestor.know(project, base)
  }
  const choose: typeof ancestor.choose = (side) => {
    decisions.value = new Map()
    return ancestor.choose(side)
  }
  function decide({ path }: Conflict, decision: Decision): void {
    decisions.value = new Map([...decisions.value, [path, decision]])
  }
  function decideAllLeft(side: Side): void {
    decisions.value = new Map([...decisions.value, ...left.value.map(({ path }) => [path, { side }] as const)])
  }
  return {
    ...{ theirs, ancestor, decisions, conflicts, left, result, comparison, isComparing },
    ...{ take, takeDisk, choose, decide, decideAllLeft },
  }
}

function settled(
  project: Project,
  conflicts: readonly Conflict[],
  decisions: ReadonlyMap<string, Decision>,
  otherwise?: Decision,
): Project {
  return create(project, (draft) => {
    for (const conflict of conflicts) {
      const decision = decisions.get(conflict.path) ?? otherwise
      if (decision && 'side' in decision) settleConflict(draft, conflict, decision.side)
      else if (decision) settleWith(draft, conflict, decision.value)
    }
  })
}
