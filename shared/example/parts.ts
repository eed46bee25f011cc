import { h323DeviceFields } from '../catalogue/h323-fields'
import { ipsecFields } from '../catalogue/ipsec-fields'
import { mgcpGatewayFields } from '../catalogue/mgcp-fields'
import { profileFields } from '../catalogue/profile-fields'
import { farEndFields, sipTrunkFields } from '../catalogue/sip-trunk-fields'
import { defaultsOf } from '../plan/defaults'
import type {
  FarEnd,
  H323Device,
  IpsecPlan,
  MgcpGateway,
  SipTrunk,
  SipTrunkSecurityProfile,
  Statement,
} from '../plan/project'
import { withSecurityMode } from '../plan/transports'

/** What is special about an object of the example; every other setting has its default. */
export type ProfileParts = Partial<SipTrunkSecurityProfile> & { name: string }
export type TrunkParts = Partial<Omit<SipTrunk, 'farEnd'>> & { name: string; farEnd: Partial<FarEnd> }
export type H323Parts = Partial<Omit<H323Device, 'ipsec'>> & { name: string; ipsec?: Partial<IpsecPlan> }
export type MgcpParts = Partial<Omit<MgcpGateway, 'ipsec'>> & { domainName: string; ipsec?: Partial<IpsecPlan> }

/** Its transports follow from the mode (PF-8, PF-9). */
export const makeProfile = (id: string, parts: ProfileParts): SipTrunkSecurityProfile =>
  withSecurityMode({ ...defaultsOf(profileFields), ...parts, id }, parts.securityMode ?? 'Non Secure')

export const makeTrunk = (id: string, { farEnd, ...parts }: TrunkParts): SipTrunk => ({
  ...defaultsOf(sipTrunkFields),
  ...parts,
  id,
  farEnd: { ...defaultsOf(farEndFields), ...farEnd },
})

export const makeH323Device = (id: string, { ipsec, ...parts }: H323Parts): H323Device => ({
  ...defaultsOf(h323DeviceFields),
  ...parts,
  id,
  ipsec: { ...defaultsOf(ipsecFields), ...ipsec },
})

export const makeMgcpGateway = (id: string, { ipsec, ...parts }: MgcpParts): MgcpGateway => ({
  ...defaultsOf(mgcpGatewayFields),
  ...parts,
  id,
  ipsec: { ...defaultsOf(ipsecFields), ...ipsec },
})

/** @param on YYYY-MM-DD */
export const confirmed = (by: string, on: string, note: string): Statement => ({ state: 'confirmed', by, on, note })
export const planned = (by: string, on: string, note: string): Statement => ({ state: 'planned', by, on, note })

/** Destinations that listen on one port. */
export const listening = (port: number, ...addresses: string[]): SipTrunk['destinations'] =>
  addresses.map((address) => ({ address, port }))

/** The same keys with other values, in the same order. */
export const mapValues = <Key extends string, From, To>(
  table: Readonly<Record<Key, From>>,
  to: (from: From) => To,
): Record<Key, To> =>
  Object.fromEntries(Object.entries<From>(table).map(([key, from]) => [key, to(from)])) as Record<Key, To>
