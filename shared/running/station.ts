import type { Checkline, UnitHead } from '../document/document'
import type { Slot } from '../runbook/timetable'
import type { Unit } from '../runbook/unit'

/** `proof` takes the place of `prove` where the whole window went back. */
export type StationKind = 'before' | 'prepare' | 'unit' | 'hold' | 'proof' | 'prove' | 'close' | 'tidy'

/** A line with what it stands in. */
export interface RunLine {
  line: Checkline
  /** The object that it is about; may be empty. */
  object: string
  /** `axl` is one line in place of all that are `hand`; what is `both` is done whichever of the two is chosen. */
  way: 'hand' | 'axl' | 'both'
  isCall: boolean
  /** The head that it stands under in the checklist. */
  group: string
}

/** One thing that the window goes through: all before it, a unit, a hold point, what comes after. */
export interface Station {
  /** Stays the same when other parts of the plan change. */
  id: string
  kind: StationKind
  name: string
  /** Heads the stations of a wave in a list; empty where none does. */
  group: string
  /** Of a unit; its number is its place among the units. */
  unit: Unit | null
  number: number
  head: UnitHead | null
  backNumber: string
  /** Its stretch of the window; null for what is done on other days. */
  slot: Slot | null
  lines: readonly RunLine[]
  /** What takes it back, in the order of the rollback. */
  back: readonly RunLine[]
}

/** Lines that stand in for others are no lines of their own to count. */
export const isCounted = ({ way }: RunLine): boolean => way !== 'axl'
