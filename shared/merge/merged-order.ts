import { byCodeUnit } from '../text/order'

/** The keys of a list in the base and on both sides. */
export interface Orders {
  base: readonly string[]
  ours: readonly string[]
  theirs: readonly string[]
}

/**
 * The order of a merged list: what was there as the side has it that moved something, what was added behind what stands
 * before it there. Where both moved something differently, the base's order stays.
 * @param kept the keys that the merged list has
 */
export function mergedOrder(kept: ReadonlySet<string>, orders: Orders): { keys: string[]; isConflict: boolean } {
  const inBase = new Set(orders.base)
  const old = (keys: readonly string[]) => keys.filter((key) => kept.has(key) && inBase.has(key))
  const [base, ours, theirs] = [old(orders.base), old(orders.ours), old(orders.theirs)]
  // A side that lacks one of them has deleted it, and says nothing of its place.
  const moved = (side: readonly string[]) => !isSameOrder(base.filter(isIn(side)), side)
  const isConflict = moved(ours) && moved(theirs) && !isSameOrder(ours, theirs)
  const spine = isConflict ? base : moved(ours) ? woven(ours, base) : moved(theirs) ? woven(theirs, base) : base
  return { keys: withAdded(spine, kept, inBase, orders), isConflict }
}

const isIn = (keys: readonly string[]) => {
  const all = new Set(keys)
  return (key: string) => all.has(key)
}

const isSameOrder = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((key, index) => key === b[index])

/** The order of a side, with what it lacks behind what stood before it. */
function woven(side: readonly string[], base: readonly string[]): string[] {
  const present = new Set(side)
  const woven = [...side]
  for (const [index, key] of base.entries()) {
    if (present.has(key)) continue
    const before = base[index - 1]
    woven.splice(before === undefined ? 0 : woven.indexOf(before) + 1, 0, key)
  }
  return woven
}

interface Added {
  key: string
  /** Place in the spine of what it stands behind; -1 at the beginning. */
  after: number
  /** The first of those that were added there together, and how far behind it. */
  run: string
  at: number
}

function withAdded(
  spine: readonly string[],
  kept: ReadonlySet<string>,
  inBase: ReadonlySet<string>,
  { ours, theirs }: Orders,
): string[] {
  const places = new Map(spine.map((key, index) => [key, index]))
  const added = new Map<string, Added>()
  for (const side of [ours, theirs]) {
    for (const one of addedIn(side, places, kept, inBase)) {
      const other = added.get(one.key)
      if (!other || byPlace(one, other) < 0) added.set(one.key, one)
    }
  }
  const sorted = [...added.values()].sort(byPlace)
  const keys: string[] = sorted.filter(({ after }) => after === -1).map(({ key }) => key)
  let next = keys.length
  for (const [index, key] of spine.entries()) {
    keys.push(key)
    for (let one = sorted[next]; one?.after === index; one = sorted[++next]) keys.push(one.key)
  }
  return keys
}

const byPlace = (a: Added, b: Added): number =>
  a.after - b.after || byCodeUnit(a.run, b.run) || a.at - b.at || byCodeUnit(a.key, b.key)

function* addedIn(
  side: readonly string[],
  places: ReadonlyMap<string, number>,
  kept: ReadonlySet<string>,
  inBase: ReadonlySet<string>,
): Generator<Added> {
  let [after, run, at] = [-1, '', 0]
  for (const key of side) {
    const place = places.get(key)
    if (place !== undefined) [after, run, at] = [place, '', 0]
    else if (kept.has(key) && !inBase.has(key)) {
      if (run === '') run = key
      yield { key, after, run, at: at++ }
    }
  }
}
