import { idOf } from '../../checklist/line'
import { farEndOf, hostName, hostsReached, isIos } from '../../plan/far-ends'
import { nodesRunning } from '../../plan/nodes-running'
import { profileOf } from '../../plan/plan-index'
import type { ClusterNode, FarEndHost, SipTrunk } from '../../plan/project'
import { isTls } from '../../plan/transports'
import { isIpv4, isIpv6 } from '../../text/addresses'
import { addressKey } from '../../text/address-key'
import type { SipConnectionsShown } from '../readers/sip-connections'
import { namesInWords } from '../../text/words'
import {
  answersOf,
  disproved,
  hostNames,
  isHost,
  nodeName,
  open,
  proved,
  type Court,
  type Said,
  type SourcedShown,
  type Verdict,
} from '../said'

/** TLS is up between every node that runs the trunk and every host that it reaches (S5-4). */
export function judgeTrunkTls(trunk: SipTrunk, { plan, shown, lineOf }: Court): Verdict[] {
  const { project, index } = plan
  const line = lineOf(idOf('step5', 'sipTrunks', trunk.id, 'protection'))
  const profile = profileOf(trunk, index)
  const farEnd = farEndOf(trunk, index.farEndById)
  if (!line || !profile || !isTls(profile) || !isIos(farEnd)) return []
  const hosts = hostsReached(trunk, farEnd)
  const names = hostNames(hosts)
  const asked = new Set<SourcedShown>([
    ...answersOf(shown, 'sip connections', names),
    ...answersOf(shown, 'sip status', names),
  ])
  const from = shown.filter((each) => asked.has(each))
  if (from.length === 0) return []
  return [{ line, object: trunk.name, from, ...hostsSay(hosts, nodesRunning(project.cluster, trunk), from) }]
}

function hostsSay(hosts: readonly FarEndHost[], nodes: readonly ClusterNode[], from: readonly SourcedShown[]): Said {
  if (nodes.length === 0) return open('The plan names no node that runs the trunk.')
  const part: string[] = []
  const left: string[] = []
  for (const host of hosts) {
    const said = hostSays(host, nodes, from)
    if (said.failed !== '') return disproved(said.failed, said.part)
    part.push(...said.part)
    if (said.left !== '') left.push(said.left)
  }
  return left.length === 0
    ? proved('Every node has TLS up to every host, and no handshake failed.', part)
    : open(`${left.join('; ')}.`, part)
}

/** Where TLS is off in what was shown last, connections from before tell nothing. */
function hostSays(host: FarEndHost, nodes: readonly ClusterNode[], from: readonly SourcedShown[]) {
  const { name } = host
  const last = from.findLast((each) => isHost(each.host, name))?.facts
  const status = last?.kind === 'sip status' ? last : null
  const part = status ? [`${name}#`, ...status.part] : []
  if (status?.isTlsOn === false) return { part, failed: `${name} does not take SIP over TLS at all.`, left: '' }
  const connections = answersOf(from, 'sip connections', [name]).at(-1)?.facts
  if (connections) return nodesOn(name, connections, nodes)
  const left = status ? `${name} takes TLS, of its connections nothing was shown` : `${hostName(host)} was not shown`
  return { part, failed: '', left }
}

/** A connection that nobody uses is closed: that it is not there is no failure by itself, but failed handshakes are. */
function nodesOn(host: string, shown: SipConnectionsShown, nodes: readonly ClusterNode[]) {
  const { agents, failures, part, isWhole } = shown
  const up = new Map(agents.map((agent) => [addressKey(agent.address), agent]))
  const isUp = ({ address }: ClusterNode): boolean =>
    up.get(addressKey(address))?.states.some((state) => state.toLowerCase() === 'established') ?? false
  const isKnown = ({ address }: ClusterNode): boolean => isIpv4(address) || isIpv6(address)
  const unknown = nodes.filter((node) => !isKnown(node)).map(nodeName)
  const missing = nodes.filter((node) => isKnown(node) && !isUp(node)).map(nodeName)
  const seen = nodes.flatMap(({ address }) => up.get(addressKey(address))?.part ?? []).map(narrowed)
  const failed = `${host}: TLS handshakes failed (${String(failures)}), and ${namesInWords(missing)} ${missing.length === 1 ? 'has' : 'have'} no connection.`
  return {
    part: [`${host}#`, ...part, ...seen],
    failed: isWhole && missing.length > 0 && failures > 0 ? failed : '',
    left: whatIsLeft(host, missing, unknown, shown),
  }
}

/** A row of a table without the blanks between its columns. */
const narrowed = (text: string): string => text.trim().replace(/\s+/gu, ' ')

/** Why the answer of a host does not prove it; empty where it does. */
function whatIsLeft(
  host: string,
  missing: readonly string[],
  unknown: readonly string[],
  { failures, isWhole }: SipConnectionsShown,
): string {
  if (unknown.length > 0) return `the plan has no address of ${namesInWords(unknown)}, and ${host} shows addresses`
  if (missing.length > 0 && !isWhole)
    return `${host}: what was shown ends before its listen sockets, and ${namesInWords(missing)} may be in what is cut off: show it whole`
  if (missing.length > 0)
    return `${host} has no connection with ${namesInWords(missing)}: one that nobody uses is closed, so place a call and show it again`
  return failures === 0
    ? ''
    : `${host} counts ${String(failures)} failed handshakes since its counters were cleared: of when they are it does not say`
}
