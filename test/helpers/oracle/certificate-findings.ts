import { X509Certificate } from 'node:crypto'
import type { Certificate, FarEnd, ProjectV2 } from './project-v2'
import { when, type Bare } from './finding'
import { areBothTls, farEndOf, profileOf, reachedHosts } from './reading'

/** A certificate of the plan as Node reads it, null where it is none, and what its holder is called. */
interface Read {
  own: Certificate
  x509: X509Certificate | null
  name: string
}

/**
 * The rows about certificates and the advice beside them, as plainly as possible: OpenSSL reads, every row looks at
 * everything, and what is said of one name is said once.
 */
export function aboutCertificates(project: ProjectV2): Bare[] {
  const all = project.certificates.map((own): Read => {
    const x509 = read(own.der)
    return { own, x509, name: holderName(project, own, x509) }
  })
  const said = all.flatMap((each) => (each.x509 ? aboutOne(project, all, each, each.x509) : []))
  const none = all.filter(({ x509 }) => !x509).flatMap(({ name }) => when(true, 'error', 'CT-9', name))
  const unique = new Map([...said, ...none].map((finding) => [JSON.stringify(finding), finding]))
  return [...unique.values()]
}

function aboutOne(project: ProjectV2, all: Read[], each: Read, x509: X509Certificate): Bare[] {
  const { own, name } = each
  return [
    ...aboutDay(project, own, x509, name),
    ...aboutUsages(project, all, each, x509),
    ...when(rsaBits(x509) > 4096 || namesIn(x509).some((one) => one.includes('*')), 'error', 'CT-6', name),
    ...when(isWeak(own, x509), 'warning', 'CT-7', name),
    ...when(!hasChain(all, x509, []), 'warning', 'CT-8', name),
    ...when(isDouble(all, each, x509), 'error', 'CT-9', name),
    ...when(!('authority' in own.holder) && livesShortly(x509), 'advice', 'XD-16', name),
    ...when(lacksSecond(project, all, own, x509), 'advice', 'XD-17', name),
  ]
}

function aboutUsages(project: ProjectV2, all: Read[], { own, name }: Read, x509: X509Certificate): Bare[] {
  if (!isOnTrunk(own)) return []
  const isNode = 'node' in own.holder
  const isHost = isReached(project, own)
  const itsOwn = all.filter((other) => isOneHolder(other.own, own) && isOnTrunk(other.own) && other.x509)
  const refusedAsServer = !isForClient(own) && lacks(x509, '1.3.6.1.5.5.7.3.1')
  const isShown = isForClient(own) || !itsOwn.some((other) => isForClient(other.own))
  const refusedAsClient = isShown && lacks(x509, '1.3.6.1.5.5.7.3.2')
  return [
    ...when((isNode || isHost) && refusedAsServer, 'error', 'CT-3', name),
    ...when(isHost && refusedAsClient, isFrom15Su5(project) ? 'warning' : 'error', 'CT-4', name),
    ...when(isNode && refusedAsClient && someoneLooks(project), 'warning', 'CT-5', name),
  ]
}

const isForClient = ({ use }: Certificate): boolean => use.endsWith(' client')

function read(der: string): X509Certificate | null {
  try {
    return new X509Certificate(Buffer.from(der, 'base64'))
  } catch {
    return null
  }
}

function holderName(project: ProjectV2, { holder }: Certificate, x509: X509Certificate | null): string {
  if ('node' in holder) return holder.node
  if ('authority' in holder) return (x509 ? commonNames(x509).at(-1) : '') ?? ''
  if ('device' in holder) {
    const devices = [...project.mgcpGateways.map(({ id, domainName: name }) => ({ id, name })), ...project.h323Devices]
    return devices.findLast(({ id }) => id === holder.device)?.name ?? ''
  }
  const farEnd = project.farEnds.find(({ id }) => id === holder.farEnd)
  const host = farEnd?.hosts.find(({ address }) => address === holder.host)
  return host === undefined || host.name === '' ? holder.host : host.name
}

function aboutDay(project: ProjectV2, { holder }: Certificate, x509: X509Certificate, name: string): Bare[] {
  const { on, from, to } = project.changeWindow
  const begin = Date.parse(`${on}T00:00:00Z`)
  if (!/^\d{4}-\d\d-\d\d$/.test(on) || Number.isNaN(begin) || new Date(begin).toISOString().slice(0, 10) !== on)
    return []
  const day = 86_400_000
  const isOvernight = [from, to].every((time) => /^\d\d:\d\d$/.test(time)) && to < from
  const [valid, ends] = [Date.parse(x509.validFrom), Date.parse(x509.validTo)]
  const lastSecond = begin + day - 1000
  return [
    ...when(valid > begin || ends < lastSecond + (isOvernight ? day : 0), 'error', 'CT-1', name),
    ...when(ends >= lastSecond && ends <= lastSecond + 45 * day, 'warning', 'CT-2', name),
    ...when('authority' in holder && ends < begin, 'advice', 'XD-19', name),
  ]
}

const tlsTrunks = (project: ProjectV2) =>
  project.sipTrunks.filter((trunk) => {
    const profile = profileOf(project, trunk)
    return profile !== undefined && areBothTls(profile)
  })

