import { isOneWay, type Pair, type Way } from './who-can-call'

/** Pairs of nodes and hosts of one far end for which everything is the same. */
export interface Alike {
  farEnd: string
  trunks: readonly string[]
  nodes: readonly string[]
  hosts: readonly string[]
  /** Of the first of them; in the others only names differ. */
  toHost: Way
  toNode: Way
  isOneWay: boolean
}

/** What a person has to look at first: what fails in one direction only, then what fails, then what nobody knows. */
export function alikePairs(pairs: readonly Pair[]): Alike[] {
  const byHost = merged(pairs.map(one), ({ farEnd, hosts, ...ways }) => key(farEnd, hosts, ways))
  const byNodes = merged(byHost, ({ farEnd, nodes, ...ways }) => key(farEnd, nodes, ways))
  return byNodes.toSorted((a, b) => rank(a) - rank(b))
}

const one = (pair: Pair): Alike => ({
  farEnd: pair.farEnd,
  trunks: [pair.trunk],
  nodes: [pair.node],
  hosts: [pair.host],
  toHost: pair.toHost,
  toNode: pair.toNode,
  isOneWay: isOneWay(pair),
})

function merged(all: readonly Alike[], keyOf: (each: Alike) => string): Alike[] {
  const groups = new Map<string, Alike>()
  for (const each of all) {
    const own = keyOf(each)
    const before = groups.get(own)
    groups.set(own, before ? both(before, each) : each)
  }
  return [...groups.values()]
}

const both = (a: Alike, b: Alike): Alike => ({
  ...a,
  trunks: together(a.trunks, b.trunks),
  nodes: together(a.nodes, b.nodes),
  hosts: together(a.hosts, b.hosts),
})

const together = (a: readonly string[], b: readonly string[]): string[] => [...new Set([...a, ...b])]

const key = (farEnd: string, names: readonly string[], ways: Pick<Alike, 'toHost' | 'toNode'>): string =>
  JSON.stringify([farEnd, names, wayKey(ways.toHost), wayKey(ways.toNode)])

const wayKey = ({ verdict, reasons, port }: Way) => [verdict, port, reasons.map(({ id, verdict: of }) => [id, of])]

function rank({ isOneWay: fails, toHost, toNode }: Alike): number {
  if (fails) return 0
  const verdicts = [toHost.verdict, toNode.verdict]
  if (verdicts.includes('refused')) return 1
  return verdicts.includes('not known') ? 2 : 3
}

/** How many pairs go both ways, fail in one direction only, fail in both, or are not known. */
export function countWays(pairs: readonly Pair[]): Record<'goes' | 'oneWay' | 'refused' | 'notKnown', number> {
  const counts = { goes: 0, oneWay: 0, refused: 0, notKnown: 0 }
  for (const pair of pairs) counts[kindOf(pair)] += 1
  return counts
}

function kindOf(pair: Pair): 'goes' | 'oneWay' | 'refused' | 'notKnown' {
  if (isOneWay(pair)) return 'oneWay'
  if (pair.toHost.verdict === 'refused') return 'refused'
  return pair.toHost.verdict === 'goes' && pair.toNode.verdict === 'goes' ? 'goes' : 'notKnown'
}
