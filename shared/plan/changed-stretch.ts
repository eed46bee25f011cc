/** The stretch in which two lists differ: from `from` up to `toBefore` in the one, up to `toAfter` in the other. */
export interface Stretch {
  from: number
  toBefore: number
  toAfter: number
}

/** What is the very same at the beginning and at the end of both lists is left out. */
export function changedStretch(before: readonly unknown[], after: readonly unknown[]): Stretch {
  let from = 0
  let [toBefore, toAfter] = [before.length, after.length]
  while (from < toBefore && from < toAfter && before[from] === after[from]) from += 1
  while (toBefore > from && toAfter > from && before[toBefore - 1] === after[toAfter - 1]) {
    toBefore -= 1
    toAfter -= 1
  }
  return { from, toBefore, toAfter }
}

/** True where the items have, one by one, what they had before. */
export function isSameOf<Item>(
  of: (item: Item) => string | null,
  items: readonly Item[],
  before: readonly Item[],
): boolean {
  const { from, toBefore, toAfter } = changedStretch(before, items)
  const [gone, come] = [before.slice(from, toBefore).map(of), items.slice(from, toAfter).map(of)]
  return gone.length === come.length && gone.every((each, at) => each === come[at])
}
