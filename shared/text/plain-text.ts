const width = 78

/**
 * Words on lines of at most 78 characters, unless one word is longer. `first` begins the first line, `indent` the others.
 * Breaks are looked for, not words: thousands of files are wrapped in a second.
 */
export function wrapped(text: string, indent = '', first = indent): string {
  let lines = ''
  let begin = first
  let from = 0
  while (begin.length + text.length - from > width) {
    const end = breakAfter(text, from, from + width - begin.length)
    if (end === -1) break
    lines += `${(begin + text.slice(from, end)).trimEnd()}\n`
    begin = indent
    from = end + 1
  }
  return `${lines}${(begin + text.slice(from)).trimEnd()}\n`
}

/** The last space up to `most`, or else the first one after it; -1 where the rest is one word. */
function breakAfter(text: string, from: number, most: number): number {
  const last = text.lastIndexOf(' ', most)
  return last > from ? last : text.indexOf(' ', Math.max(most, from) + 1)
}

export const heading = (text: string, underline: '=' | '-'): string => `${text}\n${underline.repeat(text.length)}\n`

export const bullets = (items: readonly string[]): string => items.map((item) => wrapped(item, '  ', '- ')).join('')

export const numbered = (items: readonly string[]): string =>
  items.map((item, index) => wrapped(item, '   ', `${index + 1}. `)).join('')

/** Commands, to be typed as they stand, apart from the text around them. */
export const commands = (...lines: string[]): string => `\n${lines.map((line) => `     ${line}\n`).join('')}\n`
