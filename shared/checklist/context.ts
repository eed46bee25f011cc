import type { Checkline } from '../document/document'
import { code, joinSpans, say, strong, type Inline } from '../document/inline'
import type { Cluster, ProfileSettings } from '../model/project'
import type { EvaluatedPlan } from '../rules/evaluated-plan'
import { isOpenError, type Finding } from '../rules/finding'
import { groupBy } from '../rules/plan-index'
import { digestUse, type DigestUse } from './digest-use'

/** What every part of the checklist looks up besides the plan, built once: cost grows with the plan. */
export interface ChecklistPlan extends EvaluatedPlan {
  /** The findings at these paths, which must be read before a line is carried out. */
  cautionsAt: (...paths: string[]) => Checkline['cautions']
  /** Each node of the cluster once. */
  nodes: readonly Node[]
  digest: DigestUse
  /** Ids of the profiles that have lines of their own, because the plan changes them. */
  changedProfiles: ReadonlySet<string>
  foundProfiles: ReadonlyMap<string, ProfileSettings>
}

export interface ChecklistContext extends ChecklistPlan {
  /** Where the way back of an object is; empty where there is none. */
  wayBack: (object: string) => Inline
  /** What drops, and where the way back is: the head of a group. */
  aside: (drops: Inline, object: string) => Inline
}

export type Node = Cluster['nodes'][number]

export function checklistPlan(plan: EvaluatedPlan): ChecklistPlan {
  const { project, changes } = plan
  const findings = groupBy(plan.findings, (finding) => [finding.path])
  return {
    ...plan,
    cautionsAt: (...paths) => paths.flatMap((path) => (findings.get(path) ?? []).map(cautionOf)),
    nodes: [...new Map(project.cluster.nodes.map((node) => [`${node.name}\n${node.address}`, node])).values()],
    digest: digestUse(plan.index),
    changedProfiles: new Set(
      changes.profiles.filter(({ kind }) => kind !== 'unchanged').map(({ profile }) => profile.id),
    ),
    foundProfiles: new Map((project.asFound?.profiles ?? []).map((profile) => [profile.name, profile])),
  }
}

/**
 * @param rollbackNumbers by object (`sipTrunks/<id>`), the number of its line in the rollback
 */
export function checklistContext(plan: ChecklistPlan, rollbackNumbers: ReadonlyMap<string, string>): ChecklistContext {
  const wayBack = (object: string): Inline => {
    const number = rollbackNumbers.get(object)
    return number === undefined ? [] : say`Rollback ${code(number)}`
  }
  const aside = (drops: Inline, object: string): Inline => {
    const number = rollbackNumbers.get(object)
    const back = number === undefined ? [] : [say`way back ${code(number)}`]
    return joinSpans([...(drops.length === 0 ? [] : [drops]), ...back], ' · ')
  }
  return { ...plan, wayBack, aside }
}

function cautionOf(finding: Finding): Checkline['cautions'][number] {
  const { rule, message, remedy, waived } = finding
  if (waived) return { id: rule, text: say`${message} Waived.` }
  return {
    id: rule,
    text: isOpenError(finding) ? say`${strong('Error:')} ${message} ${remedy}` : say`${message} ${remedy}`,
  }
}
