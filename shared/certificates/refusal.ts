import type { Message } from '../result'
import type { ContentKind } from './content-kind'

export type RefusalKind =
  | Exclude<ContentKind, 'certificate'>
  | 'too large'
  | 'parameters of a key'
  | 'pending request'
  | 'elsewhere'
  | 'unknown layout'
  | 'in words'

/** Why something is not taken as a certificate. Never a piece of what stood there. */
export interface CertificateRefusal extends Message {
  kind: RefusalKind
}

const askForCertificate = 'Give the certificate that was issued for it, as PEM or DER.'
const withoutKey = 'Export the certificates alone, as PEM, DER or PKCS #7, without the key.'

const messages: Readonly<Record<RefusalKind, Message>> = {
  'private key': {
    message: 'This is a private key. It was not read, and nothing of it is kept.',
    remedy: 'Give the certificate alone; a key that has left its device should be replaced.',
  },
  'encrypted private key': {
    message: 'This is a private key, encrypted with a password. It was not read, and nothing of it is kept.',
    remedy: 'Give the certificate alone.',
  },
  'public key': {
    message: 'This is a public key without a certificate: it has no names and no dates.',
    remedy: askForCertificate,
  },
  'certificate request': {
    message: 'This is a certificate request: nobody has signed it yet.',
    remedy: askForCertificate,
  },
  'pending request': {
    message: 'The device waits for this certificate: it has been requested and not been issued.',
    remedy: 'Finish the enrolment, and read the device again.',
  },
  elsewhere: {
    message: 'The configuration names this certificate, but the device keeps it in a file of its own.',
    remedy: 'Give what show crypto pki certificates prints on that device.',
  },
  'revocation list': {
    message: 'This is a list of revoked certificates, not a certificate.',
    remedy: 'Give the certificate of the authority that publishes it.',
  },
  'PKCS #12': {
    message: 'This is a PKCS #12 file, which holds a private key beside the certificate. Nothing of it is kept.',
    remedy: withoutKey,
  },
  'Java key store': {
    message: 'This is a Java key store, which can hold private keys. Nothing of it is kept.',
    remedy: withoutKey,
  },
  'PKCS #7': {
    message: 'This is a PKCS #7 file, which holds any number of certificates.',
    remedy: 'Read it as a file of certificates.',
  },
  'PKCS #7 without certificates': {
    message: 'This is a PKCS #7 file without a certificate in it.',
    remedy: 'Export the certificates again, with their chain.',
  },
  'parameters of a key': {
    message: 'These are parameters of a key, not a certificate.',
    remedy: 'Nothing needs to be done where the certificate stands beside them.',
  },
  'too large': {
    message: 'This is larger than certificates are.',
    remedy: 'Give the certificate itself, as PEM or DER.',
  },
  damaged: {
    message: 'This cannot be read as a certificate',
    remedy: 'Export it again, and copy it whole.',
  },
  'unknown layout': {
    message: 'What the device shows here has a layout that is not known, so nothing was taken from it.',
    remedy: 'Give the certificate itself, as PEM.',
  },
  'in words': {
    message: 'This says in words what is in a certificate. The certificate itself is not here, and nothing was taken.',
    remedy:
      'Give the certificate itself, as PEM or DER: what openssl x509, certutil -encode or keytool -exportcert writes.',
  },
  'no certificate': {
    message: 'There is no certificate here.',
    remedy: 'Give certificates as PEM, DER or PKCS #7, or what show crypto pki certificates or show cert prints.',
  },
}

/** @param why for what is damaged: what is wrong, as half a sentence */
export function refusalOf(kind: RefusalKind, why = 'it is cut short'): CertificateRefusal {
  const { message, remedy } = messages[kind]
  return { kind, message: kind === 'damaged' ? `${message}: ${why}.` : message, remedy }
}
