/**
 * Does the work for each item, some at once, taken from the iterable in order as there is room. Rejects with the first
 * error, after the work under way has ended; nothing is begun after an error.
 */
export async function eachOf<Item>(
  items: Iterable<Item>,
  atOnce: number,
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const iterator = items[Symbol.iterator]()
  const errors: unknown[] = []
  const lane = async () => {
    try {
      for (let next = iterator.next(); !next.done && errors.length === 0; next = iterator.next()) await work(next.value)
    } catch (error) {
      errors.push(error)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, lane))
  if (errors.length === 0) return
  iterator.return?.()
  throw errors[0]
}
