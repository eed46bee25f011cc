import { shownValue } from '../../shared/checklist/line'
import { flatText } from '../../shared/document/legible'

/** A value of a plan as CUCM's windows show it; what has no such form, as JSON. */
export function shown(value: unknown): string {
  const isScalar = value === null || ['string', 'number', 'boolean'].includes(typeof value)
  return isScalar ? flatText(shownValue(value as string | number | boolean | null)) : JSON.stringify(value)
}
