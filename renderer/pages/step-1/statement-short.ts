import type { Statement } from '../../../shared/plan/project'

/** `stated by M. Ruiz, 2026-05-12`; `planned`; `not stated`. */
export function statementShort({ state, by, on }: Statement): string {
  if (state === 'unknown') return 'not stated'
  const who = [by, on].filter((text) => text !== '').join(', ')
  if (state === 'planned') return who === '' ? 'planned' : `planned, ${who}`
  return who === '' ? 'stated by nobody named' : `stated by ${who}`
}
