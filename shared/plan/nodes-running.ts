import type { Cluster, ClusterNode, SipTrunk } from './project'

/** The nodes that place and take calls, which trunks and gateways meet; all of them where the plan says of none (FC-18). */
export function nodesThatCall({ nodes }: Pick<Cluster, 'nodes'>): ClusterNode[] {
  const processing = nodes.filter(({ callProcessing }) => callProcessing)
  return processing.length === 0 ? nodes : processing
}

/** The nodes that run a trunk: those that process calls, and of them those that the trunk names, where it names any (FC-18). */
export function nodesRunning(
  { nodes }: Pick<Cluster, 'nodes'>,
  { nodeNames }: Pick<SipTrunk, 'nodeNames'>,
): ClusterNode[] {
  const processing = nodes.filter(({ callProcessing }) => callProcessing)
  const wanted = new Set(nodeNames)
  return wanted.size === 0 ? processing : processing.filter(({ name }) => wanted.has(name))
}
