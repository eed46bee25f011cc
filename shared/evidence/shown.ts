import { screensOf } from '../certificates/shown/screens'
import { lineSpans, numberOf, type LineSpans } from '../text/line-spans'
import { withoutPrefix } from './line-prefix'
import { commandNames, commandsHeld, commandTyped } from './commands'
import type { Facts } from './facts'
import { peerCertificatesIn, readPeerCertificates } from './readers/peer-certificates'
import { readRisPort, risPortAnswer } from './readers/ris-port'
import { readSipTrace, sipTrace } from './readers/sip-trace'

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

/** What a trace is called among the commands. */
export const sipMessages = 'SIP messages'
/** A row of a trace of CUCM. */
const peerCertificates = 'SIPCertificateInd'
/** The commands that are read here, for people. */
export const readCommands = [...commandNames, 'selectCmDevice', sipMessages, peerCertificates]

/** A service of CUCM, and no device. */
const risPort = 'RisPort'
const trace = 'SIP trace'
/** Whether what answered is no device with a prompt of its own. */
export const isOfCluster = ({ host }: Pick<Shown, 'host'>): boolean => host === risPort || host === trace

/** What no answer of it is without; a text is looked through for it faster than for a word alone. */
const ofRisPort = /selectCmDevice(?:Ext)?Response/iu

/** Each answer in a text, cut at its prompts. What was typed and is no command of a device is left out. */
export function shownIn(text: string): Shown[] {
  const answer = text.includes('<') && ofRisPort.test(text) ? risPortAnswer.exec(text) : null
  if (answer)
    return [{ line: lineAt(text, answer.index), host: risPort, command: 'selectCmDevice', facts: readRisPort(text) }]
  const lines = lineSpans(text)
  return [...certificatesIn(text), ...tracedIn(text, lines), ...screensIn(lines)]
}

/** The number of the line that a place is in. */
function lineAt(text: string, place: number): number {
  let line = 1
  for (let at = text.indexOf('\n'); at >= 0 && at < place; at = text.indexOf('\n', at + 1)) line += 1
  return line
}

function certificatesIn(text: string): Shown[] {
  const place = peerCertificatesIn(text)
  if (place < 0) return []
  const facts = readPeerCertificates(text)
  return [{ line: lineAt(text, place), host: trace, command: peerCertificates, facts }]
}

/** Messages of SIP may stand between anything: a trace of CUCM, or what a gateway printed while it was watched. */
function tracedIn(text: string, lines: LineSpans): Shown[] {
  // Of the version, what is rarer than letters is looked for faster.
  if (!text.includes('/2.0')) return []
  const first = sipTrace.exec(text)
  if (first) return [{ line: lineAt(text, first.index), host: trace, command: sipMessages, facts: readSipTrace(lines) }]
  const bare = withoutPrefix(text)
  const within = bare === null ? null : sipTrace.exec(bare)
  if (bare === null || !within) return []
  const facts = readSipTrace(lineSpans(bare))
  return [{ line: lineAt(bare, within.index), host: trace, command: sipMessages, facts }]
}

const screensIn = (lines: LineSpans): Shown[] =>
  screensOf(lines).flatMap(({ line, host, command, from, to }): Shown[] => {
    if (command === '') return withoutPrompt(lines, host, from, to)
    const known = commandTyped(command)
    if (known) return [{ line, host, command: known.command, facts: known.read(lines, from, to) }]
    const isShow = /^sh\w*\s+\S/iu.test(command)
    return isShow ? [{ line, host, command: masked(command), facts: null }] : []
  })

/** Answers one behind the other, pasted without what was typed: each reader finds its own. */
function withoutPrompt(lines: LineSpans, host: string, from: number, to: number): Shown[] {
  const held = commandsHeld(lines, from, to)
  return held.map(({ command: { command, read }, at }) => {
    const line = numberOf(lines, held.length === 1 ? from : at)
    return { line, host, command, facts: read(lines, from, to) }
  })
}

/** A number that was dialled may stand behind a filter. */
const masked = (command: string): string => command.slice(0, 120).replace(/\d{3,}/gu, '…')
