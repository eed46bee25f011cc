/** What an item is known by; the index is its place in its own list. */
export type KeyOf<Item> = (item: Item, index: number) => string

export interface Matches<Item> {
  /** Items of the first list that have no partner, in its order, with their places in it. */
  removed: { item: Item; index: number }[]
  /** The second list in its order, each item with its partner in the first, where it has one. */
  items: { before: Item | undefined; after: Item }[]
  /** The items that are in both, in both orders; null where the orders are the same. */
  reordered: { before: Item[]; after: Item[] } | null
}

/**
 * Pairs the items of two lists: by the first key, those left over by the next. Of items with the same key the first go
 * together. Cost grows with the lists, not with their product.
 */
export function matchItems<Item>(
  before: readonly Item[],
  after: readonly Item[],
  keys: readonly KeyOf<Item>[],
): Matches<Item> {
  const steps = matchingSteps(before, after, keys)
  let step = steps.next()
  while (!step.done) step = steps.next()
  return step.value
}

/** The same step by step, for those who have something else to do in between. */
export function* matchingSteps<Item>(
  before: readonly Item[],
  after: readonly Item[],
  keys: readonly KeyOf<Item>[],
): Generator<null, Matches<Item>> {
  const partners = new Map<number, number>()
  const taken = new Set<number>()
  for (const keyOf of keys) {
    const open = indexesByKey(before, keyOf, taken)
    yield null
    pairBy(keyOf, open, after, partners, taken)
    yield null
  }
  const removed = before.map((item, index) => ({ item, index })).filter(({ index }) => !taken.has(index))
  const items = after.map((item, index) => ({ before: before[partners.get(index) ?? -1], after: item }))
  yield null
  const reordered = isRising([...after.keys()].flatMap((index) => partners.get(index) ?? []))
    ? null
    : {
        before: before.filter((_, index) => taken.has(index)),
        after: after.filter((_, index) => partners.has(index)),
      }
  return { removed, items, reordered }
}

function pairBy<Item>(
  keyOf: KeyOf<Item>,
  open: ReadonlyMap<string, number[]>,
  after: readonly Item[],
  partners: Map<number, number>,
  taken: Set<number>,
): void {
  for (const [index, item] of after.entries()) {
    const partner = partners.has(index) ? undefined : open.get(keyOf(item, index))?.pop()
    if (partner === undefined) continue
    partners.set(index, partner)
    taken.add(partner)
  }
}

/** The last first, so that the first is taken from the end. */
function indexesByKey<Item>(items: readonly Item[], keyOf: KeyOf<Item>, taken: Set<number>): Map<string, number[]> {
  const byKey = new Map<string, number[]>()
  for (let index = items.length - 1; index >= 0; index -= 1) {
    const item = items[index]
    if (item === undefined || taken.has(index)) continue
    const key = keyOf(item, index)
    const indexes = byKey.get(key)
    if (indexes) indexes.push(index)
    else byKey.set(key, [index])
  }
  return byKey
}

const isRising = (numbers: readonly number[]): boolean =>
  numbers.every((number, index) => index === 0 || number > (numbers[index - 1] ?? 0))
