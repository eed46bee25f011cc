import type { EvaluatedPlan } from '../evaluation/evaluated-plan'
import { driftLists, type ClusterNow, type DriftList } from './cluster-now'
import { coverageOf, percentOf, type Counts, type Coverage, type Differing, type NotRead } from './coverage'
import { movedSince, type Moved } from './moved'
import { plannedCluster, type PlannedCluster } from './planned-objects'
import { touchedLines, type TouchedLine } from './touched-lines'

/** What moved, and the lines of the checklist that it touches. */
export type MovedReport = Omit<Moved, 'profile'> & { lines: TouchedLine[] }

/** The plan against the cluster, as `drift --json` prints it. */
export interface DriftReport {
  project: string
  revision: number
  /** What the plan is held against: what it has as found, or what sources tell now. */
  cluster: { from: 'as found' | 'sources'; source: string; takenOn: string }
  /** Nothing differs, of what was read. */
  asPlanned: boolean
  coverage: Counts & { percent: number | null }
  differs: Differing[]
  notRead: NotRead[]
  /** Since it was found; null where there is nothing that it can be held against. */
  moved: MovedReport[] | null
  /** On the cluster and not in the plan. */
  outside: { list: DriftList; object: string }[]
}

/** @param now as sources tell it; where it is what the plan has as found, nothing can have moved */
export function driftReport(plan: EvaluatedPlan, now: ClusterNow, from: DriftReport['cluster']['from']): DriftReport {
  const { project } = plan
  const planned = plannedCluster(plan.index, now)
  const { counts, differs, notRead } = coverageOf(planned.objects)
  const moved =
    from === 'as found' || project.asFound === null
      ? null
      : withLines(plan, movedSince(project.asFound, now, planned), planned)
  return {
    project: project.name,
    revision: project.revision,
    cluster: { from, source: now.found.source, takenOn: now.found.takenOn },
    asPlanned: differs.length === 0,
    coverage: { ...counts, percent: percentOf(counts) },
    differs,
    notRead,
    moved,
    outside: outsideOf(plan, now, planned),
  }
}

/** Whether a report tells of anything that the plan has. */
export const isAnythingRead = ({ coverage }: DriftReport): boolean => coverage.notRead < coverage.planned

/** What moved otherwise than planned, and is under a line of the plan: a no-go. */
export const movedUnderPlan = (moved: readonly MovedReport[]): MovedReport[] =>
  moved.filter(({ isPlanned, lines }) => !isPlanned && lines.length > 0)

/** The plan against what it has as found. */
export const coverageNow = (plan: EvaluatedPlan, now: ClusterNow): Coverage =>
  coverageOf(plannedCluster(plan.index, now).objects)

/** The lines of a checklist are worked out only where something moved. */
function withLines(plan: EvaluatedPlan, moved: readonly Moved[], planned: PlannedCluster): MovedReport[] {
  if (moved.length === 0) return []
  const linesOf = touchedLines(plan, planned)
  return moved.map(({ profile, ...each }) => ({
    ...each,
    lines: linesOf(profile === undefined ? each : { ...each, profile }),
  }))
}

function outsideOf(
  { project }: EvaluatedPlan,
  { found }: ClusterNow,
  { objects }: PlannedCluster,
): DriftReport['outside'] {
  const there = new Set(objects.flatMap(({ now }) => (now === null || now === 'missing' ? [] : [now])))
  // A realm or user of the plan that no trunk with digest needs is in the plan all the same.
  const realms = new Set(project.sipRealms.map(({ realm }) => realm))
  const users = new Set(project.applicationUsers.map(({ userid }) => userid))
  const trunks = new Set(project.sipTrunks.map(({ name }) => name.toLowerCase()))
  const names: Record<DriftList, string[]> = {
    profiles: found.profiles.filter((profile) => !there.has(profile)).map(({ name }) => name),
    sipTrunks: found.sipTrunks.filter(({ name }) => !trunks.has(name.toLowerCase())).map(({ name }) => name),
    h323Devices: found.h323Devices.filter((device) => !there.has(device)).map(({ name }) => name),
    sipRealms: (found.sipRealms ?? []).filter(({ realm }) => !realms.has(realm)).map(({ realm }) => realm),
    applicationUsers: (found.applicationUsers ?? [])
      .filter(({ userid }) => !users.has(userid))
      .map(({ userid }) => userid),
  }
  return driftLists.flatMap((list) => names[list].map((object) => ({ list, object })))
}
