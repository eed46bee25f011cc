import type { EnterRow } from '../../document/document'
import { blank, code, joinSpans, say, type Inline } from '../../document/inline'
import { groupBy } from '../../plan/group-by'
import type { FarEnd } from '../../plan/project'
import type { Slot, Timetable } from '../../runbook/timetable'
import { unitNumber } from '../../runbook/unit'
import { named } from '../../text/words'
import type { ChecklistPlan } from '../context'
import { enter } from '../line'

/** The contact of far ends of which the plan has none. */
export const nobody = ''

/** A stretch of the window in which somebody is needed, in minutes from its beginning. */
export interface Need {
  /** Of the unit, from 1. */
  unit: number
  farEnd: string
  from: number
  to: number
}

/** Who answers for far ends, with the units that need them, in the order of the run; under no name those of nobody. */
export function contactNeeds({ slots }: Pick<Timetable, 'slots'>): Map<string, Need[]> {
  const byContact = new Map<string, Need[]>()
  const units = slots.filter(({ kind }) => kind === 'unit')
  for (const [at, slot] of units.entries())
    for (const farEnd of farEndsOf(slot)) {
      const need = { unit: at + 1, farEnd: farEnd.name, from: slot.start, to: slot.start + slot.minutes }
      groupBy([need], () => [contactOf(farEnd)], byContact)
    }
  return byContact
}

/** For the line that calls them: who, for what, and when. */
export function farEndContacts({ timetable }: Pick<ChecklistPlan, 'timetable'>): EnterRow[] {
  const needs = contactNeeds(timetable)
  const unknown = [...new Set((needs.get(nobody) ?? []).map(({ unit }) => unit))]
  return [
    ...[...needs].flatMap(([contact, own]) =>
      contact === nobody
        ? []
        : [
            enter(
              contact,
              joinSpans(
                own.map((need) => neededAt(need, timetable)),
                '; ',
              ),
            ),
          ],
    ),
    ...(unknown.length === 0
      ? []
      : [enter('Not in the plan', say`${unitsInWords(unknown)}: ${blank('whom to call')}`)]),
  ]
}

/** Whoever changed over is called again where the window goes back, last of all whose unit was the first. */
export function untilBack({ slots, clock }: Timetable): Inline {
  const ends = slots.flatMap(({ latestBack, back }) => (latestBack === null ? [] : [latestBack + back]))
  const until = ends.length === 0 ? null : clock.at(Math.max(...ends))
  return until === null ? say`to the end of the window` : say`until ${until}`
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
    .map(([from, to]) => {
      const ends = [...new Set([from, to])].map(unitNumber)
      return ends.join(to - from > 1 ? ' to ' : ', ')
    })
    .join(', ')
}

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
function neededAt({ unit, farEnd, from, to }: Need, { clock }: Timetable): Inline {
  const [begin, end] = [clock.at(from), clock.at(to)]
  const hours = begin === null || end === null ? '' : ` ${begin} to ${end}`
  return say`${code(unitNumber(unit))} ${named(farEnd)}${hours}`
}
