import type { Slot, Timetable } from './timetable'

/** A part of the night, as a person plans it: a wave with its units and its stop. All times are minutes from its beginning. */
export interface NightPart {
  kind: 'prepare' | 'wave' | 'close'
  /** Null where it is no wave. */
  wave: number | null
  /** What its units are of; empty for those of Change. */
  of: '' | 'synchronize' | 'protected status'
  units: number
  start: number
  minutes: number
  hasHold: boolean
  /** When the rollback of all units so far has to begin at the latest; null without units, or without hours. */
  latestBack: number | null
  /** The number of the first unit that begins too late for the rollback of all; null where there is none. */
  lateFrom: number | null
  /** Minutes of it behind the end of the window. */
  over: number
}

/** The slots of a window, put together by wave. */
export function nightParts({ slots, clock }: Timetable): NightPart[] {
  const parts: NightPart[] = []
  let number = 0
  for (const slot of slots) {
    const isUnit = slot.kind === 'unit'
    if (isUnit) number += 1
    const last = parts.at(-1)
    const part = last && belongs(slot, last) ? last : begin(slot, parts)
    part.minutes += slot.minutes
    part.units += Number(isUnit)
    part.hasHold ||= slot.kind === 'hold'
    part.latestBack = slot.latestBack ?? part.latestBack
    if (isUnit && slot.notAfter !== null && slot.start > slot.notAfter) part.lateFrom ??= number
    const end = part.start + part.minutes
    part.over = clock.length === null ? 0 : Math.max(0, Math.min(part.minutes, end - clock.length))
  }
  return parts
}

const kindOf = ({ kind }: Slot): NightPart['kind'] => {
  if (kind === 'prepare') return 'prepare'
  return kind === 'unit' || kind === 'hold' ? 'wave' : 'close'
}

/** A wave that is taken up again in Synchronize is a part of its own: another stop is between. */
const belongs = (slot: Slot, part: NightPart): boolean =>
  part.kind === kindOf(slot) && part.wave === slot.wave && (slot.kind !== 'unit' || !part.hasHold)

const ofSlot = ({ unit }: Slot): NightPart['of'] => {
  if (unit?.kind === 'protected status') return 'protected status'
  return unit?.part === 'synchronize' ? 'synchronize' : ''
}

function begin(slot: Slot, parts: NightPart[]): NightPart {
  const part: NightPart = {
    ...{
      kind: kindOf(slot),
      wave: slot.wave,
      of: ofSlot(slot),
      units: 0,
      start: slot.start,
      minutes: 0,
      hasHold: false,
    },
    ...{ latestBack: null, lateFrom: null, over: 0 },
  }
  parts.push(part)
  return part
}
