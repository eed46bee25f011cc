import type { CertificateFacts } from '../../certificates/certificate-facts'
import { dayNumber } from '../../plan/calendar'

/** The longest life of a certificate of a public authority, in days, by the day from which it holds (XD-16); the newest first. */
const ladder = [
  { since: '2029-03-15', days: 47 },
  { since: '2027-03-15', days: 100 },
  { since: '2026-03-15', days: 200 },
] as const

/**
 * Its life in days where a public authority may have issued it: another signed it, and it lives no longer than these
 * authorities let one live. Null for one that cannot be of them, or is from before the first step, when nothing tells.
 */
export function livesLikePublic({
  selfSigned,
  validFrom,
  validTo,
}: Pick<CertificateFacts, 'selfSigned' | 'validFrom' | 'validTo'>): number | null {
  const step = ladder.find(({ since }) => validFrom.slice(0, 10) >= since)
  if (selfSigned || !step) return null
  const days = dayOf(validTo) - dayOf(validFrom)
  return days > 0 && days <= step.days ? days : null
}

function dayOf(moment: string): number {
  const [year = 0, month = 0, day = 0] = moment.slice(0, 10).split('-').map(Number)
  return dayNumber(year, month, day) ?? 0
}
