import { hostKey } from '../certificates/names-in-plan'
import { isOneWay, type Pair, type Verdict, type Way } from './who-can-call'

/** Both directions between a node and a host, over all trunks between them. */
export interface MatrixCell {
  node: string
  /** The node calls the host. */
  calls: Verdict
  /** The node is called by the host. */
  isCalled: Verdict
  isOneWay: boolean
}

export interface MatrixRow {
  /** As the key of its row in the table of holders. */
  key: string
  host: string
  farEnd: string
  /** One for each node; null where no trunk joins the two. */
  cells: readonly (MatrixCell | null)[]
  isInOrder: boolean
  pairs: readonly Pair[]
}

export interface Matrix {
  nodes: readonly string[]
  /** What has to be looked at first. */
  rows: readonly MatrixRow[]
  /** Of nodes and hosts. */
  count: number
}

/** Hosts × nodes × direction; where several trunks join two, the worst of them. */
export function matrixOf(pairs: readonly Pair[]): Matrix {
  const nodes = [...new Set(pairs.map(({ node }) => node))]
  const byHost = new Map<string, Pair[]>()
  for (const pair of pairs) {
    const key = `host ${hostKey(pair.farEndId, pair.address)}`
    byHost.set(key, [...(byHost.get(key) ?? []), pair])
  }
  const rows = [...byHost].map(([key, own]) => rowOf(key, own, nodes))
  const count = rows.reduce((sum, { cells }) => sum + cells.filter((cell) => cell !== null).length, 0)
  return { nodes, rows: rows.toSorted((a, b) => Number(a.isInOrder) - Number(b.isInOrder)), count }
}

function rowOf(key: string, pairs: readonly Pair[], nodes: readonly string[]): MatrixRow {
  const cells = nodes.map((node) =>
    cellOf(
      node,
      pairs.filter((pair) => pair.node === node),
    ),
  )
  const [first] = pairs
  const isInOrder = cells.every((cell) => cell === null || (cell.calls === 'goes' && cell.isCalled === 'goes'))
  return { key, host: first?.host ?? '', farEnd: first?.farEnd ?? '', cells, isInOrder, pairs }
}

function cellOf(node: string, pairs: readonly Pair[]): MatrixCell | null {
  if (pairs.length === 0) return null
  return {
    node,
    calls: worst(pairs.map(({ toHost }) => toHost)),
    isCalled: worst(pairs.map(({ toNode }) => toNode)),
    isOneWay: pairs.some(isOneWay),
  }
}

function worst(ways: readonly Way[]): Verdict {
  const verdicts = new Set(ways.map(({ verdict }) => verdict))
  return verdicts.has('refused') ? 'refused' : verdicts.has('not known') ? 'not known' : 'goes'
}
