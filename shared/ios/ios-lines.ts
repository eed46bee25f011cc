import type { RegisterId } from '../register/register'
import type { Command, Note } from './ios-words'

/** A command and how far it stands in. */
interface Placed {
  depth: number
  command: Command
}

/** A line of a section, or several that belong together. Only a `command` acts when the file is pasted. */
export type Line =
  | ({ kind: 'command' } & Placed)
  /** Left to a decision: commands in comments. */
  | { kind: 'option'; why: Note; whose: Note | null; commands: readonly Placed[] }
  /** A command that shows the result, and what must be seen. */
  | { kind: 'show'; command: Command; see: Note }
  | { kind: 'remark'; text: Note }
  /** Something that a person does, numbered in its section; with the commands that ask questions. */
  | { kind: 'step'; text: Note; commands: readonly Command[] }
  /** A field of a window of CUCM, and the line of the device that says the same. */
  | { kind: 'field'; label: string; value: Note; same: Command | null }

export interface Section {
  title: Note
  /** Of the task flow. */
  step: number
  register: readonly RegisterId[]
  lines: readonly Line[]
}

/** Sections that belong to one part of the run; a file of one part has no title for it. */
export interface Part {
  title: Note | null
  sections: readonly Section[]
}

export const onePart = (...sections: Section[]): Part[] => [{ title: null, sections }]

export const line = (command: Command): Line => ({ kind: 'command', depth: 0, command })
export const show = (command: Command, see: Note): Line => ({ kind: 'show', command, see })
export const remark = (text: Note): Line => ({ kind: 'remark', text })
export const step = (text: Note, ...commands: Command[]): Line => ({ kind: 'step', text, commands })
export const field = (label: string, value: Note, same: Command | null = null): Line => ({
  kind: 'field',
  label,
  value,
  same,
})

/** One command, or several, that somebody has to decide on. */
export const option = (why: Note, ...commands: (Command | readonly Line[])[]): Line => optionFor(why, null, ...commands)

/** @param whose tells it from others that would make something else of the same lines */
export const optionFor = (why: Note, whose: Note | null, ...commands: (Command | readonly Line[])[]): Line => ({
  kind: 'option',
  ...{ why, whose },
  commands: linesOf(commands).flatMap((one) => (one.kind === 'command' ? [one] : [])),
})

/** A command with those that stand below it. */
export const block = (head: Command, ...inside: (Command | readonly Line[])[]): Line[] => [
  line(head),
  ...linesOf(inside).map(deeper),
]

const linesOf = (items: readonly (Command | readonly Line[])[]): Line[] =>
  items.flatMap((one) => ('kind' in one ? [line(one)] : one))

function deeper(one: Line): Line {
  if (one.kind === 'command') return { ...one, depth: one.depth + 1 }
  if (one.kind !== 'option') return one
  return { ...one, commands: one.commands.map(({ depth, command }) => ({ depth: depth + 1, command })) }
}
