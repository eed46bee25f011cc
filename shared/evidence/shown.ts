import { screensOf, type Screen } from '../certificates/shown/screens'
import { terminalLines, type TextLine } from '../text/terminal-lines'
import { readIpsec, type IpsecShown } from './readers/ipsec'
import { readActiveCalls, type ActiveCallsShown } from './readers/active-calls'
import { readCertificates, type CertificatesShown } from './readers/certificates'
import { readDialPeers, type DialPeersShown } from './readers/dial-peers'
import { readIsdn, type IsdnShown } from './readers/isdn'
import { readMgcp, type MgcpShown } from './readers/mgcp'
import { readRisPort, risPortAnswer, type RisPortShown } from './readers/ris-port'
import { readSipConnections, type SipConnectionsShown } from './readers/sip-connections'
import { readSipTrace, sipTrace, type SipTraceShown } from './readers/sip-trace'
import { readSipStatus, type SipStatusShown } from './readers/sip-status'

/** What an answer says, as far as a reader knows its layout. */
export type Facts =
  | SipConnectionsShown
  | SipStatusShown
  | ActiveCallsShown
  | DialPeersShown
  | MgcpShown
  | IsdnShown
  | IpsecShown
  | CertificatesShown
  | RisPortShown
  | SipTraceShown

/** An answer of a device, or one that is not read. */
export interface Shown {
  /** The line of the text at which it begins. */
  line: number
  /** As the prompt has it; empty where the text has none. */
  host: string
  command: string
  /** Null where the layout, or the command, is not known. */
  facts: Facts | null
}

type Reader = (lines: readonly TextLine[]) => Facts | null

interface Kind {
  command: string
  typed: RegExp
  /** What stands in it, where no prompt says which command it was. */
  holds: RegExp
  /** A part of that as it is written: a text without it is not looked through line by line. */
  sign: string
  read: Reader
}

/** Commands may be shortened, and their output filtered. */
const kinds: readonly Kind[] = [
  {
    ...{ command: 'show sip-ua connections tcp tls detail', typed: /^sh\w*\s+sip-ua\s+con\w*\s+tcp\s+tls\s+det/iu },
    ...{
      sign: 'TLS client handshake failures',
      holds: /^\s*TLS client handshake failures\s*:/iu,
      read: readSipConnections,
    },
  },
  {
    ...{ command: 'show sip-ua status', typed: /^sh\w*\s+sip-ua\s+sta\w*/iu },
    ...{ sign: 'SIP User Agent Status', holds: /^\s*SIP User Agent Status\s*$/iu, read: readSipStatus },
  },
  {
    ...{ command: 'show call active voice brief', typed: /^sh\w*\s+call\s+act\w*\s+voi\w*\s+br\w*/iu },
    ...{ sign: 'Telephony call-legs', holds: /^\s*Telephony call-legs:/iu, read: readActiveCalls },
  },
  {
    ...{ command: 'show dial-peer voice summary', typed: /^sh\w*\s+dial-p\w*\s+voi\w*\s+su\w*/iu },
    ...{ sign: 'DEST-PATTERN', holds: /^\s*TAG\s+TYPE\s+MIN\s+OPER\b/iu, read: readDialPeers },
  },
  {
    ...{ command: 'show isdn status', typed: /^sh\w*\s+isdn\s+sta\w*/iu },
    ...{ sign: 'ISDN ', holds: /^\s*ISDN \S+ interface\s*$/u, read: readIsdn },
  },
  {
    ...{ command: 'show crypto pki certificates', typed: /^sh\w*\s+cry\w*\s+(?:pki|ca)\s+cert\w*/iu },
    ...{ sign: 'Associated Trustpoint', holds: /^\s*Associated Trustpoints?:/iu, read: readCertificates },
  },
  {
    ...{ command: 'show mgcp', typed: /^sh\w*\s+mgcp\s*$/iu },
    ...{ sign: 'MGCP Admin State', holds: /^\s*MGCP Admin State\b/iu, read: readMgcp },
  },
  {
    ...{ command: 'show crypto isakmp sa', typed: /^sh\w*\s+cry\w*\s+isa\w*\s+sa\b/iu },
    ...{ sign: 'conn-id', holds: /^\s*dst\s+src\s+state\s+conn-id\b/iu, read: readIpsec },
  },
  {
    ...{ command: 'show crypto session detail', typed: /^sh\w*\s+cry\w*\s+ses\w*/iu },
    ...{ sign: 'Crypto session current status', holds: /^\s*Crypto session current status/iu, read: readIpsec },
  },
]

/** The commands that are read here, for people. */
export const readCommands = [...kinds.map(({ command }) => command), 'selectCmDevice', 'SIP messages']

/** A service of CUCM, and no device. */
const risPort = 'RisPort'
const trace = 'SIP trace'

/** Each answer in a text, cut at its prompts. What was typed and is no command of a device is left out. */
export function shownIn(text: string): Shown[] {
  const answer = text.includes('CmDevice') ? risPortAnswer.exec(text) : null
  if (answer) {
    const line = text.slice(0, answer.index).split('\n').length
    return [{ line, host: risPort, command: 'selectCmDevice', facts: readRisPort(text) }]
  }
  const lines = terminalLines(text)
  return [...tracedIn(text, lines), ...screensIn(text, lines)]
}

/** Messages of SIP may stand between anything: a trace of CUCM, or what a gateway printed while it was watched. */
function tracedIn(text: string, lines: readonly TextLine[]): Shown[] {
  const first = text.includes('SIP/2.0') ? sipTrace.exec(text) : null
  if (!first) return []
  const line = text.slice(0, first.index).split('\n').length
  return [{ line, host: trace, command: 'SIP messages', facts: readSipTrace(lines) }]
}

function screensIn(text: string, lines: readonly TextLine[]): Shown[] {
  // Only what stands before the first prompt asks for it, and to look for each sign takes longer than to read a screen.
  let known: Kind[] | undefined
  const signed = (): Kind[] => (known ??= kinds.filter(({ sign }) => text.includes(sign)))
  return screensOf(lines).flatMap((screen) => {
    const kind = kindOf(screen, signed)
    if (kind) {
      const { line, host, lines } = screen
      return [{ line, host, command: kind.command, facts: kind.read(lines) }]
    }
    const isShow = /^sh\w*\s+\S/iu.test(screen.command)
    return isShow ? [{ line: screen.line, host: screen.host, command: masked(screen.command), facts: null }] : []
  })
}

/** A number that was dialled may stand behind a filter. */
const masked = (command: string): string => command.slice(0, 120).replace(/\d{3,}/gu, '…')

function kindOf({ command, lines }: Screen, signed: () => readonly Kind[]): Kind | undefined {
  if (command !== '') return kinds.find(({ typed }) => typed.test(command))
  return lines.length === 0 ? undefined : signed().find(({ holds }) => lines.some(({ text }) => holds.test(text)))
}
