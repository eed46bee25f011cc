import { lineText, type LineSpans } from '../../text/line-spans'

/** A dial-peer whose OPTIONS are watched, and the address that they go to. */
export interface WatchedPeer {
  tag: string
  /** `up`. */
  oper: string
  address: string
  /** `active` where they are answered, else `busyout`. */
  keepalive: string
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
    const peer = isTable ? peerOf(text) : null
    if (peer) peers.push(peer)
    if (peer || !head.test(text)) continue
    if (isTable) return null
    isTable = true
  }
  return isTable ? { kind: 'dial-peers', peers } : null
}

function peerOf(text: string): WatchedPeer | null {
  const found = text.length > longest ? null : row.exec(text)
  if (!found) return null
  const [, tag = '', oper = '', address = '', keepalive = ''] = found
  return { tag, oper, address, keepalive }
}
