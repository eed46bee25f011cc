import type { Caution, Head } from '../ios/file-head'
import { ours } from '../ios/ios-values'
import { listed, note, type Note } from '../ios/ios-words'
import { chosen } from '../plan/ipsec-choices'
import type { Project } from '../plan/project'
import { ipsecWeaknesses } from '../rules/ipsec-weaknesses'
import { hasNoH323 } from '../software/ios-release'
import { releaseName } from '../software/release'
import type { IpsecDevice } from './device'
import { lifeTimes, narrowed } from './parameters'
import { unknownLabels, usesCertificates } from './policy'

export const ipsecFacts = (device: IpsecDevice): Head['facts'] => [
  ['Device', note`${device.name}, ${device.kind}`],
  ...(device.isGateway ? [['Software', softwareNote(device)] as const] : []),
]

const softwareNote = ({ software, release }: IpsecDevice): Note =>
  release === null
    ? note`${software === '' ? 'not in the plan' : software}`
    : note`${software}, read as ${ours(releaseName(release))}`

export const ipsecForm = (device: IpsecDevice): Note[] => [
  ours('IKEv1, transport mode, one association for each node (XD-13): no document shows IKEv2 between CUCM and IOS.'),
  ours('The network can do it instead, which spares CUCM the work (S1-3); one of the two is enough.'),
  ...(device.isGateway
    ? [
        ours(
          'The fields of CUCM and the lines of the device are written from one table; a field and its line stand side by side below.',
        ),
      ]
    : [ours('The far end is not a gateway of this plan: it makes its side itself, with the same choices.')]),
]

/** What is in the way of this association (XD-6), or of its purpose. */
export function ipsecCautions(device: IpsecDevice, { cluster }: Project): Caution[] {
  const { ipsec, keys } = device
  return [
    { id: keys, text: note`media keys travel readable until this is seen up. ${ours(stated[ipsec.state.state])}` },
    ...ipsecWeaknesses(ipsec).map((weakness): Caution => ({ id: 'XD-6', text: note`${weakness}.` })),
    ...(usesCertificates(ipsec) ? [] : [noKeyInFips]),
    ...(usesCertificates(ipsec) && laterCertificates.has(cluster.axlVersion) ? [signedCertificates] : []),
    ...(device.isGateway && device.keys === 'HX-3' && hasNoH323(device.software) ? [noH323] : []),
  ]
}

const stated = {
  unknown: 'In the plan nobody has stated that it is there.',
  planned: 'In the plan it is planned, not confirmed.',
  confirmed: 'In the plan it is stated to be there: compare, and make what is missing.',
}

const noKeyInFips: Caution = {
  id: 'XD-6',
  text: ours('a cluster in FIPS mode takes no preshared key: then choose Certificate in the plan and export again.'),
}

const laterCertificates: ReadonlySet<string> = new Set(['14.0', '15.0'])

const signedCertificates: Caution = {
  id: 'HX-1',
  text: ours(
    'from CUCM 14 on the ipsec certificates are to be signed by a CA, and nothing copies them to ipsec-trust.',
  ),
}

const noH323: Caution = {
  id: 'XD-5',
  text: ours('the software of this gateway has no H.323, so there is nothing for these associations to protect.'),
}

/** What the documents that were read leave open. */
export function ipsecChecks(device: IpsecDevice): Note[] {
  const { ipsec } = device
  return [
    ...(device.isGateway ? phaseTwo(ipsec) : []),
    ...lifeTimeChecks(ipsec),
    ours('Ports and protocols: each firewall in between has to pass UDP 500 and ESP, with NAT UDP 4500.'),
    ...notTaken(device),
  ]
}

/** What the plan has, and the files do not, or not as they are documented. */
export function notTaken(device: IpsecDevice): Note[] {
  const { ipsec } = device
  const others = unknownLabels(ipsec, knownLabels)
  const left = narrowed(device)
  return [
    ...(left.length > 0
      ? [
          note`The plan narrows the traffic: ${listed(left)}. Documented is Any, with all of IP on the device; anything else may make the validation fail wrongly.`,
        ]
      : []),
    ...(mode(ipsec) ? [note`The plan has Mode ${chosen(ipsec, 'Mode')}; CUCM has Transport only.`] : []),
    ...(others.length > 0 ? [note`Not taken over from the plan: ${listed(others)}.`] : []),
  ]
}

const mode = (ipsec: IpsecDevice['ipsec']): boolean =>
  !['', 'transport'].includes(chosen(ipsec, 'Mode').trim().toLowerCase())

const phaseTwo = (ipsec: IpsecDevice['ipsec']): Note[] => [
  forwardSecrecy,
  ...(chosen(ipsec, 'Hash Algorithm').trim() === 'SHA256' ? [integrity] : []),
  ...(chosen(ipsec, 'Phase Two DH').trim() === '15' ? [fifteen] : []),
]

/** The documented example has 3600 for both. */
function lifeTimeChecks(ipsec: IpsecDevice['ipsec']): Note[] {
  const others = lifeTimes.filter((label) => chosen(ipsec, label).trim() !== '3600')
  if (others.length === 0) return []
  return [
    note`${listed(others)}: which range CUCM and the other side take is not documented in what was read; the example has 3600.`,
  ]
}

const fifteen = ours('Phase Two DH 15: one document has it for phase one only. 14 and 16 are in every list.')

const forwardSecrecy = ours(
  'Phase Two DH: CUCM has the field, the documented example has no set pfs on the device and shows PFS (Y/N): N. So no line stands here. Where phase one is up and phase two is not, look at this first.',
)

const integrity = ours(
  'Integrity of phase two: not a field in CUCM; its command line shows hmac_sha1, and the documented example has esp-sha-hmac. What CUCM proposes with SHA256 is not documented.',
)

const knownLabels = [
  'Policy Group Name',
  'Policy Name',
  'Authentication Method',
  'Destination Port',
  'Source Port',
  'Mode',
  'Remote Port',
  'Protocol',
  'Encryption Algorithm',
  'Hash Algorithm',
  'ESP Algorithm',
  'Phase One Life Time',
  'Phase One DH',
  'Phase Two Life Time',
  'Phase Two DH',
]
