import type { ExtendedKeyUsage } from '../certificate-facts'

/**
 * What a device shows of a certificate that is not at hand. Null means not shown: never that there is none.
 */
export interface ShownCertificate {
  /** What the device calls it: `CallManager`, `Certificate`, `CA Certificate`. */
  unit: string
  /** The trustpoints of a gateway that use it. */
  trustpoints: readonly string[]
  commonName: string | null
  /** Common names and DNS names, each once; further ones may not be shown. */
  names: readonly string[]
  /** Whether the names are all that the certificate has. */
  allNames: boolean
  addresses: readonly string[]
  /** As the device shows them. */
  subject: string | null
  issuer: string | null
  selfSigned: boolean | null
  validFrom: ShownTime | null
  validTo: ShownTime | null
  /** `none` where the certificate has no such extension. */
  extendedKeyUsage: ExtendedKeyUsage | 'none' | null
  /** In hexadecimal capitals. */
  serial: string | null
}

/** A moment as a device shows it, in the device's own zone. */
export interface ShownTime {
  text: string
  /** `2026-11-28`, there. */
  day: string
  /** `2026-11-28T05:50:25Z`, or null where the zone has a name that several zones have. */
  utc: string | null
}

/** A waiting request is no certificate, but is told. */
export type ShownItem =
  { line: number; kind: 'certificate'; shown: ShownCertificate } | { line: number; kind: 'pending request' }

export const nothingShown = (unit: string): ShownCertificate => ({
  unit,
  trustpoints: [],
  commonName: null,
  names: [],
  allNames: false,
  addresses: [],
  subject: null,
  issuer: null,
  selfSigned: null,
  validFrom: null,
  validTo: null,
  extendedKeyUsage: null,
  serial: null,
})
