import type { CertificateHolder } from '../../catalogue/field'
import type { CertificateFacts } from '../../certificates/certificate-facts'
import type { Place } from '../../certificates/certificate-item'
import { hostName } from '../../plan/far-ends'
import type { Certificate, Project } from '../../plan/project'

/** Who is thought to hold a certificate, for which use, and what a sentence calls it. */
export interface Proposal {
  holder: CertificateHolder
  use: Certificate['use']
  name: string
}

/** What CUCM calls its certificates that are not shown on SIP trunks. */
const otherUnits: ReadonlySet<string> = new Set(['tomcat', 'tomcat-ECDSA', 'ITLRecovery', 'CAPF', 'TVS', 'authz'])

/** A certificate that no SIP trunk shows. */
export const isOfAnotherService = ({ unit }: Place): boolean => otherUnits.has(unit)

/**
 * Who in the plan may hold a certificate: by its names and addresses, and by the device that showed it. One that names
 * several nodes is held by each of them. Empty where nobody has one of its names.
 */
export function proposedHolders(facts: CertificateFacts, place: Place, project: Project): Proposal[] {
  const names = namesOf({ names: [...facts.names, ...hostNamesIn(facts)], addresses: facts.addresses })
  const proposals = [...nodes(facts, place, project, names), ...hosts(facts, place, project, names)]
  if (proposals.length > 0) return proposals
  if (facts.authority) return [{ holder: { authority: true }, use: 'authority', name: facts.commonName }]
  return devices(project, names)
}

interface Names {
  has: (...texts: string[]) => boolean
}

/** Names compare without regard to case; the first label of a name is what a device is called at home. */
export function namesOf({ names, addresses }: { names: readonly string[]; addresses: readonly string[] }): Names {
  const known = new Set<string>()
  for (const name of names) {
    known.add(name.toLowerCase())
    if (!name.startsWith('*.')) known.add(name.toLowerCase().split('.', 1)[0] ?? '')
  }
  for (const address of addresses) known.add(address.toLowerCase())
  return { has: (...texts) => texts.some((text) => text !== '' && known.has(text.toLowerCase())) }
}

/**
 * What IOS writes into a request where no subject name is set: it tells whose the certificate is, and is no name that CUCM
 * compares with (PF-37).
 */
export const hostNamesIn = ({ subject }: Pick<CertificateFacts, 'subject'>): string[] =>
  [...subject.text.matchAll(/(?:^|[,+] ?)unstructuredName=([\w.-]+)/gu)].map(([, name = '']) => name)

const servesCallsOnly = ({ extendedKeyUsage: usage }: CertificateFacts): boolean =>
  usage !== null && usage.clientAuth && !usage.serverAuth

function nodes(facts: CertificateFacts, place: Place, { cluster }: Project, names: Names): Proposal[] {
  const own = cluster.nodes.filter(({ name, address, certificateNames }) =>
    names.has(name, address, ...certificateNames),
  )
  return own.map(({ name }) => ({ holder: { node: name }, use: useOfNode(facts, place), name }))
}

function useOfNode(facts: CertificateFacts, { unit }: Place): Certificate['use'] {
  if (unit === 'CallManager' || unit === 'CallManager-ECDSA' || unit === 'ipsec') return unit
  if (servesCallsOnly(facts)) return 'CallManager client'
  return facts.key.kind === 'EC' ? 'CallManager-ECDSA' : 'CallManager'
}

function hosts(facts: CertificateFacts, place: Place, { farEnds }: Project, names: Names): Proposal[] {
  const use = servesCallsOnly(facts) ? 'SIP client' : 'SIP'
  const all = farEnds.flatMap(({ id, hosts: own }) => own.map((host) => ({ farEnd: id, host })))
  // An authority that a device shows is not the device's own.
  const showed = facts.authority && !facts.selfSigned ? '' : place.host
  const isShownBy = (name: string): boolean => showed !== '' && name.toLowerCase() === showed.toLowerCase()
  const own = all.filter(({ host: { name, address, certificateNames } }) => {
    return names.has(name, address, ...certificateNames) || (!facts.authority && isShownBy(name))
  })
  return own.map(({ farEnd, host }) => ({ holder: { farEnd, host: host.address }, use, name: hostName(host) }))
}

function devices({ h323Devices, mgcpGateways }: Project, names: Names): Proposal[] {
  const own = [
    ...h323Devices.map(({ id, name, address, ipsec }) => ({ id, name, addresses: [address, ipsec.peerAddress] })),
    ...mgcpGateways.map(({ id, domainName, ipsec }) => ({ id, name: domainName, addresses: [ipsec.peerAddress] })),
  ].filter(({ name, addresses }) => names.has(name, ...addresses))
  return own.map(({ id, name }) => ({ holder: { device: id }, use: 'ipsec', name }))
}

/** Everybody in the plan who may hold a certificate, for who knows better than its names. */
export function allHolders(facts: CertificateFacts, place: Place, project: Project): Proposal[] {
  const use = servesCallsOnly(facts) ? 'SIP client' : 'SIP'
  const { cluster, farEnds, h323Devices, mgcpGateways } = project
  return [
    ...cluster.nodes.map(({ name }): Proposal => ({ holder: { node: name }, use: useOfNode(facts, place), name })),
    ...farEnds.flatMap(({ id, name, hosts: own }) =>
      own.map((host): Proposal => {
        const of = hostName(host)
        return { holder: { farEnd: id, host: host.address }, use, name: of === name ? of : `${of} (${name})` }
      }),
    ),
    ...h323Devices.map(({ id, name }): Proposal => ({ holder: { device: id }, use: 'ipsec', name })),
    ...mgcpGateways.map(({ id, domainName }): Proposal => ({ holder: { device: id }, use: 'ipsec', name: domainName })),
    { holder: { authority: true }, use: 'authority', name: 'nobody here: it is of an authority' },
  ]
}

/** By which a holder is chosen. */
export const holderId = ({ holder }: Proposal): string => JSON.stringify(holder)
