import { configsOf } from '../ios/running/box-config'
import { foldAddress, hostName, hostsReached } from '../plan/far-ends'
import type { FarEndHost, H323Device, MgcpGateway } from '../plan/project'
import type { EvaluatedPlan } from '../evaluation/evaluated-plan'
import { groupBy } from '../plan/group-by'
import { isIpv4, isIpv6 } from '../text/addresses'
import { unreachable } from '../unreachable'
import { gatewaysToConfigure, refusalOf, type Gateway, type SipGateway } from './gateway'

/** An IOS box that the plan configures, with all that reaches it: its configuration is one (FC-15). */
export interface Box {
  /** The same in every export of a plan: it tells the box from others. */
  key: string
  /** Its host name, or without one its address; that of the device where there is neither. */
  name: string
  /** As trunks or CUCM reach it; empty where nobody said. */
  address: string
  /** What the far ends of its trunks say of it. */
  hosts: FarEndHost[]
  /** Trunks that reach it. */
  sip: SipGateway[]
  h323Devices: H323Device[]
  mgcpGateways: MgcpGateway[]
}

/** Where a gateway is: a box of its own, or one that is known already by the same key. */
type Place = Pick<Box, 'key' | 'name' | 'address'> & { host: FarEndHost | null }

/** The boxes of the gateways that can be configured, in the order in which the plan comes to them. */
export function boxesOf(plan: EvaluatedPlan): Box[] {
  const boxes = new Map<string, Box>()
  const byName = new Map<string, Set<Box>>()
  const known = new Set<FarEndHost>()
  const boxAt = ({ key, name: own, address, host }: Place): Box => {
    const box = boxes.get(key) ?? { key, name: own, address, hosts: [], sip: [], h323Devices: [], mgcpGateways: [] }
    boxes.set(key, box)
    if (host !== null && !known.has(host)) box.hosts.push(host)
    if (host !== null) known.add(host)
    if (box.name === box.address && host !== null && host.name !== '') box.name = host.name
    const name = foldAddress(box.name)
    byName.set(name, (byName.get(name) ?? new Set()).add(box))
    return box
  }
  /** What has no address may be one that is known by its name. */
  const boxNamed = (name: string): Box => {
    const [known, ...others] = byName.get(foldAddress(name)) ?? []
    return known !== undefined && others.length === 0 ? known : boxAt(devicePlace(name, ''))
  }
  for (const gateway of gatewaysToConfigure(plan).filter((one) => refusalOf(one) === null)) {
    switch (gateway.kind) {
      case 'sip':
        for (const place of sipPlaces(gateway)) boxAt(place).sip.push(gateway)
        break
      case 'h323': {
        const { name, address } = gateway.device
        const at = isIp(name) ? address || name : address
        ;(at === '' ? boxNamed(name) : boxAt(devicePlace(name, at))).h323Devices.push(gateway.device)
        break
      }
      case 'mgcp':
        boxNamed(gateway.device.domainName).mgcpGateways.push(gateway.device)
        break
      default:
        unreachable(gateway)
    }
  }
  return withHostNames([...boxes.values()], plan)
}

/** Several addresses of one device stay what tells them apart. */
function withHostNames(boxes: readonly Box[], plan: EvaluatedPlan): Box[] {
  const named = boxes.map((box) => (box.name === box.address ? (hostNameRead(box, plan) ?? box.name) : box.name))
  const byName = groupBy(named, (name) => [foldAddress(name)])
  return boxes.map((box, at) => {
    const name = named[at] ?? box.name
    return byName.get(foldAddress(name))?.length === 1 ? { ...box, name } : box
  })
}

/** The host name of a box that the plan knows by its address alone, where its configuration was read: its prompt shows it. */
function hostNameRead({ address, hosts }: Box, { project }: EvaluatedPlan): string | null {
  const [read, ...others] = address === '' ? [] : configsOf({ name: '', address, hosts }, project)
  return read === undefined || others.length > 0 || read.device === '' ? null : read.device
}

const isIp = (name: string): boolean => isIpv4(name) || isIpv6(name)

/** The hosts that a trunk reaches; without any, what stands at its destinations. A high-availability pair is one host. */
function sipPlaces({ trunk, farEnd }: SipGateway): Place[] {
  const reached = hostsReached(trunk, farEnd)
  const addresses = new Map(trunk.destinations.map(({ address }) => [foldAddress(address.trim()), address.trim()]))
  const [first] = reached
  if (first !== undefined) {
    const isBehindOne = farEnd.highAvailability && !addresses.has(foldAddress(first.address))
    const hosts = isBehindOne ? [first] : reached
    return hosts.map((host) => ({ ...devicePlace(hostName(host), host.address.trim(), trunk.id), host }))
  }
  addresses.delete('')
  if (addresses.size === 0) return [devicePlace(trunk.name, '', trunk.id)]
  return [...addresses.values()].map((address) => devicePlace(address, address))
}

/** By its address where it has one, ignoring case; else by its name. @param otherwise where it has neither */
function devicePlace(name: string, address: string, otherwise = ''): Place {
  const key = address === '' ? `named ${foldAddress(name)} ${otherwise}`.trim() : `at ${foldAddress(address)}`
  return { key, name, address, host: null }
}

/** Every gateway of a box. */
export const gatewaysOn = ({ sip, h323Devices, mgcpGateways }: Box): Gateway[] => [
  ...sip,
  ...h323Devices.map((device): Gateway => ({ kind: 'h323', device })),
  ...mgcpGateways.map((device): Gateway => ({ kind: 'mgcp', device })),
]
