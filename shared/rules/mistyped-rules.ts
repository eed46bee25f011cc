import type { SipTrunk } from '../plan/project'
import { destinationText } from '../plan/destinations'
import { farEndOf, foldAddress } from '../plan/far-ends'
import { groupBy } from '../plan/group-by'
import { h323Key, trunkFound } from '../plan/past'
import type { PlanIndex } from '../plan/plan-index'
import { byCodeUnit } from '../text/order'
import { named, namesInWords } from '../text/words'
import { forgottenIn, hasUsableDestinations } from './destination-rules'
import type { Found, ObjectRule, PlanRule, TrunkRule } from './rule'

/*
 * What does not agree with what the plan knows elsewhere, and so may be a slip of the fingers. It may be meant as well:
 * advice, of which the fixed table of findings has nothing.
 */

/** What was found and is not in the plan: one of these may be meant. Made once for all that may mean it. */
const inWords = (others: readonly { name: string }[]): string =>
  namesInWords(others.map(({ name }) => name).sort(byCodeUnit))

const notFound = (name: string, what: string, others: string) => ({
  objects: [name],
  message: `${named(name)} is not among the ${what} that were found on the cluster, and CUCM knows a device by its name: what is sent to it is refused. Found, and not in the plan: ${others}.`,
  remedy: 'Enter the name as the cluster has it; where it is made before the window, have the cluster read again then.',
})

const isNamed = ({ name }: { name: string }): boolean => name.trim() !== ''

/** FC-1: a trunk is changed, never made. Where each that was found has its own in the plan, none of them can be meant. */
function* trunksNotFound({ past, trunkNames, project: { asFound, sipTrunks } }: PlanIndex): Iterable<Found> {
  if (past.trunkByFoldedName.size === 0) return
  const others = (asFound?.sipTrunks ?? []).filter(({ name }) => !trunkNames.has(name.toLowerCase()))
  if (others.length === 0) return
  const words = inWords(others)
  for (const trunk of sipTrunks.filter(isNamed)) {
    if (trunkFound(past, trunk.name)) continue
    yield { ...notFound(trunk.name, 'SIP trunks', words), path: `sipTrunks/${trunk.id}/name` }
  }
}

function* h323NotFound({ past: { h323ByKey }, project: { asFound, h323Devices } }: PlanIndex): Iterable<Found> {
  if (h323ByKey.size === 0) return
  const planned = new Set(h323Devices.map(h323Key))
  const others = (asFound?.h323Devices ?? []).filter((found) => !planned.has(h323Key(found)))
  const words = new Map([...groupBy(others, ({ kind }) => [kind])].map(([kind, own]) => [kind, inWords(own)]))
  for (const device of others.length === 0 ? [] : h323Devices.filter(isNamed)) {
    const meant = words.get(device.kind)
    if (meant === undefined || h323ByKey.has(h323Key(device))) continue
    yield {
      ...notFound(device.name, `devices of the kind ${device.kind}`, meant),
      path: `h323Devices/${device.id}/name`,
    }
  }
}

/** FC-2: a label that begins so is one of a service (SRV), and no machine is called so. */
const looksLikeSrv: ObjectRule<SipTrunk>['find'] = ({ name, destinations, destAddrIsSrv }) => {
  const srv = destAddrIsSrv
    ? undefined
    : destinations.find(({ address }) => /^_[^.]+\._(?:tcp|udp|tls)\./iu.test(address))
  if (!srv) return null
  return {
    message: `${named(name)} sends to ${destinationText(srv)}, which reads like an SRV name, and it is not checked that the destination is one.`,
    remedy: 'Check that the destination is an SRV, or enter the address of a machine.',
  }
}

/** FC-18: a node that is not there runs nothing, and nothing is prepared for it. */
const nodesUnknown: ObjectRule<SipTrunk>['find'] = ({ name, nodeNames }, { project: { cluster } }) => {
  const others = nodeNames.filter((each) => !cluster.nodes.some((node) => node.name === each))
  if (others.length === 0 || cluster.nodes.length === 0) return null
  return {
    message: `${named(name)} is run by ${namesInWords(others)}, and the cluster of the plan has no such node: certificates, firewalls and dial-peers leave it out.`,
    remedy: 'Choose its nodes among those of the cluster, or enter the node there.',
  }
}

export const mistypedTrunkRules: readonly ObjectRule<SipTrunk>[] = [
  { id: 'FC-2', severity: 'advice', step: 3, field: 'destinations', find: looksLikeSrv },
  { id: 'FC-15', severity: 'advice', step: 3, field: 'destinations', find: hostUnknown },
  { id: 'FC-18', severity: 'advice', step: 3, field: 'nodeNames', find: nodesUnknown },
]

