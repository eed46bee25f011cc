import { toBase64 } from '../text/base64'
import { refused, type CertificateItem, type Place } from './certificate-item'
import { contentKindOf } from './content-kind'
import { derElement } from './der'
import { certificatesOfPkcs7 } from './pkcs7'
import { readCertificate } from './read-certificate'

/** What bytes hold: one certificate, several one after the other up to what is none, or those of a PKCS #7 file. */
export function contentItems(bytes: Uint8Array, place: Place): CertificateItem[] {
  const items: CertificateItem[] = []
  let rest = bytes
  do {
    const length = derElement(rest)?.bytes.length ?? rest.length
    const source = items.length === 0 ? place.source : `${place.source}, part ${String(items.length + 1)}`
    items.push(...itemsOfOne(rest.subarray(0, length), { ...place, source }))
    rest = rest.subarray(length)
  } while (items.at(-1)?.kind === 'certificate' && !isBlank(rest))
  return items
}

/** Line ends and zeros at the end of a file mean nothing. */
const isBlank = (bytes: Uint8Array): boolean => bytes.every((byte) => byte === 0 || byte === 10 || byte === 13)

const itemsOfOne = (bytes: Uint8Array, place: Place): CertificateItem[] =>
  contentKindOf(bytes) === 'PKCS #7' ? pkcs7Items(bytes, place) : [itemOf(bytes, place)]

function itemOf(bytes: Uint8Array, place: Place): CertificateItem {
  const read = readCertificate(bytes)
  if (!read.ok) return { ...place, kind: 'refused', refusal: read.failure }
  return { ...place, kind: 'certificate', der: toBase64(bytes), facts: read.value }
}

function pkcs7Items(bytes: Uint8Array, place: Place): CertificateItem[] {
  const certificates = certificatesOfPkcs7(bytes)
  if (!certificates) return [refused(place, 'damaged', 'the list of its certificates cannot be read')]
  if (certificates.length === 0) return [refused(place, 'PKCS #7 without certificates')]
  return certificates.map((certificate, index) =>
    itemOf(certificate, { ...place, source: `${place.source}, certificate ${String(index + 1)} of PKCS #7` }),
  )
}
