import { touchedOutside } from '../../../../shared/changes/touched'
import type { Slot } from '../../../../shared/runbook/timetable'
import { deviceCount, type Unit } from '../../../../shared/runbook/unit'
import { counted } from '../../../format/counts'

/** What a unit takes out of service. */
export interface UnitAtRisk {
  unit: Unit
  minutes: number
  /** Of the plan. */
  devices: number
  /** SIP trunks outside the plan that have its profile: they are out with it (SP-5). */
  outside: number
  /** Null where nobody said how many there are. */
  calls: number | null
}

/** Those with the most calls and devices first. A profile that no trunk feels takes nothing out. */
export const unitsAtRisk = (slots: readonly Slot[]): UnitAtRisk[] =>
  slots
    .flatMap((slot) => (slot.kind === 'unit' && slot.unit ? [atRisk(slot.unit, slot.minutes)] : []))
    .filter((row) => sizeOf(row) > 0)
    .sort((a, b) => (b.calls ?? 0) - (a.calls ?? 0) || sizeOf(b) - sizeOf(a) || b.minutes - a.minutes)

const sizeOf = ({ devices, outside }: UnitAtRisk): number => devices + outside

const atRisk = (unit: Unit, minutes: number): UnitAtRisk => ({
  ...{ unit, minutes, devices: deviceCount(unit) },
  ...{ outside: touchedOutside(unit).length, calls: callsOf(unit) },
})

function callsOf({ trunks, h323Devices, mgcpGateways }: Unit): number | null {
  const all = [...trunks, ...h323Devices].map(({ device }) => device.usualCalls)
  const counts = [...all, ...mgcpGateways.map(({ usualCalls }) => usualCalls)].filter((calls) => calls !== null)
  return counts.length === 0 ? null : counts.reduce((sum, calls) => sum + calls, 0)
}

/** Of one device alone its name stands beside it, so that it is told where its calls go. */
export function riskWords({ unit, devices, outside, calls }: UnitAtRisk): string {
  const isAlone = devices === 1 && outside === 0
  const said = [
    isAlone ? farEndOf(unit) : devices === 0 ? '' : counted(devices, 'device', 'devices'),
    outside === 0 ? '' : counted(outside, 'SIP trunk outside the plan', 'SIP trunks outside the plan'),
    calls === null ? '' : `${counted(calls, 'call', 'calls')} as a rule`,
  ].filter((part) => part !== '')
  return said.join(', ') || 'its calls'
}

const farEndOf = ({ trunks: [first] }: Unit): string => (first?.farEnd.name ? `to ${first.farEnd.name}` : '')
