import type { Checkline, ChecklineGroup } from './document'
import { plainText, type Inline } from './inline'
import { entryText, keptWords, newCautions } from './line-parts'

/** A line that says only what is its own, under what its group says for all of them. */
export type BriefLine = Checkline & { own: Inline }

/** Fewer lines than these save no room. */
const fewest = 2

/**
 * The lines of a group that ask for the same, each of another object. A line with more to say, such as a caution of its
 * own or who ticked it, is said in full.
 */
export function briefLines(group: ChecklineGroup): ReadonlySet<Checkline> {
  const brief = group.lines.filter((line) => isBrief(line, group))
  return new Set(brief.length < fewest ? [] : brief)
}

export const isBrief = (line: Checkline, { each }: Pick<ChecklineGroup, 'each'>): line is BriefLine =>
  each !== undefined &&
  line.own !== undefined &&
  newCautions(line).length === 0 &&
  [[], each.verify].some((said) => plainText(said) === plainText(line.verify)) &&
  keptWords(line.entry.evidence) === '' &&
  [...entryText(line.entry), ...line.ticked].length === 0
