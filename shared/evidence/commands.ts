import { lineText, type LineSpans } from '../text/line-spans'
import { textLines, type TextLine } from '../text/terminal-lines'
import type { Facts } from './facts'
import { readActiveCalls } from './readers/active-calls'
import { readCertificates, readSomeCertificates } from './readers/certificates'
import { readDialPeers } from './readers/dial-peers'
import { readIsakmp, readSessions } from './readers/ipsec'
import { readIsdn, readSomeIsdn } from './readers/isdn'
import { readMgcp } from './readers/mgcp'
import { readSipConnections } from './readers/sip-connections'
import { readSipStatus } from './readers/sip-status'

/** Reads some of the lines: from the first up to the one behind the last. */
type Reader = (lines: LineSpans, from: number, to: number) => Facts | null

/** For one that is given them cut out. */
const cut =
  (read: (lines: readonly TextLine[]) => Facts | null): Reader =>
  (lines, from, to) =>
    read(textLines(lines, from, to))

/** A command whose answer is read here. */
export interface Command {
  command: string
  typed: RegExp
  /** What a line of it begins with, where no prompt says which command it was. */
  holds: RegExp
  /** The first two letters of that. */
  sign: string
  read: Reader
}

/** Commands may be shortened, and their output filtered. */
const commands: readonly Command[] = [
  {
    ...{ command: 'show sip-ua connections tcp tls detail', typed: /^sh\w*\s+sip-ua\s+con\w*\s+tcp\s+tls\s+det/iu },
    ...{
      sign: 'TL',
      holds: /^\s*TLS client handshake failures\s*:/iu,
      read: readSipConnections,
    },
  },
  {
    ...{ command: 'show sip-ua status', typed: /^sh\w*\s+sip-ua\s+sta\w*/iu },
    ...{ sign: 'SI', holds: /^\s*SIP User Agent Status\s*$/iu, read: cut(readSipStatus) },
  },
  {
    ...{ command: 'show call active voice brief', typed: /^sh\w*\s+call\s+act\w*\s+voi\w*\s+br\w*/iu },
    ...{ sign: 'Te', holds: /^\s*Telephony call-legs:/iu, read: cut(readActiveCalls) },
  },
  {
    ...{ command: 'show dial-peer voice summary', typed: /^sh\w*\s+dial-p\w*\s+voi\w*\s+su\w*/iu },
    ...{ sign: 'TA', holds: /^\s*TAG\s+TYPE\s+MIN\s+OPER\b.*DEST-PATTERN/iu, read: readDialPeers },
  },
  {
    ...{ command: 'show isdn status', typed: /^sh\w*\s+isdn\s+sta\w*\s*$/iu },
    ...{ sign: 'IS', holds: /^\s*ISDN \S+ interface\s*$/u, read: cut(readIsdn) },
  },
  {
    // Of one interface, or filtered.
    ...{ command: 'show isdn status', typed: /^sh\w*\s+isdn\s+sta\w*\s/iu },
    ...{ sign: 'IS', holds: /^\s*ISDN \S+ interface\s*$/u, read: cut(readSomeIsdn) },
  },
  {
    ...{ command: 'show crypto pki certificates', typed: /^sh\w*\s+cry\w*\s+(?:pki|ca)\s+cert\w*(?:\s+ver\w*)?\s*$/iu },
    ...{ sign: 'As', holds: /^\s*Associated Trustpoints?:/iu, read: cut(readCertificates) },
  },
  {
    // Of one trustpoint, or filtered.
    ...{ command: 'show crypto pki certificates', typed: /^sh\w*\s+cry\w*\s+(?:pki|ca)\s+cert\w*\s/iu },
    ...{ sign: 'As', holds: /^\s*Associated Trustpoints?:/iu, read: cut(readSomeCertificates) },
  },
  {
    ...{ command: 'show mgcp', typed: /^sh\w*\s+mgcp\s*$/iu },
    ...{ sign: 'MG', holds: /^\s*MGCP Admin State\b/iu, read: cut(readMgcp) },
  },
  {
    ...{ command: 'show crypto isakmp sa', typed: /^sh\w*\s+cry\w*\s+isa\w*\s+sa\b/iu },
    ...{ sign: 'ds', holds: /^\s*dst\s+src\s+state\s+conn-id\b/iu, read: cut(readIsakmp) },
  },
  {
    ...{ command: 'show crypto session detail', typed: /^sh\w*\s+cry\w*\s+ses\w*/iu },
    ...{ sign: 'Cr', holds: /^\s*Crypto session current status/iu, read: cut(readSessions) },
  },
]

/** For people. */
export const commandNames: readonly string[] = [...new Set(commands.map(({ command }) => command))]

export const commandTyped = (text: string): Command | undefined => commands.find(({ typed }) => typed.test(text))

/** A place for two letters, whatever their case; other signs may share it. */
const placeOf = (one: number, two: number): number => (one & 0x1f) * 0x20 + (two & 0x1f)
const byLetters = Array.from({ length: 0x400 }, (): Command[] => [])
for (const command of commands)
  byLetters[placeOf(command.sign.charCodeAt(0), command.sign.charCodeAt(1))]?.push(command)

/** The commands whose answers stand in some of the lines, each with the line that shows it first. */
export function commandsHeld(lines: LineSpans, from: number, to: number): { command: Command; at: number }[] {
  const held = new Map<string, { command: Command; at: number }>()
  for (let at = from; at < to; at += 1) {
    const begun = commandsBegun(lines, at)
    const command = begun.length > 0 ? firstHeld(begun, lineText(lines, at)) : undefined
    if (command && !held.has(command.command)) held.set(command.command, { command, at })
  }
  return [...held.values()]
}

const firstHeld = (some: readonly Command[], text: string): Command | undefined =>
  some.find(({ holds }) => holds.test(text))

/** Those that a line begins like, in their order: of most lines there are none. What begins with no letter of ours is looked at closer. */
function commandsBegun({ text, starts, ends }: LineSpans, at: number): readonly Command[] {
  const end = ends[at] ?? 0
  let start = starts[at] ?? 0
  if (start < 0) return commands
  while (start < end && text.charCodeAt(start) <= 0x20) start += 1
  if (start === end) return []
  const first = text.charCodeAt(start)
  return first > 0x7e ? commands : (byLetters[placeOf(first, text.charCodeAt(start + 1))] ?? [])
}
