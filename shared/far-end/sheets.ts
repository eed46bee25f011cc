import type { TrunkChange } from '../changes/device-changes'
import { touchedTrunks } from '../changes/touched'
import type { EvaluatedPlan } from '../evaluation/evaluated-plan'
import { groupBy } from '../plan/group-by'
import type { FarEnd } from '../plan/project'
import { boxesInPlace } from '../gateways/gateway-files'
import type { BoxConfig } from '../ios/running/box-config'
import { timetableOf } from '../runbook/timetable'
import { unitsOf } from '../runbook/units'
import { fileNames } from '../text/file-names'
import { farEndContext, foundByName, type FarEndContext } from './context'

/** What one sheet is made from: an other side with all trunks to it that the window touches. */
export interface FarEndSheet {
  /** Of its file in `far-end/`, without an ending. */
  file: string
  name: string
  farEnd: Readonly<FarEnd>
  contexts: [FarEndContext, ...FarEndContext[]]
  hours: SheetHours
  /** Of its devices, as far as their files are made for what was read of them. */
  configurations: readonly BoxConfig[]
}

/** When the trunks of a sheet change, as times of day; null where nobody can say. */
export interface SheetHours {
  /** The day on which it begins, which is the next one where the window has gone past midnight by then. */
  day: string | null
  from: string | null
  to: string | null
  /** When the last of its units begins to go back at the latest: until then they are called. */
  latestBack: string | null
}

/** One sheet for each far end with a trunk that the window touches; an untouched one has nothing to agree on. */
export function sheetsOf(plan: EvaluatedPlan): FarEndSheet[] {
  const fileName = fileNames('far-end')
  const hours = hoursOf(plan)
  const read = configurationsOf(plan)
  return farEndGroups(plan).map((contexts) => {
    const [{ farEnd, trunk }] = contexts
    const name = farEnd.name === '' ? trunk.name : farEnd.name
    return { file: fileName(name), name, farEnd, contexts, hours: hours(contexts), configurations: read(contexts) }
  })
}

type Contexts = FarEndSheet['contexts']

/** By trunk, each once. */
function configurationsOf(plan: EvaluatedPlan): (contexts: Contexts) => BoxConfig[] {
  const byTrunk = groupBy(boxesInPlace(plan).values(), ({ sip }) =>
    (sip?.units ?? []).flatMap(({ unit }) => unit.legs.map(({ trunk }) => trunk.id)),
  )
  return (contexts) => [
    ...new Set(contexts.flatMap(({ trunk }) => (byTrunk.get(trunk.id) ?? []).map(({ read }) => read))),
  ]
}

/** In the order of the first trunk of each; a trunk without a far end has a sheet of its own. */
function farEndGroups(plan: EvaluatedPlan): Contexts[] {
  const found = foundByName(plan)
  const groups = new Map<string, Contexts>()
  for (const change of touchedTrunks(plan.changes)) {
    const context = farEndContext(change, plan, found)
    if (context === null) continue
    const key = change.farEnd.id === '' ? `trunk ${change.device.id}` : `far end ${change.farEnd.id}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [context])
    else group.push(context)
  }
  return [...groups.values()]
}

function hoursOf(plan: EvaluatedPlan): (contexts: Contexts) => SheetHours {
  const { clock, slots } = timetableOf(plan, unitsOf(plan).inOrder)
  const byTrunk = new Map<TrunkChange['device'], (typeof slots)[number]>()
  for (const slot of slots) {
    if (slot.kind === 'unit') for (const { device } of slot.unit?.trunks ?? []) byTrunk.set(device, slot)
  }
  return (contexts) => {
    const own = contexts.flatMap(({ trunk }) => byTrunk.get(trunk) ?? [])
    if (own.length === 0) return { day: null, from: null, to: null, latestBack: null }
    const backs = own.flatMap(({ latestBack }) => (latestBack === null ? [] : [latestBack]))
    const first = Math.min(...own.map(({ start }) => start))
    return {
      day: clock.dayAt(first),
      from: clock.at(first),
      to: clock.at(Math.max(...own.map(({ start, minutes }) => start + minutes))),
      latestBack: backs.length === 0 ? null : clock.at(Math.max(...backs)),
    }
  }
}
