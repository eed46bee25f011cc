import { farEndFields, farEndHostFields } from '../../catalogue/far-end-fields'
import type { H323Device } from '../../catalogue/h323-fields'
import { mgcpGatewayFields } from '../../catalogue/mgcp-fields'
import { defaultsOf } from '../../plan/defaults'
import { addressKey } from '../../text/address-key'
import { foldAddress } from '../../plan/far-ends'
import type { FarEnd, FarEndHost } from '../../plan/project'
import type { ToldDevice, ToldH323, ToldMgcp } from '../device/read-device'
import type { ToldIpsec } from '../device/told-ipsec'
import type { ToldRow } from '../source-row'
import { changesBetween } from './take-found'
import { h323Key, type FoundDraft, type PlanDraft } from './draft'
import type { PlanOptions } from './take-plan'
import type { Change, Taken } from './taken'

/** Keeps the configuration of a gateway as it was; what is told of it says nothing of its text. */
export function takeConfig(found: FoundDraft, { name, values, why }: ToldRow, today: string): Taken {
  const text = String(values['text'])
  const before = found.runningConfigs.get(name)
  if (before?.text === text) return { became: 'unchanged', changes: [], ...sayingWhy(why) }
  found.runningConfigs.put({ device: name, address: String(values['address']), takenOn: today, text })
  const removed = `${linesIn(text)}, ${String(values['secrets'])} secrets taken out`
  const change = { field: 'asFound.runningConfigs', from: before ? linesIn(before.text) : null, to: removed }
  if (!before) return { became: 'added', changes: [change], ...sayingWhy(why) }
  return { became: 'changed', changes: [change], ...sayingWhy(why, wayBack(before.takenOn)) }
}

/** Read again in the middle of the change, it would take the way back with it. */
const wayBack = (takenOn: string): string =>
  `From now on the rollback of this gateway leads to this configuration, no longer to the one that was read on ${takenOn}.`

function sayingWhy(...why: (string | undefined)[]): { why?: string } {
  const said = why.filter((one) => one !== undefined)
  return said.length === 0 ? {} : { why: said.join(' ') }
}

const linesIn = (text: string): string => `${String(text.split('\n').length - 1)} lines`

/**
 * What a gateway, or the cluster, told of a far end: it fills what nobody has entered. One that the plan does not have is
 * added where that is asked for.
 */
export function takeFarEnd(plan: PlanDraft, { name, values }: ToldRow, options: PlanOptions): Taken {
  const told = values as Partial<ToldDevice>
  const addresses = new Set([...(told.addresses ?? []), told.address ?? ''].map(addressKey))
  const farEnd = plan.farEnds.find(({ hosts }) => hosts.some((host) => isHost(host, name, addresses)))
  if (!farEnd) return takeNewFarEnd(plan, name, told, addresses, options)
  const after = filled(farEnd, name, addresses, told)
  const changes = changesOf(farEnd, after)
  if (changes.length === 0) return nothingNew
  plan.putFarEnd(after)
  return { became: 'changed', changes }
}

/** Where the plan knows it as a gateway of CUCM, and no line says SIP, it is no far end of a trunk. */
function takeNewFarEnd(
  plan: PlanDraft,
  name: string,
  told: Partial<ToldDevice>,
  addresses: ReadonlySet<string>,
  { create, newId, remedies }: PlanOptions,
): Taken {
  if (told.hasSip === false && isGateway(plan, name, addresses)) return nothingNew
  plan.missing.farEnds.add(name)
  if (!create.farEnds) {
    const why = `No far end of the plan has this name or one of its addresses. ${remedies.create} to add one.`
    return { became: 'skipped', changes: [], why }
  }
  const after = filled(newFarEnd(name, told.address, newId()), name, addresses, told)
  plan.putFarEnd(after)
  return { became: 'added', changes: changesOf(defaultsOf(farEndFields), after) }
}

