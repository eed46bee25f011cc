import type { ConfigLine } from '../running-config'
import { wordsOf } from '../words'

/** Reads what stands behind words, in lines of one block. */
export const linesWith = (lines: readonly ConfigLine[], ...first: string[]): ConfigLine[] =>
  lines.filter(({ text }) => begins(wordsOf(text), first))

const begins = (words: readonly string[], first: readonly string[]): boolean =>
  first.every((word, index) => words[index] === word)

/** The words behind those that a line begins with. */
export const after = ({ text }: ConfigLine, count: number): string[] => wordsOf(text).slice(count)

/** What stands behind the words on the last line that begins with them; null where none does. */
export function valueOf(lines: readonly ConfigLine[], first: string): string | null {
  const words = wordsOf(first)
  const line = linesWith(lines, ...words).at(-1)
  return line ? after(line, words.length).join(' ') : null
}

export const valuesOf = (lines: readonly ConfigLine[], first: string): string[] => {
  const words = wordsOf(first)
  return linesWith(lines, ...words).map((line) => after(line, words.length).join(' '))
}

/** The lines inside every block whose first line begins so. */
export const blocksOf = (lines: readonly ConfigLine[], first: string): ConfigLine[] =>
  linesWith(lines, ...wordsOf(first))

export const insideOf = (lines: readonly ConfigLine[], first: string): readonly ConfigLine[] =>
  blocksOf(lines, first).flatMap(({ inside }) => inside)

/** The word behind another one in a list of words; null where it is not there. */
export function wordAfter(words: readonly string[], word: string): string | null {
  const at = words.indexOf(word)
  return at === -1 ? null : (words[at + 1] ?? null)
}

/** A whole number, as it is printed; null where there is none. */
export const numberOf = (text: string | null | undefined): number | null =>
  text !== null && text !== undefined && /^\d{1,10}$/u.test(text) ? Number(text) : null

/** True, false, or null where neither the line nor its `no` is printed. */
export function switchOf(lines: readonly ConfigLine[], words: string): boolean | null {
  if (valueOf(lines, words) !== null) return true
  return valueOf(lines, `no ${words}`) !== null ? false : null
}
