/** The items whose key an earlier one has already: AXL knows an object by its name only. */
export function repeated<Item>(items: Iterable<Item>, keyOf: (item: Item) => string): Set<Item> {
  const seen = new Set<string>()
  const again = new Set<Item>()
  for (const item of items) {
    const key = keyOf(item)
    if (seen.has(key)) again.add(item)
    else seen.add(key)
  }
  return again
}