/** Of several that it may be nobody knows which. */
function isGateway(plan: PlanDraft, name: string, addresses: ReadonlySet<string>): boolean {
  const wanted = name.toLowerCase()
  const isIt = (each: string): boolean =>
    each !== '' && (each.toLowerCase().split('.', 1)[0] === wanted || addresses.has(addressKey(each)))
  const mgcp = plan.mgcpGateways.items().filter(({ domainName }) => isIt(domainName))
  const h323 = plan.h323Devices
    .items()
    .filter((device) => device.kind === 'H.323 Gateway' && (isIt(device.name) || isIt(device.address)))
  return mgcp.length < 2 && h323.length < 2 && mgcp.length + h323.length > 0
}

function newFarEnd(name: string, address: string | undefined, id: string): FarEnd {
  const host = { ...defaultsOf(farEndHostFields), address: address === '' ? name : (address ?? name) }
  return { ...defaultsOf(farEndFields), id, name, hosts: [host] }
}

function isHost(host: FarEndHost, name: string, addresses: ReadonlySet<string>): boolean {
  const own = host.name.toLowerCase()
  const wanted = name.toLowerCase()
  if (own !== '' && (own === wanted || own.split('.', 1)[0] === wanted)) return true
  return host.address !== '' && (addresses.has(addressKey(host.address)) || foldAddress(host.address) === wanted)
}

function filled(
  farEnd: FarEnd,
  name: string,
  addresses: ReadonlySet<string>,
  { kind, software, hasSrtp, certificateNames }: Partial<ToldDevice>,
): FarEnd {
  const isDevice = software !== undefined
  return {
    ...farEnd,
    kind: farEnd.kind === 'other' ? (kind ?? 'other') : farEnd.kind,
    software: farEnd.software === '' ? (software ?? '') : farEnd.software,
    srtp: farEnd.srtp === 'unknown' && hasSrtp ? 'yes' : farEnd.srtp,
    hosts: farEnd.hosts.map((host) => {
      if (!isHost(host, name, addresses)) return host
      const names = host.certificateNames.length === 0 ? (certificateNames ?? []) : host.certificateNames
      return { ...host, name: host.name === '' && isDevice ? name : host.name, certificateNames: names }
    }),
  }
}

function changesOf(before: FarEnd | Omit<FarEnd, 'id'>, after: FarEnd): Change[] {
  const fields = ['kind', 'software', 'srtp', 'hosts'] as const
  return fields.flatMap((field) =>
    JSON.stringify(before[field]) === JSON.stringify(after[field])
      ? []
      : [{ field, from: before[field], to: after[field] }],
  )
}

type Gateway = PlanDraft['before']['mgcpGateways'][number]

/** What a gateway told of itself as CUCM's MGCP gateway. */
export function takeMgcp(plan: PlanDraft, { values }: ToldRow, { create, newId, remedies }: PlanOptions): Taken {
  const told = values as unknown as ToldMgcp
  const [name = ''] = told.names
  const before = mgcpNamed(plan, told)
  const ipsec = ipsecOf(before?.ipsec, ipsecWith(plan, told.ipsec))
  if (before) {
    const image = before.iosImage === '' ? told.iosImage : before.iosImage
    return put(plan, before, { ...before, iosImage: image, ipsec: { ...before.ipsec, ...ipsec } })
  }
  if (!told.saysMgcp) return nothingNew
  plan.missing.gateways.add(name)
  if (!create.gateways) {
    const why = `It speaks MGCP, and no MGCP gateway of the plan has its name. ${remedies.create} to add one.`
    return { became: 'skipped', changes: [], why }
  }
  const first = { ...defaultsOf(mgcpGatewayFields), id: newId(), domainName: name }
  const kind = told.interface === undefined ? {} : { interface: told.interface }
  const { iosImage, hasSrtpPackage: srtp } = told
  return {
    ...put(plan, first, { ...first, iosImage, srtp, ...kind, ipsec: { ...first.ipsec, ...ipsec } }),
    became: 'added',
  }
}

