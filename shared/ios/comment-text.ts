import { inLatin } from '../text/latin-letters'

/**
 * `?` asks IOS for help in the middle of a paste; `<` and `>` mark placeholders; `|` stands between a field of CUCM and
 * the line of the device.
 */
const refused = /[^ -~]|[?<>|]/gu

/** Most texts: nothing to take out, no space around. */
const plain = /^(?! )[ !-;=@-{}~]*(?<! )$/u

const codePoint = (character: string): string =>
  `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`

/** What a text brings along that was typed into a document, as a keyboard has it. */
const typed = new Map([
  ...[...'–—‑'].map((dash) => [dash, '-'] as const),
  ...[...'“”„'].map((quote) => [quote, '"'] as const),
  ...[...'‘’‚'].map((quote) => [quote, "'"] as const),
  ['\u00A0', ' '],
])
const ofDocuments = /[–—‑“”„‘’‚\u00A0]/gu

/** What stands on the letter before it. */
const accents = /\p{M}+/gu

/**
 * A text that a person typed, for a comment of an IOS file: one line of printable ASCII, at most `most` characters.
 *
 * A terminal line of IOS drops the eighth bit by default, so that a byte of UTF-8 can arrive as a line end: letters lose
 * their accents, those of Cyrillic and Greek are written in Latin ones, and every other character shows as its code
 * point, `[U+4E2D]`.
 */
export function commentText(text: string, most = 64): string {
  if (text.length <= most && plain.test(text)) return text
  const bare = text
    .slice(0, most * 4)
    .normalize('NFD')
    .replace(accents, '')
  const shown = inLatin(bare)
    .replace(ofDocuments, (character) => typed.get(character) ?? character)
    .replace(refused, codePoint)
    .trim()
  return shown.length <= most ? shown : `${shown.slice(0, most - 3).replace(/\[[^\]]*$/u, '')}...`
}
