import type { CertificateFacts } from './certificate-facts'
import { refusalOf, type CertificateRefusal, type RefusalKind } from './refusal'
import type { ShownCertificate } from './shown/shown-certificate'

/** Where something was found, and what the text around says about it. */
export interface Place {
  /** For people: `chain.pem, line 31`. */
  source: string
  /** What the device calls it: `CallManager` on CUCM, the trustpoint of a gateway; empty where that is not said. */
  unit: string
  /** The name in the prompt of the device that showed it; empty where there is none. */
  host: string
}

/** One thing that was found. */
export type CertificateItem = Place &
  (
    | { kind: 'certificate'; der: string; facts: CertificateFacts }
    | { kind: 'shown'; shown: ShownCertificate }
    | { kind: 'refused'; refusal: CertificateRefusal }
  )

export const refused = ({ source, unit, host }: Place, kind: RefusalKind, why?: string): CertificateItem => ({
  source,
  unit,
  host,
  kind: 'refused',
  refusal: refusalOf(kind, why),
})
