import { option, remark, type Line, type Section } from '../../ios/ios-lines'
import { ours } from '../../ios/ios-values'
import { note, textOf, type Note } from '../../ios/ios-words'
import { placeholdersOf } from '../../ios/placeholders'
import { printedCommand } from '../../ios/printed-command'
import { applyLines } from '../../ios/running/apply/apply-lines'
import { rollbackOf } from '../../ios/running/apply/rollback-of'
import type { Remains } from '../../ios/running/apply/step'
import type { RunningConfig } from '../../ios/running/running-config'
import { fail, ok, type Result } from '../../result'

type CommandLine = Extract<Line, { kind: 'command' }>

/** What a part does to the device, and what takes exactly that back. */
export interface ExactPart {
  /** Without what is so already. */
  sections: readonly Section[]
  back: readonly Line[]
  after: RunningConfig
  remains: readonly Remains[]
}

/** Why it is not known what a line would do on this device. */
export interface NotKnown {
  line: string
  why: string
}

/**
 * A part for this device: lines that change nothing are left out, and those that take the rest back are worked out from the
 * configuration.
 * @param order of the way back: `in reverse`, as things need each other; or each block once, where nothing does
 */
export function exactPart(
  config: RunningConfig,
  sections: readonly Section[],
  order: 'in reverse' | 'block by block',
): Result<ExactPart, NotKnown> {
  const commands = sections.flatMap(({ lines }) => commandsIn(lines))
  const all = applyLines(config, commands.map(written))
  if (!all.ok) return notKnown(all.failure)
  const left = new Set(withoutIdle(commands, new Set(all.value.idle)))
  const kept = sections.map((section) => ({ ...section, lines: keptLines(section.lines, left) }))
  const entered = kept.flatMap(({ lines }) => commandsIn(lines)).map(written)
  const back = backLines(config, order === 'in reverse' ? entered : blockByBlock(entered), sections)
  if (!back.ok) return back
  const { config: after, remains } = all.value
  return ok({ sections: kept, back: back.value, after, remains })
}

/** The lines that take commands back; none of them stands for anything but what the device printed, or what is ours. */
export function backLines(
  config: RunningConfig,
  entered: readonly string[],
  sections: readonly Section[],
): Result<Line[], NotKnown> {
  const rollback = rollbackOf(config, entered)
  if (!rollback.ok) return notKnown(rollback.failure)
  const placeholders = placeholdersOf(sections, [])
  const lines = rollback.value.lines.map((line): Line | string => {
    const command = printedCommand(line, placeholders)
    return command === null ? line : { kind: 'command', depth: line.length - line.trimStart().length, command }
  })
  const odd = lines.find((line) => typeof line === 'string')
  return odd === undefined
    ? ok(lines.filter((line) => typeof line !== 'string'))
    : fail({ line: odd.trim(), why: 'a terminal does not take it as it stands' })
}

/**
 * What was chosen, of those that are left to a decision, is given back by itself; lines of one choice together. Where two
 * would make different things of the same lines, only one of them is chosen: each has its own way back.
 */
export function optionsBack(config: RunningConfig, sections: readonly Section[]): Result<Line[], NotKnown> {
  const options: Line[] = []
  for (const { about, commands } of choicesIn(sections)) {
    const back = backLines(config, commands, sections)
    if (!back.ok) return back
    if (back.value.length > 0) options.push(option(note`only where the lines for ${about} were used.`, back.value))
  }
  return ok(options)
}

function choicesIn(sections: readonly Section[]): Iterable<{ about: Note; commands: string[] }> {
  const choices = new Map<string, { about: Note; commands: string[] }>()
  for (const one of sections.flatMap(({ lines }) => lines)) {
    if (one.kind !== 'option') continue
    const commands = one.commands.map(written)
    const head = ours(commands.findLast((command) => /^dial-peer|^voice class tenant/u.test(command)) ?? '')
    const about = one.whose === null ? head : note`${head}, for ${one.whose},`
    const key = textOf(about)
    choices.set(key, { about, commands: [...(choices.get(key)?.commands ?? []), ...commands] })
  }
  return choices.values()
}

const notKnown = ([refusal]: readonly NotKnown[]): Result<never, NotKnown> =>
  fail({ line: refusal?.line ?? '', why: refusal?.why ?? '' })

export const commandsIn = (lines: readonly Line[]): CommandLine[] =>
  lines.filter((one): one is CommandLine => one.kind === 'command')

export const written = ({ depth, command }: { depth: number; command: CommandLine['command'] }): string =>
  ' '.repeat(depth) + textOf(command)

/** A line that opens a block stays where one in it does. @param idle numbers from 1 on */
function withoutIdle(commands: readonly CommandLine[], idle: ReadonlySet<number>): CommandLine[] {
  const kept: CommandLine[] = []
  let inner = 0
  for (const [at, command] of [...commands.entries()].reverse()) {
    const opens = inner > command.depth
    if (!idle.has(at + 1) || opens) {
      kept.push(command)
      inner = command.depth
    } else if (command.depth === 0) inner = 0
  }
  return kept.reverse()
}

/** A remark about a block that has gone says so. */
const keptLines = (lines: readonly Line[], left: ReadonlySet<Line>): Line[] =>
  lines.flatMap((one, at) => {
    if (one.kind !== 'command' || left.has(one)) return [one]
    if (one.depth > 0 || lines[at - 1]?.kind !== 'remark') return []
    return commandsUpToRemark(lines.slice(at)).some((command) => left.has(command)) ? [] : [soAlready]
  })

/** What one remark is about: a dial-peer may be so already, and its server group not. */
function commandsUpToRemark(lines: readonly Line[]): readonly Line[] {
  const end = lines.findIndex(({ kind }) => kind !== 'command')
  return end === -1 ? lines : lines.slice(0, end)
}

const soAlready = remark(ours('It is so already: nothing is pasted.'))

/** All lines of one block together, where it stands first. */
function blockByBlock(lines: readonly string[]): string[] {
  const blocks = new Map<string, string[]>()
  let head = ''
  for (const line of lines) {
    if (!line.startsWith(' ')) head = line
    const block = blocks.get(head)
    if (block === undefined) blocks.set(head, [line])
    else if (line !== head) block.push(line)
  }
  return [...blocks.values()].flat()
}
