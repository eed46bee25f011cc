import { sha256 } from '@noble/hashes/sha2.js'
import { fail, ok, type Result } from '../result'
import { fromBase64 } from '../text/base64'
import { allRead } from './all-read'
import type { CertificateFacts, KeyFacts, SignatureFacts } from './certificate-facts'
import { timeOf } from './certificate-time'
import { contentKindOf } from './content-kind'
import { childrenOf, context, derElement, mostBytes, tags, type DerElement } from './der'
import { bitsOf, hexOf, signedHexOf, smallNumberOf } from './der-values'
import { eachOnce } from './each-once'
import { readName, type ReadName } from './distinguished-name'
import { readExtensions, type Extensions } from './extensions'
import { readKey, readSignature } from './public-key'
import { refusalOf, type CertificateRefusal } from './refusal'

/** The parts of a certificate that have a place of their own, by what a sentence calls them. */
interface Parts {
  'the serial number': string
  'the issuer': ReadName
  'the subject': ReadName
  'the first day': string
  'the last day': string
  'the key': KeyFacts
  'the signature': SignatureFacts
}

/**
 * What a certificate says of itself. The same bytes give the same facts; nothing is judged and nothing is kept.
 * @param certificate one certificate: DER, or DER as base64
 */
export function readCertificate(certificate: Uint8Array | string): Result<CertificateFacts, CertificateRefusal> {
  const bytes = typeof certificate === 'string' ? fromBase64(certificate) : certificate
  if (!bytes) return fail(refusalOf('damaged', 'it is not base64'))
  if (bytes.length > mostBytes) return fail(refusalOf('too large'))
  const kind = contentKindOf(bytes)
  if (kind !== 'certificate') return fail(refusalOf(kind))
  const whole = derElement(bytes)
  if (whole?.bytes.length !== bytes.length) return fail(refusalOf('damaged', 'bytes follow its end'))
  return factsOf(whole)
}

function factsOf(whole: DerElement): Result<CertificateFacts, CertificateRefusal> {
  const [body, algorithm, signature, ...after] = childrenOf(whole, tags.sequence) ?? []
  const [serial, inner, issuer, validity, subject, key, ...more] = withoutVersion(childrenOf(body, tags.sequence))
  if (!bitsOf(signature) || after.length > 0 || !more.every(({ tag }) => mayFollow.has(tag)))
    return cannotRead('its end')
  const [from, to] = childrenOf(validity, tags.sequence) ?? []
  const read = allRead<Parts>({
    'the serial number': signedHexOf(serial),
    'the issuer': readName(issuer),
    'the subject': readName(subject),
    'the first day': timeOf(from),
    'the last day': timeOf(to),
    'the key': readKey(key),
    'the signature': isSame(inner, algorithm) ? readSignature(algorithm) : undefined,
  })
  if (!read.ok) return cannotRead(read.failure)
  const extensions = readExtensions(more.find(({ tag }) => tag === context(3)))
  return extensions.ok ? ok(assembled(read.value, extensions.value, whole.bytes)) : cannotRead(extensions.failure)
}

const cannotRead = (part: string) => fail(refusalOf('damaged', `${part} cannot be read`))

/** Two identifiers that nobody uses, and the extensions. */
const mayFollow: ReadonlySet<number> = new Set([0x81, 0x82, context(3)])

/** The first version does not say that it is the first; there are three. */
function withoutVersion(parts: readonly DerElement[] = []): readonly DerElement[] {
  const version = childrenOf(parts[0], context(0))
  if (!version) return parts
  const number = version.length === 1 ? (smallNumberOf(version[0]) ?? -1) : -1
  return number >= 0 && number <= 2 ? parts.slice(1) : []
}

/** The algorithm stands in a certificate twice, the same both times (RFC 5280, 4.1.1.2). */
const isSame = (a: DerElement | undefined, b: DerElement | undefined): boolean =>
  a !== undefined && b !== undefined && hexOf(a.bytes) === hexOf(b.bytes)

function assembled(parts: Parts, extensions: Extensions, bytes: Uint8Array): CertificateFacts {
  const { subject, issuer } = { subject: parts['the subject'], issuer: parts['the issuer'] }
  const { alternativeNames, constraints, ...rest } = extensions
  return {
    subject: { bytes: subject.bytes, text: subject.text },
    issuer: { bytes: issuer.bytes, text: issuer.text },
    commonName: subject.commonNames[0] ?? '',
    ...alternativeNames,
    names: eachOnce([...subject.commonNames, ...alternativeNames.dnsNames]),
    validFrom: parts['the first day'],
    validTo: parts['the last day'],
    key: parts['the key'],
    signature: parts['the signature'],
    selfSigned: subject.bytes === issuer.bytes,
    ...constraints,
    ...rest,
    serial: parts['the serial number'],
    fingerprint: hexOf(sha256(bytes)),
  }
}
