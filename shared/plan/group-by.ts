/** Items by each of their keys, in the order in which they come; into groups that are there already, where they are given. */
export function groupBy<Item, Key>(
  items: Iterable<Item>,
  keysOf: (item: Item) => Iterable<Key>,
  groups = new Map<Key, Item[]>(),
): Map<Key, Item[]> {
  for (const item of items) {
    for (const key of keysOf(item)) {
      const group = groups.get(key)
      if (group) group.push(item)
      else groups.set(key, [item])
    }
  }
  return groups
}
