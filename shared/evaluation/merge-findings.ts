import { compareFindings, type Finding } from '../rules/finding'

/** The findings in order, without those that went (the very same objects) and with those that came. */
export function mergeFindings(
  ordered: readonly Finding[],
  gone: readonly Finding[],
  come: readonly Finding[],
): readonly Finding[] {
  if (gone.length + come.length === 0) return ordered
  const went = new Set(gone)
  const kept = went.size === 0 ? ordered : ordered.filter((finding) => !went.has(finding))
  const merged: Finding[][] = []
  let from = 0
  for (const finding of [...come].sort(compareFindings)) {
    const to = placeOf(finding, kept, from)
    merged.push(kept.slice(from, to), [finding])
    from = to
  }
  return [...merged, kept.slice(from)].flat()
}

/** The first place, from one on, before which the finding may stand. */
function placeOf(finding: Finding, ordered: readonly Finding[], from: number): number {
  let [low, high] = [from, ordered.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    const other = ordered[middle]
    if (other && compareFindings(other, finding) < 0) low = middle + 1
    else high = middle
  }
  return low
}
