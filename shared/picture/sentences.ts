import { code, joinSpans, say, type Inline } from '../document/inline'
import type { Connection } from '../exposure/connection'
import { connectionSentence, keyWords, signalingWords } from '../exposure/words'
import { cucmRelease } from '../plan/cucm-release'
import type { Cluster } from '../plan/project'
import { named } from '../text/words'
import { mostDrawn, type Group, type Sides } from './items'

/** The picture in words: the cluster, then every device with signaling, media and keys. */
export function sentencesOf(cluster: Cluster, connections: readonly Connection[], sides: Sides): Inline[] {
  if (connections.length <= mostDrawn) return [clusterSentence(cluster), ...connections.map(connectionSentence)]
  return [clusterSentence(cluster), ...[...sides.sip, ...sides.others].flatMap(bundleSentences)]
}

function clusterSentence(cluster: Cluster): Inline {
  const { name, nodes } = cluster
  const list = nodes.map((node) => say`${code(named(node.name))}${node.address === '' ? '' : ` (${node.address})`}`)
  const known = list.length === 0 ? say`nodes not in the plan` : joinSpans(list, ', ')
  return say`Cluster ${code(named(name))}, CUCM ${cucmRelease(cluster)}: ${known}.`
}

const bundleSentences = ({ title, items }: Group): Inline[] =>
  items.map(
    ({ name, connection }) =>
      say`${title}, signaling ${signalingWords(connection)}, media ${connection.media}, keys ${keyWords[connection.keys].toLowerCase()}: ${code(name)}.`,
  )
