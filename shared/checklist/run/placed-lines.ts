import type { Checkline, ChecklineGroup } from '../../document/document'
import type { RunLines } from './run-lines'

/** A line with the object that it is about. */
export interface PlacedLine {
  line: Checkline
  object: string
}

/** All lines by their ids, in the order of the run. */
export function placedLines({
  before,
  prepare,
  units,
  prove,
  proofBack,
  back,
  tidy,
}: RunLines): Map<string, PlacedLine> {
  const ofUnits = units.flatMap(({ groups, back: own, hold }) => [...groups, ...own, ...hold])
  const groups: ChecklineGroup[] = [before, prepare, ofUnits, prove, proofBack, back, tidy].flat()
  return new Map(groups.flatMap(({ object, lines }) => lines.map((line) => [line.id, { line, object }] as const)))
}
