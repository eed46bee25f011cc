import type { Certificate } from '../plan/project'
import type { CertificateFacts } from './certificate-facts'
import { readCertificate } from './read-certificate'

/** By the certificate itself: an edit replaces what it changes, so that each is read once. */
const known = new WeakMap<Certificate, CertificateFacts | null>()

/** What a certificate of the plan says of itself; null where its text is no certificate (CT-9). */
export function factsOf(certificate: Certificate): CertificateFacts | null {
  const before = known.get(certificate)
  if (before !== undefined) return before
  const read = readCertificate(certificate.der)
  const facts = read.ok ? read.value : null
  known.set(certificate, facts)
  return facts
}

/** It serves the calls that its holder makes, and no others. */
export const isForClient = ({ use }: Pick<Certificate, 'use'>): boolean =>
  use === 'CallManager client' || use === 'SIP client'

/** One of the uses that a node's certificate has on a SIP trunk. */
export const isCallManager = ({ use }: Pick<Certificate, 'use'>): boolean =>
  use === 'CallManager' || use === 'CallManager-ECDSA' || use === 'CallManager client'
