import { type Inline, type Span } from './inline'

/** Not legal in XML 1.0: most control characters, halves of surrogate pairs, two non-characters. */
const illegal = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu

/** Unseen, yet they move what stands beside them: controls of writing direction, and of terminals. */
const unseen = /[\u007f-\u0084\u0086-\u009f\u202a-\u202e\u2066-\u2069]/gu

const lineEnd = /\r\n|[\r\n\u0085\u2028\u2029]/gu

const codePoint = (char: string): string =>
  `[U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`

/** The text with U+FFFD for each character that XML 1.0 does not have. */
export const legalText = (text: string): string => text.replace(illegal, '\ufffd')

/** Most texts are ASCII and need no look at their characters. */
const ascii = /^[ -~]*$/

const seen = (text: string): string => legalText(text).replace(unseen, codePoint)

const oneLine = (text: string, lineMark: string, tabMark: string): string =>
  ascii.test(text) ? text : seen(text).replace(lineEnd, lineMark).replaceAll('\t', tabMark)

/** A text for reading, on one line: line ends and tabs become spaces, unseen controls their code point, as `[U+202E]`. */
export const proseText = (text: string): string => oneLine(text, ' ', ' ')

/** A text to be set or typed exactly, on one line: line ends show as `↵`, tabs as `⇥`, unseen controls as `[U+202E]`. */
export const exactText = (text: string): string => oneLine(text, '↵', '⇥')

const byStyle: Record<Span['style'], (text: string) => string> = {
  plain: proseText,
  strong: proseText,
  code: exactText,
  blank: (text) => `‹${proseText(text)}›`,
}

/** What a reader of the span is to see. */
export const spanText = (span: Span): string => byStyle[span.style](span.text)

/** A sentence without its styles; what is never typed as it stands keeps its ‹marks›. */
export const flatText = (inline: Inline): string =>
  inline.map((span) => (span.style === 'blank' ? `‹${span.text}›` : span.text)).join('')
