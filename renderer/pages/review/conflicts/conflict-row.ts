import { partLists, type PartListName } from '../../../../shared/changes/project-parts'
import { isSameValue, isValues, type Values } from '../../../../shared/changes/same-value'
import type { LineName } from '../../../../shared/checklist/line-names'
import { conflictField } from '../../../../shared/merge/conflict-field'
import { conflictPlace, placeWords } from '../../../../shared/merge/conflict-place'
import { idLists } from '../../../../shared/merge/references'
import type { Side } from '../../../../shared/merge/settle'
import type { Conflict } from '../../../../shared/plan/conflicts'
import type { Project } from '../../../../shared/plan/project'
import { anotherOf, type Another } from './another-value'
import { localTime } from '../../../format/local-time'
import { shown } from '../../../format/shown-value'

/** A conflict of a merge side by side. */
export interface ConflictRow {
  conflict: Conflict
  object: string
  setting: string
  /** For whoever hears one button after the other. */
  name: string
  /** A value that neither side has may be given. */
  another: Another
  sides: { side: Side; value: string }[]
}

/** What the sides are called: git's words for them are known. */
export const sideHeads: Record<Side, string> = { base: 'Before, as it is now', ours: 'Ours', theirs: 'Theirs' }

export function conflictRows(project: Project, conflicts: readonly Conflict[], lineName: LineName): ConflictRow[] {
  const names = namesById(project)
  return conflicts.map((conflict) => {
    const place = conflictPlace(project, conflict, lineName)
    const value = (side: Side) => valueWords(conflict, side, place.setting === '', names)
    const sides = (Object.keys(sideHeads) as Side[]).map((side) => ({ side, value: value(side) }))
    const taken = [conflict.base, conflict.ours, conflict.theirs]
    return {
      ...{ conflict, ...place, name: placeWords(place), sides },
      another: anotherOf(conflictField(project, conflict), taken),
    }
  })
}

const namesById = (project: Project): Map<string, string> =>
  new Map(idLists.flatMap((list) => partLists[list].parts(project)).map(({ step, name }) => [step, name]))

function valueWords(conflict: Conflict, side: Side, isWhole: boolean, names: ReadonlyMap<string, string>): string {
  const value = conflict[side]
  // Both sides added it.
  if (isWhole) return side === 'base' && value === null ? 'not there' : wholeWords(conflict, value)
  return shown(named(value, names))
}

/** Ids as the names of what they stand for. */
function named(value: unknown, names: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') return names.get(value) ?? value
  return Array.isArray(value) && value.every((each) => typeof each === 'string')
    ? value.map((each) => names.get(each) ?? each).join(', ')
    : value
}

/** Of an object that one side deleted: what the other changed. */
function wholeWords({ path, base }: Conflict, value: unknown): string {
  if (!isValues(value)) return 'deleted'
  if (path.startsWith('checklist/')) return tickWords(value)
  if (!isValues(base)) return settingsWords(path, value, {})
  return isSameValue(value, base) ? 'there' : settingsWords(path, value, base)
}

/** `done by Ada, 20 Nov 2026, 10:00: seen`. */
function tickWords({ state, by, on, evidence }: Values): string {
  const who = typeof by === 'string' && by !== '' ? ` by ${by}` : ''
  const when = typeof on === 'string' && on !== '' ? `, ${localTime(on) || on}` : ''
  return `${shown(state)}${who}${when}${evidence === '' ? '' : `: ${shown(evidence)}`}`
}

function settingsWords(path: string, value: Values, base: Values): string {
  const list = path.split('/')[0] ?? ''
  const { fields } = Object.hasOwn(partLists, list) ? partLists[list as PartListName] : { fields: {} }
  const labels: Readonly<Record<string, { label: string }>> = fields
  return Object.entries(value)
    .filter(([name, each]) => !isSameValue(each, base[name]))
    .map(([name, each]) => `${labels[name]?.label ?? name}: ${shown(each, name)}`)
    .join('; ')
}