const isReached = (project: ProjectV2, { holder }: Certificate): boolean =>
  'farEnd' in holder &&
  tlsTrunks(project).some((trunk) => {
    const farEnd = farEndOf(project, trunk)
    return farEnd.id === holder.farEnd && reachedHosts(trunk, farEnd).some(({ address }) => address === holder.host)
  })

const isOneHolder = (a: Certificate, b: Certificate): boolean =>
  JSON.stringify(Object.entries(a.holder).sort()) === JSON.stringify(Object.entries(b.holder).sort())

const isOnTrunk = ({ holder, use }: Certificate): boolean =>
  'node' in holder ? use.startsWith('CallManager') : 'farEnd' in holder && use !== 'ipsec'

/** Node calls the extended key usage key usage. */
const lacks = ({ keyUsage }: X509Certificate, usage: string): boolean =>
  keyUsage !== undefined && !keyUsage.includes(usage)

function isFrom15Su5({ cluster }: ProjectV2): boolean {
  const [, major, minor = '0', su = '0'] =
    /^\s*(\d+)(?:\.(\d+)(?:\(\d+\))?)?(?:\s*SU\s*(\d+))?\s*$/i.exec(cluster.release) ?? []
  if (major === undefined) return false
  const [a, b, c] = [Number(major), Number(minor), Number(su)]
  return a > 15 || (a === 15 && (b > 0 || c >= 5))
}

/** A far end with TLS that is neither IOS nor IOS XE before 26.1. */
const someoneLooks = (project: ProjectV2): boolean =>
  tlsTrunks(project).some((trunk) => {
    const { kind, software }: FarEnd = farEndOf(project, trunk)
    if (kind === 'IOS') return false
    if (kind !== 'IOS XE') return true
    const major = /(?<![\d.])(\d\d)[.(]\d/.exec(software)?.[1] ?? /k9\.(\d\d)\.\d/.exec(software)?.[1]
    const isOld = /(?<![\d.])0?3\.\d{1,2}(\.\d{1,2})?\.?S/.test(software)
    return !isOld && (major === undefined || Number(major) >= 26)
  })

const rsaBits = ({ publicKey }: X509Certificate): number =>
  publicKey.asymmetricKeyType?.startsWith('rsa') ? (publicKey.asymmetricKeyDetails?.modulusLength ?? 0) : 0

const commonNames = ({ subject }: X509Certificate): string[] =>
  (subject ?? '')
    .split('\n')
    .filter((line) => line.startsWith('CN='))
    .map((line) => line.slice(3))

const namesIn = (x509: X509Certificate): string[] => [
  ...commonNames(x509),
  ...(x509.subjectAltName ?? '').split(', ').filter((name) => name.startsWith('DNS:')),
]

/** MD5 and SHA-1 with RSA, and SHA-1 with ECDSA, as they stand in a certificate. */
const weakSignatures = ['06092a864886f70d010104', '06092a864886f70d010105', '06072a8648ce3d0401']

function isWeak({ holder }: Certificate, x509: X509Certificate): boolean {
  const bits = rsaBits(x509)
  const isRoot = 'authority' in holder && x509.subject === x509.issuer
  const isWeaklySigned = weakSignatures.some((id) => x509.raw.includes(Buffer.from(id, 'hex')))
  return (bits > 0 && bits < 2048) || (isWeaklySigned && !isRoot)
}

function hasChain(all: Read[], x509: X509Certificate, below: string[]): boolean {
  if (x509.subject === x509.issuer) return true
  return all.some(({ x509: other }) => {
    if (!other || below.includes(other.fingerprint256) || !x509.checkIssued(other)) return false
    return hasChain(all, other, [...below, x509.fingerprint256])
  })
}

function isDouble(all: Read[], { own }: Read, x509: X509Certificate): boolean {
  return all.some(({ own: other, x509: also }) => {
    if (other === own || !also) return false
    if ('authority' in own.holder) return 'authority' in other.holder && also.raw.equals(x509.raw)
    const isSameKind = also.publicKey.asymmetricKeyType === x509.publicKey.asymmetricKeyType
    return isOneHolder(own, other) && own.use === other.use && isSameKind
  })
}

/** Signed by another, and no longer than the ladder of public authorities lets one live. */
function livesShortly({ validFrom, validTo, subject, issuer }: X509Certificate): boolean {
  const [from, to] = [Date.parse(validFrom), Date.parse(validTo)].map((time) => Math.floor(time / 86_400_000)) as [
    number,
    number,
  ]
  const since = (day: string): boolean => from >= Date.parse(day) / 86_400_000
  const most = since('2029-03-15') ? 47 : since('2027-03-15') ? 100 : since('2026-03-15') ? 200 : 0
  return subject !== issuer && to > from && to - from <= most
}

function lacksSecond(project: ProjectV2, all: Read[], own: Certificate, x509: X509Certificate): boolean {
  if (!('node' in own.holder) || tlsTrunks(project).length === 0) return false
  const first = (use: string): Read | undefined =>
    all
      .filter((other) => isOneHolder(other.own, own) && other.own.use === use && other.x509)
      .sort((a, b) => (a.own.id < b.own.id ? -1 : 1))[0]
  const [one, second] = [first('CallManager'), first('CallManager-ECDSA')]
  if (!one) return second?.own === own
  if (one.own !== own || !tlsTrunks(project).some((trunk) => farEndOf(project, trunk).kind === 'Expressway'))
    return false
  const other = second?.x509
  return !other || (other.subject === other.issuer && x509.subject !== x509.issuer)
}
