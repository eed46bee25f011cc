import { childrenOf, context, derElement, tags, type DerElement } from './der'
import { identifierOf, smallNumberOf } from './der-values'

/** What bytes are that people take for certificates, or hand over with them. */
export type ContentKind =
  | 'certificate'
  | 'PKCS #7'
  | 'PKCS #7 without certificates'
  | 'private key'
  | 'encrypted private key'
  | 'public key'
  | 'certificate request'
  | 'revocation list'
  | 'PKCS #12'
  | 'Java key store'
  | 'damaged'
  | 'no certificate'

type Parts = readonly DerElement[]

const signedData = '1.2.840.113549.1.7.2'
const pkcs7 = '1.2.840.113549.1.7.'
const { sequence, integer, octetString, bitString, utcTime, generalizedTime } = tags

const begins = (parts: Parts, ...tagsInOrder: readonly number[]): boolean =>
  tagsInOrder.every((tag, index) => parts[index]?.tag === tag)

/** An algorithm, or whatever else begins with an object identifier. */
const isNamed = (element: DerElement | undefined): boolean =>
  identifierOf(childrenOf(element, sequence)?.[0]) !== undefined

/** A body, an algorithm and a signature: so are certificates, requests and revocation lists made. */
const isSigned = (parts: Parts): boolean => begins(parts, sequence, sequence, bitString)

const bodyOf = (parts: Parts): Parts => childrenOf(parts[0], sequence) ?? []

/** What each kind looks like from outside; the first that fits. */
const shapes: readonly { kind: ContentKind; fits: (parts: Parts) => boolean }[] = [
  { kind: 'private key', fits: (parts) => begins(parts, integer, octetString) },
  { kind: 'private key', fits: (parts) => begins(parts, integer, sequence, octetString) },
  { kind: 'private key', fits: (parts) => begins(parts, integer, integer, integer) },
  { kind: 'public key', fits: (parts) => begins(parts, integer, integer) },
  { kind: 'PKCS #12', fits: (parts) => begins(parts, integer, sequence) && smallNumberOf(parts[0]) === 3 },
  { kind: 'PKCS #7', fits: ([first]) => identifierOf(first) === signedData },
  { kind: 'PKCS #7 without certificates', fits: ([first]) => identifierOf(first)?.startsWith(pkcs7) ?? false },
  { kind: 'encrypted private key', fits: (parts) => begins(parts, sequence, octetString) && isNamed(parts[0]) },
  {
    kind: 'public key',
    fits: (parts) => parts.length === 2 && begins(parts, sequence, bitString) && isNamed(parts[0]),
  },
  { kind: 'revocation list', fits: (parts) => isSigned(parts) && bodyOf(parts).some(isTime) },
  { kind: 'certificate request', fits: (parts) => isSigned(parts) && isRequestBody(bodyOf(parts)) },
  { kind: 'certificate', fits: (parts) => isSigned(parts) && isCertificateBody(bodyOf(parts)) },
]

const isTime = ({ tag }: DerElement): boolean => tag === utcTime || tag === generalizedTime

/** Version, subject and key. */
const isRequestBody = (body: Parts): boolean =>
  begins(body, integer, sequence, sequence) &&
  !isNamed(body[1]) &&
  childrenOf(body[2], sequence)?.[1]?.tag === bitString

/** Version or serial number come first. */
const isCertificateBody = (body: Parts): boolean => begins(body, context(0)) || begins(body, integer)

/** What the bytes are, by their shape alone: nothing of a key is looked at. */
export function contentKindOf(bytes: Uint8Array): ContentKind {
  if (isJavaKeyStore(bytes)) return 'Java key store'
  if (bytes[0] !== sequence) return 'no certificate'
  const parts = childrenOf(derElement(bytes), sequence)
  if (!parts) return 'damaged'
  return shapes.find(({ fits }) => fits(parts))?.kind ?? 'no certificate'
}

/** JKS and JCEKS begin with these. */
const isJavaKeyStore = (bytes: Uint8Array): boolean =>
  [0xfeedfeed, 0xcececece].some((mark) =>
    [24, 16, 8, 0].every((shift, index) => bytes[index] === ((mark >>> shift) & 0xff)),
  )
