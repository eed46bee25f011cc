import { closeTitle } from '../checklist/after/verification'
import type { ChecklistPlan } from '../checklist/context'
import type { RunLines, UnitLines } from '../checklist/run/run-lines'
import { unitHead } from '../checklist/run/unit-head'
import { unitId } from '../checklist/run/unit-of-line'
import type { ChecklineGroup } from '../document/document'
import { waveWords } from '../runbook/holds'
import type { Slot, Timetable } from '../runbook/timetable'
import type { Unit } from '../runbook/unit'
import type { RunLine, Station, StationKind } from './station'

/** What the window goes through, in order; what has no lines is left out. */
export function stationsOf(plan: ChecklistPlan, lines: RunLines): Station[] {
  const make = stationMaker(plan.timetable.slots, lines.byAxl)
  const isClose = ({ title }: ChecklineGroup): boolean => title === closeTitle
  return [
    make('before', 'Before the window', lines.before),
    make('prepare', 'Prepare', lines.prepare, { backGroups: lines.back, backNumber: 'W' }),
    ...lines.units.flatMap((unit, at) => unitStations(unit, at, make, plan)),
    make('proof', 'Proof that all is as before', lines.proofBack, { slot: proofSlot(plan.timetable) }),
    make(
      'prove',
      'Prove',
      lines.prove.filter((group) => !isClose(group)),
    ),
    make('close', 'Close', lines.prove.filter(isClose)),
    make('tidy', 'Tidy, days later', lines.tidy),
  ].filter((station) => station.lines.length > 0)
}

/** The window has no time of its own for it: it comes where Prove would have been. */
const proofSlot = ({ backAll, slots, planned }: Timetable): Slot => ({
  ...{ kind: 'prove', unit: null, wave: null, start: planned, back: 0, latestBack: null, notAfter: null },
  minutes: backAll - slots.reduce((sum, { back }) => sum + back, 0),
})

type Make = (
  kind: StationKind,
  name: string,
  groups: readonly ChecklineGroup[],
  more?: Partial<Station> & { of?: Unit; backGroups?: readonly ChecklineGroup[] },
) => Station

function stationMaker(slots: readonly Slot[], byAxl: ReadonlySet<string>): Make {
  const slotOf = new Map(slots.map((slot) => [slotKey(slot.kind, slot.unit), slot]))
  return (kind, name, groups, { of, backGroups = [], ...more } = {}) => ({
    ...{ id: kind, kind, name, group: '', unit: null, number: 0, head: null, backNumber: '' },
    ...{ slot: slotOf.get(slotKey(kind, of ?? null)) ?? null },
    lines: groups.flatMap((group) => linesOf(group, byAxl)),
    back: backGroups.flatMap((group) => linesOf(group, byAxl)),
    ...more,
  })
}

/** Units of one name are told apart by their folder, which has their place. */
const slotKey = (kind: string, unit: Unit | null): string => `${kind} ${unit?.folder ?? ''}`

function unitStations(lines: UnitLines, at: number, make: Make, plan: ChecklistPlan): Station[] {
  const { unit, groups, back, hold, backNumber } = lines
  const group = groupName(unit)
  const made = make('unit', unit.name, groups, { of: unit, backGroups: back })
  const head = made.slot === null ? null : unitHead(lines, made.slot, plan)
  const station = { ...made, id: `unit/${unitId(unit)}`, group, unit, number: at + 1, head, backNumber }
  const first = hold[0]?.lines[0]
  if (first === undefined) return [station]
  return [
    station,
    make('hold', `Hold point, ${waveWords(unit)}`, hold, { of: unit, id: first.id, group, number: unit.wave }),
  ]
}

/** Wave 1 is the pilot; protected status is decided on its own. */
function groupName(unit: Unit): string {
  const words = waveWords(unit)
  const name = words[0]?.toUpperCase() + words.slice(1)
  if (unit.part === 'synchronize') return `Synchronize, wave ${String(unit.wave)}`
  return unit.wave === 1 && unit.kind !== 'protected status' ? `${name}, pilot` : name
}

const linesOf = ({ title, object, isInPlace, lines }: ChecklineGroup, byAxl: ReadonlySet<string>): RunLine[] =>
  lines.map((line) => ({
    line,
    object,
    way: isInPlace === true ? 'axl' : byAxl.has(line.id) ? 'hand' : 'both',
    isCall: /^after\/(?!cluster\/|site\/)/.test(line.id),
    group: title,
  }))
