import { farEndFields, farEndHostFields } from '../catalogue/far-end-fields'
import { defaultsOf } from './defaults'
import type { FarEnd, FarEndHost, SipTrunk } from './project'

/** That of a trunk without one: of kind `other`, and nothing is known of it. */
export const unknownFarEnd: Readonly<FarEnd> = defaultsOf(farEndFields)

/** What is known of the other side of a trunk. */
export const farEndOf = ({ farEndId }: SipTrunk, farEndById: ReadonlyMap<string, FarEnd>): Readonly<FarEnd> =>
  (farEndId === null ? undefined : farEndById.get(farEndId)) ?? unknownFarEnd

/** A Cisco gateway or CUBE, which the plan configures too. */
export const isIos = ({ kind }: { kind: FarEnd['kind'] }): boolean => kind === 'IOS' || kind === 'IOS XE'

/**
 * The hosts that a trunk reaches: those whose address is one of its destinations; where none is (an SRV name, an
 * address that they share), all of them.
 */
export function hostsReached({ destinations }: Pick<SipTrunk, 'destinations'>, { hosts }: FarEnd): FarEndHost[] {
  const addresses = new Set(destinations.map(({ address }) => foldAddress(address)))
  const reached = hosts.filter(({ address }) => addresses.has(foldAddress(address)))
  return reached.length === 0 ? hosts : reached
}

/** Addresses that differ in upper and lower case only are one. */
export const foldAddress = (address: string): string => address.toLowerCase()

/** A host for each different address among the destinations of a trunk, in order, as it is written first. */
export function hostsAt({ destinations }: Pick<SipTrunk, 'destinations'>): FarEndHost[] {
  const hosts = new Map<string, FarEndHost>()
  for (const { address } of destinations) {
    const key = foldAddress(address)
    if (!hosts.has(key)) hosts.set(key, { ...defaultsOf(farEndHostFields), address })
  }
  return [...hosts.values()]
}

/** As many names as hosts: one to each, in order. Else nobody knows which host has which, and each has all of them. */
export const withNamesInTurn = (hosts: readonly FarEndHost[], names: readonly string[]): FarEndHost[] =>
  hosts.map((host, at) => ({
    ...host,
    certificateNames: names.length === hosts.length ? names.slice(at, at + 1) : [...names],
  }))

/** A far end for a trunk that has none: called like it, with a host for each of its addresses. */
export const farEndFor = (trunk: SipTrunk, id: string): FarEnd => ({
  ...defaultsOf(farEndFields),
  id,
  name: trunk.name,
  hosts: hostsAt(trunk),
})

/** The names in the certificates of the hosts that a trunk reaches, each once; empty where none is known. */
export const namesReached = (trunk: Pick<SipTrunk, 'destinations'>, farEnd: FarEnd): string[] => [
  ...new Set(hostsReached(trunk, farEnd).flatMap(({ certificateNames }) => certificateNames)),
]

/** What people call a host. */
export const hostName = ({ name, address }: FarEndHost): string => (name === '' ? address : name)
