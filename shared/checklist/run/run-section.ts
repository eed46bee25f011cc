import { waveFields } from '../../catalogue/wave-fields'
import type { Block, FactRow, TableRow } from '../../document/document'
import { blank, code, joinSpans, say, strong, type Inline } from '../../document/inline'
import type { Project } from '../../plan/project'
import { hourProblems } from '../../runbook/hour-problems'
import type { Slot, Timetable } from '../../runbook/timetable'
import { waveWords } from '../../runbook/holds'
import type { Unit } from '../../runbook/unit'
import { dayWords } from '../../text/day-words'
import { namesInWords } from '../../text/words'
import type { ChecklistPlan } from '../context'
import type { RunLines, UnitLines } from './run-lines'
import { timeAt, toFill, whatItIs } from './unit-head'

/** Who, when and where, and the units with their times; whether they fit, the cover says. */
export function runBlocks(plan: ChecklistPlan, { units }: RunLines): Block[] {
  const byUnit = new Map(units.map((lines) => [lines.unit, lines]))
  return [
    { kind: 'facts', rows: windowRows(plan) },
    {
      kind: 'table',
      isDense: true,
      caption: 'The run of the window',
      columns,
      rows: plan.timetable.slots.map((slot) => row(slot, plan.timetable, byUnit)),
    },
    ...oddWaves(units),
    {
      kind: 'paragraph',
      text: say`Minutes are estimates. ${units.length === 1 ? whenOne(plan.timetable) : whenMore(plan.timetable)}`,
    },
  ]
}

const whenOne = ({ backAll }: Timetable): Inline =>
  say`Begun after its ${strong('not after')} the unit has no time for its rollback, which takes ${backAll} minutes.`
const whenMore = ({ backAll }: Timetable): Inline =>
  say`A unit that begins after its ${strong('not after')} would end when its rollback, with those of all units before it, no longer fits. All rollbacks together take ${backAll} minutes.`

/** A wave that no form takes, from a file that another program wrote. */
function oddWaves(units: readonly UnitLines[]): Block[] {
  const { min, max } = waveFields.wave
  const odd = units.filter(({ unit: { wave } }) => wave < min || wave > max || !Number.isInteger(wave))
  if (odd.length === 0) return []
  const said = namesInWords(odd.map(({ number, unit }) => `${number} in wave ${String(unit.wave)}`))
  const text = say`Waves go from ${min} to ${max}, but the plan has ${said}. Units run in the order of these numbers: see that it is the one that is meant.`
  return [{ kind: 'note', tone: 'caution', id: 'TF-1', text }]
}

const columns = ['Start', 'Min', 'What', 'Not after', 'Rollback', 'Begin it by']

const said = (text: string, what: string): Inline => (text === '' ? toFill(what) : say`${text}`)

/** For the cover: whoever holds these pages sees at once whether it is tonight. */
export function whenRow({ project, timetable: { clock } }: ChecklistPlan): FactRow {
  const { on, from, to, zone } = project.changeWindow
  const isNextDay = clock.length !== null && clock.dayAt(clock.length) !== clock.dayAt(0)
  const end = say`${said(to, 'to')}${isNextDay ? ' the next day' : ''}`
  const hours = say`${on === '' ? toFill('day') : strong(dayWords(on))}, ${said(from, 'from')} to ${end}, ${said(zone, 'time zone')}`
  return { name: 'When', value: hours }
}

function windowRows({ project: { changeWindow } }: ChecklistPlan): FactRow[] {
  const { lead, timekeeper, bridge, roles } = changeWindow
  return [
    { name: 'Lead', value: said(lead, 'who decides') },
    { name: 'Timekeeper', value: said(timekeeper, 'who watches the clock') },
    { name: 'Bridge', value: said(bridge, 'where everyone meets') },
    ...(roles.length === 0
      ? [
          {
            name: 'Roles',
            value: [blank('at CUCM'), ...say`, `, blank('at gateways'), ...say`, `, blank('who calls')],
          },
        ]
      : [
          {
            name: 'Roles',
            value: joinSpans(
              roles.map(({ role, name }) => say`${role}: ${name}`),
              '; ',
            ),
          },
        ]),
  ]
}

/** What is to be known of the hours: whether the units fit them, and by which clock they are counted. */
export function hoursSentence(timetable: Timetable, { changeWindow }: Project): Inline {
  const { zone } = hourProblems(changeWindow)
  const fits = fitSentence(timetable)
  return zone === '' ? fits : say`${zone} Hours are counted without a change of its clock. ${fits}`
}

function fitSentence({ fits, planned, clock, slots }: Timetable): Inline {
  if (clock.problem !== '') return say`${clock.problem} Times are left to fill in or counted without it.`
  if (fits === null)
    return say`The units take ${planned} minutes as estimated; the hours of the window are not settled.`
  const spare = (clock.length ?? 0) - planned
  if (fits) return say`It fits: the planned end is ${timeAt(clock, planned)}, with ${spare} minutes to spare.`
  const late = slots.find(({ start, notAfter }) => notAfter !== null && start > notAfter)
  const name = late?.unit ? say` From ${code(late.unit.name)} on a rollback would no longer end in the window.` : say``
  return spare < 0
    ? say`${strong('It does not fit:')} the units take ${planned} minutes as estimated, ${-spare} more than the window has.${name}`
    : say`${strong('It does not fit with its rollback.')}${name}`
}

function row(slot: Slot, timetable: Timetable, byUnit: ReadonlyMap<Unit, UnitLines>): TableRow {
  const { start, minutes, notAfter, latestBack } = slot
  const lines = slot.unit === null ? undefined : byUnit.get(slot.unit)
  const isUnit = slot.kind === 'unit' && lines !== undefined
  const hasBack = isUnit && lines.back.length > 0
  const none = say`–`
  return {
    ...(isUnit && { to: lines.number }),
    cells: [
      timeAt(timetable.clock, start),
      say`${minutes}`,
      isUnit ? nameOf(lines) : what(slot),
      isUnit ? timeAt(timetable.clock, notAfter) : none,
      hasBack ? say`${code(lines.backNumber)}, ${slot.back} min` : none,
      hasBack ? timeAt(timetable.clock, latestBack) : none,
    ],
  }
}

const nameOf = ({ number, unit }: UnitLines): Inline =>
  say`${strong(number)} ${code(unit.name)}, ${whatItIs(unit)}, wave ${unit.wave}`

function what({ kind, unit }: Slot): Inline {
  switch (kind) {
    case 'prepare':
      return say`${strong('Prepare')}: trust, profiles, realms and users`
    case 'hold':
      return say`${strong('Hold')}${unit === null ? '' : ` after ${waveWords(unit)}`}: go or no-go`
    case 'prove':
      return say`${strong('Prove')}: emergency calls, the cluster, configurations saved`
    default:
      return say`${strong('Close')}: desk told, evidence kept, signed by two`
  }
}
