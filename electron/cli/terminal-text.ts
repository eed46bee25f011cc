/** Controls of terminals and of writing direction, line ends, and halves of characters. */
const unsafe = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}]/gu

/** A text from outside on one line, with nothing in it that a terminal obeys: ESC shows as `\u{1b}`. */
export const terminalText = (text: string): string =>
  text.replace(unsafe, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`)
