import { wrapped } from '../text/plain-text'
import { fileHead, type Head } from './file-head'
import { unreachable } from '../unreachable'
import type { Line, Section } from './ios-lines'
import { textOf, type Command } from './ios-words'

export interface IosFile {
  head: Head
  sections: readonly Section[]
}

/** Printable ASCII, LF line ends. Every line but a command is a comment. */
export const iosText = ({ head, sections }: IosFile): string =>
  fileHead(head, sections) + sections.map(sectionText).join('') + '!\n'

const rule = `! ${'-'.repeat(76)}\n`

function sectionText({ title, step, register, lines }: Section, index: number): string {
  const number = `${String(index + 1)}. `
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
