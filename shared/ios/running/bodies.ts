import type { TerminalLine } from './terminal'

/** The lines under a line that are text, and no commands. */
export interface Body {
  count: number
  isSecret: boolean
}

const none: Body = { count: 0, isSecret: false }
/** A banner whose end is not found in so many lines is none. */
const mostLines = 100

/** Most lines open nothing. */
const opens = /-----BEGIN|key-string|certificate|banner|menu |-message/u

/** What stands under that line without being a command: a banner, a certificate, a key. */
export function bodyUnder(lines: readonly TerminalLine[], at: number): Body {
  const text = lines[at]?.text ?? ''
  if (!opens.test(text)) return none
  if (opensPrivateKey.test(text)) return { count: privateKeyLines(lines, at), isSecret: true }
  if (/^\s*key-string\s*$/u.test(text)) return { count: dataLines(lines, at, keyData), isSecret: true }
  if (/^\s+certificate\b/u.test(text)) return { count: dataLines(lines, at, hexadecimal), isSecret: false }
  const end = endOfText(text)
  return end === null ? none : { count: textLines(lines, at, end), isSecret: false }
}

/** A key that somebody pasted, whatever the lines around it are. */
export const opensPrivateKey = /-----BEGIN [A-Z ]*PRIVATE KEY-----/u
const closesPrivateKey = /-----END [A-Z ]*PRIVATE KEY-----/u
const pemData = /^\s*(?:[A-Za-z\d+/=]*|[A-Z][A-Za-z-]+: .*)\s*$/u
const keyData =
  /^\s*(?:[\dA-Fa-f]{1,8}(?: [\dA-Fa-f]{1,8})*|[A-Za-z\d+/]{16,}={0,2}|[A-Za-z\d+/]*={1,2}|ssh-\S+ .*)\s*$/u
const hexadecimal = /^\s*[\dA-Fa-f]{1,8}(?: [\dA-Fa-f]{1,8})*\s*$/u

/** A line of a key without the lines around it: nothing else in a configuration looks like that. */
export const isLooseKeyLine = (text: string): boolean =>
  /^[A-Za-z\d+/]{40,}={0,2}\s*$/u.test(text) && /\d/u.test(text) && /[A-Z]/u.test(text)

function privateKeyLines(lines: readonly TerminalLine[], at: number): number {
  if (closesPrivateKey.test(lines[at]?.text ?? '')) return 0
  const end = firstFrom(lines, at + 1, (text) => closesPrivateKey.test(text) || !pemData.test(text))
  return (closesPrivateKey.test(lines[end]?.text ?? '') ? end + 1 : end) - at - 1
}

/** Up to `quit`, and no further than the data goes. */
function dataLines(lines: readonly TerminalLine[], at: number, data: RegExp): number {
  const end = firstFrom(lines, at + 1, (text) => isQuit(text) || !data.test(text))
  return (isQuit(lines[end]?.text ?? '') ? end + 1 : end) - at - 1
}

const isQuit = (text: string): boolean => text.trim() === 'quit'

/** Where that is first so; behind the last line where it never is. */
function firstFrom(lines: readonly TerminalLine[], from: number, test: (text: string) => boolean): number {
  let at = from
  for (let line = lines[at]; line && !test(line.text); line = lines[at]) at += 1
  return at
}

const texts =
  /^\s*(?:banner \S+|aaa authentication (?:banner|fail-message)|menu \S+ \S+|vacant-message|refuse-message|busy-message \S+)\s+(?<end>\^C|\u0003|(?<=banner \S+\s+)\S)(?<rest>.*)$/u

/** What ends the text that begins on that line; null where none begins, or where it ends on the same line. */
function endOfText(text: string): string | null {
  const { end, rest = '' } = texts.exec(text)?.groups ?? {}
  return end === undefined || rest.includes(end) ? null : end
}

/** None where the end is missing: the lines are read as commands then. */
const textLines = (lines: readonly TerminalLine[], at: number, end: string): number =>
  lines.slice(at + 1, at + 1 + mostLines).findIndex(({ text }) => text.includes(end)) + 1
