import { lineText, type LineSpans } from '../../text/line-spans'
import { endOfMatch, endOfSigns, signsOf } from '../../text/sticky'
import { trimmed } from '../../text/trimmed'

/** Connections over TLS, by the address at the other end. */
export interface SipConnectionsShown {
  kind: 'sip connections'
  /** Of both sides, since they were cleared. */
  failures: number
  /** Of each, the lines as they stand. */
  agents: { address: string; states: string[]; part: string[] }[]
  /** The lines of the counters. */
  part: string[]
  /** Whether it goes on to the sockets behind all connections: else it may have been cut before one of them. */
  isWhole: boolean
}

const counter = /^\s*TLS (client|server) handshake failures\s*:\s*(\d+)\s*$/iu
/** As far as the address. */
const agent = /\s*Remote-Agent:\s*\[?(?=[0-9A-Fa-f.:]+\]?\s*,\s*Connections-Count:\s*\d+)/iuy
const ofAddress = signsOf(/[0-9A-Fa-f.:]/u)
/** An address that the device has called before, and that has no connection now: nothing stands under it. */
const isNone = /Connections-Count:\s*0\s*$/iu
/** The three layouts begin alike: the wide one, the older without tenant, and the first half of the one cut in two. */
const head = /^\s*Remote-Port\s+Conn-Id\s+Conn-State\b/iu
/** As far as the state; signs before it say that socket and table do not agree, one behind the number that it is at a port of phones, which is none of a trunk's. */
const row = /\s*(?:(?:\*\*|\+\+)\s*)?\d+\s+\d+\*?\s+(?=[A-Za-z])/y
/** The half that has the states says so at its end; what goes on from it has it elsewhere. */
const secondHalf = /\(contd\.?\)\s*\S/iu
const listening = /Listen Sockets/iu
const signs = /^\s*[*+]/u
const ofState = signsOf(/[\w-]/u)

/** Null where the counters or the table are not as they are known. */
export function readSipConnections(lines: LineSpans, from: number, to: number): SipConnectionsShown | null {
  const shown: SipConnectionsShown = { kind: 'sip connections', failures: 0, agents: [], part: [], isWhole: false }
  const counts = new Map<string, number>()
  let isTable = false
  for (let at = from; at < to; at += 1) {
    if (lines.starts[at] === lines.ends[at]) continue
    const text = lineText(lines, at)
    // Most lines are rows, which begin with none of the words below.
    if (startsWithWord(text)) isTable = takeWords(text, isTable, counts, shown)
    else if (isTable) takeRow(text, shown)
  }
  // Of one side alone nobody knows whether the other failed; two answers without a prompt between may be of two devices.
  if (counts.size < 2 || shown.part.length > 2) return null
  shown.failures = [...counts.values()].reduce((sum, each) => sum + each, 0)
  const isKnown = shown.agents.every(({ states }) => states.length > 0)
  return isKnown ? shown : null
}

/** Behind dashes, perhaps. What is beyond ASCII may be a blank of another kind. */
function startsWithWord(text: string): boolean {
  const first = text.charCodeAt(behindBlanks(text)) | 0x20
  return (first >= 0x61 && first <= 0x7a) || ((first === 0x2d || first > 0x7e) && /^[\s-]*[A-Za-z]/.test(text))
}

function behindBlanks(text: string): number {
  let at = 0
  while (text.charCodeAt(at) <= 0x20) at += 1
  return at
}

/** Counters, the one at the other end, heads of tables; whether rows of a table come next. */
function takeWords(text: string, isTable: boolean, counts: Map<string, number>, shown: SipConnectionsShown): boolean {
  const start = endOfMatch(agent, text, 0)
  if (start >= 0) {
    const address = text.slice(start, endOfSigns(ofAddress, text, start)).toLowerCase()
    shown.agents.push({ address, states: isNone.test(text) ? ['none'] : [], part: [trimmed(text)] })
    return false
  }
  if (text.includes('(') && secondHalf.test(text)) return false
  if (head.test(text)) return true
  const [, side, count] = counter.exec(text) ?? []
  if (side !== undefined) {
    counts.set(side.toLowerCase(), Number(count))
    shown.part.push(text.trim())
  } else if (listening.test(text)) {
    shown.isWhole = true
    return false
  }
  return isTable
}

function takeRow(text: string, { agents }: SipConnectionsShown): void {
  const start = endOfMatch(row, text, 0)
  const last = agents.at(-1)
  if (start < 0 || !last) return
  const word = text.slice(start, endOfSigns(ofState, text, start))
  const told = !isDigit(text.charCodeAt(behindBlanks(text))) && signs.test(text) ? `${word}, without its socket` : word
  const state = text.slice(0, start).trimEnd().endsWith('*') ? `${word}, at a port of phones` : told
  // Most have one row: a list that grows has room for many more.
  if (last.states.length === 0) {
    last.states = [state]
    last.part = [last.part[0] ?? '', text]
  } else {
    last.states.push(state)
    last.part.push(text)
  }
}

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39
