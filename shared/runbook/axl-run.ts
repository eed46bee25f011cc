import type { StepNumber } from '../catalogue/steps'
import { reasons } from '../axl/requests/reasons'
import { withheldOf, type Draft } from '../axl/requests/request'
import type { EvaluatedPlan } from '../evaluation/evaluated-plan'
import { named } from '../text/words'
import { draftsBack, type DraftsBack } from './axl-back'
import { namesOf, prepareDrafts, rowsOf, tidyDrafts, unitDrafts, unitRows, withWaveHolds } from './axl-forward'
import { axlWorks } from './axl-works'
import { backByHandSight, backFirstSight } from './holds'
import type { AxlRun, RunRow } from './run'
import { turnsOf } from './turns'
import { unitsOf } from './units'

/**
 * The requests of a plan in the order of the run, with the stops between them, there and back.
 * @param units of the plan, where they are known already
 */
export function axlRun(plan: EvaluatedPlan, units = unitsOf(plan)): AxlRun {
  const works = axlWorks(plan, units)
  const prepare = prepareDrafts(works)
  const byUnit = units.inOrder.map((unit) => [unit, unitDrafts(unit, works)] as const)
  const rowsByUnit = new Map(byUnit.map(([unit, drafts]) => [unit, unitRows(unit, drafts, plan)]))
  const tidy = tidyDrafts(plan)
  const back = draftsBack(plan, units.inOrder, works)
  const forward = byUnit.flatMap(([, { connection, media }]) => [...connection, ...media])
  return {
    units,
    turns: turnsOf(works, back),
    rows: [
      ...requestRows(prepare, 'prepare'),
      ...withWaveHolds(units.inOrder, (unit) => rowsByUnit.get(unit) ?? []),
      ...back.units.flatMap(unitRowsBack),
      ...requestRows(back.prepared, 'rollback'),
      ...preparedByHand(back.prepared),
      ...requestRows(tidy, 'tidy'),
    ],
    withheld: {
      axl: withheldOf([...prepare, ...forward]),
      rollback: withheldOf([...back.units.flatMap(({ drafts }) => drafts), ...back.prepared]),
    },
  }
}

/** What touches no call needs no stop: what is done by hand is listed, and the checklist has it. */
const requestRows = (drafts: readonly Draft[], part: 'prepare' | 'rollback' | 'tidy'): RunRow[] =>
  rowsOf(drafts, { part, unit: null }, null).filter(({ kind }) => kind === 'request')

/**
 * What the run did and cannot take back: without a stop it would count as taken back when nobody has done it. What a
 * person did is not known to the run.
 */
function preparedByHand(drafts: readonly Draft[]): RunRow[] {
  const left = drafts.filter(({ reason }) => reason !== null && reason !== reasons.doneByHand)
  if (left.length === 0) return []
  const sight = backByHandSight([...new Set(left.map(({ object }) => named(object)))].join(', '))
  return [{ part: 'rollback', unit: null, kind: 'hold', step: 2, drops: [], sight }]
}

function unitRowsBack({ unit, drafts, before }: DraftsBack['units'][number]): RunRow[] {
  const rows = rowsOf(drafts, { part: 'rollback', unit }, unit)
  const hold = (step: StepNumber, sight: string): RunRow => ({
    part: 'rollback',
    ...{ unit, kind: 'hold', step, drops: [], sight },
  })
  // Without a stop it would count as taken back when nobody has done it.
  if (rows.length === 0) return [hold(1, backByHandSight(namesOf(unit)))]
  return before.length === 0 ? rows : [hold(3, backFirstSight(before.map(({ name }) => name))), ...rows]
}
