import { lineText, type LineSpans } from '../../text/line-spans'

/** Connections over TLS, by the address at the other end. */
export interface SipConnectionsShown {
  kind: 'sip connections'
  /** Of both sides, since they were cleared. */
  failures: number
  /** Of each, the lines as they stand. */
  agents: { address: string; states: string[]; part: string[] }[]
  /** The lines of the counters. */
  part: string[]
}

const counter = /^\s*TLS (client|server) handshake failures\s*:\s*(\d+)\s*$/iu
const agent = /^\s*Remote-Agent:\s*\[?([0-9A-Fa-f.:]+?)\]?\s*,\s*Connections-Count:\s*\d+/iu
/** The three layouts begin alike: the wide one, the older without tenant, and the first half of the one cut in two. */
const head = /^\s*Remote-Port\s+Conn-Id\s+Conn-State\b/iu
const startsWithWord = /^[\s-]*[A-Za-z]/
/** Signs before it say that socket and table do not agree. */
const row = /^\s*((?:\*\*|\+\+)\s*)?\d+\s+\d+\s+([A-Za-z][\w-]*)/

/** Null where the counters or the table are not as they are known. */
export function readSipConnections(lines: LineSpans, from: number, to: number): SipConnectionsShown | null {
  const shown: SipConnectionsShown = { kind: 'sip connections', failures: 0, agents: [], part: [] }
  const counts = new Map<string, number>()
  let isTable = false
  for (let at = from; at < to; at += 1) {
    if (lines.starts[at] === lines.ends[at]) continue
    const text = lineText(lines, at)
    // Most lines are rows, which begin with none of the words below.
    if (startsWithWord.test(text)) isTable = takeWords(text, isTable, counts, shown)
    else if (isTable) takeRow(text, shown)
  }
  // Of one side alone nobody knows whether the other failed.
  if (counts.size < 2) return null
  shown.failures = [...counts.values()].reduce((sum, each) => sum + each, 0)
  const isKnown = shown.agents.every(({ states }) => states.length > 0)
  return isKnown ? shown : null
}

/** Counters, the one at the other end, heads of tables; whether rows of a table come next. */
function takeWords(text: string, isTable: boolean, counts: Map<string, number>, shown: SipConnectionsShown): boolean {
  if (!text.includes('(') && head.test(text)) return true
  const address = agent.exec(text)?.[1]
  if (address !== undefined) {
    shown.agents.push({ address: address.toLowerCase(), states: [], part: [text.trim()] })
    return false
  }
  const [, side, count] = counter.exec(text) ?? []
  if (side !== undefined) {
    counts.set(side.toLowerCase(), Number(count))
    shown.part.push(text.trim())
  } else if (/\(contd\.?\)|Listen Sockets/iu.test(text)) return false
  return isTable || head.test(text)
}

function takeRow(text: string, { agents }: SipConnectionsShown): void {
  const found = row.exec(text)
  const state = found?.[2]
  const last = agents.at(-1)
  if (state === undefined || !last) return
  last.states.push(found?.[1] === undefined ? state : `${state}, without its socket`)
  last.part.push(text)
}
