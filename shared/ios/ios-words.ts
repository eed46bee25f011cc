import { unreachable } from '../unreachable'
import { commentText } from './comment-text'

/** A value that was proven to be one word of a command: it can add neither a line nor a command. */
export interface Given {
  kind: 'given'
  text: string
}

/** What the plan does not hold, or not in a form that a command takes: `<NAME>`, explained in the head of the file. */
export interface Placeholder {
  kind: 'placeholder'
  name: string
  what: Note
  /** The same in a few words, for the checklist; empty where these are all there are. */
  short: string
}

export type IosValue = Given | Placeholder

/** A command of IOS: our own words, and values. A text that a person typed does not fit in. */
export interface Command {
  kind: 'command'
  parts: readonly (string | IosValue)[]
}

/** A comment: our own words, texts that people typed, and values as they stand in commands. */
export interface Note {
  kind: 'note'
  parts: readonly (string | Typed | IosValue)[]
}

interface Typed {
  kind: 'typed'
  text: string
}

/** Builds a command: ios`session target ipv4:${address}`. */
export function ios(words: TemplateStringsArray, ...values: IosValue[]): Command {
  const parts: Command['parts'][number][] = [words[0] ?? '']
  for (const [index, value] of values.entries()) parts.push(value, words[index + 1] ?? '')
  return { kind: 'command', parts }
}

/** The command that takes another one back. */
export const no = ({ parts }: Command): Command => ({ kind: 'command', parts: ['no ', ...parts] })

/** Builds a comment; a string in it is what a person typed: note`Gateway behind ${trunk.name}`. */
export function note(words: TemplateStringsArray, ...values: (string | number | IosValue | Note)[]): Note {
  const parts: Note['parts'][number][] = [words[0] ?? '']
  for (const [index, value] of values.entries()) parts.push(...asParts(value), words[index + 1] ?? '')
  return { kind: 'note', parts }
}

function asParts(part: string | number | IosValue | Note): Note['parts'] {
  if (typeof part !== 'object') return [{ kind: 'typed', text: String(part) }]
  return part.kind === 'note' ? part.parts : [part]
}

/** `a, b, c`, of texts that people typed; a long list is cut. */
export function listed(texts: readonly string[], most = 6): Note {
  const shown = texts
    .slice(0, most)
    .flatMap((text, index) => [index === 0 ? '' : ', ', { kind: 'typed', text } as const])
  const rest = texts.length > most ? [` and ${String(texts.length - most)} more`] : []
  return { kind: 'note', parts: [...shown, ...rest] }
}

/** What stands in the file. */
export function textOf({ parts }: Command | Note): string {
  let text = ''
  for (const part of parts) text += typeof part === 'string' ? part : partText(part)
  return text
}

function partText(part: Typed | IosValue): string {
  switch (part.kind) {
    case 'typed':
      return commentText(part.text)
    case 'given':
      return part.text
    case 'placeholder':
      return `<${part.name}>`
    default:
      return unreachable(part)
  }
}
