/** Everything outside the production Char of XML 1.0; with the flag u a lone surrogate is a character of its own. */
const illegal = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u

/** Where a text first has a character that no XML 1.0 document can hold; `index` counts UTF-16 code units. */
export function firstIllegalCharacter(text: string): { index: number; codePoint: number } | null {
  const index = text.search(illegal)
  return index === -1 ? null : { index, codePoint: text.codePointAt(index) ?? 0 }
}
