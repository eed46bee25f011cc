import type { ConfigLine } from '../running-config'
import { after, blocksOf, linesWith, numberOf, switchOf, valueOf, valuesOf } from './lines'
import { bindingOf, proxyOf, type Binding } from './sip-facts'

/** Where a dial-peer sends calls. */
export type SessionTarget =
  | { kind: 'address'; host: string; port: number | null }
  /** `sip-server`, `registrar`, a DNS name of the enum kind and others, as they are printed. */
  | { kind: 'other'; text: string }

export interface DialPeerFacts {
  tag: number
  kind: string
  line: number | null
  description: string | null
  isShutDown: boolean
  preference: number | null
  /** What it takes calls by, outward. */
  destinationPattern: string | null
  /** `e164-pattern-map 1`, `dpg 2`, `uri CUCM`. */
  destinations: string[]
  /** What it takes calls by, inward. */
  incomingCalledNumber: string | null
  incomingUris: { header: string; voiceClass: string }[]
  /** `sipv2`; null is H.323, or no VoIP. */
  sessionProtocol: string | null
  sessionTarget: SessionTarget | null
  serverGroup: number | null
  /** `udp`, `tcp`, `tcp tls`, `system`. */
  transport: string | null
  /** '' where it is on without a word more; null where no line says anything. */
  srtp: string | null
  srtpCrypto: number | null
  srtpAuth: string | null
  hasSrtpNegotiateCisco: boolean | null
  hasOptionsKeepalive: boolean
  /** The profile that says how it asks; null where none does. */
  keepaliveProfile: number | null
  /** As of the whole device; its own counts before that of its tenant. */
  outboundProxy: string | null
  tenant: number | null
  url: string | null
  bindControl: Binding | null
  bindMedia: Binding | null
  /** `1`, `1 offer-all`. */
  voiceClassCodec: string | null
  codec: string | null
  dtmfRelay: string | null
  translationProfiles: { direction: string; name: string }[]
  /** Of a POTS dial-peer. */
  port: string | null
  service: string | null
}

export const dialPeerFacts = (lines: readonly ConfigLine[]): DialPeerFacts[] =>
  blocksOf(lines, 'dial-peer voice').flatMap((block): DialPeerFacts[] => {
    const [tag, kind = ''] = after(block, 2)
    const number = numberOf(tag)
    return number === null
      ? []
      : [{ tag: number, kind, line: block.number, ...callFacts(block.inside), ...sipFacts(block.inside) }]
  })

type CallFacts = Pick<
  DialPeerFacts,
  | 'description'
  | 'isShutDown'
  | 'preference'
  | 'destinationPattern'
  | 'destinations'
  | 'incomingCalledNumber'
  | 'incomingUris'
  | 'voiceClassCodec'
  | 'codec'
  | 'dtmfRelay'
  | 'translationProfiles'
  | 'port'
  | 'service'
>

const callFacts = (inside: readonly ConfigLine[]): CallFacts => ({
  description: valueOf(inside, 'description'),
  isShutDown: valueOf(inside, 'shutdown') !== null,
  preference: numberOf(valueOf(inside, 'preference')),
  destinationPattern: valueOf(inside, 'destination-pattern'),
  destinations: valuesOf(inside, 'destination'),
  incomingCalledNumber: valueOf(inside, 'incoming called-number'),
  incomingUris: pairsOf(inside, 'incoming', 'uri').map(([header, voiceClass]) => ({ header, voiceClass })),
  voiceClassCodec: valueOf(inside, 'voice-class codec'),
  codec: valueOf(inside, 'codec'),
  dtmfRelay: valueOf(inside, 'dtmf-relay'),
  translationProfiles: pairsOf(inside, 'translation-profile').map(([direction, name]) => ({ direction, name })),
  port: valueOf(inside, 'port'),
  service: valueOf(inside, 'service') ?? valueOf(inside, 'application'),
})

const sipFacts = (inside: readonly ConfigLine[]): Omit<DialPeerFacts, keyof CallFacts | 'tag' | 'kind' | 'line'> => ({
  sessionProtocol: valueOf(inside, 'session protocol'),
  sessionTarget: targetOf(valueOf(inside, 'session target')),
  serverGroup: numberOf(valueOf(inside, 'session server-group')),
  transport: valueOf(inside, 'session transport'),
  srtp: valueOf(inside, 'srtp'),
  srtpCrypto: numberOf(valueOf(inside, 'voice-class sip srtp-crypto')),
  srtpAuth: valueOf(inside, 'voice-class sip srtp-auth'),
  hasSrtpNegotiateCisco: switchOf(inside, 'voice-class sip srtp negotiate cisco'),
  hasOptionsKeepalive: valueOf(inside, 'voice-class sip options-keepalive') !== null,
  keepaliveProfile: numberOf(valueOf(inside, 'voice-class sip options-keepalive profile')),
  outboundProxy: proxyOf(inside, 'voice-class sip outbound-proxy'),
  tenant: numberOf(valueOf(inside, 'voice-class sip tenant')),
  url: valueOf(inside, 'voice-class sip url'),
  bindControl: bindingOf(valueOf(inside, 'voice-class sip bind control')),
  bindMedia: bindingOf(valueOf(inside, 'voice-class sip bind media')),
})

const pairsOf = (lines: readonly ConfigLine[], ...first: string[]): [string, string][] =>
  linesWith(lines, ...first).flatMap((line): [string, string][] => {
    const [one, other] = after(line, first.length)
    return one === undefined || other === undefined ? [] : [[one, other]]
  })

/** `ipv4:10.1.1.1:5061`, `ipv6:[2001:db8::1]:5061`, `dns:cucm.example.com`, with or without a port. */
export function targetOf(text: string | null): SessionTarget | null {
  if (text === null || text === '') return null
  const found = /^(?:ipv4|ipv6|dns):(?:\[(?<six>[\da-f:.]+)\]|(?<host>[^\s:[\]]+))(?::(?<port>\d{1,5}))?$/iu.exec(
    text,
  )?.groups
  const host = found?.['six'] ?? found?.['host']
  return host === undefined ? { kind: 'other', text } : { kind: 'address', host, port: numberOf(found?.['port']) }
}
