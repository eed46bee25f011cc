import { nodesRunning, nodesThatCall } from '../plan/nodes-running'
import type { Cluster, ClusterNode, SipTrunk } from '../plan/project'
import { forms, ours, placeholder, valueOr } from './ios-values'
import { note, type IosValue, type Note } from './ios-words'

/** A node of the cluster as the files need it. */
export interface Node {
  /** 1, 2, …: in the names of its placeholders. */
  number: number
  name: Note
  address: IosValue
}

/** The nodes of a cluster, each with one number in all files. */
export interface NumberedNodes {
  /** Each node that a gateway meets, once; one placeholder for all of them where the plan names none (XD-13). */
  all: readonly Node[]
  /** The same for a gateway behind a trunk, which its own nodes run (FC-18). */
  ofTrunk: (trunk: Pick<SipTrunk, 'nodeNames'>) => readonly Node[]
}

export function numberedNodes(cluster: Pick<Cluster, 'nodes'>): NumberedNodes {
  const byKey = new Map<string, Node>()
  for (const node of nodesThatCall(cluster)) {
    const key = keyOf(node)
    if (!byKey.has(key)) byKey.set(key, numbered(node, byKey.size + 1))
  }
  const all = byKey.size === 0 ? [eachNode] : [...byKey.values()]
  return {
    all,
    ofTrunk: (trunk) => {
      const running = new Set(nodesRunning(cluster, trunk).map(keyOf))
      const own = [...running].flatMap((key) => byKey.get(key) ?? [])
      return own.length === 0 ? all : own
    },
  }
}

export const nodesOf = (cluster: Pick<Cluster, 'nodes'>): readonly Node[] => numberedNodes(cluster).all

const keyOf = ({ name, address }: ClusterNode): string => `${name}\n${address}`

function numbered({ name, address }: ClusterNode, number: number): Node {
  const shown = name.trim() === '' ? address.trim() : name
  const named = shown === '' ? ours(`node ${String(number)}`) : note`node ${shown}`
  return { number, name: named, address: valueOr(forms.address, address, `NODE_${String(number)}_ADDRESS`, named) }
}

/** Stands for all of them. */
export const eachNode: Node = {
  number: 1,
  name: ours('each node'),
  address: placeholder(
    'NODE_1_ADDRESS',
    ours('IPv4 address of a node. The plan names no node: repeat for each what has this address'),
    'node',
  ),
}
