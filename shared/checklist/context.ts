import { feltByTrunks } from '../changes/changes'
import { renameCircles } from '../changes/rename-circles'
import type { ProfileChange } from '../changes/profile-changes'
import type { Checkline } from '../document/document'
import { joinSpans, refer, say, strong, type Inline } from '../document/inline'
import { nodesOf, type Node as IosNode } from '../ios/nodes'
import type { Cluster, ProfileFound, SipTrunk } from '../plan/project'
import type { EvaluatedPlan } from '../evaluation/evaluated-plan'
import { isOpenError, type Finding } from '../rules/finding'
import { timetableOf, type Timetable } from '../runbook/timetable'
import { unitsOf } from '../runbook/units'
import type { Turns } from '../runbook/turns'
import type { Units } from '../runbook/unit'
import { groupBy } from '../plan/group-by'
import { nodesThatCall } from '../plan/nodes-running'
import { deviceFiles, type DeviceFiles } from './device-files'
import { digestUse, type DigestUse } from '../plan/digest-use'
import { profileNames, type ProfileNames } from './former-names'
import { exactly } from './line'
import { named } from '../text/words'

/** What every part of the checklist looks up besides the plan, built once: cost grows with the plan. */
export interface ChecklistPlan extends EvaluatedPlan {
  /** The findings at these paths, which must be read before a line is carried out. */
  cautionsAt: (...paths: string[]) => Checkline['cautions']
  /** The same of the far end of a trunk, as far as they are about that trunk. */
  farEndCautions: (trunk: SipTrunk) => Checkline['cautions']
  /** Each node that places and takes calls, once. */
  nodes: readonly Node[]
  /** All of them in a sentence. */
  nodeNames: Inline
  /** The same as files name them; one that stands for all where the plan has none. */
  iosNodes: readonly IosNode[]
  files: DeviceFiles
  digest: DigestUse
  /** Ids of the profiles that have lines of their own, because the plan changes them. */
  changedProfiles: ReadonlySet<string>
  foundProfiles: ReadonlyMap<string, ProfileFound>
  units: Units
  profileNames: ProfileNames
  timetable: Timetable
  /** Profiles that are applied for all their trunks at once, in Synchronize; and the ids of trunks of the plan that have one. */
  synchronized: ReadonlySet<ProfileChange>
  synchronizedTrunks: ReadonlySet<string>
  /** Profiles that take each other's names in a circle, by each of them (SP-6). */
  circles: ReturnType<typeof renameCircles>
}

export interface ChecklistContext extends ChecklistPlan {
  /** Where the way back of an object is; empty where there is none. */
  wayBack: (object: string) => Inline
  /** All profiles, those that change in the order in which every name is free (SP-6). */
  profilesInTurn: readonly ProfileChange[]
  /** What drops, and where the way back is: the head of a group. */
  aside: (drops: Inline, object: string) => Inline
}

export type Node = Cluster['nodes'][number]

export function checklistPlan(plan: EvaluatedPlan): ChecklistPlan {
  const { project, changes } = plan
  const units = unitsOf(plan)
  const synchronized = units.inOrder.flatMap(({ profiles }) => profiles).filter(feltByTrunks)
  const nodes = [
    ...new Map(nodesThatCall(project.cluster).map((node) => [`${node.name}\n${node.address}`, node])).values(),
  ]
  const findings = groupBy(plan.findings, (finding) => [finding.path])
  return {
    ...plan,
    cautionsAt: (...paths) => paths.flatMap((path) => (findings.get(path) ?? []).map(cautionOf)),
    farEndCautions: ({ farEndId, name }) =>
      (['nullSha', 'tcp'] as const)
        .flatMap((field) => findings.get(`farEnds/${farEndId ?? ''}/${field}`) ?? [])
        .filter(({ objects }) => objects.includes(named(name)))
        .map(cautionOf),
    nodes,
    nodeNames: exactly(
      nodes.map(({ name, address }) => (name === '' ? address : name)),
      'every node',
    ),
    iosNodes: nodesOf(project.cluster),
    files: deviceFiles(plan, units),
    digest: digestUse(plan.index),
    changedProfiles: new Set(
      changes.profiles.filter(({ kind }) => kind !== 'unchanged').map(({ profile }) => profile.id),
    ),
    foundProfiles: new Map((project.asFound?.profiles ?? []).map((profile) => [profile.name, profile])),
    units,
    profileNames: profileNames(units),
    timetable: timetableOf(plan, units.inOrder),
    synchronized: new Set(synchronized),
    synchronizedTrunks: new Set(synchronized.flatMap(({ trunks }) => trunks.map(({ id }) => id))),
    circles: renameCircles(changes.profiles),
  }
}

/**
 * @param rollbackNumbers by object (`sipTrunks/<id>`), the number of its line in the rollback
 */
export function checklistContext(
  plan: ChecklistPlan,
  rollbackNumbers: ReadonlyMap<string, string>,
  turns?: Turns,
): ChecklistContext {
  const wayBack = (object: string): Inline => {
    const number = rollbackNumbers.get(object)
    return number === undefined ? [] : say`Rollback ${refer(number, 'code')}`
  }
  const aside = (drops: Inline, object: string): Inline => {
    const number = rollbackNumbers.get(object)
    const back = number === undefined ? [] : [say`rollback ${refer(number, 'code')}`]
    return joinSpans([...(drops.length === 0 ? [] : [drops]), ...back], ' · ')
  }
  const profilesInTurn = [...new Set([...(turns?.forth ?? []), ...plan.changes.profiles])]
  return { ...plan, wayBack, aside, profilesInTurn }
}

function cautionOf(finding: Finding): Checkline['cautions'][number] {
  const { rule, message, waived } = finding
  if (waived) return { id: rule, text: say`${message} Waived.` }
  return {
    id: rule,
    text: isOpenError(finding) ? say`${strong('Error:')} ${message}` : say`${message}`,
  }
}
