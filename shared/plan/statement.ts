import type { MixedMode, Statement } from '../catalogue/statement-fields'
import { isDay } from './calendar'

/** Confirmed only by a named person, on a real day (S1-1, S1-2, OV-5, HX-3, MG-3). */
export const isConfirmed = (statement: MixedMode | Statement): boolean => countsAs('confirmed', statement)

/** For SIP trunk TLS alone, or with SIP OAuth: stated in the same way (S1-1). */
export const isNotNeeded = (statement: MixedMode): boolean => countsAs('not needed', statement)

const countsAs = (state: MixedMode['state'], statement: MixedMode): boolean =>
  statement.state === state && statement.by.trim() !== '' && isDay(statement.on)
