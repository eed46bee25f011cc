import { foldAddress } from '../../plan/far-ends'
import { forms, numeral } from '../../ios/ios-values'
import type { IosValue } from '../../ios/ios-words'
import type { Box } from '../boxes'
import type { SipLeg } from './leg'
import type { SipNames } from './names'

/** Where the device listens without a line that says otherwise: for TLS, and in clear text. */
const ownPorts = [5061, 5060]

/** A port on which the device has to listen for TLS besides. */
export interface Tenant {
  port: number
  listenPort: IosValue
  tag: IosValue
}

/** The ports at which CUCM calls the box for a trunk with TLS. */
export function portsOf({ address }: Pick<Box, 'address'>, { trunk, hasTls }: SipLeg): number[] {
  if (!hasTls || trunk.destAddrIsSrv) return []
  const here = trunk.destinations.filter((one) => foldAddress(one.address.trim()) === foldAddress(address))
  return [...new Set((here.length === 0 ? trunk.destinations : here).map(({ port }) => port))]
}

/** One for each port at which the device does not listen by itself (field case 14). */
export function tenantsOf(box: Box, legs: readonly SipLeg[], names: SipNames): Tenant[] {
  const ports = new Set(legs.flatMap((leg) => portsOf(box, leg)))
  return [...ports]
    .filter((port) => !ownPorts.includes(port) && forms.port.fits(String(port)))
    .sort((a, b) => a - b)
    .map((port) => ({ port, listenPort: numeral(port), tag: names.tenant(port) }))
}

/** The tenant of trunks that CUCM calls at one port; null where they need none, and where there are several. */
export function tenantOf(box: Box, legs: readonly SipLeg[], tenants: readonly Tenant[]): Tenant | null {
  const ports = new Set(legs.flatMap((leg) => portsOf(box, leg)))
  return ports.size === 1 ? (tenants.find(({ port }) => ports.has(port)) ?? null) : null
}
