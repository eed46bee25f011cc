import type { TrunkChange } from '../../changes/device-changes'
import { touchedOutside } from '../../changes/touched'
import type { FactRow, UnitHead } from '../../document/document'
import { blank, code, joinSpans, say, strong, type Inline } from '../../document/inline'
import type { Clock } from '../../runbook/clock'
import type { Slot, Timetable } from '../../runbook/timetable'
import { minutesOf } from '../../runbook/minutes'
import { touchesDevices, type Unit } from '../../runbook/unit'
import type { SettingChange } from '../../plan/setting-change'
import { groupBy } from '../../plan/group-by'
import { named } from '../../text/words'
import type { ChecklistPlan } from '../context'
import { shownValue } from '../line'
import type { UnitLines } from './run-lines'
import { unitId } from './unit-of-line'

export const toFill = (what: string): Inline => [blank(what)]

/** The time of day, or a blank to fill in. */
export const timeAt = (clock: Clock, minute: number | null): Inline => {
  const time = minute === null ? null : clock.at(minute)
  return time === null ? toFill('time') : say`${time}`
}

/** What a unit is, how long it takes, what it changes and what it puts at risk. */
export function unitHead({ unit, number, backNumber, back }: UnitLines, slot: Slot, plan: ChecklistPlan): UnitHead {
  const { timetable } = plan
  return {
    kind: 'unit',
    id: unitId(unit),
    number,
    about: `${whatItIs(unit)} · wave ${String(unit.wave)}`,
    name: unit.name,
    times: [
      { name: startLabel(slot, timetable), value: timeAt(timetable.clock, slot.start) },
      { name: 'length', value: say`${slot.minutes} min` },
      ...(back.length === 0
        ? []
        : [
            { name: `${backNumber}, rollback`, value: say`${slot.back} min`, to: backNumber },
            { name: 'begin it by', value: timeAt(timetable.clock, slot.latestBack) },
          ]),
    ],
    changes: changesOf(unit, plan),
    rows: rowsOf(unit, plan),
    stop: stopRule(unit, back.length === 0 ? null : backNumber, plan),
  }
}

function startLabel({ notAfter }: Slot, { clock }: Timetable): string {
  const time = notAfter === null ? null : clock.at(notAfter)
  return time === null ? 'start' : `start, not after ${time}`
}

/** In few words: `SIP trunk`, `profile, with 2 SIP trunks`. */
export function whatItIs(unit: Unit): string {
  const { kind, part, trunks, h323Devices, mgcpGateways, profiles } = unit
  if (kind === 'protected status') return 'protected status of an E1 PRI gateway'
  const devices = [
    ...(trunks.length > 0 ? [counted(trunks.length, 'SIP trunk')] : []),
    ...h323Devices.map(({ device }) => device.kind),
    ...mgcpGateways.map((gateway) => `MGCP gateway, ${gateway.interface}`),
  ].join(', ')
  if (part === 'change') return devices
  const what = profiles.length === 1 ? 'profile' : `${String(profiles.length)} profiles`
  return touchesDevices(unit) ? `${what}, with ${devices}` : `${what}, no trunk of the plan`
}

const counted = (count: number, what: string): string => (count === 1 ? what : `${String(count)} ${what}s`)

function changesOf(unit: Unit, { profileNames }: ChecklistPlan): FactRow[] {
  const { trunks, h323Devices, mgcpGateways, profiles } = unit
  const isOne = trunks.length + h323Devices.length + mgcpGateways.length === 1
  const changes = [
    ...profiles.flatMap(({ profile, settings }) =>
      changeRows(settings, named(profile.name), named(profile.name) === unit.name),
    ),
    ...trunks.flatMap((change) =>
      changeRows(shownAt(change, profileNames), named(change.device.name), isOne && profiles.length === 0),
    ),
    ...h323Devices.flatMap(({ device, settings }) => changeRows(settings, named(device.name), isOne)),
  ]
  return [
    ...changes.slice(0, mostRows),
    ...(changes.length > mostRows
      ? [
          {
            name: 'and',
            value: say`${changes.length - mostRows} more ${changes.length - mostRows === 1 ? 'setting, at its line' : 'settings, at their lines'}`,
          },
        ]
      : []),
  ]
}

