import type { TextLine } from '../../text/terminal-lines'

/** Connections over TLS, by the address at the other end. */
export interface SipConnectionsShown {
  kind: 'sip connections'
  /** Of both sides, since they were cleared; null where the counters are not there. */
  failures: number | null
  agents: { address: string; states: string[]; part: string[] }[]
  /** The lines of the counters. */
  part: string[]
}

const counter = /^\s*TLS (?:client|server) handshake failures\s*:\s*(\d+)\s*$/iu
const agent = /^\s*Remote-Agent:\s*\[?([0-9A-Fa-f.:]+?)\]?\s*,\s*Connections-Count:\s*\d+/iu
/** The three layouts begin alike: the wide one, the older without tenant, and the first half of the one cut in two. */
const head = /^\s*Remote-Port\s+Conn-Id\s+Conn-State\b/iu
/** Signs before it say that socket and table do not agree. */
const row = /^\s*(?<marks>(?:\*\*|\+\+)\s*)?\d+\s+\d+\s+(?<state>[A-Za-z][\w-]*)/u

/** Null where the counters or the table are not as they are known. */
export function readSipConnections(lines: readonly TextLine[]): SipConnectionsShown | null {
  const shown: SipConnectionsShown = { kind: 'sip connections', failures: null, agents: [], part: [] }
  let isTable = false
  for (const { text } of lines) {
    const count = counter.exec(text)?.[1]
    const address = agent.exec(text)?.[1]
    if (count !== undefined) {
      shown.failures = (shown.failures ?? 0) + Number(count)
      shown.part.push(text.trim())
    } else if (address !== undefined) {
      shown.agents.push({ address: address.toLowerCase(), states: [], part: [text.trim()] })
      isTable = false
    } else if (/\(contd\.?\)|Listen Sockets/iu.test(text)) isTable = false
    else if (head.test(text)) isTable = true
    else if (isTable) takeRow(text, shown)
  }
  const isKnown = shown.agents.every(({ states }) => states.length > 0)
  return shown.failures !== null && isKnown ? shown : null
}

function takeRow(text: string, { agents }: SipConnectionsShown): void {
  const { marks, state } = row.exec(text)?.groups ?? {}
  const last = agents.at(-1)
  if (state === undefined || !last) return
  last.states.push(marks === undefined ? state : `${state}, without its socket`)
  last.part.push(text.trim().replace(/\s+/gu, ' '))
}