/** FC-15: what is planned per machine, files and certificates, is for another than the one that the trunk calls. */
function hostUnknown(trunk: SipTrunk, { farEndById }: PlanIndex) {
  const { name, hosts } = farEndOf(trunk, farEndById)
  if (hosts.length === 0 || trunk.destAddrIsSrv || !hasUsableDestinations(trunk)) return null
  const known = new Set(hosts.map(({ address }) => foldAddress(address)))
  const others = trunk.destinations.filter(({ address }) => !known.has(foldAddress(address)))
  if (others.length === 0) return null
  const [sends, has] = [namesInWords(others.map(destinationText)), namesInWords(hosts.map(({ address }) => address))]
  return {
    message: `${named(trunk.name)} sends to ${sends}, and ${named(name)}, its far end, has ${has}: certificates, names and files are for ${hosts.length === 1 ? 'that machine' : 'those machines'}.`,
    remedy: 'Correct the one that is wrong, or add the machine to the far end; an address that they share is as it is.',
  }
}

export const mistypedTrunkProfileRules: readonly TrunkRule[] = [
  {
    id: 'FC-3',
    severity: 'advice',
    step: 3,
    field: 'destinations',
    find: (trunk, { outgoingTransport }) => {
      const ports = new Set(trunk.destinations.map(({ port }) => port))
      const isTold = forgottenIn(outgoingTransport, trunk).length > 0
      if (ports.size < 2 || isTold || !hasUsableDestinations(trunk)) return null
      return {
        message: `${named(trunk.name)} sends ${outgoingTransport} to more than one port: ${namesInWords(trunk.destinations.map(destinationText))}.`,
        remedy: `See that each of these machines listens there for ${outgoingTransport}.`,
      }
    },
  },
]

/** S2-4: what is to be updated has to be found first. One that only a trunk was found with is there all the same. */
function* profilesNotFound({ past, newNames, project: { asFound, profiles } }: PlanIndex): Iterable<Found> {
  const others = [...past.profileByName.values()].filter(({ name }) => !newNames.has(name))
  if (others.length === 0) return
  const words = inWords(others)
  const atTrunks = new Set(asFound?.sipTrunks.map(({ securityProfileName }) => securityProfileName))
  for (const { id, name, asFoundName, predefined } of profiles) {
    if (asFoundName === null || predefined || past.profileByName.has(asFoundName) || atTrunks.has(asFoundName)) continue
    yield {
      objects: [name],
      path: `profiles/${id}/asFoundName`,
      message: `${named(name)} is to be what ${named(asFoundName)} is today, and no profile of that name was found on the cluster: its update is refused. Found, and not in the plan: ${words}.`,
      remedy: 'Say in step 4 which profile it was, or that the plan adds it.',
    }
  }
}

/** XD-9: a test call through what is not there proves nothing. Trunks outside the plan may feel it, and are called, too (SP-5). */
function* callsUnknown({ project }: PlanIndex): Iterable<Found> {
  const { changeWindow, sipTrunks, h323Devices, mgcpGateways, asFound } = project
  if (changeWindow.testCalls.length === 0) return
  const known = new Set([
    ...[...sipTrunks, ...h323Devices, ...(asFound?.sipTrunks ?? [])].map(({ name }) => name),
    ...mgcpGateways.map(({ domainName }) => domainName),
  ])
  const others = new Set(changeWindow.testCalls.flatMap(({ through }) => through.filter((name) => !known.has(name))))
  for (const name of [...others].sort(byCodeUnit)) {
    yield {
      objects: [name],
      path: 'changeWindow/testCalls',
      message: `A test call of the window is to prove ${named(name)}, and neither the plan nor the cluster has a device of that name: no unit asks for that call.`,
      remedy: 'Choose the device that the call goes through.',
    }
  }
}

export const mistypedPlanRules: readonly PlanRule[] = [
  { id: 'S2-4', severity: 'advice', step: 4, find: profilesNotFound },
]

/** They hang on the names of devices and the ids of these, on what was found, and on the test calls. */
export const mistypedNameRules: readonly PlanRule[] = [
  { id: 'FC-1', severity: 'advice', step: 1, find: trunksNotFound },
  { id: 'FC-1', severity: 'advice', step: 1, find: h323NotFound },
  { id: 'XD-9', severity: 'advice', step: 3, find: callsUnknown },
]
