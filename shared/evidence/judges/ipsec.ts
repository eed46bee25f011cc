import { idOf } from '../../checklist/line'
import { nodesThatCall } from '../../plan/nodes-running'
import type { ClusterNode, H323Device, MgcpGateway } from '../../plan/project'
import { addressKey } from '../../text/address-key'
import type { Association, IpsecShown } from '../readers/ipsec'
import { answersOf, disproved, lastOfEach, nodeName, open, proved, type Court, type Said, type Verdict } from '../said'

/** IPsec is up between the device and every node (S5-4). */
export function judgeIpsec(
  list: 'h323Devices' | 'mgcpGateways',
  device: H323Device | MgcpGateway,
  { plan, shown, lineOf }: Court,
): Verdict[] {
  const name = 'domainName' in device ? device.domainName : device.name
  const line = lineOf(idOf('step1', list, device.id, 'ipsec', 'validate'))
  const from = lastOfEach(answersOf(shown, 'ipsec', [name]))
  if (!line || from.length === 0) return []
  const facts = from.map((each) => each.facts)
  const said = associationsSay(from[0]?.host ?? '', facts, nodesThatCall(plan.project.cluster))
  return [{ line, object: name, from, ...said }]
}

type State = Association['state']

/** What one answer says of a node: where an old association is still listed, the best of them. */
const stateIn = (found: readonly Association[]): State | null =>
  (['up', 'half', 'down'] as const).find((wanted) => found.some(({ state }) => state === wanted)) ?? null

/** Of answers in their order: the first phase alone takes nothing away from all that was up before it. */
const stateAfter = (states: readonly (State | null)[]): State | null =>
  states.reduce((before, next) => (next === null || (next === 'half' && before === 'up') ? before : next), null)

function associationsSay(host: string, shown: readonly IpsecShown[], nodes: readonly ClusterNode[]): Said {
  if (nodes.length === 0) return open('The plan names no node.')
  const ofNode = nodes.map((node) => {
    const found = shown.map(({ associations }) =>
      associations.filter(({ addresses }) => addresses.map(addressKey).includes(addressKey(node.address))),
    )
    return { name: nodeName(node), found: found.flat(), state: stateAfter(found.map(stateIn)) }
  })
  const part = [`${host}#`, ...new Set(ofNode.flatMap(({ found }) => found.map((each) => each.part)))]
  const names = (wanted: State | null): string[] =>
    ofNode.filter(({ state }) => state === wanted).map(({ name }) => name)
  const down = names('down')
  if (down.length > 0) return disproved(`IPsec with ${down.join(', ')} is down.`, part)
  const missing = names(null)
  if (missing.length > 0) return open(`Nothing is shown of ${missing.join(', ')} that tells whether IPsec is up.`, part)
  const half = names('half')
  return half.length === 0
    ? proved('IPsec is up with every node.', part)
    : open(`With ${half.join(', ')} the first phase is up: show crypto session detail tells whether all is.`, part)
}