/** By its domain name; one that told of no domain is the one of that host, where no other has it. */
function mgcpNamed(plan: PlanDraft, { names, saysMgcp }: ToldMgcp): Gateway | undefined {
  const own = names.map((each) => plan.mgcpGateways.get(each)).find((gateway) => gateway !== undefined)
  if (own || saysMgcp) return own
  const hosts = new Set(names.map((each) => each.toLowerCase()))
  const [only, ...more] = plan.mgcpGateways
    .items()
    .filter(({ domainName }) => hosts.has(domainName.toLowerCase().split('.', 1)[0] ?? ''))
  return more.length === 0 ? only : undefined
}

/** What a gateway told of itself as an H.323 gateway of CUCM: it fills what nobody has entered (HX-3, HX-6, XD-5). */
export function takeH323(plan: PlanDraft, { values }: ToldRow): Taken {
  const told = values as unknown as ToldH323
  const names = new Set(told.names.map(foldAddress))
  const isNamed = (each: string): boolean => each !== '' && names.has(foldAddress(each))
  const before = plan.h323Devices
    .items()
    .filter((device) => device.kind === 'H.323 Gateway' && (isNamed(device.name) || isNamed(device.address)))
    // Of several of one name only the first can be put back.
    .find((device) => plan.h323Devices.get(h323Key(device)) === device)
  if (!before) return told.saysH323 ? { became: 'skipped', changes: [], why: noH323 } : nothingNew
  const ipsec = ipsecOf(before.ipsec, ipsecWith(plan, told.ipsec))
  const after: H323Device = {
    ...before,
    software: before.software === '' ? told.software : before.software,
    farEndSrtp: before.farEndSrtp === 'unknown' && told.hasSrtp ? 'yes' : before.farEndSrtp,
    ipsec: { ...before.ipsec, ...ipsec },
  }
  const changes = settingsChanged(before, after)
  if (changes.length === 0) return nothingNew
  plan.h323Devices.put(after)
  return { became: 'changed', changes }
}

const nothingNew: Taken = { became: 'unchanged', changes: [] }
const noH323 =
  'It speaks H.323, and no H.323 gateway of the plan has its name or one of its addresses. Add the gateway in step 1, called as CUCM calls it, and read this again.'

/** Setting by setting, those of IPsec too. */
function settingsChanged<Of extends { ipsec: object }>(before: Of, after: Of): Change[] {
  const { ipsec: was, ...own } = before
  const { ipsec: is, ...now } = after
  return [
    ...changesBetween({ ...own }, { ...now }, Object.keys(now)),
    ...changesBetween({ ...was }, { ...is }, Object.keys(is)).map((change) => ({
      ...change,
      field: `ipsec/${change.field}`,
    })),
  ]
}

function put(plan: PlanDraft, before: Gateway, after: Gateway): Taken {
  const changes = settingsChanged(before, after)
  if (changes.length > 0 || plan.mgcpGateways.get(after.domainName) === undefined) plan.mgcpGateways.put(after)
  return { became: changes.length === 0 ? 'unchanged' : 'changed', changes }
}

/** What a person entered stays: where CUCM is to do it, and from which address the device does is open, that alone is filled. */
function ipsecOf(before: Gateway['ipsec'] | undefined, told: Partial<Gateway['ipsec']>): Partial<Gateway['ipsec']> {
  if (before === undefined || before.method === 'none') return told
  const { peerAddress = '' } = told
  return before.method === 'cucm' && before.peerAddress === '' ? { peerAddress } : {}
}

/** IPsec with a node of the cluster is CUCM's own; whether it is there a person says (HX-3, MG-3). */
function ipsecWith(plan: PlanDraft, told: ToldIpsec | null): Partial<Gateway['ipsec']> {
  const nodes = new Set(plan.nodes.items().flatMap(({ name, address }) => [name, address].map(foldAddress)))
  if (!told?.peers.some((peer) => peer !== '' && nodes.has(foldAddress(peer)))) return {}
  return { method: 'cucm', peerAddress: told.address, policy: told.policy }
}
