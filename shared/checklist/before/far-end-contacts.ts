import type { EnterRow } from '../../document/document'
import { blank, code, joinSpans, say, type Inline } from '../../document/inline'
import { groupBy } from '../../plan/group-by'
import type { FarEnd } from '../../plan/project'
import type { Slot } from '../../runbook/timetable'
import { named } from '../../text/words'
import type { ChecklistPlan } from '../context'
import { enter } from '../line'

/** Who answers for far ends, with the units that need them, in the order of the run. */
export function farEndContacts({ timetable }: Pick<ChecklistPlan, 'timetable'>): EnterRow[] {
  const units = timetable.slots.filter(({ kind }) => kind === 'unit')
  const byContact = new Map<string, Inline[]>()
  const unknown = new Set<number>()
  for (const [at, slot] of units.entries()) {
    for (const farEnd of farEndsOf(slot)) {
      const contact = contactOf(farEnd)
      if (contact === '') unknown.add(at + 1)
      else groupBy([neededAt(at + 1, farEnd, slot, timetable)], () => [contact], byContact)
    }
  }
  return [
    ...[...byContact].map(([contact, needs]) => enter(contact, joinSpans(needs, '; '))),
    ...(unknown.size === 0
      ? []
      : [enter('Not in the plan', say`${unitsInWords([...unknown])}: ${blank('whom to call')}`)]),
  ]
}

/** `U1, U3 to U9`: each has the name of its far end in its head. */
function unitsInWords(numbers: readonly number[]): string {
  const runs: [number, number][] = []
  for (const number of numbers) {
    const last = runs.at(-1)
    if (last?.[1] === number - 1) last[1] = number
    else runs.push([number, number])
  }
  return runs
    .map(([from, to]) => (from === to ? unitNumber(from) : `${unitNumber(from)} to ${unitNumber(to)}`))
    .join(', ')
}

const unitNumber = (number: number): string => `U${String(number)}`

/** Each far end of a unit once; a trunk without one stands for it. */
function farEndsOf({ unit }: Slot): Pick<FarEnd, 'name' | 'owner' | 'contact'>[] {
  const ends = (unit?.trunks ?? []).map(({ farEnd, device }) =>
    farEnd.id === '' ? { ...farEnd, id: `trunk ${device.id}`, name: device.name } : farEnd,
  )
  return [...new Map(ends.map((end) => [end.id, end])).values()]
}

/** Whose they are, where nobody is named. */
const contactOf = ({ owner, contact }: Pick<FarEnd, 'owner' | 'contact'>): string => contact.trim() || owner.trim()

/** `U2 Carrier 23:05 to 23:29`; without the hours of the window the times are said to be open once, in the line. */
function neededAt(
  number: number,
  { name }: Pick<FarEnd, 'name'>,
  { start, minutes }: Slot,
  { clock }: ChecklistPlan['timetable'],
): Inline {
  const [from, to] = [clock.at(start), clock.at(start + minutes)]
  const hours = from === null || to === null ? '' : ` ${from} to ${to}`
  return say`${code(unitNumber(number))} ${named(name)}${hours}`
}
