import { checklistPlan } from '../checklist/context'
import { runLines } from '../checklist/run/run-lines'
import type { Ticks } from '../checklist/ticks'
import type { EvaluatedPlan } from '../evaluation/evaluated-plan'
import type { Project } from '../plan/project'
import type { Finding } from '../rules/finding'
import type { Timetable } from '../runbook/timetable'
import { liveClock, type LiveClock } from './live-clock'
import { entryOf, waysOf, type Progress } from './progress'
import { stationsOf } from './stations'
import type { RunLine, Station } from './station'
import { stripOf, type Strip } from './strip'
import { timesOf, type RunTimes } from './times'
import { whereabouts, type Whereabouts } from './where'

/** The run of a plan without its ticks: what costs, and stays the same while lines are ticked. */
export interface Run {
  stations: Station[]
  table: Timetable
  live: LiveClock
  /** By id, each line with the station that has it. */
  byLine: ReadonlyMap<string, { run: RunLine; station: Station }>
}

/** The run as it is at an instant. */
export interface RunView {
  run: Run
  where: Whereabouts
  times: RunTimes
  strip: Strip
  /** What was ticked last: the one that can be opened again by one key. */
  last: RunLine | null
  units: { count: number; done: number }
  lines: { count: number; done: number }
}

/** What lines are made from: ticks and notes are no part of it. */
const parts = [
  ...(['cluster', 'profiles', 'farEnds', 'sipTrunks', 'h323Devices', 'mgcpGateways', 'sipRealms'] as const),
  ...(['applicationUsers', 'asFound', 'changeWindow', 'waivers', 'certificates'] as const),
] satisfies (keyof Project)[]

const isLike = (a: readonly Finding[], b: readonly Finding[]): boolean =>
  a === b || (a.length === b.length && a.every((finding, at) => isSame(finding, b[at])))

const isSame = (a: Finding, b: Finding | undefined): boolean =>
  a === b || (a.path === b?.path && a.message === b.message && a.waived === b.waived)

/** Makes the run of a plan, anew only where something is replaced that it is made from. */
export function createRun(): (plan: EvaluatedPlan, ownZone: string) => Run {
  let made: { plan: EvaluatedPlan; zone: string; run: Run } | null = null
  return (plan, zone) => {
    const before = made
    const isKept =
      before !== null &&
      before.zone === zone &&
      parts.every((part) => before.plan.project[part] === plan.project[part]) &&
      isLike(before.plan.findings, plan.findings)
    const run = isKept ? before.run : runOf(plan, zone)
    made = { plan, zone, run }
    return run
  }
}

export function runOf(plan: EvaluatedPlan, ownZone: string): Run {
  const live = liveClock(plan.project.changeWindow, ownZone)
  const changeWindow = { ...plan.project.changeWindow, zone: live.zone }
  const whole = checklistPlan({ ...plan, project: { ...plan.project, changeWindow, checklist: {} } })
  const stations = stationsOf(whole, runLines(whole))
  const byLine = new Map(
    stations.flatMap((station) =>
      [...station.lines, ...station.back].map((run) => [run.line.id, { run, station }] as const),
    ),
  )
  return { stations, table: whole.timetable, live, byLine }
}

/** @param instant the time that it is, in ms */
export function viewOf(run: Run, ticks: Ticks, instant: number): RunView {
  const where = whereabouts(run.stations, ticks)
  const times = timesOf(where, run.table, run.live, instant)
  const planned = where.all.filter(({ station, state }) => station.kind !== 'tidy' && isPlanned(state))
  const units = where.all.filter(({ station }) => station.kind === 'unit')
  const sum = (key: 'count' | 'done'): number => planned.reduce((all, each) => all + each[key], 0)
  return {
    ...{ run, where, times, strip: stripOf(where, times, run.live.clock) },
    last: lastTick(where, ticks),
    units: { count: units.length, done: units.filter(({ state }) => state === 'done').length },
    lines: { count: sum('count'), done: sum('done') },
  }
}

const isPlanned = (state: Progress['state']): boolean => state !== 'not run' && state !== 'rolled back'

function lastTick({ all }: Whereabouts, ticks: Ticks): RunLine | null {
  const last = all.reduce((latest, each) => (each.last > latest ? each.last : latest), '')
  if (last === '') return null
  const { station } = all.findLast((each) => each.last === last) ?? {}
  const lines = station === undefined ? [] : [...station.lines, ...station.back]
  return lines.findLast((run) => entryOf(ticks, run)?.on === last) ?? null
}

/** The station that is shown, and its line in hand: those of the run, or those that a person has chosen to look at. */
export function inHand(view: RunView, chosen: string | null): { progress: Progress; line: RunLine } | null {
  const at = chosen === null ? undefined : view.run.byLine.get(chosen)
  const progress = view.where.all.find(({ station }) => station === at?.station)
  if (at !== undefined && progress !== undefined) return { progress, line: at.run }
  const { current } = view.where
  return current === null || current.next === null ? null : { progress: current, line: current.next }
}

/** The next line that nobody has touched, behind one that is left as it is; null where there is none. */
export function afterwards({ where: { all }, run: { byLine } }: RunView, ticks: Ticks, line: RunLine): string | null {
  const station = byLine.get(line.line.id)?.station
  const from = all.findIndex((progress) => progress.station === station)
  const rest = all.filter((progress, at) => at >= from && progress.state === 'open' && progress.station.kind !== 'tidy')
  const isOpen = (run: RunLine): boolean => run !== line && run.way !== 'axl' && entryOf(ticks, run) === undefined
  for (const { station: each } of rest) {
    const isDone = waysOf(each.lines, ticks)
    const found = each.lines.find((run) => isOpen(run) && !isDone(run))
    if (found !== undefined) return found.line.id
  }
  return null
}

/** Units that have something to take back, the last first. */
export const toTakeBack = ({ where: { all } }: RunView): Progress[] =>
  all.filter(({ station, isBegun, state }) => station.kind === 'unit' && isBegun && state !== 'rolled back').reverse()
