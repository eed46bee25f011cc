/** Separators of names as CUCM takes them: space, comma, semicolon, colon (PF-17). */
const separators = /[\s,;:]+/u

/** The names in the field, in its order; a name that stands twice, in whatever case, counts once (PF-17). */
export function parseSubjectNames(field: string): string[] {
  const byFolded = new Map<string, string>()
  for (const name of field.split(separators)) {
    const folded = foldName(name)
    if (name !== '' && !byFolded.has(folded)) byFolded.set(folded, name)
  }
  return [...byFolded.values()]
}

/** The field as CUCM keeps it, from a list of names (PF-17). */
export const joinSubjectNames = (names: readonly string[]): string => names.join(',')

/** Names of certificates and of profiles compare without regard to case (PF-1, PF-19). */
export const foldName = (name: string): string => name.toLowerCase()

/** Which of the names are among the others, as they stand in the first list (PF-37). */
export function sharedNames(names: readonly string[], others: readonly string[]): string[] {
  const known = new Set(others.map((name) => foldName(name.trim())))
  return names.filter((name) => known.has(foldName(name.trim())))
}
