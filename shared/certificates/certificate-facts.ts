import type { Hash } from './identifiers'

/**
 * What a certificate says of itself, read and not judged. Plain values throughout, so that a worker can hand them over.
 * `null` means that the certificate does not say.
 */
export interface CertificateFacts {
  subject: DistinguishedName
  issuer: DistinguishedName
  /** The common name of the subject, the most specific one where it has several; empty where it has none. */
  commonName: string
  /** Of the subject alternative name. */
  dnsNames: readonly string[]
  /** Of the subject alternative name: IPv4, or IPv6 in its short form. */
  addresses: readonly string[]
  /** What else the subject alternative name holds, in words: `URI sip:example.com`. */
  otherNames: readonly string[]
  /** What CUCM compares with (FC-5): common names and DNS names, each once whatever its case, in that order. */
  names: readonly string[]
  /** UTC, `2026-11-28T05:50:25Z`: these compare as texts. */
  validFrom: string
  validTo: string
  /** Null where the extension is absent, so that every use is allowed. */
  extendedKeyUsage: ExtendedKeyUsage | null
  /** In words, or null where the extension is absent. */
  keyUsage: readonly string[] | null
  /** By identifier; empty where it names none. */
  policies: readonly string[]
  key: KeyFacts
  signature: SignatureFacts
  /** Subject and issuer are equal, byte for byte. */
  selfSigned: boolean
  /** It says of itself that it is an authority. */
  authority: boolean
  /** How many authorities may stand below it, or null where that is not limited. */
  pathLength: number | null
  /** In hexadecimal. */
  subjectKeyIdentifier: string | null
  authorityKeyIdentifier: string | null
  /** In hexadecimal capitals, with a minus where it is negative. */
  serial: string
  /** SHA-256 of the whole, 64 hexadecimal digits. */
  fingerprint: string
}

export interface DistinguishedName {
  /** For comparison: the name as it is written, in hexadecimal. */
  bytes: string
  /** For people: `CN=gw.example.com, O=Example, C=GB`, as RFC 4514 has it. */
  text: string
}

export interface ExtendedKeyUsage {
  serverAuth: boolean
  clientAuth: boolean
  /** It names "any" as a use of its own. */
  any: boolean
  /** In words, or as identifiers where they have no name here. */
  others: readonly string[]
}

export type KeyFacts =
  | { kind: 'RSA'; bits: number }
  /** `bits` is null where the curve is not known here. */
  | { kind: 'EC'; curve: string; bits: number | null }
  | { kind: 'other'; name: string }

export interface SignatureFacts {
  name: string
  /** Null where it is part of the algorithm, or not known here. */
  hash: Hash | null
}
