import { parseRelease, releaseName, type Release } from '../../software/release'
import { isPast, type Gate } from '../../software/release-gates'
import type { ShownKey } from '../../certificates/host-key'
import { ours } from '../../ios/ios-values'
import { note, type Note } from '../../ios/ios-words'

/** Which commands a release is given for TLS and SRTP. */
export interface SipForm {
  release: Release | null
  /** How `crypto signaling` is told the certificate and the suites. */
  tls: 'trustpoint' | 'profile with strict-cipher' | 'profile with cipher list'
  /** What `transport tcp tls` is told. */
  version: 'not pinned' | 'v1.2' | 'v1.2 minimum'
  hasSrtpCrypto: boolean
  /** `listen-port secure` of a tenant. */
  hasListenPort: boolean
  says: string
}

/** What a list of ciphers has: of TLS 1.2 what every list of CUCM has (XD-12), then those of TLS 1.3, in order. */
export const listedSuites = {
  tls12: ['ECDHE_RSA_AES256_GCM_SHA384', 'ECDHE_RSA_AES128_GCM_SHA256'],
  /** For a certificate with an EC key. */
  ecdsa: ['ECDHE_ECDSA_AES256_GCM_SHA384', 'ECDHE_ECDSA_AES128_GCM_SHA256'],
  tls13: ['AES256_GCM_SHA384', 'AES128_GCM_SHA256'],
} as const

/** strict-cipher also has one that CUCM has, without DHE. */
const strictSuites = [...listedSuites.tls12, 'TLS_RSA_WITH_AES_128_CBC_SHA']

/**
 * The suites of TLS 1.2 that a device has by its lines. A list has those for RSA first even where its own key is EC, so
 * that CUCM shows its RSA certificate to it (XD-17); without a list it is one or the other.
 */
export function suitesOf12({ tls, release }: Pick<SipForm, 'tls' | 'release'>, key: ShownKey): readonly string[] {
  const isEc = key.kind === 'EC'
  if (tls === 'profile with cipher list')
    return isEc ? [...listedSuites.tls12, ...listedSuites.ecdsa] : listedSuites.tls12
  return isEc && isPast('ecdsaCipher', release) ? listedSuites.ecdsa : strictSuites
}

/** Whether a certificate with an EC key is of use in the release. */
export const hasEcdsa = ({ tls, release }: Pick<SipForm, 'tls' | 'release'>): boolean =>
  tls === 'profile with cipher list' || isPast('ecdsaCipher', release)

/** Without a list: what `crypto signaling` or the profile is told. */
export type StrictCipher = 'strict-cipher' | 'ecdsa-cipher' | 'ecdsa-cipher curve-size 384'

export function strictCipher({ release }: Pick<SipForm, 'release'>, key: ShownKey): StrictCipher {
  if (key.kind !== 'EC' || !isPast('ecdsaCipher', release)) return 'strict-cipher'
  return key.bits === 384 && isPast('curveSize', release) ? 'ecdsa-cipher curve-size 384' : 'ecdsa-cipher'
}

type Form = Omit<SipForm, 'release' | 'hasListenPort'> & { since: Gate }

/** The newest first; the last one is for every release. */
const table: readonly Form[] = [
  {
    since: 'tlsMinimum',
    tls: 'profile with cipher list',
    version: 'v1.2 minimum',
    hasSrtpCrypto: true,
    says: 'IOS XE 17.14.1a and later: voice class tls-cipher and tls-profile, TLS 1.2 or 1.3, srtp-crypto',
  },
  {
    since: 'tlsCipher',
    tls: 'profile with cipher list',
    version: 'v1.2',
    hasSrtpCrypto: true,
    says: 'IOS XE 17.8.1a to 17.13: voice class tls-cipher and tls-profile, TLS 1.2 only, srtp-crypto',
  },
  {
    since: 'tlsProfile',
    tls: 'profile with strict-cipher',
    version: 'v1.2',
    hasSrtpCrypto: true,
    says: 'IOS XE 17.3.1a to 17.7: voice class tls-profile with strict-cipher, TLS 1.2 only, srtp-crypto',
  },
  {
    since: 'srtpCrypto',
    tls: 'trustpoint',
    version: 'v1.2',
    hasSrtpCrypto: true,
    says: 'IOS XE 16.5.1b to 17.2: trustpoint in crypto signaling, TLS 1.2 only, srtp-crypto',
  },
  {
    since: 'tlsVersion',
    tls: 'trustpoint',
    version: 'v1.2',
    hasSrtpCrypto: false,
    says: 'IOS 15.6(1)T and later, IOS XE 3.17S to 16.4: trustpoint in crypto signaling, TLS 1.2 only, no srtp-crypto',
  },
]

const oldest: Omit<Form, 'since'> = {
  tls: 'trustpoint',
  version: 'not pinned',
  hasSrtpCrypto: false,
  says: 'The oldest form: trustpoint in crypto signaling, no TLS version, no srtp-crypto',
}

/** The form for the software of a gateway, as its text in the plan has it. */
export function sipForm(software: string): SipForm {
  const release = parseRelease(software)
  const { tls, version, hasSrtpCrypto, says } = table.find(({ since }) => isPast(since, release)) ?? oldest
  return { release, tls, version, hasSrtpCrypto, hasListenPort: isPast('listenPort', release), says }
}

/** Which form was chosen, and why. */
export function formNotes({ software, form, hasTls, hasSrtp }: Shape): Note[] {
  if (!hasTls && !hasSrtp) return [ours('The same in every release.')]
  return [ours(`${hasTls ? form.says : mediaSays(form)}.`), whyNote(software, form)]
}

interface Shape {
  software: string
  form: SipForm
  hasTls: boolean
  hasSrtp: boolean
}

const mediaSays = ({ hasSrtpCrypto }: SipForm): string =>
  hasSrtpCrypto ? 'IOS XE 16.5.1b and later: srtp-crypto' : 'Before IOS XE 16.5.1b: no srtp-crypto'

function whyNote(software: string, { release }: SipForm): Note {
  return release === null
    ? note`Chosen because the software in the plan, ${software === '' ? 'none' : software}, names no release. Later releases take these commands too; look at show version, put the release into the plan and export again for the form of that release.`
    : note`Chosen because the plan has ${software}, read as ${ours(releaseName(release))}. If show version says otherwise, put that into the plan and export again.`
}
