import { lineText, type LineSpans } from '../../text/line-spans'
import { endOfMatch, endOfSigns, signsOf } from '../../text/sticky'

/** Whoever is at the other end, with the states of the connections to it. */
export class SipAgent {
  /** In any case. */
  readonly address: string
  readonly #lines: LineSpans
  readonly #from: number
  #to: number
  /** Empty where nothing is known. Most have one row: a list of them all would be dearer than all the rest. */
  #state: string
  #others: string[] | null = null

  constructor(address: string, state: string, lines: LineSpans, at: number) {
    this.address = address
    this.#state = state
    this.#lines = lines
    this.#from = at
    this.#to = at + 1
  }

  take(state: string, at: number): void {
    if (this.#state === '') this.#state = state
    else (this.#others ??= []).push(state)
    this.#to = at + 1
  }

  /** `none` where it has no connection now; empty where its rows are not as they are known. */
  get states(): readonly string[] {
    return this.#state === '' ? [] : [this.#state, ...(this.#others ?? [])]
  }

  get isKnown(): boolean {
    return this.#state !== ''
  }

  /** Its line and its rows as they stand, cut out only where they are asked for: of many a few are told. */
  get part(): string[] {
    const part: string[] = []
    for (let at = this.#from; at < this.#to; at += 1) {
      const text = lineText(this.#lines, at)
      if (at === this.#from || endOfMatch(row, text, 0) >= 0) part.push(text.trim())
    }
    return part
  }
}

/** Connections over TLS, by the address at the other end. */
export interface SipConnectionsShown {
  kind: 'sip connections'
  /** Of both sides, since they were cleared. */
  failures: number
  agents: SipAgent[]
  /** The lines of the counters. */
  part: string[]
  /** Whether it goes on to the sockets behind all connections: else it may have been cut before one of them. */
  isWhole: boolean
}

const counter = /^\s*TLS (client|server) handshake failures\s*:\s*(\d+)\s*$/iu
/** As far as the address, and what comes behind it in the same line. */
const agent = /\s*Remote-Agent:\s*\[?(?=[0-9A-Fa-f.:]+\]?[^\S\n]*,[^\S\n]*Connections-Count:[^\S\n]*\d)/iuy
const ofAddress = signsOf(/[0-9A-Fa-f.:]/u)
/** An address that the device has called before, and that has no connection now: nothing stands under it. */
const isNone = /Connections-Count:\s*0$/iu
/** The three layouts begin alike: the wide one, the older without tenant, and the first half of the one cut in two. */
const head = /\s*Remote-Port[^\S\n]+Conn-Id[^\S\n]+Conn-State\b/iuy
/** As far as the state; signs before it say that socket and table do not agree, one behind the number that it is at a port of phones, which is none of a trunk's. */
const row = /\s*(?:(?:\*\*|\+\+)\s*)?\d+\s+\d+\*?\s+(?=[A-Za-z])/y
/** The half that has the states says so at its end; what goes on from it has it elsewhere. */
const secondHalf = /\(contd\.?\)\s*\S/iu
const listening = /Listen Sockets/iu
const ofState = signsOf(/[\w-]/u)
const word = /[\s-]*[A-Za-z]/y

/** A line that is not empty, where it stands: most are looked at and never cut out. */
interface Line {
  lines: LineSpans
  at: number
  source: string
  start: number
  end: number
}

/** Null where the counters or the table are not as they are known. */
export function readSipConnections(lines: LineSpans, from: number, to: number): SipConnectionsShown | null {
  const shown: SipConnectionsShown = { kind: 'sip connections', failures: 0, agents: [], part: [], isWhole: false }
  const counts = new Map<string, number>()
  const line: Line = { lines, at: from, source: '', start: 0, end: 0 }
  let isTable = false
  for (let at = from; at < to; at += 1) {
    moveTo(line, at)
    if (line.start === line.end) continue
    // Most lines are rows, which begin with none of the words below.
    if (startsWithWord(line)) isTable = takeWords(line, isTable, counts, shown)
    else if (isTable) takeRow(line, shown)
  }
  // Of one side alone nobody knows whether the other failed; two answers without a prompt between may be of two devices.
  if (counts.size < 2 || shown.part.length > 2) return null
  shown.failures = [...counts.values()].reduce((sum, each) => sum + each, 0)
  return shown.agents.every(({ isKnown }) => isKnown) ? shown : null
}

function moveTo(line: Line, at: number): void {
  const start = line.lines.starts[at] ?? 0
  line.at = at
  line.source = start < 0 ? line.lines.mended : line.lines.text
  line.start = start < 0 ? ~start : start
  line.end = line.lines.ends[at] ?? 0
}

/** Behind dashes, perhaps. What is beyond ASCII may be a blank of another kind. */
function startsWithWord(line: Line): boolean {
  const first = firstSign(line) | 0x20
  return (first >= 0x61 && first <= 0x7a) || ((first === 0x2d || first > 0x7e) && endIn(word, line) >= 0)
}

/** That is no blank: a line that is not empty has one at its end. */
function firstSign({ source, start }: Line): number {
  let at = start
  while (source.charCodeAt(at) <= 0x20) at += 1
  return source.charCodeAt(at)
}

/** Where what a pattern asks for ends, if the line begins with it; -1: it does not. */
function endIn(pattern: RegExp, { source, start, end }: Line): number {
  const found = endOfMatch(pattern, source, start)
  return found <= end ? found : -1
}

/** Counters, the one at the other end, heads of tables; whether rows of a table come next. */
function takeWords(line: Line, isTable: boolean, counts: Map<string, number>, shown: SipConnectionsShown): boolean {
  const { lines, at, source, end } = line
  const start = endIn(agent, line)
  const text = start < 0 || source.charCodeAt(end - 1) === 0x30 ? lineText(lines, at) : ''
  if (start >= 0) {
    const address = source.slice(start, endOfSigns(ofAddress, source, start))
    shown.agents.push(new SipAgent(address, isNone.test(text) ? 'none' : '', lines, at))
    return false
  }
  if (text.includes('(') && secondHalf.test(text)) return false
  if (endIn(head, line) >= 0) return true
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

function takeRow(line: Line, { agents }: SipConnectionsShown): void {
  const { source, end, at } = line
  const from = endIn(row, line)
  const last = agents.at(-1)
  if (from < 0 || !last) return
  const state = source.slice(from, endOfSigns(ofState, source, from, end))
  const isOfPhones = source.charCodeAt(lastBefore(source, from)) === 0x2a
  const told = isDigit(firstSign(line)) ? state : `${state}, without its socket`
  last.take(isOfPhones ? `${state}, at a port of phones` : told, at)
}

/** The last sign before a place that is no blank. */
function lastBefore(source: string, place: number): number {
  let at = place - 1
  while (source.charCodeAt(at) <= 0x20) at -= 1
  return at
}

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39
