import type { AxlRequest, Withheld } from '../axl/requests/request'
import type { StepNumber } from '../catalogue/steps'
import type { Turns } from './turns'
import type { Unit, Units } from './unit'

export const runParts = ['prepare', 'change', 'synchronize', 'rollback', 'tidy'] as const
export type RunPart = (typeof runParts)[number]

/** Where a row stands: in a unit, or in what is done before, after and for all of them. */
export interface Place {
  part: RunPart
  unit: Unit | null
}

/** One request, or a stop at which a person says what was seen. */
export type RunRow = Place & {
  step: StepNumber
  /** Whose calls drop; empty where none do. */
  drops: readonly string[]
} & ({ kind: 'request'; request: AxlRequest } | { kind: 'hold'; sight: string })

/** The part of the run that AXL carries out, in order; and what is left to be done by hand. */
export interface AxlRun {
  units: Units
  rows: RunRow[]
  turns: Turns
  withheld: { axl: Withheld[]; rollback: Withheld[] }
}
