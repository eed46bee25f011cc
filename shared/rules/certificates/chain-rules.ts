import { chainFinder, type Chain } from '../../certificates/issuers'
import type { CertificateFacts } from '../../certificates/certificate-facts'
import { factsOf } from '../../certificates/held-certificates'
import { groupBy } from '../../plan/group-by'
import type { Certificate, FarEnd } from '../../plan/project'
import { byCodeUnit } from '../../text/order'
import { certificateRule, type CertificateRule, type Hit } from './certificate-rule'
import { livesLikePublic } from './public-lives'
import { isRead, type Holding, type Holdings, type Read } from './holdings'

const known = new WeakMap<readonly Certificate[], (facts: CertificateFacts) => Chain<CertificateFacts>>()

/** Finds chains among the certificates of a plan, whoever holds them. */
export function chainsAmong(
  certificates: readonly Certificate[],
): (facts: CertificateFacts) => Chain<CertificateFacts> {
  const before = known.get(certificates)
  if (before) return before
  const find = chainFinder(certificates.flatMap((certificate) => factsOf(certificate) ?? []))
  const found = new WeakMap<CertificateFacts, Chain<CertificateFacts>>()
  const made = (facts: CertificateFacts): Chain<CertificateFacts> => {
    const chain = found.get(facts) ?? find(facts)
    found.set(facts, chain)
    return chain
  }
  known.set(certificates, made)
  return made
}

function* withoutChain({ all }: Holdings, certificates: readonly Certificate[]): Iterable<Hit> {
  const chainOf = chainsAmong(certificates)
  for (const holding of all) {
    for (const held of holding.held.filter(isRead)) {
      const { ends, certificates: way } = chainOf(held.facts)
      if (ends === 'whole') continue
      const missing = way.at(-1)?.issuer.text ?? ''
      const words = ends === 'circle' ? 'its issuers go round in a circle' : `${missing} is missing`
      yield { holding, held, words: `${held.certificate.use}: ${words}` }
    }
  }
}

const keyKind = ({ facts: { key } }: Read): string => (key.kind === 'other' ? key.name : key.kind)

function* notOne({ all }: Holdings): Iterable<Hit> {
  for (const holding of all) {
    const [first] = holding.held
    if (!first) continue
    for (const held of holding.held.filter((each) => !isRead(each))) {
      yield { holding, held, words: `the text for ${held.certificate.use} is no certificate` }
    }
    if (holding.kind === 'authority') continue
    const sameUse = groupBy(holding.held.filter(isRead), (read) => [`${read.certificate.use} (${keyKind(read)})`])
    for (const [use, reads] of sameUse) {
      const words = `${String(reads.length)} certificates for ${use}`
      if (reads.length > 1) yield* reads.map((held) => ({ holding, held, words }))
    }
  }
  yield* authoritiesTwice(all)
}

function* authoritiesTwice(all: Holdings['all']): Iterable<Hit> {
  const authorities = all.filter(({ kind }) => kind === 'authority')
  const same = groupBy(authorities, ({ held }) => held.filter(isRead).map(({ facts }) => facts.fingerprint))
  for (const holdings of same.values()) {
    if (holdings.length === 1) continue
    const words = 'the same authority is there twice'
    yield* holdings.flatMap((holding) => holding.held.map((held) => ({ holding, held, words })))
  }
}

/** Perhaps of a public authority: no certificate says of which kind its authority is, but its life may tell. */
function* perhapsPublic({ all }: Holdings): Iterable<Hit> {
  for (const holding of all.filter(({ kind }) => kind !== 'authority')) {
    for (const held of holding.held.filter(isRead)) {
      const days = livesLikePublic(held.facts)
      if (days === null) continue
      const words = `${held.certificate.use}, ${String(days)} days, until ${held.facts.validTo.slice(0, 10)}`
      yield { holding, held, words }
    }
  }
}

/** That for a use with the first id: where there are several, CT-9 tells. */
const first = ({ held }: Holding, use: Certificate['use']): Read | undefined =>
  held
    .filter(isRead)
    .filter(({ certificate }) => certificate.use === use)
    .sort((a, b) => byCodeUnit(a.certificate.id, b.certificate.id))[0]

/** From Expressway X14.2 on, a peer that prefers the second certificate of CUCM (XD-17). */
const prefersEcdsa = ({ kind }: Pick<FarEnd, 'kind'>): boolean => kind === 'Expressway'

/** Of a node's two certificates that which a far end may be shown, and the plan does not hold. */
export function lackingOfTwo(read: readonly Read[], isEcdsaPreferred: boolean): string | null {
  const has = (use: Certificate['use']): boolean => read.some(({ certificate }) => certificate.use === use)
  const [one, second] = [has('CallManager'), has('CallManager-ECDSA')]
  if (second && !one) return 'CallManager, with an RSA key,'
  return one && !second && isEcdsaPreferred ? 'CallManager-ECDSA' : null
}

function* withoutSecond({ all, tlsFarEnds }: Holdings): Iterable<Hit> {
  if (tlsFarEnds.length === 0) return
  const isPreferred = tlsFarEnds.some(prefersEcdsa)
  for (const holding of all.filter(({ kind }) => kind === 'node')) {
    const [one, second] = [first(holding, 'CallManager'), first(holding, 'CallManager-ECDSA')]
    const held = one ?? second
    const lacking = lackingOfTwo(holding.held.filter(isRead), isPreferred)
    if (held && lacking !== null) yield { holding, held, words: `${lacking} is not in the plan` }
    else if (isPreferred && one && second?.facts.selfSigned && !one.facts.selfSigned) {
      yield { holding, held: second, words: 'CallManager-ECDSA signs itself, and CallManager does not' }
    }
  }
}

/** Whether who has to trust can be given what it needs, and who issued it. */
export const chainRules: readonly CertificateRule[] = [
  certificateRule(
    { id: 'CT-8', severity: 'warning' },
    (holdings, { project }) => withoutChain(holdings, project.certificates),
    (name, what) => ({
      message: `${name} has a certificate whose chain is not whole in the plan: ${what}. Who has to trust it cannot be given the chain.`,
      remedy: 'Read the certificates of the authorities that issued it, up to one that signs itself.',
    }),
  ),
  certificateRule({ id: 'CT-9', severity: 'error' }, notOne, (name, what) => ({
    message: `${name} does not have one certificate for each use and kind of key: ${what}.`,
    remedy: 'Keep the one that it really shows, and take the others out of the plan.',
  })),
  certificateRule({ id: 'XD-16', severity: 'advice' }, perhapsPublic, (name, what) => ({
    message: `${name} has a certificate with a life as short as those of public authorities: ${what}. If one issued it: those from 15 March 2027 on have no client authentication, and live 100 days, 47 from 15 March 2029 on.`,
    remedy: 'Plan its renewals, or change to an authority of your own, whose certificates go on to have both usages.',
  })),
  certificateRule({ id: 'XD-17', severity: 'advice' }, withoutSecond, (name, what) => ({
    message: `${name} has two CallManager certificates, one with an RSA key and one with an EC key, and shows one or the other; an Expressway prefers the second: ${what}.`,
    remedy: 'Have both signed, read both into the plan, and give their chains to the far end.',
  })),
]
