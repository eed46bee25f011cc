import { feltByTrunks, reachesOutside } from '../../changes/changes'
import type { ProfileChange } from '../../changes/profile-changes'
import { isOfFarEnd } from '../../changes/reaches-far-end'
import { meetsOutsideOverTls } from '../../changes/touched'
import type { EnterRow } from '../../document/document'
import { blank, code, refer, say, type Inline } from '../../document/inline'
import { destinationText } from '../../plan/destinations'
import { unitNumber } from '../../runbook/unit'
import { named } from '../../text/words'
import type { ChecklistPlan } from '../context'
import { enter, shownValue, type LineDraft } from '../line'
import { firstNames } from '../long-list'
import { untilBack } from './far-end-contacts'

/** Trunks outside the plan have no far end in it, and so no sheet: whoever is behind them has to know all the same (SP-5). */
export function outsideOwners(plan: ChecklistPlan): LineDraft[] {
  const changes = plan.changes.profiles.filter((change) => feltByTrunks(change) && change.outside.length > 0)
  if (changes.length === 0) return []
  const isFollowed = changes.some(reachesOutside)
  return [
    {
      id: 'before/outside',
      action: isFollowed
        ? say`Have whoever is behind trunks outside the plan know what changes for them, and the hour`
        : say`Have whoever is behind trunks outside the plan know the hour`,
      enter: changes.flatMap((change) => rowsOf(change, plan)),
      see: isFollowed
        ? say`They have no sheet: each has agreed in writing to change over with us, and back, says yes to the hour and answers then, and ${untilBack(plan.timetable)} should it go back.${trust(changes)}`
        : say`Their calls drop at Apply Config; nothing else changes for them.`,
      evidence: 'who said so',
      register: ['SP-5', 'PF-23', 'S4-2'],
    },
  ]
}

/** A name in their certificate that the profile has not is refused as on any other trunk (PF-37). */
const trust = (changes: readonly ProfileChange[]): Inline =>
  changes.some(meetsOutsideOverTls)
    ? say` Over TLS both sides trust the certificate of the other (${refer('N6')}), and theirs has a name that the profile has.`
    : []

const rowsOf = (change: ProfileChange, plan: ChecklistPlan): EnterRow[] => [
  enter(
    `Profile ${change.profile.name}`,
    say`${whenIs(change, plan)}${firstNames(ends(change, plan), 'its trunks', 'step 4 has them')}; ${blank('whom to call')}`,
  ),
  ...(reachesOutside(change) ? change.settings.filter(({ setting }) => isOfFarEnd(setting)) : []).map(
    ({ field, from, to }) => enter(field.label, shownValue(to), from === undefined ? [] : shownValue(from)),
  ),
]

/** `TRUNK-X to 192.0.2.9:5060`. */
function ends({ outside }: ProfileChange, { index }: ChecklistPlan): string[] {
  const found = new Map(index.outside.map((trunk) => [trunk.name, trunk.found.destinations ?? []]))
  return outside.map((name) =>
    [named(name), ...(found.get(name) ?? []).slice(0, 1).map((one) => `to ${destinationText(one)}`)].join(' '),
  )
}

function whenIs(change: ProfileChange, { timetable: { slots, clock } }: ChecklistPlan): Inline {
  const units = slots.filter(({ kind }) => kind === 'unit')
  const at = units.findIndex(({ unit }) => unit?.profiles.includes(change) === true)
  const slot = units[at]
  if (slot === undefined) return []
  const [begin, end] = [clock.at(slot.start), clock.at(slot.start + slot.minutes)]
  return say`${code(unitNumber(at + 1))}${begin === null || end === null ? '' : ` ${begin} to ${end}`}: `
}
