import type { TextLine } from '../../text/terminal-lines'

/** A command that was typed, and what the device answered. */
export interface Screen {
  /** The line of the command, or the first one. */
  line: number
  /** From the prompt; empty where there is none, and on CUCM, whose prompt does not say it. */
  host: string
  /** Empty for what stands before the first prompt. */
  command: string
  lines: TextLine[]
}

/** `GW-PARIS#show crypto pki certificates`, `GW-PARIS(config)#do sh cry pki cert`, `admin:show cert own CallManager` */
const ios = /^\s*(?<host>[A-Za-z][\w.-]{0,62})(?:\([\w-]+\))?[#>]\s*(?:do\s+)?(?<command>.*)$/u
const cucm = /^\s*(?<host>)admin:\s*(?<command>.*)$/u

/** Most lines have nothing of one. */
const mayBePrompt = (text: string): boolean => text.includes('#') || text.includes('>') || text.includes('admin:')

/** Cuts a text at its prompts. */
export function screensOf(lines: readonly TextLine[]): Screen[] {
  const screens: Screen[] = []
  let screen: Screen = { line: 1, host: '', command: '', lines: [] }
  let from = 0
  for (const [at, line] of lines.entries()) {
    const prompt = mayBePrompt(line.text) ? (cucm.exec(line.text) ?? ios.exec(line.text))?.groups : undefined
    if (!prompt) continue
    const { host = '', command = '' } = prompt
    screens.push({ ...screen, lines: lines.slice(from, at) })
    screen = { line: line.number, host, command: command.trim(), lines: [] }
    from = at + 1
  }
  return [...screens, { ...screen, lines: lines.slice(from) }]
}

const certificateCommands = [/^sh\w*\s+cry\w*\s+(?:pki|ca)\s+cert/iu, /^show\s+cert\s+/iu]

/** Whether the command asks for certificates, so that an answer without one is of a layout that is not known. */
export const isAboutCertificates = ({ command }: Screen): boolean =>
  certificateCommands.some((pattern) => pattern.test(command))

/** Which certificate `show cert own CallManager/CallManager.pem` asks for. */
export const unitOf = ({ command }: Screen): string =>
  /^show\s+cert\s+(?:own|trust)\s+(?<unit>[\w.-]+)/iu.exec(command)?.groups?.['unit'] ?? ''
