import type { Checkline } from '../document/document'
import { plainText, say } from '../document/inline'
import { entryText } from '../document/line-parts'
import type { ChecklistEntry } from '../plan/project'
import { shortHashOf } from '../text/short-hash'

export type Ticks = Readonly<Record<string, ChecklistEntry>>

/** What a line asks for, in short: kept with its tick, so that a tick does not stand for something else later. */
export const askedOf = ({ action, goTo, enter }: Pick<Checkline, 'action' | 'goTo' | 'enter'>): string =>
  shortHashOf(JSON.stringify([plainText(action), goTo, enter.map(({ label, value }) => [label, plainText(value)])]))

/** What is written down for a line: who did it, when (UTC), and what it asks for; one that is open again forgets them. */
export function entryFor(
  line: Parameters<typeof askedOf>[0],
  state: ChecklistEntry['state'],
  { by, on }: { by: string; on: string },
): Omit<ChecklistEntry, 'evidence'> {
  return state === 'open' ? { state, by: '', on: '', of: '' } : { state, by, on, of: askedOf(line) }
}

/** A tick is kept by the id of its line; the names that every object has are no ticks. */
const tickOf = (ticks: Ticks, id: string): ChecklistEntry | undefined =>
  Object.hasOwn(ticks, id) ? ticks[id] : undefined

/** Done or not applicable, and for what the line asks today; what a tick of version 1 was for nobody knows. */
export function isSettled(line: Checkline, ticks: Ticks): boolean {
  const tick = tickOf(ticks, line.id)
  if (tick?.state !== 'done' && tick?.state !== 'not applicable') return false
  return tick.of === '' || tick.of === askedOf(line)
}

/** The line with its tick; open again where it asks for something else today, which is said. */
export function withTick(line: Checkline, ticks: Ticks): Checkline {
  const tick = tickOf(ticks, line.id)
  if (tick === undefined) return line
  if (tick.state === 'open' || tick.of === askedOf(line)) return { ...line, entry: tick }
  if (tick.of === '') return { ...line, entry: tick, ticked: say`What it was ticked for is not known.` }
  const before = say`${entryText(tick)}, when it asked for something else.`
  return { ...line, entry: { ...line.entry, evidence: tick.evidence }, ticked: before }
}