/** A former profile under the name that the window shows at that hour. */
const shownAt = (change: TrunkChange, { forth }: ChecklistPlan['profileNames']): SettingChange[] =>
  change.settings.map((setting) =>
    setting.setting === 'securityProfileId' && setting.from !== undefined
      ? { ...setting, from: forth(change) }
      : setting,
  )

const rowsOf = (unit: Unit, plan: ChecklistPlan): FactRow[] => [
  ...farEndRows(unit.trunks),
  { name: 'Calls at risk', value: callsAtRisk(unit) },
  ...emergencyRow(plan),
]

const mostRows = 8

/** From → to; what nobody read has no from. */
const changeRows = (settings: readonly SettingChange[], object: string, isOnly: boolean): FactRow[] =>
  settings.map(({ field, from, to }) => ({
    name: isOnly ? field.label : `${object}: ${field.label}`,
    value: say`${from === undefined ? toFill('not read') : shownValue(from)} → ${shownValue(to)}`,
  }))

/** Far ends, by whom to call; a blank for all trunks of which the plan does not know it. */
function farEndRows(trunks: readonly TrunkChange[]): FactRow[] {
  const ends = [...new Map(trunks.map(({ farEnd }) => [farEnd.id, farEnd])).values()]
  const whomToCall = ({ owner, contact }: TrunkChange['farEnd']): string =>
    [owner, contact].filter((text) => text !== '').join(', ')
  const byWhom = groupBy(ends, (end) => [end.id === '' ? null : whomToCall(end)])
  return [...byWhom].map(([whom, same]) => {
    if (whom === null) return { name: 'Far end', value: toFill('who it is, and whom to call') }
    const names = joinSpans(
      same.map(({ name }) => strong(named(name))),
      ', ',
    )
    return {
      name: same.length === 1 ? 'Far end' : 'Far ends',
      value: say`${names}: ${whom === '' ? toFill('whom to call') : whom}`,
    }
  })
}

/** XD-9: what was said of the hour, or a blank: nobody is to take silence for none. */
function callsAtRisk({ trunks, h323Devices, mgcpGateways, profiles }: Unit): Inline {
  const devices = [
    ...[...trunks, ...h323Devices].map(({ device }) => ({ name: device.name, usualCalls: device.usualCalls })),
    ...mgcpGateways.map(({ domainName, usualCalls }) => ({ name: domainName, usualCalls })),
  ]
  const outside = touchedOutside({ profiles })
  const known = devices.map(({ name, usualCalls }) =>
    usualCalls === null
      ? say`${code(named(name))} ${blank('how many?')}`
      : say`${code(named(name))} about ${usualCalls}`,
  )
  const others = outside.map((name) => say`${code(named(name))}, outside the plan ${blank('how many?')}`)
  const all = [...known, ...others]
  return all.length === 0 ? toFill('whose, and how many?') : joinSpans(all, '; ')
}

function emergencyRow({ project: { changeWindow } }: ChecklistPlan): FactRow[] {
  const { sites } = changeWindow
  if (sites.every(({ emergencyBy }) => emergencyBy === ''))
    return [{ name: 'Emergency calls', value: toFill('how they go meanwhile') }]
  const ways = sites.map(
    ({ name, emergencyBy }) =>
      say`${name === '' ? 'all' : name}: ${emergencyBy === '' ? toFill('how they go meanwhile') : emergencyBy}`,
  )
  return [{ name: 'Emergency calls', value: joinSpans(ways, '; ') }]
}

/** What ends a unit, after how long, who says it, and where to go; where nothing takes it back, that is said. */
function stopRule(unit: Unit, backNumber: string | null, { project: { changeWindow } }: ChecklistPlan): Inline {
  const minutes = minutesOf(changeWindow.minutes)('proof of TLS') + 1
  const who = changeWindow.lead === '' ? say`the lead` : say`the lead, ${changeWindow.lead},`
  const what =
    unit.trunks.length + touchedOutside(unit).length > 0
      ? say`Not in service ${strong(`${String(minutes)} minutes`)} after Apply Config or Reset, or a test call fails twice`
      : say`Not registered or in service ${strong(`${String(minutes)} minutes`)} after its change, or a test call fails twice`
  const then = backNumber === null ? say`nothing here takes it back` : say`${code(backNumber)} begins`
  return say`${what}: ${who} says it, ${then}.`
}
