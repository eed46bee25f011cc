import type { Project } from '../plan/project'
import { difference, orderDifference, type Difference } from './difference'
import { fieldDifferences } from './field-differences'
import { matchingSteps, type Matches } from './match-items'
import { differencesOf, type ObjectDifferences } from './object-differences'
import { partKeys, partListNames, partLists, projectFields, type Part, type PartListName } from './project-parts'
import { referencesOf, type References } from './references'
import type { Values } from './same-value'

type AllMatches = Record<PartListName, Matches<Part>>

/**
 * Everything in which two projects differ, dates and order included: nothing exactly where both are written as the same
 * file. Objects are matched by id, and what is left over by name. In the order of the format; cost grows with the files.
 */
export const diffProjects = (before: Project, after: Project): Difference[] =>
  differencesOf(objectDifferences(before, after))

/** The same, by what it is about. */
export function* objectDifferences(before: Project, after: Project): Generator<ObjectDifferences> {
  for (const step of comparingSteps(before, after)) if (step) yield step
}

/** The same step by step, for those who have something else to do in between: null where nothing differs in one. */
export function* comparingSteps(before: Project, after: Project): Generator<ObjectDifferences | null> {
  const matches: Partial<AllMatches> = {}
  for (const name of partListNames) {
    const { parts } = partLists[name]
    matches[name] = yield* matchingSteps(parts(before), parts(after), partKeys)
    yield null
  }
  const all = matches as AllMatches
  const references = referencesOf(before, after, all)
  yield* ofProject([
    ...fieldDifferences({ path: '', object: '', setting: '' }, projectFields, rest(before), rest(after), references),
  ])
  for (const name of partListNames) yield* listDifferences(name, all[name], references)
}

const rest = (project: Project): Values =>
  Object.fromEntries(Object.entries(project).filter(([key]) => !Object.hasOwn(partLists, key)))

const ofProject = (settings: readonly Difference[]): ObjectDifferences[] =>
  settings.length === 0 ? [] : [{ list: null, name: '', before: null, after: null, whole: null, settings }]

function* listDifferences(
  list: PartListName,
  { removed, items, reordered }: Matches<Part>,
  references: References,
): Generator<ObjectDifferences | null> {
  const { fields, noun } = partLists[list]
  const placeOf = (part: Part) => ({ path: `${list}/${part.step}`, object: part.name, setting: '' })
  for (const { item } of removed) {
    const whole = difference(placeOf(item), null, undefined)
    yield { list, name: item.name, before: item, after: null, whole, settings: [] }
  }
  for (const { before, after } of items) {
    const { name } = after
    const place = placeOf(after)
    if (before) {
      const settings = [...fieldDifferences(place, fields, before.values, after.values, references)]
      yield settings.length > 0 ? { list, name, before, after, whole: null, settings } : null
    } else yield { list, name, before: null, after, whole: difference(place, undefined, null), settings: [] }
  }
  if (reordered) {
    const place = { path: list, object: '', setting: noun }
    yield* ofProject([orderDifference(place, reordered.before.map(nameOf), reordered.after.map(nameOf))])
  }
}

const nameOf = ({ name }: Part): string => name
