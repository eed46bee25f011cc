import type { MixedMode } from '../../shared/plan/project'
import { dayWords } from '../../shared/text/day-words'
import { unreachable } from '../../shared/unreachable'

const nobody = ' by somebody not named'

/** Who said so and when: never that it was checked. */
export function statementWords({ state, by, on }: MixedMode): string {
  const byWhom = by === '' ? '' : ` by ${by}`
  const onDay = on === '' ? '' : ` on ${dayWords(on)}`
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
