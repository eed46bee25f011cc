import { block, remark, show, step, type Line } from './ios-lines'
import { numeral, ours, placeholder } from './ios-values'
import { ios, note, type Command, type IosValue, type Note } from './ios-words'

/** The certificate of the device, and what it trusts. */
export interface Pki {
  trustpoint: IosValue
  key: IosValue
  /** What it is to trust, each in a trustpoint of its own. */
  authorities: readonly Authority[]
  commonName: IosValue
  /** Which certificates of CUCM: `CallManager` or `ipsec`. */
  certificate: 'CallManager' | 'ipsec'
  /** A second box has the same key (FC-12). */
  isExportable: boolean
  /** Of an EC key its length; an RSA key otherwise. */
  ecBits?: 256 | 384 | null
}

/** A certificate that the device is to trust. */
export interface Authority {
  trustpoint: IosValue
  /** What is pasted. */
  paste: Note
  /** Whether it is known which certificates there are. */
  isKnown: boolean
}

/** Where nobody has read the certificates of CUCM. */
export const someAuthority = (certificate: Pki['certificate']): Authority => ({
  trustpoint: placeholder('CUCM_CA_TRUSTPOINT', ours('name of the trustpoint for the CA of CUCM')),
  paste: note`paste the certificate of the CA, or of the node where it is self-signed (${ours(certificate)}).`,
  isKnown: false,
})

export const trustpoints = {
  trustpoint: placeholder(
    'GATEWAY_TRUSTPOINT',
    ours('name of the trustpoint with the certificate of the device'),
    'the trustpoint with its own certificate',
  ),
  key: placeholder('GATEWAY_KEY', ours('label of its key, one that is not in use')),
}

/** Asks a question where the label is in use, so that it is typed by hand and never pasted twice. */
export const keyStep = ({ key, isExportable, ecBits = null }: Pki): Line =>
  step(
    note`Make a key, where the device has none that serves.`,
    ecBits === null
      ? keyCommand(key, isExportable)
      : ios`crypto key generate ec keysize ${numeral(ecBits)} label ${key}`,
  )

const keyCommand = (key: IosValue, isExportable: boolean): Command =>
  isExportable
    ? ios`crypto key generate rsa general-keys label ${key} exportable modulus 2048`
    : ios`crypto key generate rsa general-keys label ${key} modulus 2048`

export const trustpointLines = (pki: Pki): Line[] => [
  remark(
    note`Where the device has a certificate that serves, leave out what is done, and put its trustpoint for ${pki.trustpoint}.`,
  ),
  ...ownTrustpoint(pki),
  ...authorityTrustpoints(pki),
]

/** Of the certificate of the device. Its CA mostly signs for CUCM too, so that its list counts for both. */
export const ownTrustpoint = ({ trustpoint, key, commonName, ecBits = null }: Pki): Line[] => [
  remark(
    ours(
      'revocation-check crl is the default: what the CA of this trustpoint signed, for CUCM too, is looked up in its list. Where the device does not reach that list, decide on none instead.',
    ),
  ),
  ...block(
    ios`crypto pki trustpoint ${trustpoint}`,
    ios`enrollment terminal pem`,
    ios`serial-number none`,
    ios`fqdn none`,
    ios`ip-address none`,
    ios`subject-name CN=${commonName}`,
    ios`revocation-check crl`,
    ecBits === null ? ios`rsakeypair ${key}` : ios`eckeypair ${key}`,
  ),
]

/** Of what it has to trust. */
export const authorityTrustpoints = ({ authorities, certificate }: Pki): Line[] => [
  remark(
    note`For ${ours(
      authorities.every(({ isKnown }) => isKnown)
        ? `what has to be trusted of the ${certificate} certificates of CUCM, as the plan holds them.`
        : `the CA that signed the ${certificate} certificates of CUCM. Where they are self-signed: this block once for each node, with a name of its own. A CA above the issuer needs a trustpoint too.`,
    )} Lists of revoked certificates are not asked for here: crl, the default, where the device reaches the list of that CA.`,
  ),
  ...authorities.flatMap((authority) =>
    block(ios`crypto pki trustpoint ${authority.trustpoint}`, ios`enrollment terminal`, ios`revocation-check none`),
  ),
]

/** What asks questions, so that it cannot be pasted. */
export const enrolment = (pki: Pki): Line[] => [...trustSteps(pki), ...ownSteps(pki)]

export const trustSteps = ({ authorities }: Pki): Line[] => [
  step(ours('See that the clock of the device is right, by NTP: certificates are refused otherwise.')),
  ...authorities.map((authority) =>
    step(note`Trust CUCM: ${authority.paste}`, ios`crypto pki authenticate ${authority.trustpoint}`),
  ),
]

const ownSteps = ({ trustpoint }: Pki): Line[] => [
  step(
    ours('Trust the issuer: paste the certificate of the CA that is to sign for the device.'),
    ios`crypto pki authenticate ${trustpoint}`,
  ),
  step(
    ours('Make the request, and have it signed for client and for server authentication.'),
    ios`crypto pki enroll ${trustpoint}`,
  ),
  step(ours('Paste the signed certificate.'), ios`crypto pki import ${trustpoint} certificate`),
  showCertificates(trustpoint),
]

export const showCertificates = (trustpoint: IosValue): Line =>
  show(
    ios`show crypto pki certificates ${trustpoint}`,
    ours('Status Available, dates that hold, and two entries: its own and the CA.'),
  )

/** No release is told to forget a certificate on the way back. */
export const trustStays = remark(ours('Key, trustpoints and certificates may stay: nothing uses them any more.'))
