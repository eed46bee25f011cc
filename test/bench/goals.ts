import type { Measured } from './measure'

/** What a measurement is held against, in the same run on the same machine, and how many times as long it may take. */
export interface Goal {
  /** Null for a goal that is milliseconds by themselves, or what `unit` says. */
  against: string | null
  unit?: string
  /** Null where nobody has said how much: the ratio is told. */
  most: number | null
  /** The goal is one of plans of that many trunks; elsewhere the ratio is told. */
  at?: number
}

/** Of the speed that users are promised; reading two files is what diff and merge are held against. */
const goals: Readonly<Record<string, Goal>> = {
  read: { against: 'parse', most: 2 },
  check: { against: 'parse', most: 0.5 },
  run: { against: 'check', most: 3 },
  bundle: { against: 'zip-command', most: 1.5, at: 1_000 },
  save: { against: 'plain-write', most: 6 },
  open: { against: 'parse', most: 2.5 },
  diff: { against: 'read', most: 4 },
  merge: { against: 'read', most: 4 },
  'edit-text': { against: 'check-whole', most: 0.05 },
  'edit-box': { against: 'check-whole', most: 0.05 },
  'edit-assign': { against: 'check-whole', most: 0.05 },
  'edit-profile': { against: 'check-whole', most: 0.05 },
  'run-sql': { against: 'run-sql-lines', most: 4 },
  sheet: { against: 'sheet-lines', most: 4 },
  axl: { against: 'axl-saxes', most: 3 },
  evidence: { against: 'evidence-lines', most: 3 },
  'sip-trace': { against: 'sip-trace-lines', most: 3 },
  version: { against: 'bare-node', most: 2 },
  'pdf-page': { against: null, most: 4 },
  'memory-bundle': { against: null, most: 1_500, unit: 'a megabyte' },
  'memory-pdf': { against: null, most: 1_500, unit: 'a megabyte' },
  'frame-median': { against: null, most: 17 },
  'frame-worst': { against: null, most: 50 },
  'import-frame-median': { against: null, most: 17 },
  'import-frame-worst': { against: null, most: 50 },
  'window-letter': { against: null, most: 16 },
  'window-box': { against: null, most: 16 },
  'window-rest': { against: null, most: 50 },
  'memory-window': { against: null, most: 250, unit: 'a megabyte' },
  'size-window-scripts': { against: null, most: 200, unit: 'a kilobyte' },
}

/** How much more a trunk may cost at 10,000 of them than at 1,000. */
const mostGrowth = 1.2

/** A measurement beside its goal. */
export interface Ratio {
  bench: string
  trunks: number
  ms: number
  ratio: number
  /** What it is a ratio of. */
  against: string
  goal: number | null
  /** Null where there is no goal. */
  holds: boolean | null
}

/** All ratios of a run. A time alone says more about the machine than about the program. */
export const ratiosOf = (all: readonly Measured[]): Ratio[] =>
  all.flatMap((measured) => [...heldAgainst(measured, all), ...growthOf(measured, all)])

function heldAgainst(measured: Measured, all: readonly Measured[]): Ratio[] {
  const goal = goals[measured.bench]
  const base = goal && (goal.against === null ? 1 : msOf(all, goal.against, measured.trunks))
  if (!goal || base === undefined) return []
  const most = goal.at === undefined || goal.at === measured.trunks ? goal.most : null
  return [ratio(measured, measured.ms / base, goal.against ?? goal.unit ?? 'a millisecond', most)]
}

function growthOf(measured: Measured, all: readonly Measured[]): Ratio[] {
  const small = msOf(all, measured.bench, 1_000)
  if (measured.trunks !== 10_000 || small === undefined || isBase(measured)) return []
  return [ratio(measured, measured.ms / 10 / small, 'a trunk of 1000', mostGrowth)]
}

/** It is the machine's, and not the program's. */
const isBase = ({ bench }: Measured): boolean =>
  ['parse', 'plain-write', 'zip-command', 'run-sql-lines', 'sheet-lines', 'axl-saxes'].includes(bench) ||
  bench.includes('frame-') ||
  ['window-rest', 'window-first-text', 'size-window-scripts'].includes(bench) ||
  bench.startsWith('memory-')

const msOf = (all: readonly Measured[], bench: string, trunks: number): number | undefined =>
  all.find((one) => one.bench === bench && one.trunks === trunks)?.ms

const ratio = (measured: Measured, ratio: number, against: string, goal: number | null): Ratio => ({
  ...measured,
  ratio,
  against,
  goal,
  holds: goal === null ? null : ratio <= goal,
})

export function ratioText({ bench, trunks, ratio, against, goal, holds }: Ratio): string {
  const held = goal === null ? '' : `, goal ${String(goal)}: ${holds === true ? 'holds' : 'does not hold'}`
  return `${bench} at ${trunks} trunks is ${ratio.toFixed(2)} × ${against}${held}`
}
