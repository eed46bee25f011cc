import type { Difference } from '../../shared/changes/difference'
import { differencesOf, type ObjectDifferences } from '../../shared/changes/object-differences'
import { partLists } from '../../shared/changes/project-parts'
import { isSameValue } from '../../shared/changes/same-value'
import { shownAt } from '../../shared/checklist/line'
import { flatText } from '../../shared/document/legible'
import type { LineName } from '../../shared/checklist/line-names'
import { conflictPlace, placeWords } from '../../shared/merge/conflict-place'
import { conflictsOf, type Conflict } from '../../shared/plan/conflicts'
import type { Project } from '../../shared/plan/project'
import { named } from '../../shared/text/words'
import type { Paint } from './paint'
import { counted } from './sentence'
import { terminalText } from './terminal-text'

/** The differences for a person: under each object its settings, from what to what; on the last line how many. */
export function diffText(objects: readonly ObjectDifferences[], sides: Sides, paint: Paint): string {
  if (objects.length === 0) return 'No differences.\n'
  const lines = objects.flatMap((object, index) => {
    const { list, whole, settings } = object
    const head = headOf(object, sides)
    if (whole) return [paint('strong', `${head}: ${whole.kind}`)]
    // What is of no object is told under one head, also where it was found list by list.
    const isUnderHead = list === null && objects[index - 1]?.list === null
    return [...(isUnderHead ? [] : [paint('strong', head)]), ...settings.map((each) => settingText(each, sides))]
  })
  return `${lines.join('\n')}\n\n${counted(differencesOf(objects).length, 'difference')}.\n`
}

/** A line of the checklist is called as it is where it stands: one that was taken away, as it was. */
function headOf({ list, name, after }: ObjectDifferences, sides: Sides): string {
  if (list === null) return 'Project'
  const called = list === 'checklist' ? sides[after === null ? 'before' : 'after'].lineName(name) : named(name)
  return `${partLists[list].noun} ${terminalText(called)}`
}

/** The files that are compared. */
type Sides = Readonly<Record<'before' | 'after', { project: Project; lineName: LineName }>>

function settingText({ path, setting, kind, from, to }: Difference, { before, after }: Sides): string {
  if (path === 'conflicts') return conflictsText(before, after)
  const values = {
    added: () => `added ${valueText(to, path)}`,
    removed: () => `removed ${valueText(from, path)}`,
    changed: () => `${valueText(from, path)} → ${valueText(to, path)}`,
  }
  return `  ${terminalText(setting)}: ${values[kind]()}`
}

/** As CUCM's windows show it; what has no such form, as JSON. */
const valueText = (value: unknown, path = ''): string =>
  terminalText(isScalar(value) ? flatText(shownAt(path, value)) : JSON.stringify(value))

const isScalar = (value: unknown): value is string | number | boolean | null =>
  value === null || ['string', 'number', 'boolean'].includes(typeof value)

/** What a merge left: both sides of each, by its place. */
function conflictsText(before: Sides['before'], after: Sides['after']): string {
  const [was, is] = [conflictsOf(before.project), conflictsOf(after.project)]
  const without = (some: readonly Conflict[], others: readonly Conflict[]): Conflict[] =>
    some.filter((one) => !others.some((other) => isSameValue(one, other)))
  return [
    ...without(was, is).map((one) => `  Conflict of a merge, no longer there: ${placeText(before, one)}`),
    ...without(is, was).map(
      (one) =>
        `  Conflict of a merge, ${placeText(after, one)}: ours ${sideText(one, 'ours')}, theirs ${sideText(one, 'theirs')}; until one is chosen ${sideText(one, 'base')}`,
    ),
  ].join('\n')
}

const placeText = ({ project, lineName }: Sides['before'], conflict: Conflict): string =>
  terminalText(placeWords(conflictPlace(project, conflict, lineName)))

/** Of an object or a list its settings would fill the page: whether it is as it was is told. */
function sideText(conflict: Conflict, side: 'base' | 'ours' | 'theirs'): string {
  const value = conflict[side]
  if (isScalar(value)) return value === null ? 'not there' : valueText(value)
  if (side === 'base') return 'as it was'
  return isSameValue(value, conflict.base) ? 'as it was' : 'changed'
}
