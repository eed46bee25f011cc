import { foldName, parseSubjectNames } from '../../shared/profiles/subject-names'

/** A list of names with others added at its end; one that is there already, in whatever case, is not added again. */
export function addNames(names: readonly string[], added: readonly string[]): string[] {
  const byFolded = new Map<string, string>()
  for (const name of [...names, ...added]) {
    if (!byFolded.has(foldName(name))) byFolded.set(foldName(name), name)
  }
  return [...byFolded.values()]
}

/** Typed or pasted names: space, comma, semicolon, colon or a new line between them (PF-17). */
export const parseNames = parseSubjectNames

/** Names that may hold a space, as those of devices do: comma, semicolon, tab or a new line between them. */
export const parseObjectNames = (text: string): string[] =>
  addNames(
    [],
    text
      .split(/[,;\t\n\r]+/u)
      .map((name) => name.trim())
      .filter((name) => name !== ''),
  )

export const removeAt = (names: readonly string[], index: number): string[] => names.filter((_, at) => at !== index)

/** One name in another place; the same list where there is no such place. */
export function moveName(names: readonly string[], from: number, to: number): string[] {
  const name = names[from]
  if (name === undefined || to < 0 || to >= names.length) return [...names]
  const others = removeAt(names, from)
  return [...others.slice(0, to), name, ...others.slice(to)]
}

/** Another text in place of one name: none takes it out, several stand there in turn. */
export const replaceName = (names: readonly string[], index: number, instead: readonly string[]): string[] =>
  addNames([], [...names.slice(0, index), ...instead, ...names.slice(index + 1)])
