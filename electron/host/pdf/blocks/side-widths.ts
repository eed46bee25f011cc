import type { BriefLine } from '../../../../shared/document/alike'
import type { ChecklineGroup, EnterRow } from '../../../../shared/document/document'
import { code, joinSpans, say, type Inline } from '../../../../shared/document/inline'
import { plainOf } from '../plain'
import { across, type } from '../sheet'
import type { BlockContext } from './context'

/** Groups of one line each, which enter the same fields of several objects. */
export type Alikes = readonly { group: ChecklineGroup; line: BriefLine }[]

const mostColumns = 4
/** Of the labels: the narrowest with which the tables are lowest. */
const labelWidths = [118, 134, 150, 176]
export const columnGap = 10
/** How many objects stand side by side, and the room of the labels before them. */
export interface Across {
  count: number
  labelWidth: number
}

export const widthOf = ({ count, labelWidth }: Across): number => (across - labelWidth - count * columnGap) / count

/** As many as leave every word whole, and of those no more than the fewest tables take. */
export function columnsFor({ wrapper }: BlockContext, all: Alikes): number {
  const longest = longestWord(wrapper, all)
  const [labelWidth = 0] = labelWidths
  const isWide = (count: number): boolean => longest <= widthOf({ count, labelWidth })
  let most = Math.min(mostColumns, all.length)
  while (most > 1 && !isWide(most)) most -= 1
  return Math.ceil(all.length / Math.ceil(all.length / most))
}

const longestWord = (wrapper: BlockContext['wrapper'], all: Alikes): number =>
  Math.max(
    ...all.flatMap(({ line }) =>
      line.enter.flatMap(({ value: said }) =>
        plainOf(said)
          .split(/(?<=[,;\s])/u)
          .map((word) => wrapper.widths(say`${code(word)}`, type.line).natural),
      ),
    ),
  )

export function labelWidthFor({ wrapper }: BlockContext, all: Alikes, count: number): number {
  const longest = longestWord(wrapper, all)
  const labels = labelsOf(all)
  const linesWith = (labelWidth: number): number => {
    const width = widthOf({ count, labelWidth })
    const tall = labels.map((label) =>
      Math.max(
        wrapper.wrap(say`${label}`, type.line, labelWidth).length,
        ...all.map(({ line }) => wrapper.wrap(valueOf(line.enter, label), type.line, width).length),
      ),
    )
    return tall.reduce((sum, lines) => sum + lines, 0)
  }
  const whole = labelWidths.filter((labelWidth) => longest <= widthOf({ count, labelWidth }))
  const [narrowest = labelWidths[0] ?? 0, ...wider] = whole
  return wider.reduce((best, width) => (linesWith(width) < linesWith(best) ? width : best), narrowest)
}

/** The fields of all, each where its window has it. */
export function labelsOf(part: Alikes): string[] {
  const labels: string[] = []
  for (const { line } of part) {
    let after = -1
    for (const { label } of line.enter) {
      const at = labels.indexOf(label)
      if (at < 0) labels.splice(after + 1, 0, label)
      after = at < 0 ? after + 1 : at
    }
  }
  return labels
}

/** What one of them has in a field; a dash where it keeps what it has. */
export function valueOf(rows: readonly EnterRow[], label: string): Inline {
  const own = rows.filter((row) => row.label === label).map(({ value }) => value)
  return own.length === 0 ? say`–` : joinSpans(own, '  ·  ')
}
