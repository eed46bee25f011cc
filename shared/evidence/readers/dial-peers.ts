import { lineText, type LineSpans } from '../../text/line-spans'

/** A dial-peer whose OPTIONS are watched, and the address that they go to. */
export class WatchedPeer {
  readonly #row: string
  #cells: readonly string[] | null = null

  constructor(text: string) {
    this.#row = text
  }

  get tag(): string {
    return this.#cell(1)
  }

  /** `up`. */
  get oper(): string {
    return this.#cell(2)
  }

  get address(): string {
    return this.#cell(3)
  }

  /** `active` where they are answered, else `busyout`. */
  get keepalive(): string {
    return this.#cell(4)
  }

  /** Cut out only where one is asked for: of the rows of many devices a few are. */
  #cell(at: number): string {
    this.#cells ??= row.exec(this.#row) ?? []
    return this.#cells[at] ?? ''
  }
}

export const isAlive = ({ keepalive }: WatchedPeer): boolean => keepalive.toLowerCase() === 'active'

/** Its row without what is dialled. */
export const peerRow = ({ tag, oper, address, keepalive }: WatchedPeer): string =>
  `${tag} voip ${oper} ${address} KEEPALIVE ${keepalive}`

export interface DialPeersShown {
  kind: 'dial-peers'
  peers: WatchedPeer[]
}

const head = /^\s*TAG\s+TYPE\s+MIN\s+OPER\s+PREFIX\s+DEST-PATTERN\b.*\bSESS-\S*\s.*\bKEEPALIVE\b/iu
/** The pattern stands between its columns: a number that is dialled, which is left out. */
const row =
  /^\s*(\d+)\s+voip\s+(?:up|down)\s+(up|down)\s.*?\sipv[46]:\[?([\d.]+|[0-9A-Fa-f:.]+(?=\]))\]?(?::\d+)?\s.*?\b(active|busyout)\b/iu

/** No row of the table is longer. */
const longest = 400

/** Null where the head of the table has no KEEPALIVE as it is known: an older layout tells nothing of it; or where there are two tables. */
export function readDialPeers(lines: LineSpans, from: number, to: number): DialPeersShown | null {
  const peers: WatchedPeer[] = []
  let isTable = false
  for (let at = from; at < to; at += 1) {
    const text = lineText(lines, at)
    if (isTable && text.length <= longest && row.test(text)) peers.push(new WatchedPeer(text))
    else if (head.test(text)) {
      if (isTable) return null
      isTable = true
    }
  }
  return isTable ? { kind: 'dial-peers', peers } : null
}
