import type { Cluster, ClusterNode, SipTrunk } from './project'

/** The nodes that run a trunk: those that process calls, and of them those that the trunk names, where it names any (FC-18). */
export function nodesRunning(
  { nodes }: Pick<Cluster, 'nodes'>,
  { nodeNames }: Pick<SipTrunk, 'nodeNames'>,
): ClusterNode[] {
  const processing = nodes.filter(({ callProcessing }) => callProcessing)
  const wanted = new Set(nodeNames)
  return wanted.size === 0 ? processing : processing.filter(({ name }) => wanted.has(name))
}
