/** Controls of terminals and of writing direction; JSON has no other way to write the first than this escape. */
const unsafe = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}]/gu

const escaped = (character: string): string =>
  character === '\n' ? character : `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`

/**
 * A value as JSON with two spaces of indent and a line feed at the end. Characters that would disturb a terminal are
 * written as `\u202e`, which stays the same value.
 */
export const jsonText = (value: unknown): string => `${JSON.stringify(value, null, 2).replace(unsafe, escaped)}\n`
