import { checklistPlan, type ChecklistPlan } from '../checklist/context'
import { idOf } from '../checklist/line'
import { runLines } from '../checklist/run/run-lines'
import type { Checkline } from '../document/document'
import type { EvaluatedPlan } from '../evaluation/evaluated-plan'
import { foldAddress, farEndOf, hostsReached, isIos } from '../plan/far-ends'
import { isIpv4, isIpv6 } from '../text/addresses'
import { nodesRunning, nodesThatCall } from '../plan/nodes-running'
import { profileOf } from '../plan/plan-index'
import type { ClusterNode, FarEndHost, H323Device, MgcpGateway, SipTrunk } from '../plan/project'
import { isTls } from '../plan/transports'
import type { IpsecShown } from './readers/ipsec'
import type { SipConnectionsShown } from './readers/sip-connections'
import type { Shown } from './shown'

/** An answer with the source that it stands in. */
export type SourcedShown = Shown & { source: string }

/** What answers say of a line of the checklist. */
export interface Verdict {
  line: Checkline
  object: string
  verdict: 'proved' | 'disproved' | 'open'
  /** Why, as a sentence. */
  because: string
  /** The part of the answers that says so: only what a reader understood. */
  part: string[]
  /** The answers. */
  from: SourcedShown[]
}

type Said = Pick<Verdict, 'verdict' | 'because' | 'part'>

/** Every line that an answer tells of; what it cannot tell stays open, with the reason. */
export function verdictsOn(plan: EvaluatedPlan, shown: readonly SourcedShown[]): Verdict[] {
  const context = checklistPlan(plan)
  const lines = linesById(context)
  const known = shown.filter(({ facts }) => facts !== null)
  return [
    ...plan.project.sipTrunks.flatMap((trunk) => onTrunk(trunk, plan, known, lines)),
    ...plan.project.mgcpGateways.flatMap((gateway) => onMgcp(gateway, known, lines)),
    ...plan.project.h323Devices.flatMap((device) => onIpsec('h323Devices', device, device.name, plan, known, lines)),
    ...plan.project.mgcpGateways.flatMap((gateway) =>
      onIpsec('mgcpGateways', gateway, gateway.domainName, plan, known, lines),
    ),
  ]
}

type Lines = ReadonlyMap<string, Checkline>

function linesById(context: ChecklistPlan): Lines {
  const { prepare, units } = runLines(context)
  const groups = [...prepare, ...units.flatMap((unit) => unit.groups)]
  return new Map(groups.flatMap((group) => group.lines.map((line) => [line.id, line] as const)))
}

/** `cube-01` is the prompt of cube-01.example.com. */
const isHost = (host: string, name: string): boolean =>
  host !== '' && [name, name.split('.')[0]].some((known) => known?.toLowerCase() === host.toLowerCase())

/** TLS is up between every node that runs the trunk and every host that it reaches (S5-4). */
function onTrunk(trunk: SipTrunk, { project, index }: EvaluatedPlan, shown: readonly SourcedShown[], lines: Lines) {
  const line = lines.get(idOf('step5', 'sipTrunks', trunk.id, 'protection'))
  const profile = profileOf(trunk, index)
  const farEnd = farEndOf(trunk, index.farEndById)
  if (!line || !profile || !isTls(profile) || !isIos(farEnd)) return []
  const hosts = hostsReached(trunk, farEnd)
  const from = shown.filter(
    ({ facts, host }) => facts?.kind === 'sip connections' && hosts.some(({ name }) => isHost(host, name)),
  )
  if (from.length === 0) return []
  return [{ line, object: trunk.name, from, ...connectionsSay(hosts, nodesRunning(project.cluster, trunk), from) }]
}

function connectionsSay(
  hosts: readonly FarEndHost[],
  nodes: readonly ClusterNode[],
  from: readonly SourcedShown[],
): Said {
  if (nodes.length === 0) return open('The plan names no node that runs the trunk.')
  const part: string[] = []
  const left: string[] = []
  for (const { name, address } of hosts) {
    const facts = from.findLast(({ host }) => isHost(host, name))?.facts
    if (facts?.kind !== 'sip connections') {
      left.push(`${name === '' ? address : name} was not shown`)
      continue
    }
    const said = nodesOn(name, facts, nodes)
    part.push(...said.part)
    if (said.failed !== '') return { verdict: 'disproved', because: said.failed, part: said.part }
    if (said.left !== '') left.push(said.left)
  }
  return left.length === 0
    ? { verdict: 'proved', because: 'Every node has TLS up to every host, and no handshake failed.', part }
    : { ...open(`${left.join('; ')}.`), part }
}

