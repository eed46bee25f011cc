import { ipsecPolicyFields } from '../catalogue/ipsec-fields'
import type { H323Device, IpsecPlan, MgcpGateway } from './project'

/** Whether CUCM itself does IPsec with a device (HX-1, MG-3). */
export const isByCucm = ({ ipsec }: { ipsec: IpsecPlan }): boolean => ipsec.method === 'cucm'

/** What the plan has for a field of the IPSEC Configuration window, or the planner's default. */
export const chosen = ({ policy }: IpsecPlan, label: string): string =>
  (Object.hasOwn(policy, label) ? policy[label] : undefined) ?? String(ipsecPolicyFields[label]?.default ?? '')

/** Fields that leave some traffic out, where they are not Any. */
export const narrowing = ['Destination Port', 'Source Port', 'Remote Port', 'Protocol'] as const

export const isAny = (ipsec: IpsecPlan, label: string): boolean =>
  ['', 'any'].includes(chosen(ipsec, label).trim().toLowerCase())

/** The fields that make an association what it is, with their choices: what a person calls it does not. */
export const ipsecChoices = (ipsec: IpsecPlan): (readonly [label: string, choice: string])[] => [
  ...Object.keys(ipsecPolicyFields).map((label) => [label, chosen(ipsec, label).trim()] as const),
  ...narrowing.map((label) => [label, isAny(ipsec, label) ? 'Any' : chosen(ipsec, label).trim()] as const),
]

/** The address that CUCM does IPsec with, as the plan has it; empty where it has none (XD-13). */
export const ipsecPeer = (device: H323Device | MgcpGateway): string => {
  const own = 'kind' in device ? [device.address, device.name] : []
  return [device.ipsec.peerAddress, ...own].find((text) => text.trim() !== '') ?? ''
}
