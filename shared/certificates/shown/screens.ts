import { lineText, nextPlace, numberOf, placeOf, type LineSpans } from '../../text/line-spans'
import { textLines, type TextLine } from '../../text/terminal-lines'

/** A command that was typed, and what the device answered. */
export interface Screen {
  /** The line of the command, or the first one. */
  line: number
  /** From the prompt; empty where there is none, and on CUCM, whose prompt does not say it. */
  host: string
  /** Empty for what stands before the first prompt. */
  command: string
  /** The lines of the answer, as `LineSpans` counts them: from the first up to the one behind the last. */
  from: number
  to: number
}

/** `GW-PARIS#show crypto pki certificates`, `GW-PARIS(config)#do sh cry pki cert`, `admin:show cert own CallManager` */
const ios = /^\s*([A-Za-z][\w.-]{0,62})(?:\([\w-]+\))?[#>]\s*(?:do\s+)?(.*)$/u
const cucm = /^\s*()admin:\s*(.*)$/u

/** Cuts a text at its prompts. */
export function screensOf(lines: LineSpans): Screen[] {
  const screens: Screen[] = []
  let screen: Screen = { line: 1, host: '', command: '', from: 0, to: lines.count }
  const nextLikely = promptsIn(lines)
  for (let at = nextLikely(0); at < lines.count; at = nextLikely(at + 1)) {
    const prompt = promptOf(lineText(lines, at))
    if (!prompt) continue
    const [, host = '', command = ''] = prompt
    screens.push({ ...screen, to: at })
    screen = { line: numberOf(lines, at), host, command: command.trim(), from: at + 1, to: lines.count }
  }
  return [...screens, screen]
}

const promptOf = (text: string): RegExpExecArray | null => cucm.exec(text) ?? ios.exec(text)

/** Of lines at or behind another, the first that may be one; asked in their order. Most have nothing of it. */
function promptsIn({ text, starts, ends, count }: LineSpans): (from: number) => number {
  const nextSign = nextPlace([
    (from) => text.indexOf('#', from),
    (from) => text.indexOf('>', from),
    (from) => placeOf(admin, text, from),
  ])
  let sign = -1
  return (from) => {
    for (let at = from; at < count; at += 1) {
      const start = starts[at] ?? 0
      if (start < 0) return at
      if (sign < start) sign = nextSign(start)
      if (sign < (ends[at] ?? 0) && beginsLike(text, start)) return at
    }
    return count
  }
}

/** A text is looked through for it faster than for the word alone. */
const admin = /admi[n]:/g

/** Whether its first word ends as a name in a prompt does: what a pattern takes long to refuse in each line of a trace. */
function beginsLike(text: string, start: number): boolean {
  let at = start
  while (text.charCodeAt(at) <= 0x20) at += 1
  if (text.charCodeAt(at) > 0x7e) return true
  while (isOfName(text.charCodeAt(at))) at += 1
  const end = text[at]
  return end === '#' || end === '>' || end === '(' || (end === ':' && text.startsWith('admin', at - 5))
}

const isOfName = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) || (code >= 0x2d && code <= 0x39) || (code >= 0x41 && code <= 0x5a) || code === 0x5f

/** The answer, cut out. */
export const screenLines = (lines: LineSpans, { from, to }: Screen): TextLine[] => textLines(lines, from, to)

const certificateCommands = [/^sh\w*\s+cry\w*\s+(?:pki|ca)\s+cert/iu, /^show\s+cert\s+/iu]

/** Whether the command asks for certificates, so that an answer without one is of a layout that is not known. */
export const isAboutCertificates = ({ command }: Screen): boolean =>
  certificateCommands.some((pattern) => pattern.test(command))

/** Which certificate `show cert own CallManager/CallManager.pem` asks for. */
export const unitOf = ({ command }: Screen): string =>
  /^show\s+cert\s+(?:own|trust)\s+(?<unit>[\w.-]+)/iu.exec(command)?.groups?.['unit'] ?? ''
