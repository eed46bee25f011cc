import { ours, placeholder } from '../../ios/ios-values'
import type { IosValue } from '../../ios/ios-words'
import { trustpoints } from '../../ios/pki'
import { sourceInterface } from './source-interface'

/** What the lines of a box call the things that they make and refer to. */
export interface SipNames {
  trustpoint: IosValue
  key: IosValue
  /** Tags of classes. */
  cipher: IosValue
  profile: IosValue
  srtpCrypto: IosValue
  /** The interface that it signals from; null where the device goes on as it does. */
  source: IosValue | null
  /** Of the tenant that listens at a port. */
  tenant: (port: number) => IosValue
}

/** Where nobody has read the device, which names and numbers are free is not known. */
export const blankNames: SipNames = {
  ...trustpoints,
  cipher: placeholder('TLS_CIPHER_TAG', ours('a free number for voice class tls-cipher')),
  profile: placeholder('TLS_PROFILE_TAG', ours('a free number for voice class tls-profile')),
  srtpCrypto: placeholder('SRTP_CRYPTO_TAG', ours('a free number for voice class srtp-crypto')),
  source: sourceInterface,
  tenant: (port) =>
    placeholder(`TENANT_${String(port)}`, ours(`a free number for voice class tenant, for port ${String(port)}`)),
}
