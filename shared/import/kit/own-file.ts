import { decodedText } from '../../text/decoded-text'
import { kitFiles } from './kit'

/** What a file of the kit is called where it lies among the answers. */
export const ownKind = 'a file of the kit itself'
export const ownWords = 'It is the kit’s own: it asks, and answers nothing.'

const headOf = 4096
const headLines = 3

const linesOf = (text: string): string[] =>
  text
    .split(/\r\n|\r|\n/u)
    .slice(0, headLines)
    .map((line) => line.trim())

/** The line with which each file of the kit begins; behind the one that names the shell. */
const beginnings = (): Set<string> =>
  new Set(kitFiles().flatMap(({ text }) => linesOf(text).find((line) => line !== '' && !line.startsWith('#!')) ?? []))

/** Of a text of which nothing else is known: where answers stand behind what asked for them, they are read. */
export function isOfKit(bytes: Uint8Array): boolean {
  const own = beginnings()
  return linesOf(decodedText(bytes.subarray(0, headOf))).some((line) => own.has(line))
}
