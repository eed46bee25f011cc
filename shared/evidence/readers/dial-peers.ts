import { foldAddress } from '../../plan/far-ends'
import type { TextLine } from '../../text/terminal-lines'

/** A dial-peer whose OPTIONS are watched, and the address that they go to. */
export interface WatchedPeer {
  tag: string
  address: string
  /** Whether they are answered. */
  isAlive: boolean
  part: string
}

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

/** Null where the head of the table has no KEEPALIVE as it is known: an older layout tells nothing of it. */
export function readDialPeers(lines: readonly TextLine[]): DialPeersShown | null {
  const at = lines.findIndex(({ text }) => head.test(text))
  if (at < 0) return null
  return { kind: 'dial-peers', peers: lines.slice(at + 1).flatMap(({ text }) => peerOf(text) ?? []) }
}

function peerOf(text: string): WatchedPeer | null {
  const found = text.length > longest ? null : row.exec(text)
  if (!found) return null
  const [, tag = '', oper = '', address = '', state = ''] = found
  const part = `${tag} voip ${oper} ${address} KEEPALIVE ${state}`
  return { tag, address: foldAddress(address), isAlive: state.toLowerCase() === 'active', part }
}
