import type { RunningConfig } from '../running-config'
import { identityIn } from './command-table'
import { lineOf, withLine, withoutLine, type OpenBlock, type Siblings } from './siblings'

/** A device in configuration mode. */
export interface Machine {
  config: RunningConfig
  /** The blocks that are open, the innermost last. */
  open: readonly OpenBlock[]
}

/** The lines where the next command stands. */
export const here = ({ config, open }: Machine): Siblings =>
  open.reduce<Siblings>(inside, { mode: 'global', lines: config.lines, printed: config.printed })

const inside = (siblings: Siblings, { mode, identity }: OpenBlock): Siblings => ({
  mode,
  lines: lineOf(siblings, identity)?.inside ?? [],
  printed: lineOf({ ...siblings, lines: siblings.printed }, identity)?.inside ?? [],
})

type Change = (siblings: Siblings) => Siblings['lines']

/** The device with other lines in the block that is open. */
export const changed = (machine: Machine, change: Change): Machine => ({
  ...machine,
  config: {
    ...machine.config,
    lines: changedIn(
      { mode: 'global', lines: machine.config.lines, printed: machine.config.printed },
      machine.open,
      change,
    ),
  },
})

function changedIn(siblings: Siblings, open: readonly OpenBlock[], change: Change): Siblings['lines'] {
  const [block, ...deeper] = open
  if (!block) return change(siblings)
  const lines = lineOf(siblings, block.identity) ? siblings.lines : withLine(siblings, block.header)
  const within = changedIn(inside({ ...siblings, lines }, block), deeper, change)
  if (within.length === 0 && isUnprinted(siblings, block)) return withoutLine(siblings, block.identity)
  return lines.map((line) => (identityIn(siblings.mode, line) === block.identity ? { ...line, inside: within } : line))
}

/** A container without lines is not printed, but where the device did it. */
function isUnprinted({ mode, printed }: Siblings, { isContainer, identity }: OpenBlock): boolean {
  const read = lineOf({ mode, lines: printed }, identity)
  return isContainer && (read === undefined || read.inside.length > 0)
}
