import { iosCertificates } from '../../certificates/shown/ios-certificates'
import type { ShownTime } from '../../certificates/shown/shown-certificate'
import type { TextLine } from '../../text/terminal-lines'

/** A certificate of the device itself; those of authorities are left out. */
export interface OwnCertificate {
  from: ShownTime | null
  to: ShownTime | null
  part: string
}

export interface CertificatesShown {
  kind: 'certificates'
  own: OwnCertificate[]
  hasPending: boolean
  /** Whether the device was asked for all that it has: else others of its own may be there. */
  isAll: boolean
}

/** Of `show crypto pki certificates`; null where no block is as it is known. */
export function readCertificates(lines: readonly TextLine[]): CertificatesShown | null {
  const items = iosCertificates(lines)
  if (items.length === 0) return null
  const own = items.flatMap((item): OwnCertificate[] => {
    if (item.kind !== 'certificate' || /^CA\b|subordinate/iu.test(item.shown.unit)) return []
    const { commonName, unit, validFrom, validTo, trustpoints } = item.shown
    const name = commonName === null ? unit : `CN=${commonName}`
    const days = `${validFrom?.text ?? 'not shown'} to ${validTo?.text ?? 'not shown'}`
    const used = trustpoints.length === 0 ? '' : `, ${trustpoints.join(' ')}`
    return [{ from: validFrom, to: validTo, part: `${unit} ${name}, ${days}${used}` }]
  })
  return { kind: 'certificates', own, hasPending: items.some(({ kind }) => kind === 'pending request'), isAll: true }
}

/** Of an answer that shows one trustpoint, or what a filter left. */
export function readSomeCertificates(lines: readonly TextLine[]): CertificatesShown | null {
  const shown = readCertificates(lines)
  return shown && { ...shown, isAll: false }
}
