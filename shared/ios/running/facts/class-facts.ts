import type { ConfigLine } from '../running-config'
import { after, blocksOf, linesWith, numberOf, valueOf, valuesOf, wordAfter } from './lines'

interface Tagged {
  tag: string
  line: number | null
}

export interface UriClassFacts extends Tagged {
  /** `sip`, `tel`. */
  kind: string
  /** Without `ipv4:` and its like: as they are printed. */
  hosts: string[]
  patterns: string[]
}

export interface ServerGroupFacts extends Tagged {
  description: string | null
  servers: { address: string; port: number | null; preference: number | null }[]
}

/** Suites in order of preference, by their numbers. */
export interface SuitesFacts extends Tagged {
  suites: { preference: number; suite: string }[]
}

export interface TlsProfileFacts extends Tagged {
  description: string | null
  trustpoint: string | null
  /** A trustpoint of its own for the calls that the device makes (XD-18). */
  clientTrustpoint: string | null
  clientVtp: string | null
  /** The number of a list of suites, `strict-cipher` or `ecdsa-cipher`. */
  cipher: string | null
  validates: string | null
  names: string[]
  sendsServerName: boolean
}

/** How dial-peers that share it ask by OPTIONS whether the other side is there. */
export interface KeepaliveFacts extends Tagged {
  isShutDown: boolean
  /** `udp`, `tcp`, `tcp tls`, `system`. */
  transport: string | null
  downInterval: number | null
  upInterval: number | null
  retry: number | null
  sipProfiles: number | null
}

export interface ClassFacts {
  uris: UriClassFacts[]
  serverGroups: ServerGroupFacts[]
  srtpCryptos: SuitesFacts[]
  tlsCiphers: SuitesFacts[]
  tlsProfiles: TlsProfileFacts[]
  keepalives: KeepaliveFacts[]
}

export const classFacts = (lines: readonly ConfigLine[]): ClassFacts => ({
  uris: tagged(lines, 'uri', ({ inside }, kind) => ({
    kind,
    hosts: valuesOf(inside, 'host'),
    patterns: valuesOf(inside, 'pattern'),
  })),
  serverGroups: tagged(lines, 'server-group', ({ inside }) => ({
    description: valueOf(inside, 'description'),
    servers: [...linesWith(inside, 'ipv4'), ...linesWith(inside, 'ipv6')].map(serverOf),
  })),
  srtpCryptos: tagged(lines, 'srtp-crypto', ({ inside }) => ({ suites: suitesOf(inside, 'crypto') })),
  tlsCiphers: tagged(lines, 'tls-cipher', ({ inside }) => ({ suites: suitesOf(inside, 'cipher') })),
  tlsProfiles: tagged(lines, 'tls-profile', ({ inside }) => tlsProfileOf(inside)),
  keepalives: tagged(lines, 'sip-options-keepalive', ({ inside }) => ({
    isShutDown: valueOf(inside, 'shutdown') !== null,
    transport: valueOf(inside, 'transport'),
    downInterval: numberOf(valueOf(inside, 'down-interval')),
    upInterval: numberOf(valueOf(inside, 'up-interval')),
    retry: numberOf(valueOf(inside, 'retry')),
    sipProfiles: numberOf(valueOf(inside, 'sip-profiles')),
  })),
})

const tagged = <Facts extends object>(
  lines: readonly ConfigLine[],
  name: string,
  facts: (block: ConfigLine, kind: string) => Facts,
): (Tagged & Facts)[] =>
  blocksOf(lines, `voice class ${name}`).flatMap((block) => {
    const [tag, kind = ''] = after(block, 3)
    return tag === undefined ? [] : [{ tag, line: block.number, ...facts(block, kind) }]
  })

function serverOf(line: ConfigLine): ServerGroupFacts['servers'][number] {
  const words = after(line, 1)
  return {
    address: words[0] ?? '',
    port: numberOf(wordAfter(words, 'port')),
    preference: numberOf(wordAfter(words, 'preference')),
  }
}

const suitesOf = (lines: readonly ConfigLine[], word: string): SuitesFacts['suites'] =>
  linesWith(lines, word).flatMap((line) => {
    const [number, suite] = after(line, 1)
    const preference = numberOf(number)
    return preference === null || suite === undefined ? [] : [{ preference, suite }]
  })

function tlsProfileOf(inside: readonly ConfigLine[]): Omit<TlsProfileFacts, keyof Tagged> {
  const [trustpoint = null, ...more] = valueOf(inside, 'trustpoint')?.split(' ') ?? []
  const names = linesWith(inside, 'cn-san').map((line) => after(line, 1))
  return {
    description: valueOf(inside, 'description'),
    trustpoint,
    clientTrustpoint: wordAfter(more, 'client'),
    clientVtp: valueOf(inside, 'client-vtp'),
    cipher: valueOf(inside, 'cipher'),
    validates: valueOf(inside, 'cn-san validate') ?? valueOf(inside, 'cn-san-validate'),
    names: names.flatMap(([number, name]) => (numberOf(number) === null || name === undefined ? [] : [name])),
    sendsServerName: valueOf(inside, 'sni send') !== null,
  }
}
