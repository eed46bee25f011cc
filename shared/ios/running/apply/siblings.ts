import type { ConfigLine } from '../running-config'
import { wordsOf } from '../words'
import type { Mode } from './command-row'
import { findIn, identityIn, identityOf } from './command-table'

/** The lines of one block, and the same block as it was read: that tells where a device prints which line. */
export interface Siblings {
  mode: Mode
  lines: readonly ConfigLine[]
  printed: readonly ConfigLine[]
}

/** A block that is open, and how it is entered again. */
export interface OpenBlock {
  mode: Mode
  identity: string
  header: string
  isContainer: boolean
}

export const lineOf = ({ mode, lines }: Pick<Siblings, 'mode' | 'lines'>, identity: string): ConfigLine | undefined =>
  lines.find((line) => identityIn(mode, line) === identity)

/**
 * The lines with one more, or with another in its place: where the device printed it, else behind those of its kind. In a
 * list whose order counts it comes at the end.
 */
export function withLine(siblings: Siblings, text: string, where?: 'at the end'): readonly ConfigLine[] {
  const { mode, lines, printed } = siblings
  const identity = identityOf(mode, text)
  const old = lineOf(siblings, identity)
  const line = lineFor(text, old, lineOf({ mode, lines: printed }, identity), siblings)
  if (old) return lines.map((one) => (one === old ? line : one))
  const at = where ? lines.length : placeFor(siblings, identity, text)
  return [...lines.slice(0, at), line, ...lines.slice(at)]
}

export const withoutLine = ({ mode, lines }: Siblings, identity: string): readonly ConfigLine[] =>
  lines.filter((line) => identityIn(mode, line) !== identity)

/** A line is as it was read where it says the same again. */
function lineFor(
  text: string,
  old: ConfigLine | undefined,
  printed: ConfigLine | undefined,
  { mode }: Siblings,
): ConfigLine {
  const near = old ?? printed
  const isAsRead = printed !== undefined && printed.text.trim() === text.trim()
  const after = isBlock(mode, text) ? ['!'] : []
  return {
    text: isAsRead ? printed.text : text,
    number: isAsRead ? printed.number : null,
    body: near?.body ?? [],
    inside: old?.inside ?? [],
    after: near?.after ?? after,
  }
}

/** Blocks of the outermost level are set apart from what follows. */
const isBlock = (mode: Mode, text: string): boolean =>
  mode === 'global' && findIn(mode, wordsOf(text))?.row.acts.kind === 'block'

/** Before the first line that is printed behind it; else behind the last of its kind, or at the end. */
function placeFor({ mode, lines, printed }: Siblings, identity: string, text: string): number {
  const order = new Map(printed.map((line, index) => [identityIn(mode, line), index]))
  const own = order.get(identity)
  if (own !== undefined) {
    const next = lines.findIndex((line) => (order.get(identityIn(mode, line)) ?? -1) > own)
    return next === -1 ? endOf(lines) : next
  }
  const kind = text.trim().split(' ').slice(0, 2).join(' ')
  const last = lines.findLastIndex((line) => line.text.trim().startsWith(kind))
  return mode === 'global' && last !== -1 ? last + 1 : endOf(lines)
}

const endOf = (lines: readonly ConfigLine[]): number =>
  lines.at(-1)?.text.trim() === 'end' ? lines.length - 1 : lines.length
