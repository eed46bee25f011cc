import { listedSuites, sipForm, type SipForm } from '../gateways/sip/form'
import type { FarEnd, SipTrunkSecurityProfile } from '../plan/project'
import type { CucmSuites } from '../software/cucm-suites'

/** What a side offers and takes in a handshake. */
export interface TlsOffer {
  /** Those of TLS 1.2, by the names that CUCM and IOS have for them. */
  suites: readonly string[]
  has13: boolean
}

/** An Authenticated trunk has one suite, and TLS 1.3 has none like it (PF-5, PF-7). */
const authenticated: TlsOffer = { suites: ['NULL_SHA'], has13: false }

/** Of CUCM, by its release and its choice of TLS Ciphers (XD-12). */
export const cucmOffer = (
  { securityMode }: Pick<SipTrunkSecurityProfile, 'securityMode'>,
  { tlsCiphers, tlsVersions }: Pick<CucmSuites, 'tlsCiphers' | 'tlsVersions'>,
): TlsOffer =>
  securityMode === 'Authenticated' ? authenticated : { suites: tlsCiphers, has13: tlsVersions.includes('1.3') }

const strictSuites = [...listedSuites.tls12, 'TLS_RSA_WITH_AES_128_CBC_SHA']

/** As the lines have it that a gateway file gives (XD-12); strict-cipher also has one that CUCM has, without DHE. */
const formSuites: Readonly<Record<SipForm['tls'], readonly string[]>> = {
  'profile with cipher list': listedSuites.tls12,
  'profile with strict-cipher': strictSuites,
  trustpoint: strictSuites,
}

/** Of a far end: what its gateway file gives it; where the plan makes none, nobody knows, and it takes what CUCM has. */
export function farEndOffer(
  { kind, software }: Pick<FarEnd, 'kind' | 'software'>,
  profile: Pick<SipTrunkSecurityProfile, 'securityMode'>,
  ofCucm: TlsOffer,
): TlsOffer {
  if (profile.securityMode === 'Authenticated' || (kind !== 'IOS' && kind !== 'IOS XE')) return ofCucm
  const { tls, version } = sipForm(software)
  return { suites: formSuites[tls], has13: version === 'v1.2 minimum' }
}
