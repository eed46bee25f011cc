import { wrapped } from '../text/plain-text'
import type { RegisterId } from '../register/register'
import type { Line, Section } from './ios-lines'
import { textOf, type Note, type Placeholder } from './ios-words'
import { placeholdersOf } from './placeholders'

/** What the first lines of a file say. */
export interface Head {
  title: Note
  /** Label and value. */
  facts: readonly (readonly [string, Note])[]
  /** How to use it, one sentence or more each. */
  use: readonly Note[]
  /** Which form was chosen, and why. */
  form: readonly Note[]
  cautions: readonly Caution[]
  /** What no document that was read settles. */
  checks: readonly Note[]
}

export interface Caution {
  id: RegisterId
  text: Note
}

const rule = `! ${'='.repeat(76)}\n`
const factWidth = 12

/** The head of a file. It lists every placeholder that the file uses, and no other. */
export function fileHead(head: Head, sections: readonly Section[]): string {
  const facts = head.facts.map(([label, value]) =>
    wrapped(textOf(value), `! ${' '.repeat(factWidth)}`, `! ${label.padEnd(factWidth)}`),
  )
  return [
    rule,
    wrapped(textOf(head.title), '! '),
    rule,
    ...facts,
    part('How to use it', [...head.use.map(textOf), ...legend(sections)]),
    part('Form', head.form.map(textOf)),
    part(
      'Caution',
      head.cautions.map(({ id, text }) => `${id}: ${textOf(text)}`),
    ),
    part('To be checked on the device', head.checks.map(textOf)),
    placeholderPart(placeholdersOf(sections, textsOf(head))),
  ].join('')
}

const part = (title: string, items: readonly string[]): string =>
  items.length === 0 ? '' : `!\n! ${title}:\n${items.map((item) => wrapped(item, '!   ', '! - ')).join('')}`

function placeholderPart(placeholders: ReadonlyMap<string, Placeholder>): string {
  const items = [...placeholders.values()].map(({ name, what }) =>
    wrapped(`<${name}>  ${textOf(what)}`, '!     ', '!   '),
  )
  if (items.length === 0) return '!\n! Placeholders: none.\n'
  return `!\n! Placeholders, to be replaced wherever they stand:\n${items.join('')}`
}

/** What the marks of comments mean, as far as the file has them. */
function legend(sections: readonly Section[]): string[] {
  const has = (test: (line: Line) => boolean) => sections.some(({ lines }) => lines.some(test))
  return [
    ...(has(isTyped) ? ['"!>" marks a command that is typed by hand, alone: it shows something or asks.'] : []),
    ...(has(({ kind }) => kind === 'option')
      ? ['"!#" marks a command to be decided on: take the mark away to use it.']
      : []),
  ]
}

const isTyped = (line: Line): boolean => line.kind === 'show' || (line.kind === 'step' && line.commands.length > 0)

const textsOf = ({ title, facts, use, form, cautions, checks }: Head): Note[] => [
  title,
  ...facts.map(([, value]) => value),
  ...use,
  ...form,
  ...cautions.map(({ text }) => text),
  ...checks,
]