/** A connection that nobody uses is closed: that it is not there is no failure by itself, but failed handshakes are. */
function nodesOn(host: string, { agents, failures, part }: SipConnectionsShown, nodes: readonly ClusterNode[]) {
  const up = new Map(agents.map((agent) => [foldAddress(agent.address), agent]))
  const isUp = ({ address }: ClusterNode): boolean =>
    up.get(foldAddress(address))?.states.some((state) => state.toLowerCase() === 'established') ?? false
  const isKnown = ({ address }: ClusterNode): boolean => isIpv4(address) || isIpv6(address)
  const nameOf = ({ name, address }: ClusterNode): string => (name === '' ? address : name)
  const unknown = nodes.filter((node) => !isKnown(node)).map(nameOf)
  const missing = nodes.filter((node) => isKnown(node) && !isUp(node)).map(nameOf)
  const seen = nodes.flatMap(({ address }) => up.get(foldAddress(address))?.part ?? [])
  const failed = `${host}: TLS handshakes failed (${String(failures)}), and ${missing.join(', ')} has no connection.`
  return {
    part: [`${host}#`, ...part, ...seen],
    failed: missing.length > 0 && failures > 0 ? failed : '',
    left: whatIsLeft(host, missing, unknown, failures),
  }
}

/** Why the answer of a host does not prove it; empty where it does. */
function whatIsLeft(
  host: string,
  missing: readonly string[],
  unknown: readonly string[],
  failures: number | null,
): string {
  if (unknown.length > 0) return `the plan has no address of ${unknown.join(', ')}, and ${host} shows addresses`
  if (missing.length > 0)
    return `${host} has no connection with ${missing.join(', ')}: one that nobody uses is closed, so place a call and show it again`
  return failures === 0
    ? ''
    : `${host} counts ${String(failures)} failed handshakes since its counters were cleared: of when they are it does not say`
}

/** The package is there, and the gateway is not out of service (MG-5). */
function onMgcp(gateway: MgcpGateway, shown: readonly SourcedShown[], lines: Lines): Verdict[] {
  const line = lines.get(idOf('step1', 'mgcpGateways', gateway.id, 'srtp-package'))
  const one = shown.findLast(({ facts, host }) => facts?.kind === 'mgcp' && isHost(host, gateway.domainName))
  if (!line || one?.facts?.kind !== 'mgcp') return []
  const { packages, isActive, part } = one.facts
  const has = packages.includes('srtp-package')
  const because = !has
    ? 'The gateway does not list srtp-package among its packages.'
    : isActive
      ? 'The gateway lists srtp-package, and MGCP is active.'
      : 'MGCP is not active on the gateway.'
  const verdict = has && isActive ? 'proved' : 'disproved'
  return [{ line, object: gateway.domainName, verdict, because, part: [`${one.host}#`, ...part], from: [one] }]
}

/** IPsec is up between the device and every node (S5-4). */
function onIpsec(
  list: 'h323Devices' | 'mgcpGateways',
  device: H323Device | MgcpGateway,
  name: string,
  { project }: EvaluatedPlan,
  shown: readonly SourcedShown[],
  lines: Lines,
): Verdict[] {
  const line = lines.get(idOf('step1', list, device.id, 'ipsec', 'validate'))
  const from = shown.filter(({ facts, host }) => facts?.kind === 'ipsec' && isHost(host, name))
  if (!line || from.length === 0) return []
  const facts = from.flatMap((each) => (each.facts?.kind === 'ipsec' ? [each.facts] : []))
  return [{ line, object: name, from, ...associationsSay(from[0]?.host ?? '', facts, nodesThatCall(project.cluster)) }]
}

function associationsSay(host: string, shown: readonly IpsecShown[], nodes: readonly ClusterNode[]): Said {
  if (nodes.length === 0) return open('The plan names no node.')
  const all = shown.flatMap(({ associations }) => associations)
  const ofNode = nodes.map(({ name, address }) => ({
    name: name === '' ? address : name,
    found: all.filter(({ addresses }) => addresses.includes(foldAddress(address))),
  }))
  const part = [`${host}#`, ...new Set(ofNode.flatMap(({ found }) => found.map((each) => each.part)))]
  const names = (wanted: (states: readonly string[]) => boolean): string[] =>
    ofNode.filter(({ found }) => wanted(found.map(({ state }) => state))).map(({ name }) => name)
  const down = names((states) => states.length > 0 && states.every((state) => state === 'down'))
  if (down.length > 0) return { verdict: 'disproved', because: `IPsec with ${down.join(', ')} is down.`, part }
  const missing = names((states) => states.length === 0)
  if (missing.length > 0) return { ...open(`Nothing is shown of ${missing.join(', ')}.`), part }
  const half = names((states) => !states.includes('up'))
  return half.length === 0
    ? { verdict: 'proved', because: 'IPsec is up with every node.', part }
    : {
        ...open(`With ${half.join(', ')} the first phase is up: show crypto session detail tells whether all is.`),
        part,
      }
}

const open = (because: string): Said => ({ verdict: 'open', because, part: [] })
