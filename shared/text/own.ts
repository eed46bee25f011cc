/** What a table has by a word that somebody wrote: `constructor` is a word, and no entry. */
export const own = <Value>(table: Readonly<Record<string, Value>>, word: string): Value | undefined =>
  Object.hasOwn(table, word) ? table[word] : undefined
