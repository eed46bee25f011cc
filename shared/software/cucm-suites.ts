import { clusterRelease, isFromRelease } from './cucm-release'
import { own } from '../text/own'

/** What CUCM offers and takes on a SIP trunk, most wanted first. */
export interface CucmSuites {
  /** As a sentence has it. */
  tlsVersions: string
  tlsCiphers: readonly string[]
  srtpSuites: readonly string[]
  /** True where the cluster's enterprise parameters were read; else these are the defaults. */
  isRead: { tls: boolean; srtp: boolean }
}

const strongest = ['ECDHE_RSA_AES256_GCM_SHA384', 'ECDHE_ECDSA_AES256_GCM_SHA384']
const medium = [...strongest, 'ECDHE_RSA_AES128_GCM_SHA256', 'ECDHE_ECDSA_AES128_GCM_SHA256']
const all = [...medium, 'TLS_RSA_WITH_AES_128_CBC_SHA']
/** The choices of the enterprise parameter TLS Ciphers by their first word; the default is All (XD-12). */
const tlsChoices: Readonly<Record<string, readonly string[]>> = { strongest, medium, all }

const aead = ['AEAD_AES_256_GCM', 'AEAD_AES_128_GCM']
/** Those of SRTP Ciphers; the default is All Supported. */
const srtpChoices: Readonly<Record<string, readonly string[]>> = {
  strongest: aead.slice(0, 1),
  medium: aead,
  all: [...aead, 'AES_CM_128_HMAC_SHA1_32'],
}

const firstWord = (text: string | undefined): string => /^\s*([a-z]+)/iu.exec(text ?? '')?.[1]?.toLowerCase() ?? ''

/** Where ECDSA is preferred, each such suite stands before its like. */
const ecdsaFirst = (suites: readonly string[]): string[] =>
  suites.toSorted((a, b) => strength(a) - strength(b) || Number(b.includes('ECDSA')) - Number(a.includes('ECDSA')))
const strength = (suite: string): number => (suite.includes('256_GCM') ? 0 : suite.includes('128_GCM') ? 1 : 2)

/** TLS 1.3 came with 15SU2. */
const tls13 = { major: 15, minor: 0, su: 2 }

/**
 * By release, and by the cluster's own choice where that was read.
 * @param parameters enterprise parameters by their names, as found
 */
export function cucmSuites(
  cluster: { release: string; axlVersion: string },
  parameters: Readonly<Record<string, string>> = {},
): CucmSuites {
  const release = clusterRelease(cluster)
  const has13 = release !== null && isFromRelease(release, tls13)
  const [tls, srtp] = [parameters['TLS Ciphers'], parameters['SRTP Ciphers']]
  const tlsRead = own(tlsChoices, firstWord(tls))
  const srtpRead = own(srtpChoices, firstWord(srtp))
  const tlsCiphers = tlsRead ?? all
  return {
    tlsVersions: has13 ? '1.2 and 1.3' : '1.2',
    tlsCiphers: /ECDSA Preferred/iu.test(tls ?? '') ? ecdsaFirst(tlsCiphers) : tlsCiphers,
    srtpSuites: srtpRead ?? srtpChoices['all'] ?? aead,
    isRead: { tls: tlsRead !== undefined, srtp: srtpRead !== undefined },
  }
}
