import type { Machine } from './machine'
import type { OpenBlock } from './siblings'

/** Lines that bring back what a command changed. */
export interface Undo {
  /** The blocks that they stand in. */
  path: readonly OpenBlock[]
  lines: readonly string[]
}

/** What no line brings back, because no configuration shows it or may hold it. */
export type Remains =
  | { kind: 'key'; name: string }
  | { kind: 'trustpoint'; name: string }
  /** The line with its secret taken out: somebody has to enter it by hand. */
  | { kind: 'secret'; line: string }

/** What a command does. */
export interface Step {
  machine: Machine
  undo: readonly Undo[]
  remains: readonly Remains[]
  /** False where everything was so already. */
  hasEffect: boolean
  /** The block that came or went, with those around it. */
  block: { change: 'made' | 'taken'; key: string } | null
}

/** Why a command is not applied: what IOS would do with it is not known, or it would refuse it. */
export interface Refused {
  why: string
}

export const nothing = (machine: Machine): Step => ({ machine, undo: [], remains: [], hasEffect: false, block: null })

export const did = (machine: Machine, undo: readonly Undo[], remains: readonly Remains[] = []): Step => ({
  machine,
  undo,
  remains,
  hasEffect: true,
  block: null,
})

/** The lines that bring something back in the block that is open. */
export const undoIn = ({ open }: Machine, ...lines: string[]): Undo => ({ path: open, lines })

/** Tells a block from every other one of a configuration. */
export const keyOf = (path: readonly Pick<OpenBlock, 'identity'>[]): string =>
  path.map(({ identity }) => identity).join('\n')

export const refuse = (why: string): Refused => ({ why })

export const isRefused = (step: Step | Refused): step is Refused => 'why' in step
