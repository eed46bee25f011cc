import { farEndFields } from '../catalogue/far-end-fields'
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

/** The names in the certificates of the hosts that a trunk reaches, each once; empty where none is known. */
export const namesReached = (trunk: Pick<SipTrunk, 'destinations'>, farEnd: FarEnd): string[] => [
  ...new Set(hostsReached(trunk, farEnd).flatMap(({ certificateNames }) => certificateNames)),
]

/** What people call a host. */
export const hostName = ({ name, address }: FarEndHost): string => (name === '' ? address : name)
