import type { ConfigLine } from '../running-config'
import { after, blocksOf, insideOf, linesWith, numberOf, switchOf, valueOf, valuesOf, wordAfter } from './lines'

/** The interface that signaling or media goes out from. */
export interface Binding {
  interface: string
  vrf: string | null
}

export const bindingOf = (text: string | null): Binding | null => {
  const words = text?.split(' ') ?? []
  const name = wordAfter(words, 'source-interface')
  return name === null ? null : { interface: name, vrf: wordAfter(words, 'vrf') }
}

export const proxyOf = (lines: readonly ConfigLine[], words: string): string | null =>
  switchOf(lines, words) === false ? '' : valueOf(lines, words)

/** What holds for every leg of the device, as far as a line says so. */
export interface SipFacts {
  srtp: string | null
  hasMediaRenegotiate: boolean | null
  allowedConnections: string[]
  trustedAddresses: string[]
  bindControl: Binding | null
  bindMedia: Binding | null
  transport: string | null
  url: string | null
  srtpCrypto: number | null
  /** `sha1-32`, `sha1-80`. */
  srtpAuth: string | null
  hasSrtpNegotiateCisco: boolean | null
  listenPortSecure: number | null
  /** Where it sends to, whatever the target of a dial-peer is; '' where a line says that there is none. */
  outboundProxy: string | null
  h323: { hasEmptyCapability: boolean } | null
}

export function sipFacts(lines: readonly ConfigLine[]): SipFacts {
  const service = insideOf(lines, 'voice service voip')
  const sip = insideOf(service, 'sip')
  const h323 = blocksOf(service, 'h323').at(-1)
  return {
    srtp: valueOf(service, 'srtp'),
    hasMediaRenegotiate: switchOf(service, 'supplementary-service media-renegotiate'),
    allowedConnections: valuesOf(service, 'allow-connections'),
    trustedAddresses: valuesOf(insideOf(service, 'ip address trusted list'), 'ipv4'),
    ...legFacts(sip),
    h323: h323 ? { hasEmptyCapability: valueOf(h323.inside, 'emptycapability') !== null } : null,
  }
}

type LegFacts = Pick<
  SipFacts,
  | 'bindControl'
  | 'bindMedia'
  | 'transport'
  | 'url'
  | 'srtpCrypto'
  | 'srtpAuth'
  | 'hasSrtpNegotiateCisco'
  | 'listenPortSecure'
  | 'outboundProxy'
>

const legFacts = (lines: readonly ConfigLine[]): LegFacts => ({
  bindControl: bindingOf(valueOf(lines, 'bind control') ?? valueOf(lines, 'bind all')),
  bindMedia: bindingOf(valueOf(lines, 'bind media') ?? valueOf(lines, 'bind all')),
  transport: valueOf(lines, 'session transport'),
  url: valueOf(lines, 'url'),
  srtpCrypto: numberOf(valueOf(lines, 'srtp-crypto')),
  srtpAuth: valueOf(lines, 'srtp-auth'),
  hasSrtpNegotiateCisco: switchOf(lines, 'srtp negotiate cisco'),
  listenPortSecure: numberOf(valueOf(lines, 'listen-port secure')),
  outboundProxy: proxyOf(lines, 'outbound-proxy'),
})

export interface TenantFacts extends LegFacts {
  tag: number
  line: number | null
  tlsProfile: number | null
  /** Where `session target sip-server` leads, as it is printed: `ipv4:10.1.1.1`, `dns:cucm.example.com:5061`. */
  sipServer: string | null
}

export const tenantFacts = (lines: readonly ConfigLine[]): TenantFacts[] =>
  blocksOf(lines, 'voice class tenant').flatMap((block): TenantFacts[] => {
    const tag = numberOf(after(block, 3)[0])
    if (tag === null) return []
    return [
      {
        tag,
        line: block.number,
        ...legFacts(block.inside),
        tlsProfile: numberOf(valueOf(block.inside, 'tls-profile')),
        sipServer: valueOf(block.inside, 'sip-server'),
      },
    ]
  })

/** Which certificate, or which profile, is used toward whom. */
export interface SignalingFacts {
  /** Null for everyone that no other line names. */
  remote: { address: string; mask: string } | null
  line: number | null
  trustpoint: string | null
  clientVtp: string | null
  tlsProfile: number | null
  /** `strict-cipher`, `ecdsa-cipher`. */
  cipher: string | null
}

export interface SipUaFacts {
  /** `tls`, `tls v1.2`, `tls v1.2 minimum`; '' for TCP alone; null where no line says anything. */
  tcp: string | null
  hasTcp: boolean | null
  hasUdp: boolean | null
  signaling: SignalingFacts[]
  /** Who answers a challenge, and of which realm; the password is taken out. */
  authentication: { username: string; realm: string | null }[]
  registrars: string[]
  sipServer: string | null
}

export function sipUaFacts(lines: readonly ConfigLine[]): SipUaFacts {
  const inside = insideOf(lines, 'sip-ua')
  return {
    tcp: valueOf(inside, 'transport tcp'),
    hasTcp: switchOf(inside, 'transport tcp'),
    hasUdp: switchOf(inside, 'transport udp'),
    signaling: linesWith(inside, 'crypto', 'signaling').flatMap(signalingOf),
    authentication: linesWith(inside, 'authentication').flatMap((line) => {
      const words = after(line, 1)
      const username = wordAfter(words, 'username')
      return username === null ? [] : [{ username, realm: wordAfter(words, 'realm') }]
    }),
    registrars: valuesOf(inside, 'registrar'),
    sipServer: valueOf(inside, 'sip-server'),
  }
}

function signalingOf(line: ConfigLine): SignalingFacts[] {
  const [kind, address = '', mask = ''] = after(line, 2)
  if (kind !== 'default' && kind !== 'remote-addr') return []
  const words = after(line, kind === 'default' ? 3 : 5)
  return [
    {
      remote: kind === 'default' ? null : { address, mask },
      line: line.number,
      trustpoint: wordAfter(words, 'trustpoint'),
      clientVtp: wordAfter(words, 'client-vtp'),
      tlsProfile: numberOf(wordAfter(words, 'tls-profile')),
      cipher: words.find((word) => word.endsWith('-cipher')) ?? null,
    },
  ]
}
