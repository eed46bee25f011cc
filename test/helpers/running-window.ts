import type { ChecklistEntry, Project } from '../../shared/plan/project'
import { evaluateWhole } from '../../shared/evaluation/evaluator'
import type { Ticks } from '../../shared/checklist/ticks'
import { plainText } from '../../shared/document/inline'
import { inHand, runOf, viewOf, type Run } from '../../shared/running/run-view'
import { shownOf } from '../../shared/running/shown'
import { entryAfter, type Act } from '../../shared/running/tick'
import { wholeBack } from '../../shared/running/whole-back'

/** A person who runs a window: each tick is a minute after the one before. */
export interface RunningWindow {
  run: Run
  ticks: () => Ticks
  now: () => number
  /** The line in hand as its number; empty at the end. */
  line: () => string
  station: () => string
  act: (act?: Act, evidence?: string) => void
  /** Acts on a line by its number or id. */
  on: (line: string, act: Act) => void
  /** Begins the rollback of the whole window, in one moment as the button does; false where there is nothing to take back. */
  backAll: () => boolean
  /** Ticks until the station of this name is in hand. */
  until: (name: string) => void
  view: (at?: number) => ReturnType<typeof viewOf>
  shown: (chosen?: string) => ReturnType<typeof shownOf>
  wait: (minutes: number) => void
}

const minute = 60_000

export function runningWindow(project: Project, from = '2026-12-05T21:00:00Z', zone = 'UTC'): RunningWindow {
  const run = runOf(evaluateWhole(project, '2026-11-28'), zone)
  let ticks: Record<string, ChecklistEntry> = { ...project.checklist }
  let now = Date.parse(from)
  const view = (at = now) => viewOf(run, ticks, at)
  const hand = (chosen: string | null = null) => inHand(view(), chosen)
  const idOf = (line: string): string =>
    [...run.byLine.values()].find((each) => each.run.line.number === line || each.run.line.id === line)?.run.line.id ??
    ''
  function on(line: string, act: Act, evidence?: string, after = minute): void {
    const found = run.byLine.get(idOf(line))
    if (found === undefined) throw new Error(`no line ${line}`)
    const { id } = found.run.line
    now += after
    const who = { by: 'PN', on: new Date(now).toISOString() }
    const entry = entryAfter(found.run, found.station, act, who, ticks[id])
    const { [id]: _, ...rest } = ticks
    ticks = entry === null ? rest : { ...rest, [id]: { ...entry, evidence: evidence ?? entry.evidence } }
  }
  const window: RunningWindow = {
    ...{ run, view, on },
    ticks: () => ticks,
    now: () => now,
    line: () => hand()?.line.line.number ?? '',
    station: () => hand()?.progress.station.name ?? '',
    act: (act = 'done', evidence) => {
      on(hand()?.line.line.id ?? '', act, evidence)
    },
    backAll: () => {
      const whole = wholeBack(view(), ticks)
      if (whole === null) return false
      now += minute
      if (whole.noGo !== null) on(whole.noGo.run.line.id, 'block', 'No-go, K. Osei', 0)
      for (const place of whole.begin) on(place.run.line.id, 'begin', undefined, 0)
      return true
    },
    until: (name) => {
      for (let count = 0; window.station() !== name; count += 1) {
        if (count > 2000 || window.line() === '') throw new Error(`${name} never comes`)
        window.act()
      }
    },
    shown: (chosen) => {
      const found = hand(chosen === undefined ? null : idOf(chosen))
      if (found === null) throw new Error('no line is in hand')
      return shownOf(view(), ticks, found, project.changeWindow)
    },
    wait: (minutes) => {
      now += minutes * minute
    },
  }
  return window
}

/** What is due of a rollback, each line with the labels of its fields. */
export const dueWords = ({ back }: ReturnType<typeof shownOf>): string[] =>
  back.lines.map(
    ({ run, enter }) =>
      `${run.line.number} ${plainText(run.line.action)}: ${enter.map(({ label }) => label).join(', ')}`,
  )
