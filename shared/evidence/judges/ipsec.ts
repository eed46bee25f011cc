import { idOf } from '../../checklist/line'
import { foldAddress } from '../../plan/far-ends'
import { nodesThatCall } from '../../plan/nodes-running'
import type { ClusterNode, H323Device, MgcpGateway } from '../../plan/project'
import type { IpsecShown } from '../readers/ipsec'
import { answersOf, disproved, nodeName, open, proved, type Court, type Said, type Verdict } from '../said'

/** IPsec is up between the device and every node (S5-4). */
export function judgeIpsec(
  list: 'h323Devices' | 'mgcpGateways',
  device: H323Device | MgcpGateway,
  { plan, shown, lineOf }: Court,
): Verdict[] {
  const name = 'domainName' in device ? device.domainName : device.name
  const line = lineOf(idOf('step1', list, device.id, 'ipsec', 'validate'))
  const from = answersOf(shown, 'ipsec', [name])
  if (!line || from.length === 0) return []
  const facts = from.map((each) => each.facts)
  const said = associationsSay(from[0]?.host ?? '', facts, nodesThatCall(plan.project.cluster))
  return [{ line, object: name, from, ...said }]
}

function associationsSay(host: string, shown: readonly IpsecShown[], nodes: readonly ClusterNode[]): Said {
  if (nodes.length === 0) return open('The plan names no node.')
  const all = shown.flatMap(({ associations }) => associations)
  const ofNode = nodes.map((node) => ({
    name: nodeName(node),
    found: all.filter(({ addresses }) => addresses.includes(foldAddress(node.address))),
  }))
  const part = [`${host}#`, ...new Set(ofNode.flatMap(({ found }) => found.map((each) => each.part)))]
  const names = (wanted: (states: readonly string[]) => boolean): string[] =>
    ofNode.filter(({ found }) => wanted(found.map(({ state }) => state))).map(({ name }) => name)
  const down = names((states) => states.length > 0 && states.every((state) => state === 'down'))
  if (down.length > 0) return disproved(`IPsec with ${down.join(', ')} is down.`, part)
  const missing = names((states) => states.length === 0)
  if (missing.length > 0) return open(`Nothing is shown of ${missing.join(', ')}.`, part)
  const half = names((states) => !states.includes('up'))
  return half.length === 0
    ? proved('IPsec is up with every node.', part)
    : open(`With ${half.join(', ')} the first phase is up: show crypto session detail tells whether all is.`, part)
}
