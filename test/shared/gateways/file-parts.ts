import { readIos } from './ios-reader'

/** The commands of each part of a file, by its title. */
export function partsOf(text: string): Map<string, string[]> {
  const rule = `! ${'='.repeat(76)}\n`
  const [, , , ...rest] = text.split(rule)
  const parts = new Map<string, string[]>()
  for (let at = 0; at + 1 < rest.length; at += 2) {
    const title = (rest[at] ?? '').replace(/\n! /gu, ' ').replace(/^! |\n$/gu, '')
    parts.set(title, readIos(rest[at + 1] ?? '').commands)
  }
  return parts
}

/** Titles of the parts that units have. */
export const unitsIn = (parts: ReadonlyMap<string, string[]>): string[] =>
  [...parts.keys()].filter((title) => /^(?:Change|Synchronize), unit /u.test(title))
