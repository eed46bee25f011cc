/** Letters that are written from right to left. */
const rtl = /[\p{sc=Hebr}\p{sc=Arab}\p{sc=Syrc}\p{sc=Thaa}\p{sc=Nkoo}\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u
const strong = /\p{L}/u

export const hasRtl = (text: string): boolean => rtl.test(text)

/** By the first letter, as a browser does it for a name in an element of its own. */
export const isRtlText = (text: string): boolean => rtl.test(strong.exec(text)?.[0] ?? '')

const letters = /\p{L}/gu

/** By most of its letters: a sentence that begins with a name of another script stays as it is. */
export function isMostlyRtl(text: string): boolean {
  if (!hasRtl(text)) return false
  const all = text.match(letters) ?? []
  return all.filter((letter) => rtl.test(letter)).length * 2 > all.length
}

/** What joins the character before it, and is set with it. */
const joining = /^[\p{M}\u200c\u200d\ufe00-\ufe0f\u{e0100}-\u{e01ef}]$/u
export const isJoining = (char: string): boolean => joining.test(char)

/** Scripts whose glyphs are not one for each letter, or not in their order: whoever copies them gets the letters. */
const composed = /[\p{sc=Arab}\p{sc=Deva}]/u
export const isComposed = (text: string): boolean => !isPlain(text) && composed.test(text)

/** Characters that show nothing by themselves. */
const ignorable = /^\p{Default_Ignorable_Code_Point}$/u
export const isIgnorable = (char: string): boolean => ignorable.test(char)

/** A character with what joins it. */
export function clusters(text: string): string[] {
  const found: string[] = []
  for (const char of text) {
    if (found.length > 0 && isJoining(char)) found[found.length - 1] += char
    else found.push(char)
  }
  return found
}

const opening = '〈《「『【〔〖〝（［｛｟'
const closing = '、。〉》」』】〕〗〟，．：；？！）］｝｠・ー々〻'
const han = `[\\p{sc=Han}\\p{sc=Hira}\\p{sc=Kana}\\p{sc=Bopo}\\u3000-\\u303f\\uff00-\\uffef]`
const unit = new RegExp(`[${opening}]*${han}\\p{M}*[${closing}]*| +|(?:(?! |${han}).)+`, 'gsu')

/** Where a line may break: after spaces, and between characters of Chinese and Japanese. */
export const breakable = (text: string): string[] =>
  isPlain(text) ? (text.match(/[^ ]+| +/g) ?? []) : (text.match(unit) ?? [])

/** Most texts are ASCII and need no look at their characters. */
export const isPlain = (text: string): boolean => /^[ -~]*$/.test(text)

/** ASCII and the signs that our own sentences have beside it: neither is composed, nor has rules of a script. */
export const isSimple = (text: string): boolean => /^[ -~·×‘’“”–—•…‹›←→≤≥]*$/.test(text)
