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

/** Each node that a gateway meets, once; one placeholder for all of them where the plan names none (XD-13). */
export const nodesOf = (cluster: Pick<Cluster, 'nodes'>): Node[] => listed(nodesThatCall(cluster))

/** The same for a gateway behind a trunk, which its own nodes run (FC-18). */
export function nodesOfTrunk(cluster: Pick<Cluster, 'nodes'>, trunk: Pick<SipTrunk, 'nodeNames'>): Node[] {
  const running = nodesRunning(cluster, trunk)
  return running.length === 0 ? nodesOf(cluster) : listed(running)
}

function listed(nodes: readonly ClusterNode[]): Node[] {
  const once = [...new Map(nodes.map((node) => [`${node.name}\n${node.address}`, node])).values()]
  if (once.length === 0) return [eachNode]
  return once.map(({ name, address }, index) => {
    const number = index + 1
    const shown = name.trim() === '' ? address.trim() : name
    const named = shown === '' ? ours(`node ${String(number)}`) : note`node ${shown}`
    return { number, name: named, address: valueOr(forms.address, address, `NODE_${String(number)}_ADDRESS`, named) }
  })
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
