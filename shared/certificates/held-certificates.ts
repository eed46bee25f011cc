import type { Certificate } from '../plan/project'
import type { CertificateFacts } from './certificate-facts'
import { readCertificate } from './read-certificate'

/** What a text of a certificate says; null where it is none (CT-9). */
export type ReadText = readonly [der: string, facts: CertificateFacts | null]

/** By the certificate itself: an edit replaces what it changes, so that each is read once. */
const known = new WeakMap<Certificate, CertificateFacts | null>()

/** By its text: what another thread has read. */
const learned = new Map<string, CertificateFacts | null>()

/** More texts than two plans of a thousand certificates have, and little to keep. */
const mostLearned = 4_000

/** What a certificate of the plan says of itself; null where its text is no certificate (CT-9). */
export function factsOf(certificate: Certificate): CertificateFacts | null {
  const before = known.get(certificate)
  if (before !== undefined) return before
  const learnedFacts = learned.get(certificate.der)
  const facts = learnedFacts === undefined ? readText(certificate.der) : learnedFacts
  known.set(certificate, facts)
  return facts
}

/** The same bytes give the same facts, so that they may be read anywhere. */
export const readTexts = (ders: readonly string[]): ReadText[] => ders.map((der) => [der, readText(der)] as const)

/** Takes over what another thread has read: these texts are not read again. */
export function learnFacts(read: readonly ReadText[]): void {
  if (learned.size + read.length > mostLearned) learned.clear()
  for (const [der, facts] of read) learned.set(der, facts)
}

/** The texts that would have to be read, each once. */
export function unreadTexts(certificates: readonly Certificate[]): string[] {
  const unread = certificates.filter((each) => !known.has(each) && !learned.has(each.der))
  return [...new Set(unread.map(({ der }) => der))]
}

function readText(der: string): CertificateFacts | null {
  const read = readCertificate(der)
  return read.ok ? read.value : null
}

/** It serves the calls that its holder makes, and no others. */
export const isForClient = ({ use }: Pick<Certificate, 'use'>): boolean =>
  use === 'CallManager client' || use === 'SIP client'

/** One of the uses that a node's certificate has on a SIP trunk. */
export const isCallManager = ({ use }: Pick<Certificate, 'use'>): boolean =>
  use === 'CallManager' || use === 'CallManager-ECDSA' || use === 'CallManager client'
