import { dayWords } from '../../../shared/text/day-words'
import type { CertificateFacts } from '../../../shared/certificates/certificate-facts'
import type { DeskCell, DeskRow } from '../../../shared/trust/desk'
import type { Verdict } from '../../../shared/trust/who-can-call'
import type { MarkKind } from '../../status/mark-kind'

/** What the mark of a certificate says. */
export function cellMark({ certificate, wrong }: DeskCell): MarkKind {
  if (certificate === null) return 'open'
  return wrong ?? 'done'
}

/** Beside the mark: its last day, or why there is none. */
export function cellText({ certificate, facts }: DeskCell): string {
  if (certificate === null) return 'not read'
  return facts === null ? 'no certificate' : dayWords(facts.validTo)
}

/** For who does not see the mark. */
export const markSays: Readonly<Record<MarkKind, string>> = {
  error: 'cannot be used',
  warning: 'to look at',
  caution: 'caution',
  advice: 'advice',
  done: 'in order',
  open: 'not read',
  waived: 'waived',
}

/** Six columns of them stand beside each other. */
export const shortVerdicts: Readonly<Record<Verdict, string>> = {
  goes: 'works',
  refused: 'refused',
  'not known': 'unknown',
}

export const verdictMark: Readonly<Record<Verdict, MarkKind>> = { goes: 'done', refused: 'error', 'not known': 'open' }

export function aboutRow(row: DeskRow | undefined, cell: DeskCell | undefined): string {
  if (!row || !cell) return ''
  if (row.kind === 'authority') return 'Authority'
  const whose = row.about === '' ? '' : ` of ${row.about}`
  return `${cell.use} certificate${row.kind === 'node' ? ' of this node' : whose}`
}

export function keyWords({ key, signature }: CertificateFacts): string {
  const kind = key.kind === 'RSA' ? `RSA ${String(key.bits)}` : key.kind === 'EC' ? `EC ${key.curve}` : key.name
  return `${kind}, signed with ${signature.name}`
}

/** What it may be used for, as CUCM and its peers look at it. */
export function usageWords({ extendedKeyUsage }: CertificateFacts): string {
  if (extendedKeyUsage === null) return 'Server and client: it does not limit its use'
  const { serverAuth, clientAuth, any, others } = extendedKeyUsage
  if (serverAuth && clientAuth) return 'Server and client authentication'
  if (serverAuth) return 'Server authentication only'
  if (clientAuth) return 'Client authentication only'
  return `Neither server nor client authentication${any || others.length > 0 ? `: ${[...(any ? ['any use'] : []), ...others].join(', ')}` : ''}`
}

/** SHA-256 in pairs, as devices show it. */
export const fingerprintWords = (fingerprint: string): string =>
  (fingerprint.toUpperCase().match(/../gu) ?? []).join(':')
