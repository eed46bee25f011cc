import { forms, ours, placeholder, valueOr } from '../ios/ios-values'
import { ios, note, type Command, type Note } from '../ios/ios-words'
import type { Node } from '../ios/nodes'
import { choiceOf, type ChoiceLabel } from './choices'
import type { IpsecDevice } from './device'
import { chosen, isAny, narrowing } from '../plan/ipsec-choices'
import { usesCertificates } from './policy'

/** Where a line of the device stands. */
export type Place = 'policy' | 'key' | 'transform set' | 'in transform set' | 'access list' | 'map'

/** One parameter of an association: what CUCM's window is told, and the line that tells the device the same. */
export interface Parameter {
  label: string
  value: Note
  /** Of a transform set without its name, which `lineOf` gives it. */
  line: Command | null
  place: Place | null
}

export const lifeTimes = ['Phase One Life Time', 'Phase Two Life Time'] as const
type LifeTime = (typeof lifeTimes)[number]

/**
 * The rows of the IPSEC Configuration window for one node, in its order, each with its line of IOS: both sides are
 * written from here, so that they cannot differ.
 */
export function parameters(device: IpsecDevice, node: Node): Parameter[] {
  const { ipsec } = device
  return [
    named(device, 'Policy Group Name', 'POLICY_GROUP_NAME'),
    named(device, 'Policy Name', 'POLICY_NAME'),
    choice(device, 'Authentication Method', 'policy'),
    ...(usesCertificates(ipsec) ? certificate : [presharedKey(node)]),
    cucmOnly('Destination Address', note`${device.address}`),
    any(device, 'Destination Port'),
    { label: 'Source Address', value: note`${node.address}`, line: ios`set peer ${node.address}`, place: 'map' },
    any(device, 'Source Port'),
    { label: 'Mode', value: ours('Transport'), line: ios`mode transport`, place: 'in transform set' },
    any(device, 'Remote Port'),
    protocol(device, node),
    choice(device, 'Encryption Algorithm', 'policy'),
    choice(device, 'Hash Algorithm', 'policy'),
    choice(device, 'ESP Algorithm', 'transform set'),
    lifeTime(device, 'Phase One Life Time'),
    choice(device, 'Phase One DH', 'policy'),
    lifeTime(device, 'Phase Two Life Time'),
    choice(device, 'Phase Two DH', null),
  ]
}

const cucmOnly = (label: string, value: Note): Parameter => ({ label, value, line: null, place: null })

/** Letters, digits and hyphens are all that CUCM takes. */
const named = ({ ipsec }: IpsecDevice, label: string, name: string): Parameter =>
  cucmOnly(
    label,
    note`${valueOr(forms.policyName, chosen(ipsec, label), name, note`${ours(label)}, a free one of letters, digits and hyphens`, 'letters, digits and hyphens')}`,
  )

const choice = ({ ipsec, release }: IpsecDevice, label: ChoiceLabel, place: Place | null): Parameter => ({
  label,
  ...choiceOf(label, ipsec, release),
  place,
})

const certificate: readonly Parameter[] = [
  cucmOnly('Peer Type', ours('Different')),
  cucmOnly(
    'Certificate Name',
    note`${placeholder('PEER_CERTIFICATE_NAME', ours('name of the certificate of the device, as it stands in ipsec-trust'), 'as it stands in ipsec-trust')}`,
  ),
]

/** Never from the plan, whatever somebody typed there. */
const key = placeholder(
  'PRESHARED_KEY',
  ours('the same on both sides, from your vault: letters, digits and hyphens only; not kept in this file'),
  'from your vault',
)

const presharedKey = ({ address }: Node): Parameter => ({
  label: 'Preshared Key',
  value: note`${key}`,
  line: ios`crypto isakmp key ${key} address ${address}`,
  place: 'key',
})

const any = ({ ipsec }: IpsecDevice, label: string): Parameter =>
  cucmOnly(label, isAny(ipsec, label) ? ours('Any') : note`${chosen(ipsec, label)}, as the plan has it`)

/** The choices of the plan that leave some traffic out. */
export const narrowed = ({ ipsec }: IpsecDevice): string[] =>
  narrowing.filter((label) => !isAny(ipsec, label)).map((label) => `${label} ${chosen(ipsec, label)}`)

/** The access list mirrors protocol and ports; documented is all of IP, with Any in CUCM. */
function protocol(device: IpsecDevice, { number, address }: Node): Parameter {
  const { value } = any(device, 'Protocol')
  if (narrowed(device).length === 0) {
    return {
      label: 'Protocol',
      value,
      line: ios`permit ip host ${device.address} host ${address}`,
      place: 'access list',
    }
  }
  const entry = placeholder(
    `ACCESS_LIST_ENTRY_${String(number)}`,
    note`between the device and the node, the mirror of the protocol and ports in CUCM; all of IP and Any are what is documented`,
  )
  return { label: 'Protocol', value, line: ios`permit ${entry}`, place: 'access list' }
}

function lifeTime({ ipsec }: IpsecDevice, label: LifeTime): Parameter {
  const name = label.replaceAll(' ', '_').toUpperCase()
  const value = valueOr(
    forms.seconds,
    chosen(ipsec, label),
    name,
    note`${ours(label)} in seconds, the same on both sides`,
  )
  return label === 'Phase One Life Time'
    ? { label, value: note`${value}`, line: ios`lifetime ${value}`, place: 'policy' }
    : { label, value: note`${value}`, line: ios`set security-association lifetime seconds ${value}`, place: 'map' }
}
