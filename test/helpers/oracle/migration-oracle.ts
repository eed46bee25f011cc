import type { AsFoundV1, ProjectV1, SipTrunkV1 } from './project-v1'
import type { AsFound, FarEnd, FarEndHost, ProjectV2, SipTrunk } from './project-v2'
import { isSame } from './finding'
import { changeWindow, statement } from './plan-v2'

/**
 * A project of version 1 as version 2 has it. The format does not say which ids new far ends have: here they are
 * numbered, and `comparable` numbers those of others alike.
 */
export function migrationOracle(project: ProjectV1): ProjectV2 {
  const farEnds = sharedFarEnds(project.sipTrunks)
  const { cluster } = project
  return {
    ...project,
    version: 2,
    cluster: {
      ...cluster,
      nodes: cluster.nodes.map((node) => ({ ...node, callProcessing: true, certificateNames: [] })),
      release: '',
    },
    farEnds: farEnds.map(({ farEnd }) => farEnd),
    sipTrunks: project.sipTrunks.map((trunk) => {
      const shared = farEnds.find(({ trunks }) => trunks.includes(trunk))
      return trunkOf(trunk, shared?.farEnd.id ?? null)
    }),
    h323Devices: project.h323Devices.map((device) => ({ ...device, wave: 1, usualCalls: null })),
    mgcpGateways: project.mgcpGateways.map((gateway) => ({
      ...{ ...gateway, protectedFacilityIe: false, wave: 1, usualCalls: null },
    })),
    certificates: [],
    asFound: project.asFound && foundOf(project.asFound),
    changeWindow: changeWindow(),
    // An entry of version 1 has no `of`; a text that is missing is read as an empty one.
    checklist: Object.fromEntries(Object.entries(project.checklist).map(([id, entry]) => [id, { ...entry, of: '' }])),
    signatures: [],
  }
}

function trunkOf(trunk: SipTrunkV1, farEndId: string | null): SipTrunk {
  const { farEnd: _farEnd, ...kept } = trunk
  return {
    ...kept,
    ...{ destAddrIsSrv: false, trunkTrafficSecure: 'When using both sRTP and TLS', earlyOffer: 'unknown' },
    ...{ optionsPing: 'unknown', nodeNames: [], farEndId, wave: 1, usualCalls: null },
  }
}

interface SharedFarEnd {
  farEnd: FarEnd
  trunks: SipTrunkV1[]
}

/** One for all trunks whose far ends are equal in every field and are reached at the same addresses in the same order. */
function sharedFarEnds(trunks: readonly SipTrunkV1[]): SharedFarEnd[] {
  const shared: SharedFarEnd[] = []
  for (const trunk of trunks) {
    const same = shared.find(({ trunks: [first] }) => first !== undefined && isOneFarEnd(first, trunk))
    if (same) same.trunks.push(trunk)
    else shared.push({ farEnd: farEndOf(trunk, `far-end-${shared.length + 1}`), trunks: [trunk] })
  }
  return shared
}

function isOneFarEnd(a: SipTrunkV1, b: SipTrunkV1): boolean {
  const [ofA, ofB] = [addressesOf(a), addressesOf(b)]
  const areSameAddresses = ofA.length === ofB.length && ofA.every((address, at) => isSame(address, ofB[at] ?? ''))
  return areSameAddresses && isEqual(a.farEnd, b.farEnd)
}

const inOrderOfKeys = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(inOrderOfKeys)
  if (typeof value !== 'object' || value === null) return value
  return Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, each]) => [key, inOrderOfKeys(each)])
}
/** In every field, whatever the order in which they stand. */
const isEqual = (a: object, b: object): boolean => JSON.stringify(inOrderOfKeys(a)) === JSON.stringify(inOrderOfKeys(b))

/** Each different address once, as it is spelled first. */
function addressesOf({ destinations }: SipTrunkV1): string[] {
  const addresses: string[] = []
  for (const { address } of destinations) {
    if (!addresses.some((known) => isSame(known, address))) addresses.push(address)
  }
  return addresses
}

function farEndOf(trunk: SipTrunkV1, id: string): FarEnd {
  const { certificateNames, ...kept } = trunk.farEnd
  return {
    ...{ ...kept, id, name: trunk.name, hosts: hostsOf(addressesOf(trunk), certificateNames) },
    ...{ highAvailability: false, redundancyLinkSecured: statement(), challenges: 'unknown' },
  }
}

/** With as many names as hosts, one to each; else all to every host. */
function hostsOf(addresses: readonly string[], names: readonly string[]): FarEndHost[] {
  return addresses.map((address, at) => ({
    ...{ name: '', address },
    certificateNames: names.length === addresses.length ? names.slice(at, at + 1) : [...names],
  }))
}

/** What version 1 did not hold is null. */
const foundOf = (found: AsFoundV1): AsFound => ({
  ...found,
  sipTrunks: found.sipTrunks.map((trunk) => ({
    ...trunk,
    ...{ description: null, earlyOffer: null, optionsPing: null, nodeNames: null, destinations: null },
    ...{ destAddrIsSrv: null, trunkTrafficSecure: null },
  })),
  ...{ sipRealms: null, applicationUsers: null, parameters: {}, runningConfigs: [] },
})

/** The same project with its far ends' ids numbered by their place, so that two that were brought up apart compare. */
export function comparable(project: ProjectV2): ProjectV2 {
  const number = (id: string): string => {
    const at = project.farEnds.findIndex((farEnd) => farEnd.id === id)
    return at < 0 ? id : `far-end-${at + 1}`
  }
  return {
    ...project,
    farEnds: project.farEnds.map((farEnd) => ({ ...farEnd, id: number(farEnd.id) })),
    sipTrunks: project.sipTrunks.map((trunk) => ({
      ...{ ...trunk, farEndId: trunk.farEndId === null ? null : number(trunk.farEndId) },
    })),
    certificates: project.certificates.map((each) => {
      const { holder } = each
      return 'farEnd' in holder ? { ...each, holder: { ...holder, farEnd: number(holder.farEnd) } } : each
    }),
  }
}
