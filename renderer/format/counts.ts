import type { Summary } from '../../shared/rules/finding'

const words = {
  errors: ['error', 'errors'],
  warnings: ['warning', 'warnings'],
  cautions: ['caution', 'cautions'],
  advice: ['advice', 'advice'],
  waived: ['waived', 'waived'],
} as const

/** `2 errors, 1 warning`; empty where there is nothing. */
export const countWords = (summary: Partial<Summary>): string =>
  (Object.keys(words) as (keyof Summary)[])
    .filter((name) => (summary[name] ?? 0) > 0)
    .map((name) => counted(summary[name] ?? 0, words[name][0], words[name][1]))
    .join(', ')

/** `1 trunk`, `12 trunks`. */
export const counted = (count: number, one: string, many: string): string =>
  `${String(count)} ${count === 1 ? one : many}`
