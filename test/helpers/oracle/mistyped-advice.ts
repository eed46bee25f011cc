import { isReachable } from './destination-findings'
import { isBlank, isSame, isWholeNumber, type Bare } from './finding'
import type { ProjectV2, SipTrunk } from './project-v2'
import { farEndOf, profileOf } from './reading'

type Advice = Pick<Bare, 'rule' | 'objects'>

/** What does not agree with what the plan says elsewhere, and what stands twice: advice beside the fixed table. */
export const aboutSlips = (project: ProjectV2): Advice[] => [
  ...project.sipTrunks.flatMap((trunk) => ofTrunk(project, trunk).map((rule) => ({ rule, objects: [trunk.name] }))),
  ...h323NotFound(project),
  ...callsThroughNothing(project),
  ...profilesNotFound(project),
  ...odd(project.sipTrunks),
  ...odd(project.h323Devices),
  ...odd(project.mgcpGateways.map(({ domainName, wave }) => ({ name: domainName, wave }))),
  ...twice(
    'FC-15',
    project.farEnds.map(({ name }) => name),
  ),
  ...twice(
    'FC-18',
    project.cluster.nodes.map(({ name }) => name),
  ),
  ...twice(
    'S2-6',
    project.sipRealms.map(({ realm }) => realm),
  ),
  ...twice(
    'S2-7',
    project.applicationUsers.map(({ userid }) => userid),
  ),
]

function ofTrunk(project: ProjectV2, trunk: SipTrunk): string[] {
  const { destinations, destAddrIsSrv, nodeNames } = trunk
  const nodes = project.cluster.nodes.map((node) => node.name)
  const holds: Record<string, boolean> = {
    'FC-1': isNotFound(project, trunk),
    'FC-2': !destAddrIsSrv && destinations.some(({ address }) => /^_[^.]+\._(tcp|udp|tls)\./i.test(address)),
    'FC-15': missesHosts(project, trunk),
    'FC-3': hasSeveralPorts(project, trunk),
    'FC-18': nodes.length > 0 && nodeNames.some((node) => !nodes.includes(node)),
  }
  return Object.keys(holds).filter((rule) => holds[rule])
}

/** Another that was found has none in the plan: it may be meant. */
function isNotFound({ asFound, sipTrunks }: ProjectV2, { name }: SipTrunk): boolean {
  const found = asFound?.sipTrunks ?? []
  const isLeft = found.some((each) => !sipTrunks.some((trunk) => isSame(trunk.name, each.name)))
  return isLeft && !isBlank(name) && !found.some((each) => isSame(each.name, name))
}

function missesHosts(project: ProjectV2, trunk: SipTrunk): boolean {
  const { hosts } = farEndOf(project, trunk)
  if (trunk.destAddrIsSrv || !isReachable(trunk) || hosts.length === 0) return false
  return trunk.destinations.some(({ address }) => !hosts.some((host) => isSame(host.address, address)))
}

/** And none of them is the one that was forgotten. */
function hasSeveralPorts(project: ProjectV2, trunk: SipTrunk): boolean {
  const sends = profileOf(project, trunk)?.outgoingTransport
  if (sends === undefined || !isReachable(trunk)) return false
  const ports = trunk.destinations.map(({ port }) => port)
  return !ports.includes(sends === 'TLS' ? 5060 : 5061) && ports.some((port) => port !== ports[0])
}

const h323NotFound = ({ h323Devices, asFound }: ProjectV2): Advice[] =>
  h323Devices
    .filter(({ name }) => !isBlank(name))
    .filter(({ kind, name }) => {
      const found = (asFound?.h323Devices ?? []).filter((each) => each.kind === kind)
      const isLeft = found.some(
        (each) => !h323Devices.some((device) => device.kind === kind && isSame(device.name, each.name)),
      )
      return isLeft && !found.some((each) => isSame(each.name, name))
    })
    .map(({ name }) => ({ rule: 'FC-1', objects: [name] }))

const profilesNotFound = ({ profiles, asFound }: ProjectV2): Advice[] =>
  (asFound?.profiles ?? []).every(({ name }) => profiles.some(({ asFoundName }) => asFoundName === name))
    ? []
    : profiles
        .filter(({ asFoundName, predefined }) => asFoundName !== null && !predefined)
        .filter(({ asFoundName }) => !asFound?.profiles.some(({ name }) => name === asFoundName))
        .filter(({ asFoundName }) => !asFound?.sipTrunks.some((trunk) => trunk.securityProfileName === asFoundName))
        .map(({ name }) => ({ rule: 'S2-4', objects: [name] }))

const odd = (devices: readonly { name: string; wave: number }[]): Advice[] =>
  devices.filter(({ wave }) => !isWholeNumber(wave, 1, 99)).map(({ name }) => ({ rule: 'TF-1', objects: [name] }))

/** As the one of them is written that comes first among texts. */
const twice = (rule: string, names: readonly string[]): Advice[] =>
  [...new Set(names.filter((name) => !isBlank(name)).map((name) => name.toLowerCase()))].flatMap((name) => {
    const same = names.filter((each) => each.toLowerCase() === name).sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
    return same.length > 1 ? [{ rule, objects: same.slice(0, 1) }] : []
  })

/** Names in test calls of what neither the plan nor the cluster has. */
function callsThroughNothing(project: ProjectV2): Advice[] {
  const { changeWindow, sipTrunks, h323Devices, mgcpGateways, asFound } = project
  const isThere = (name: string): boolean =>
    [...sipTrunks, ...h323Devices, ...(asFound?.sipTrunks ?? [])].some((device) => device.name === name) ||
    mgcpGateways.some(({ domainName }) => domainName === name)
  const names = changeWindow.testCalls.flatMap(({ through }) => through)
  return [...new Set(names)].filter((name) => !isThere(name)).map((name) => ({ rule: 'XD-9', objects: [name] }))
}
