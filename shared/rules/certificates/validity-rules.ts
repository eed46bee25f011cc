import type { CertificateFacts } from '../../certificates/certificate-facts'
import type { ChangeWindow } from '../../plan/project'
import { dayNumber, dayText } from '../../plan/calendar'
import { certificateRule, type CertificateRule, type Hit } from './certificate-rule'
import { isRead, type Holdings, type Read } from './holdings'

/** The day of the window by its number; null while it is not settled. */
export function windowDay({ on }: Pick<ChangeWindow, 'on'>): number | null {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/u.exec(on) ?? []
  return year === undefined ? null : dayNumber(Number(year), Number(month), Number(day))
}

const isTime = (text: string): boolean => /^\d\d:\d\d$/u.test(text)
const goesOvernight = ({ from, to }: ChangeWindow): boolean => isTime(from) && isTime(to) && to < from

const beginOf = (day: number): string => `${dayText(day)}T00:00:00Z`
const endOf = (day: number): string => `${dayText(day)}T23:59:59Z`

/** From the first second of its day to the last one, UTC, on the next day where it goes past midnight; null while it is not settled. */
export function windowEdges(changeWindow: ChangeWindow): { begin: string; end: string } | null {
  const day = windowDay(changeWindow)
  if (day === null) return null
  return { begin: beginOf(day), end: endOf(goesOvernight(changeWindow) ? day + 1 : day) }
}

/** Valid through the whole window; nothing is said of a day that is not settled. */
export function isValidThrough(
  changeWindow: ChangeWindow,
  { validFrom, validTo }: Pick<CertificateFacts, 'validFrom' | 'validTo'>,
): boolean {
  const edges = windowEdges(changeWindow)
  return edges === null || (validFrom <= edges.begin && validTo >= edges.end)
}

/** Days after the window in which a certificate should not end (CT-2). */
const grace = 45

function* among({ all }: Holdings, wrong: (read: Read) => boolean): Iterable<Hit> {
  for (const holding of all) {
    for (const held of holding.held.filter(isRead)) {
      const { validFrom, validTo } = held.facts
      const words = `${held.certificate.use}, valid from ${validFrom.slice(0, 10)} to ${validTo.slice(0, 10)}`
      if (wrong(held)) yield { holding, held, words }
    }
  }
}

/** Whether certificates hold on the day of the window, and go on to hold. */
export const validityRules: readonly CertificateRule[] = [
  certificateRule(
    { id: 'CT-1', severity: 'error' },
    (holdings, { project: { changeWindow } }) => among(holdings, ({ facts }) => !isValidThrough(changeWindow, facts)),
    (name, what) => ({
      message: `${name} has a certificate that is not valid through the whole window, in UTC: ${what}.`,
      remedy: 'Have a new certificate made and installed before the window, or choose another day.',
    }),
  ),
  certificateRule(
    { id: 'CT-2', severity: 'warning' },
    (holdings, { project: { changeWindow } }) => {
      const day = windowDay(changeWindow)
      if (day === null) return []
      const [from, to] = [endOf(day), endOf(day + grace)]
      return among(holdings, ({ facts }) => facts.validTo >= from && facts.validTo <= to)
    },
    (name, what) => ({
      message: `${name} has a certificate that ends within ${String(grace)} days after the window: ${what}. Where it ends, TLS ends.`,
      remedy: 'Have it renewed before the window, or enter its renewal with a name and a day in the checklist.',
    }),
  ),
  certificateRule(
    { id: 'XD-19', severity: 'advice' },
    (holdings, { project: { changeWindow } }) => {
      const day = windowDay(changeWindow)
      if (day === null) return []
      return among(
        holdings,
        ({ certificate, facts }) => 'authority' in certificate.holder && facts.validTo < beginOf(day),
      )
    },
    (name, what) => ({
      message: `${name} has expired by the window: ${what}. An upgrade of CUCM to 12.5(1)SU6, 14SU2 or later drops such a certificate from its trust store.`,
      remedy: 'Put the new certificate of the authority into the trust store before any upgrade.',
    }),
  ),
]
