/** A piece of a sentence. `code` is to be set or typed exactly; a `blank` is never typed as it stands. */
export interface Span {
  style: 'plain' | 'strong' | 'code' | 'blank'
  text: string
}

export type Inline = readonly Span[]

export const strong = (text: string): Span => ({ style: 'strong', text })
export const code = (text: string): Span => ({ style: 'code', text })
export const blank = (text: string): Span => ({ style: 'blank', text })

type Part = string | number | Span | Inline

/** Builds a sentence from our words and from what a user typed, which stays text in every output: say`Choose ${code(name)}`. */
export function say(words: TemplateStringsArray, ...parts: Part[]): Inline {
  const spans: Span[] = []
  for (const [index, word] of words.entries()) spans.push(...asSpans(word), ...asSpans(parts[index] ?? ''))
  return spans
}

export function asSpans(part: Part): Inline {
  if (typeof part === 'object') return 'style' in part ? [part] : part
  const text = String(part)
  return text === '' ? [] : [{ style: 'plain', text }]
}

/** Joins sentences or names with a separator of plain text. */
export function joinSpans(parts: readonly Part[], separator: string): Inline {
  return parts.flatMap((part, index) => (index === 0 ? asSpans(part) : [...asSpans(separator), ...asSpans(part)]))
}

export const plainText = (inline: Inline): string => inline.map((span) => span.text).join('')
