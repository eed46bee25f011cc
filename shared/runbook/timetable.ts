import type { EvaluatedPlan } from '../evaluation/evaluated-plan'
import { gatewayChanges } from '../changes/gateways-to-configure'
import { reachesFarEnd } from '../changes/reaches-far-end'
import { reconnects, touchesTls } from '../changes/touched'
import { namedIpsecDevices } from '../ipsec/named-devices'
import { clockOf, type Clock } from './clock'
import { minutesOf, unitBackMinutes, unitMinutes, type OtherSides } from './minutes'
import type { Unit } from './unit'

/** A stretch of the window. All times are minutes from its beginning. */
export interface Slot {
  kind: 'prepare' | 'unit' | 'hold' | 'prove' | 'close'
  unit: Unit | null
  wave: number | null
  start: number
  minutes: number
  /** Of a unit: how long its rollback takes. */
  back: number
  /** Of a unit: when the rollback of it and of all before it has to begin at the latest, and when it itself may. */
  latestBack: number | null
  notAfter: number | null
}

export interface Timetable {
  clock: Clock
  slots: Slot[]
  planned: number
  /** Of all units, with the proof that the cluster is as it was. */
  backAll: number
  /** Whether each unit ends before its rollback no longer fits; null where the hours are not settled. */
  fits: boolean | null
}

/** When the rollback of the whole window has to begin at the latest: after it, it no longer fits. Null where nobody knows. */
export const lastBack = ({ slots }: Timetable): number | null =>
  slots.findLast(({ kind, back }) => kind === 'unit' && back > 0)?.latestBack ?? null

/** The units with the stops between them, from the beginning of the window to its end. */
export function timetableOf(plan: EvaluatedPlan, units: readonly Unit[]): Timetable {
  const { project, changes } = plan
  const clock = clockOf(project.changeWindow)
  const minutes = minutesOf(project.changeWindow.minutes)
  const restarts = touchesTls(changes) ? minutes('restart of Cisco CallManager on a node') * callNodes(plan) : 0
  const proof = minutes('proof after a rollback')
  const others = otherSides(plan)
  const slots: Slot[] = []
  let start = 0
  let backAll = 0
  const push = (slot: Pick<Slot, 'kind' | 'minutes'> & Partial<Slot>): void => {
    slots.push({ unit: null, wave: null, back: 0, latestBack: null, notAfter: null, ...slot, start })
    start += slot.minutes
  }
  push({ kind: 'prepare', minutes: minutes('profiles, realms and users') + restarts })
  for (const [at, unit] of units.entries()) {
    const [length, back] = [unitMinutes(unit, minutes, others), unitBackMinutes(unit, minutes, others)]
    backAll += back
    const latestBack = clock.length === null ? null : clock.length - backAll - proof
    const notAfter = latestBack === null ? null : latestBack - length
    push({ kind: 'unit', unit, wave: unit.wave, minutes: length, back, latestBack, notAfter })
    if (endsWave(unit, units[at + 1])) push({ kind: 'hold', wave: unit.wave, unit, minutes: minutes('go or no-go') })
  }
  push({ kind: 'prove', minutes: minutes('prove') })
  push({ kind: 'close', minutes: minutes('close') })
  return { clock, slots, planned: start, backAll: backAll + proof, fits: doesFit(slots, start, clock) }
}

function otherSides(plan: EvaluatedPlan): OtherSides {
  const { changes, index } = plan
  const ipsec = new Set<unknown>(namedIpsecDevices(plan).map(({ device }) => device.device))
  const sets = new Map(gatewayChanges(changes).map(({ change, sets }) => [change, sets]))
  const meetsAnew = reconnects(changes)
  return {
    isConfigured(change) {
      const own = sets.get(change)
      return own !== undefined && (own.tls || own.srtp)
    },
    takesIpsecAway: (device) => ipsec.has(device),
    getsSrtp: (change) => sets.get(change)?.srtp === true,
    changesOver(change) {
      const { profile, found } = change
      const before = index.past.profileByName.get(found?.securityProfileName ?? '')
      return profile !== null && meetsAnew(change) && reachesFarEnd(before, profile)
    },
  }
}

const callNodes = ({ project }: EvaluatedPlan): number =>
  project.cluster.nodes.filter(({ callProcessing }) => callProcessing).length

/** A wave ends behind its last unit, in Change and in Synchronize; protected status is decided on its own. */
export const endsWave = (unit: Unit, next: Unit | undefined): boolean =>
  next?.wave !== unit.wave ||
  next.part !== unit.part ||
  (next.kind === 'protected status') !== (unit.kind === 'protected status')

function doesFit(slots: readonly Slot[], planned: number, { length }: Clock): boolean | null {
  if (length === null) return null
  return planned <= length && slots.every(({ start, notAfter }) => notAfter === null || start <= notAfter)
}
