import { wrapped } from '../text/plain-text'
import { fileHead, type Head } from './file-head'
import { unreachable } from '../unreachable'
import type { Line, Part, Section } from './ios-lines'
import { textOf, type Command, type Note } from './ios-words'

export interface IosFile {
  head: Head
  /** In the order of the run. */
  parts: readonly Part[]
}

/** Printable ASCII, LF line ends. Every line but a command is a comment. */
export const iosText = ({ head, parts }: IosFile): string => {
  let count = 0
  const partText = ({ title, sections }: Part): string =>
    banner(title) + sections.map((section) => sectionText(section, (count += 1))).join('')
  return (
    fileHead(
      head,
      parts.flatMap(({ sections }) => sections),
    ) +
    parts.map(partText).join('') +
    '!\n'
  )
}

const rule = `! ${'-'.repeat(76)}\n`
const partRule = `! ${'='.repeat(76)}\n`

const banner = (title: Note | null): string =>
  title === null ? '' : `!\n!\n${partRule}${wrapped(textOf(title), '! ')}${partRule}`

/** @param count 1, 2, …: sections are numbered through the file */
function sectionText({ title, step, register, lines }: Section, count: number): string {
  const number = `${String(count)}. `
  const indent = `! ${' '.repeat(number.length)}`
  const heading = [
    wrapped(textOf(title), indent, `! ${number}`),
    wrapped(`Step ${String(step)} - ${register.join(', ')}`, indent),
  ]
  return ['!\n', rule, ...heading, rule, linesText(lines)].join('')
}

function linesText(lines: readonly Line[]): string {
  let steps = 0
  return lines.map((line) => lineText(line, line.kind === 'step' ? (steps += 1) : 0)).join('')
}

/** Longer than any label of the IPSEC Configuration window, and than most values there. */
const labelWidth = 24
const valueWidth = 24

function lineText(line: Line, number: number): string {
  switch (line.kind) {
    case 'command':
      return `${' '.repeat(line.depth)}${textOf(line.command)}\n`
    case 'option':
      return wrapped(`Option: ${textOf(line.why)}`, '! ') + line.commands.map(optionText).join('')
    case 'show':
      return `!> ${textOf(line.command)}\n${wrapped(textOf(line.see), '!    ')}`
    case 'remark':
      return wrapped(textOf(line.text), '! ')
    case 'step':
      return (
        wrapped(textOf(line.text), '!    ', `! ${String(number)}. `) +
        line.commands.map((command) => `!> ${textOf(command)}\n`).join('')
      )
    case 'field':
      return fieldText(line)
    default:
      return unreachable(line)
  }
}

const optionText = ({ depth, command }: { depth: number; command: Command }): string =>
  `!# ${' '.repeat(depth)}${textOf(command)}\n`

function fieldText({ label, value, same }: Line & { kind: 'field' }): string {
  const head = `!   ${label.padEnd(labelWidth)}`
  if (same !== null) return `${head}${textOf(value).padEnd(valueWidth)} | ${textOf(same)}\n`
  return wrapped(textOf(value), `!   ${' '.repeat(labelWidth)}`, head)
}
