import type { ConfigLine } from '../running-config'
import { after, blocksOf, linesWith, numberOf, valueOf, valuesOf, wordAfter } from './lines'

export interface IpsecFacts {
  policies: {
    priority: number
    encryption: string | null
    hash: string | null
    authentication: string | null
    group: string | null
    lifetime: number | null
  }[]
  /** Peers that a key is there for: the key itself is taken out. */
  keyPeers: { peer: string; mask: string | null }[]
  transformSets: { name: string; transforms: string[]; mode: string | null }[]
  /** Each entry of each map, in the order in which they are printed. */
  mapEntries: MapEntry[]
  accessLists: { name: string; entries: string[] }[]
  /** IKEv2, where there is any: what the plan never makes. */
  ikev2: { proposals: string[]; policies: string[]; profiles: string[]; keyrings: string[] }
}

export interface MapEntry {
  map: string
  number: number
  line: number | null
  kind: string
  peers: string[]
  transformSets: string[]
  accessList: string | null
  pfs: string | null
  lifetime: number | null
  ikev2Profile: string | null
  /** The interfaces that the map is on. */
  interfaces: string[]
}

export const ipsecFacts = (lines: readonly ConfigLine[]): IpsecFacts => ({
  policies: blocksOf(lines, 'crypto isakmp policy').flatMap(policyOf),
  keyPeers: linesWith(lines, 'crypto', 'isakmp', 'key').flatMap(keyPeerOf),
  transformSets: blocksOf(lines, 'crypto ipsec transform-set').map((block) => {
    const [name = '', ...transforms] = after(block, 3)
    return { name, transforms, mode: valueOf(block.inside, 'mode') }
  }),
  mapEntries: blocksOf(lines, 'crypto map').flatMap((block) => entryOf(block, lines)),
  accessLists: blocksOf(lines, 'ip access-list extended').map((block) => ({
    name: after(block, 3).join(' '),
    entries: block.inside.map(({ text }) => text.trim()),
  })),
  ikev2: {
    proposals: valuesOf(lines, 'crypto ikev2 proposal'),
    policies: valuesOf(lines, 'crypto ikev2 policy'),
    profiles: valuesOf(lines, 'crypto ikev2 profile'),
    keyrings: valuesOf(lines, 'crypto ikev2 keyring'),
  },
})

function policyOf(block: ConfigLine): IpsecFacts['policies'] {
  const priority = numberOf(after(block, 3)[0])
  const { inside } = block
  if (priority === null) return []
  return [
    {
      priority,
      encryption: valueOf(inside, 'encr') ?? valueOf(inside, 'encryption'),
      hash: valueOf(inside, 'hash'),
      authentication: valueOf(inside, 'authentication'),
      group: valueOf(inside, 'group'),
      lifetime: numberOf(valueOf(inside, 'lifetime')),
    },
  ]
}

function keyPeerOf(line: ConfigLine): IpsecFacts['keyPeers'] {
  const words = after(line, 3)
  const peer = wordAfter(words, 'address') ?? wordAfter(words, 'hostname')
  const mask = peer === null ? undefined : words[words.indexOf(peer) + 1]
  return peer === null ? [] : [{ peer, mask: mask !== undefined && /^\d/u.test(mask) ? mask : null }]
}

function entryOf(block: ConfigLine, lines: readonly ConfigLine[]): MapEntry[] {
  const [map = '', sequence, kind = ''] = after(block, 2)
  const number = numberOf(sequence)
  const { inside } = block
  if (number === null) return []
  return [
    {
      map,
      number,
      line: block.number,
      kind,
      peers: valuesOf(inside, 'set peer'),
      transformSets: valuesOf(inside, 'set transform-set').flatMap((text) => text.split(' ')),
      accessList: valueOf(inside, 'match address'),
      pfs: valueOf(inside, 'set pfs'),
      lifetime: numberOf(valueOf(inside, 'set security-association lifetime seconds')),
      ikev2Profile: valueOf(inside, 'set ikev2-profile'),
      interfaces: blocksOf(lines, 'interface').flatMap((one) =>
        valueOf(one.inside, 'crypto map') === map ? [after(one, 1).join(' ')] : [],
      ),
    },
  ]
}
