import { shownAt } from '../../shared/checklist/line'
import type { Value } from '../../shared/plan/setting-change'
import { flatText } from '../../shared/document/legible'

/** A value of a plan as CUCM's windows show it; what has no such form, as JSON. @param path its place in the plan, where that matters */
export function shown(value: unknown, path = ''): string {
  const isPlain = value === null || ['string', 'number', 'boolean'].includes(typeof value) || isDestinations(value)
  return isPlain ? flatText(shownAt(path, value as Value)) : JSON.stringify(value)
}

const isDestinations = (value: unknown): boolean =>
  Array.isArray(value) && value.every((each) => typeof each === 'object' && each !== null && 'port' in each)
