import type { ShownKey } from '../certificates/host-key'
import { sipForm, suitesOf12 } from '../gateways/sip/form'
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

/** Of a far end: what its gateway file gives it; where the plan makes none, nobody knows, and it takes what CUCM has. */
export function farEndOffer(
  { kind, software }: Pick<FarEnd, 'kind' | 'software'>,
  profile: Pick<SipTrunkSecurityProfile, 'securityMode'>,
  ofCucm: TlsOffer,
  key: ShownKey,
): TlsOffer {
  if (profile.securityMode === 'Authenticated' || (kind !== 'IOS' && kind !== 'IOS XE')) return ofCucm
  const form = sipForm(software)
  return { suites: suitesOf12(form, key), has13: form.version === 'v1.2 minimum' }
}
