import { applyProfile } from '../axl/requests/device-work'
import { reasons } from '../axl/requests/reasons'
import { inOrderOfTasks, requestOf, type Draft } from '../axl/requests/request'
import { taskOf, type TaskName } from '../axl/requests/tasks'
import { feelingTrunks, feltByTrunks } from '../changes/changes'
import { removeProfileDraft } from '../axl/requests/rollback-profiles'
import type { EvaluatedPlan } from '../evaluation/evaluated-plan'
import type { StepNumber } from '../catalogue/steps'
import { namesOfPlan } from '../profiles/names-on-cluster'
import { named } from '../text/words'
import type { AxlWorks } from './axl-works'
import { byHandSight, connectionSight, deviceNames, testCallSight, waveSight } from './holds'
import type { Place, RunRow } from './run'
import { endsWave } from './timetable'
import { touchesDevices, type Unit } from './unit'

/** What is not in use is made before the first unit: it touches no call. */
export function prepareDrafts({ prepared, realms, users }: AxlWorks): Draft[] {
  const works = [...prepared.updates, ...prepared.adds, ...realms, ...users]
  return inOrderOfTasks(works.flatMap(({ drafts }) => drafts))
}

/** Drafts of a unit, before and after the proof that its connections are up. */
export interface UnitDrafts {
  connection: Draft[]
  media: Draft[]
}

const connectionTasks: ReadonlySet<TaskName> = new Set(['takeProfile', 'applyTrunk'])

export function unitDrafts(unit: Unit, works: AxlWorks): UnitDrafts {
  const late = works.late.get(unit)
  const profiles = late ? [...late.updates, ...late.adds].flatMap(({ drafts }) => drafts) : []
  const trunks = unit.trunks.flatMap((trunk) => works.trunks.get(trunk)?.drafts ?? [])
  const h323 = unit.h323Devices.flatMap((device) => works.h323Devices.get(device)?.drafts ?? [])
  const isConnection = ({ task }: Draft): boolean => connectionTasks.has(task)
  const connection = [...profiles, ...trunks.filter(isConnection), ...applied(unit, works)]
  return {
    connection: inOrderOfTasks(connection),
    media: [...trunks.filter((draft) => !isConnection(draft)), ...h323],
  }
}

/** Step 4: each profile whose change its trunks feel, once for all of them. */
const applied = ({ profiles }: Unit, { ready }: AxlWorks): Draft[] =>
  profiles.filter(feltByTrunks).map(({ profile }) => {
    const reason = ready.has(profile.id) ? null : reasons.updateByHand
    return applyProfile(profile.name, profile.name, reason)
  })

/** The rows of a unit: with a stop before SRTP, one for its test calls, and what is done by hand told in its place. */
export function unitRows(unit: Unit, { connection, media }: UnitDrafts, plan: EvaluatedPlan): RunRow[] {
  const place: Place = { part: unit.part, unit }
  const step = stepOf(unit)
  const sight = connectionSight(unit)
  const sent = [...connection, ...media].filter(isSent)
  const hold = (at: StepNumber, what: string): RunRow => ({ ...place, kind: 'hold', step: at, drops: [], sight: what })
  if (sent.length === 0) return [hold(1, byHandSight(namesOf(unit)))]
  return [
    ...rowsOf(connection, place, unit),
    ...(sight === '' ? [] : [hold(connection.length > 0 ? step : 5, sight)]),
    ...rowsOf(media, place, unit),
    hold(media.length > 0 ? 5 : step, testCallSight(unit, plan.project.changeWindow)),
  ]
}

const stepOf = ({ part }: Unit): StepNumber => (part === 'change' ? 3 : 4)

const isSent = ({ reason }: Draft): boolean => reason === null

export const namesOf = (unit: Unit): string =>
  touchesDevices(unit) ? deviceNames(unit).map(named).join(', ') : `Profile ${unit.name}`

/** Requests, and a stop for each object that is done by hand, once. */
export function rowsOf(drafts: readonly Draft[], place: Place, unit: Unit | null): RunRow[] {
  const told = new Set<string>()
  return drafts.flatMap((draft): RunRow[] => {
    const { step } = taskOf(draft.task)
    if (draft.reason === null)
      return [{ ...place, kind: 'request', step, drops: dropsAt(draft, unit), request: requestOf(draft) }]
    if (told.has(draft.object)) return []
    told.add(draft.object)
    return [{ ...place, kind: 'hold', step, drops: [], sight: byHandSight(named(draft.object)) }]
  })
}

const droppingTasks: ReadonlySet<TaskName> = new Set(['applyTrunk', 'resetTrunk', 'resetGateway', 'resetH323Trunk'])

/** XD-9: plan for calls to drop at Apply Config and at Reset. */
function dropsAt({ task, object }: Draft, unit: Unit | null): string[] {
  if (droppingTasks.has(task)) return [named(object)]
  if (task !== 'applyProfile') return []
  return (unit?.profiles ?? []).filter(({ profile }) => profile.name === object).flatMap(feelingTrunks)
}

/** The go or no-go of a wave, behind its last unit in a part. */
export function withWaveHolds(units: readonly Unit[], rows: (unit: Unit) => RunRow[]): RunRow[] {
  return units.flatMap((unit, at) => {
    const isLast = endsWave(unit, units[at + 1])
    const hold: RunRow = {
      part: unit.part,
      unit,
      kind: 'hold',
      step: stepOf(unit),
      drops: [],
      sight: waveSight(unit),
    }
    return [...rows(unit), ...(isLast ? [hold] : [])]
  })
}

/** SP-4: profiles that nothing wants any longer go days later; not what has a name of the plan by then (PF-1). */
export function tidyDrafts({ changes, project }: EvaluatedPlan): Draft[] {
  const isOfPlan = namesOfPlan(project)
  return changes.removed.map(({ name }) =>
    removeProfileDraft('removeProfile', name, isOfPlan(name) ? reasons.nameOfPlan : null),
  )
}
