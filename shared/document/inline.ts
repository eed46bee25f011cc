/** A piece of a sentence. `code` is to be set or typed exactly; a `blank` is never typed as it stands. */
export interface Span {
  style: 'plain' | 'strong' | 'code' | 'blank'
  text: string
  /** Number of the line or note that is meant: a link where it is there. */
  to?: string
  /** What stands on paper in its place, where it is too long to be read there. */
  printed?: Inline
}

export type Inline = readonly Span[]

export const strong = (text: string): Span => ({ style: 'strong', text })
export const code = (text: string): Span => ({ style: 'code', text })
export const blank = (text: string): Span => ({ style: 'blank', text })

/** The number of what holds for many lines and is said once, `N2`, or of another line, `W.06`. */
export const refer = (number: string, style: Span['style'] = 'plain'): Span => ({ style, text: number, to: number })

type Part = string | number | Span | Inline

/** Builds a sentence from our words and from what a user typed, which stays text in every output: say`Choose ${code(name)}`. */
export function say(words: TemplateStringsArray, ...parts: Part[]): Inline {
  const spans: Span[] = []
  let index = 0
  for (const word of words) {
    add(spans, word)
    add(spans, parts[index] ?? '')
    index += 1
  }
  return spans
}

function add(spans: Span[], part: Part): void {
  if (part === '') return
  if (typeof part !== 'object') spans.push({ style: 'plain', text: String(part) })
  else if ('style' in part) spans.push(part)
  else for (const span of part) spans.push(span)
}

/** Joins sentences or names with a separator of plain text. */
export function joinSpans(parts: readonly Part[], separator: string): Inline {
  const spans: Span[] = []
  let between = ''
  for (const part of parts) {
    add(spans, between)
    add(spans, part)
    between = separator
  }
  return spans
}

export const plainText = (inline: Inline): string => inline.map((span) => span.text).join('')
