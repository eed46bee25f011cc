import { fail, ok, type Message, type Result } from '../../result'
import { unreachable } from '../../unreachable'
import { bodyUnder, isLooseKeyLine } from './bodies'
import { hasSigns, isPrompt, laterStarts, mayHaveSigns, lostItsBlanks, startOf } from './excerpt'
import type { RemovedSecret, RunningConfig } from './running-config'
import { secretMark, withoutSecrets } from './secrets'
import { terminalLines, type TerminalLine } from './terminal'
import { treeOf, type FlatLine } from './tree'
import { joinedLines } from './wrapped-lines'

/** Why a text was not read. It never holds anything of the text. */
export type ReadFailure =
  | { kind: 'empty' }
  | { kind: 'too large' }
  | { kind: 'line too long'; number: number }
  | { kind: 'no running-config' }
  | { kind: 'blanks lost' }

/** Far more than any device holds. */
const mostCharacters = 4_000_000
const longestLine = 20_000

/** Reads a running-config as it was copied or logged from a terminal, or saved. No secret of it is kept. */
export function readRunningConfig(text: string): Result<RunningConfig, ReadFailure> {
  if (text.length > mostCharacters) return fail({ kind: 'too large' })
  if (!/\S/u.test(text)) return fail({ kind: 'empty' })
  const terminal = terminalLines(text)
  const long = terminal.lines.find((line) => line.text.length > longestLine)
  if (long) return fail({ kind: 'line too long', number: long.number })
  const { lines, joined } = joinedLines(terminal.lines)
  const { start, isAnnounced } = startOf(lines)
  const rest = lines.slice(start)
  if (!hasSigns(rest) && !(isAnnounced && rest.length > 0)) return fail({ kind: 'no running-config' })
  if (lostItsBlanks(rest)) return fail({ kind: 'blanks lost' })
  return ok(configOf(rest, { ...terminal.noise, joined }))
}

/** True where a text has what running-configs have, whatever else is in it. */
export function looksLikeRunningConfig(text: string): boolean {
  return text.length <= mostCharacters && mayHaveSigns(text) && hasSigns(terminalLines(text).lines)
}

function configOf(lines: readonly TerminalLine[], noise: RunningConfig['noise']): RunningConfig {
  const { flat, secrets, next, isWhole } = flatLines(lines)
  const tree = treeOf(flat)
  return { ...tree, printed: tree.lines, secrets, noise, isWhole, later: laterStarts(lines, next) }
}

interface Flat {
  flat: FlatLine[]
  secrets: RemovedSecret[]
  /** Where the configuration ends: the line behind it. */
  next: number
  isWhole: boolean
}

/** The lines up to `end` or the next prompt, each told as a command, a remark or a text, without their secrets. */
function flatLines(lines: readonly TerminalLine[]): Flat {
  const flat: FlatLine[] = []
  const secrets: RemovedSecret[] = []
  let block = ''
  let hostName: string | null = null
  for (let at = 0; ; at += 1) {
    const line = lines[at]
    if (line === undefined || isPrompt(line.text, hostName)) return { flat, secrets, next: at, isWhole: false }
    if (/^\S/u.test(line.text)) block = line.text
    hostName ??= /^hostname (\S+)/u.exec(line.text)?.[1] ?? null
    add(commandLine(line, block), { flat, secrets })
    if (/^end\s*$/u.test(line.text)) return { flat, secrets, next: at + 1, isWhole: true }
    const body = bodyUnder(lines, at)
    for (const text of lines.slice(at + 1, at + 1 + body.count)) add(textLine(text, body.isSecret), { flat, secrets })
    at += body.count
  }
}

type Read = FlatLine & { kinds: RemovedSecret['kind'][] }

function add({ kinds, ...line }: Read, { flat, secrets }: Pick<Flat, 'flat' | 'secrets'>): void {
  flat.push(line)
  secrets.push(...kinds.map((kind) => ({ kind, number: line.number })))
}

function commandLine({ number, text }: TerminalLine, block: string): Read {
  if (isLooseKeyLine(text)) return { number, text: secretMark, kind: 'command', kinds: ['private key'] }
  const kind = /^\s*(?:!|$)/u.test(text) ? 'remark' : 'command'
  return { number, kind, ...withoutSecrets(text, { block }) }
}

function textLine({ number, text }: TerminalLine, isSecret: boolean): Read {
  const isData = isSecret && !/^\s*(?:-----END|quit\s*$|$)/u.test(text)
  if (!isData) return { number, kind: 'text', ...withoutSecrets(text, { isCommand: false }) }
  return { number, kind: 'text', text: text.replace(/\S.*$/u, secretMark), kinds: ['private key'] }
}

/** What a person reads where a text could not be taken. */
export function readFailureMessage(failure: ReadFailure): Message {
  switch (failure.kind) {
    case 'empty':
      return { message: 'There is nothing in it.', remedy: 'Save the answer of "show running-config" again.' }
    case 'too large':
      return {
        message: 'It is larger than the configuration of any device.',
        remedy: 'Give the answer of "show running-config" of one device alone.',
      }
    case 'line too long':
      return {
        message: `Line ${String(failure.number)} is longer than any line of a configuration.`,
        remedy: 'Save the answer of "show running-config" again, as plain text.',
      }
    case 'no running-config':
      return {
        message: 'It is no running-config of IOS or IOS XE.',
        remedy: 'Give the whole answer of "show running-config".',
      }
    case 'blanks lost':
      return {
        message: 'The blanks at the beginning of its lines are lost, so nothing tells which line belongs to what.',
        remedy: 'Save the answer of "show running-config" from the terminal itself, not from a page or a message.',
      }
    default:
      return unreachable(failure)
  }
}
