import { entryFor } from '../checklist/ticks'
import { withWords } from '../plan/pictures'
import type { ChecklistEntry } from '../plan/project'
import type { RunLine, Station } from './station'

/** What a person says of a line; `begin` says that the rollback begins with it. */
export type Act = 'done' | 'skip' | 'block' | 'open' | 'begin'

const states: Readonly<Record<Exclude<Act, 'begin' | 'open'>, ChecklistEntry['state']>> = {
  done: 'done',
  skip: 'not applicable',
  block: 'blocked',
}

/**
 * What is written down for it; null where nothing is left to write. A line of the rollback that is opened again is still
 * begun, and once more opened no longer: by that the way forward is open again.
 */
export function entryAfter(
  { line }: RunLine,
  station: Station,
  act: Act,
  who: { by: string; on: string },
  before: ChecklistEntry | undefined,
): ChecklistEntry | null {
  const evidence = before?.evidence ?? ''
  if (act === 'begin') return { ...who, state: 'open', of: '', evidence }
  if (act !== 'open') return { ...entryFor(line, states[act], who), evidence }
  const isBack = station.back.some((run) => run.line.id === line.id)
  if (isBack && before !== undefined && before.state !== 'open') return { ...who, state: 'open', of: '', evidence }
  // Pictures stay: they were kept as evidence, and not as the word that is taken back.
  const kept = station.kind === 'hold' || isBack ? withWords(evidence, '') : evidence
  return kept === '' ? null : { ...entryFor(line, 'open', who), evidence: kept }
}

/** Go or no-go, with who says it where the plan has a lead, and why where that is said. */
export const decision = (isGo: boolean, lead: string, why = ''): string =>
  `${[isGo ? 'Go' : 'No-go', ...(lead === '' ? [] : [lead])].join(', ')}${why === '' ? '' : `: ${why}`}`

/** The same tick with other evidence; null where nothing is left to write. */
export function withEvidence(before: ChecklistEntry | undefined, evidence: string): ChecklistEntry | null {
  const entry = { ...(before ?? { state: 'open', by: '', on: '', of: '' }), evidence }
  return entry.state === 'open' && entry.on === '' && evidence === '' ? null : entry
}
