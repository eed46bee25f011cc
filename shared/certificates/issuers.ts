import type { CertificateFacts } from './certificate-facts'

/** What finding an issuer looks at. */
export type Linked = Pick<
  CertificateFacts,
  'subject' | 'issuer' | 'selfSigned' | 'subjectKeyIdentifier' | 'authorityKeyIdentifier' | 'fingerprint'
>

/**
 * Whether the one can have issued the other, without arithmetic (interfaces.md §5): its subject is the other's issuer,
 * byte for byte, and where both have identifiers of its key these agree.
 */
export const isIssuerOf = (issuer: Linked, issued: Linked): boolean =>
  issuer.subject.bytes === issued.issuer.bytes &&
  (issuer.subjectKeyIdentifier === null ||
    issued.authorityKeyIdentifier === null ||
    issuer.subjectKeyIdentifier === issued.authorityKeyIdentifier)

/** Certificates from one upwards. */
export interface Chain<Of extends Linked> {
  /** The certificate itself first, then its issuer, and so on. */
  certificates: readonly Of[]
  /** `whole` up to one that signs itself; or the issuer of the last is not at hand; or the issuers go round. */
  ends: 'whole' | 'issuer missing' | 'circle'
}

/** Finds chains among these certificates. Where there are several ways up, the shortest whole one is taken. */
export function chainFinder<Of extends Linked>(among: readonly Of[]): (certificate: Of) => Chain<Of> {
  const bySubject = new Map<string, Of[]>()
  for (const each of among) {
    const same = bySubject.get(each.subject.bytes)
    if (same) same.push(each)
    else bySubject.set(each.subject.bytes, [each])
  }
  const issuersOf = (certificate: Of): Of[] =>
    (bySubject.get(certificate.issuer.bytes) ?? []).filter((other) => isIssuerOf(other, certificate))
  return (certificate) => wholeChain(certificate, issuersOf) ?? brokenChain(certificate, issuersOf)
}

/** The shortest way to one that signs itself, level by level, each certificate once. */
function wholeChain<Of extends Linked>(certificate: Of, issuersOf: (of: Of) => Of[]): Chain<Of> | null {
  const below = new Map<string, Of | null>([[certificate.fingerprint, null]])
  const open = [certificate]
  for (const next of open) {
    if (next.selfSigned) return { certificates: wayTo(next, below), ends: 'whole' }
    for (const issuer of issuersOf(next)) {
      if (below.has(issuer.fingerprint)) continue
      below.set(issuer.fingerprint, next)
      open.push(issuer)
    }
  }
  return null
}

function wayTo<Of extends Linked>(top: Of, below: ReadonlyMap<string, Of | null>): Of[] {
  const way: Of[] = []
  for (let at: Of | null = top; at !== null; at = below.get(at.fingerprint) ?? null) way.push(at)
  return way.reverse()
}

/** As far up as the first issuers lead. */
function brokenChain<Of extends Linked>(certificate: Of, issuersOf: (of: Of) => Of[]): Chain<Of> {
  const certificates = [certificate]
  const seen = new Set([certificate.fingerprint])
  for (let at = certificate; ;) {
    const issuers = issuersOf(at)
    const issuer = issuers.find(({ fingerprint }) => !seen.has(fingerprint))
    if (!issuer) return { certificates, ends: issuers.length > 0 ? 'circle' : 'issuer missing' }
    seen.add(issuer.fingerprint)
    certificates.push(issuer)
    at = issuer
  }
}
