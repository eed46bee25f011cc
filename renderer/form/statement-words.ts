import type { MixedMode } from '../../shared/plan/project'
import { unreachable } from '../../shared/unreachable'

const months = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
  ...['August', 'September', 'October', 'November', 'December'],
]

/** `2026-05-12` as `12 May 2026`; another text stays as it is. */
export function dayInWords(day: string): string {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(day) ?? []
  const name = months[Number(month) - 1]
  return year === undefined || name === undefined ? day : `${Number(date)} ${name} ${year}`
}

const nobody = ' by somebody not named'

/** Who said so and when: never that it was checked. */
export function statementWords({ state, by, on }: MixedMode): string {
  const byWhom = by === '' ? '' : ` by ${by}`
  const onDay = on === '' ? '' : ` on ${dayInWords(on)}`
  switch (state) {
    case 'unknown':
      return 'nobody has stated it'
    case 'planned':
      return `planned${byWhom}${onDay}, not confirmed`
    case 'confirmed':
      return `stated${byWhom || nobody}${onDay}`
    case 'not needed':
      return `not needed, stated${byWhom || nobody}${onDay}`
    default:
      return unreachable(state)
  }
}
