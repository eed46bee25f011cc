import type { TextLine } from '../../text/terminal-lines'
import { own } from '../../text/own'

/** How far an association with another machine is. */
export interface Association {
  /** Both ends where both are told, else the peer. */
  addresses: string[]
  /** `up`: IPsec is there; `half`: the peers know each other, which is not all; `down`. */
  state: 'up' | 'half' | 'down'
  part: string
}

export interface IpsecShown {
  kind: 'ipsec'
  associations: Association[]
}

const head = /^\s*dst\s+src\s+state\s+conn-id\b/iu
const table = /^\s*IPv4 Crypto ISAKMP SA\s*$/iu
const row = /^\s*(?<dst>[\d.]+)\s+(?<src>[\d.]+)\s+(?<state>[A-Z][A-Z_\d]+)\s+\d+(?:\s+\d+)?\s+(?<status>[A-Z]+)/u
const status = /^\s*Session status:\s*(?<status>[A-Z-]+)\s*$/iu
const sessions = /^\s*Crypto session current status/iu
const peer = /^\s*Peer:\s*(?<peer>[0-9A-Fa-f.:]+)(?:\/\d+|\s+port\s+\d+)/iu

/** Of `show crypto isakmp sa`; null where its table is not as it is known, or stands there twice: of two devices, perhaps. */
export function readIsakmp(lines: readonly TextLine[]): IpsecShown | null {
  const texts = lines.map(({ text }) => text)
  return isOnce(texts, head, table) ? { kind: 'ipsec', associations: fromTable(texts) } : null
}

/** The same of `show crypto session detail`. */
export function readSessions(lines: readonly TextLine[]): IpsecShown | null {
  const texts = lines.map(({ text }) => text)
  return isOnce(texts, status, sessions) ? { kind: 'ipsec', associations: fromSessions(texts) } : null
}

/** Whether what is known is there, and its title, if it has one, not twice. */
const isOnce = (texts: readonly string[], known: RegExp, title: RegExp): boolean =>
  texts.some((text) => known.test(text)) && texts.filter((text) => title.test(text)).length <= 1

/** QM_IDLE with ACTIVE is the first phase alone. */
const fromTable = (texts: readonly string[]): Association[] =>
  texts.flatMap((text): Association[] => {
    const { dst, src, state, status: is } = row.exec(text)?.groups ?? {}
    // A narrow window breaks a word: its beginning is no other state.
    const isCut = is !== 'ACTIVE' && 'ACTIVE'.startsWith(is ?? '')
    if (dst === undefined || src === undefined || isCut) return []
    const isIdle = state === 'QM_IDLE' && is === 'ACTIVE'
    return [{ addresses: [dst, src], state: isIdle ? 'half' : 'down', part: text.trim().replace(/\s+/gu, ' ') }]
  })

/** A state that is not known says nothing. */
const states: Readonly<Record<string, Association['state']>> = {
  ...{ 'UP-ACTIVE': 'up', 'UP-IDLE': 'half', DOWN: 'down', 'DOWN-NEGOTIATING': 'down' },
}

function fromSessions(texts: readonly string[]): Association[] {
  let said = ''
  return texts.flatMap((text): Association[] => {
    const is = status.exec(text)?.groups?.['status']
    if (is !== undefined) said = is.toUpperCase()
    const address = peer.exec(text)?.groups?.['peer']
    const state = own(states, said)
    if (address === undefined || state === undefined) return []
    return [{ addresses: [address.toLowerCase()], state, part: `Session status: ${said}, Peer: ${address}` }]
  })
}
