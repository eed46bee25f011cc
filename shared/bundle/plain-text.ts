const width = 78

/** Words on lines of at most 78 characters, unless one word is longer. `first` begins the first line, `indent` the others. */
export function wrapped(text: string, indent = '', first = indent): string {
  const lines: string[] = []
  let line = first
  let isBegun = false
  for (const word of text.split(' ')) {
    if (isBegun && line.length + 1 + word.length > width) {
      lines.push(line)
      line = indent + word
    } else {
      line += isBegun ? ` ${word}` : word
    }
    isBegun = true
  }
  return `${[...lines, line].map((each) => each.trimEnd()).join('\n')}\n`
}

export const heading = (text: string, underline: '=' | '-'): string => `${text}\n${underline.repeat(text.length)}\n`

export const bullets = (items: readonly string[]): string => items.map((item) => wrapped(item, '  ', '- ')).join('')

export const numbered = (items: readonly string[]): string =>
  items.map((item, index) => wrapped(item, '   ', `${index + 1}. `)).join('')

/** Commands, to be typed as they stand, apart from the text around them. */
export const commands = (...lines: string[]): string => `\n${lines.map((line) => `     ${line}\n`).join('')}\n`
