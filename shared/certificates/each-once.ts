/** Names compare without regard to case; an empty one names nothing. The first spelling stays. */
export function eachOnce(names: readonly string[]): string[] {
  const byFolded = new Map<string, string>()
  for (const name of names) {
    const folded = name.toLowerCase()
    if (folded !== '' && !byFolded.has(folded)) byFolded.set(folded, name)
  }
  return [...byFolded.values()]
}
