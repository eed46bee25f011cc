/** What a device writes by itself, or counts: no change of anybody's. */
const itsOwn = /^(?:!|Building configuration|Current configuration|ntp clock-period|version |end$)/u

/** Lines that one text has and the other does not, each as often as that; blanks at their ends aside. */
export function changedLines(before: string, after: string): { gone: string[]; come: string[] } {
  const left = new Map<string, number>()
  for (const line of linesOf(before)) left.set(line, (left.get(line) ?? 0) + 1)
  const come = linesOf(after).filter((line) => {
    const count = left.get(line) ?? 0
    if (count > 0) left.set(line, count - 1)
    return count === 0
  })
  const gone = [...left].flatMap(([line, count]) => Array.from({ length: count }, () => line))
  // What stands behind the end of one that was cut is not known, nor how its last line goes on.
  return {
    gone: isCut(after) ? [] : without(gone, lastCut(before)),
    come: isCut(before) ? [] : without(come, lastCut(after)),
  }
}

/** A whole one ends with that line. */
const isCut = (text: string): boolean => !/(?:^|\n)end\s*$/u.test(text)

const lastCut = (text: string): string | undefined => (isCut(text) ? linesOf(text).at(-1) : undefined)

const without = (lines: readonly string[], one: string | undefined): string[] => lines.filter((line) => line !== one)

const linesOf = (text: string): string[] =>
  text
    .split(/\r\n|\r|\n/u)
    .map((line) => line.trimEnd())
    .filter((line) => line !== '' && !itsOwn.test(line))
