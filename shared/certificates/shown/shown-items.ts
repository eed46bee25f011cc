import type { TextLine } from '../../text/terminal-lines'
import type { PemBlock } from '../pem'
import { cucmCertificates } from './cucm-certificate'
import { cucmList } from './cucm-list'
import { iosCertificates } from './ios-certificates'
import type { ShownItem } from './shown-certificate'

/**
 * What devices show of certificates that are not at hand, by the first layout that fits: none where none fits. Fields
 * with their PEM below them tell nothing that the certificate does not tell better.
 */
export function shownItems(lines: readonly TextLine[], blocks: readonly PemBlock[]): ShownItem[] {
  const ios = iosCertificates(lines)
  if (ios.length > 0) return ios
  const cucm = cucmCertificates(lines)
  if (cucm.length > 0) return cucm.filter((item, index) => !hasPem(item.line, cucm[index + 1]?.line, blocks))
  return cucmList(lines)
}

const hasPem = (from: number, to: number | undefined, blocks: readonly PemBlock[]): boolean =>
  blocks.some(
    ({ line, label, isClosed }) => line >= from && line < (to ?? Infinity) && isClosed && label.endsWith('CERTIFICATE'),
  )
