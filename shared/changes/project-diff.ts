import type { Project } from '../plan/project'
import { difference, orderDifference, type Difference } from './difference'
import { fieldDifferences } from './field-differences'
import { matchItems, type Matches } from './match-items'
import { partKeys, partListNames, partLists, projectFields, type Part, type PartListName } from './project-parts'
import { referencesOf, type References } from './references'
import type { Values } from './same-value'

type AllMatches = Record<PartListName, Matches<Part>>

/**
 * Everything in which two projects differ, dates and order included: nothing exactly where both are written as the same
 * file. Objects are matched by id, and what is left over by name. In the order of the format; cost grows with the files.
 */
export function diffProjects(before: Project, after: Project): Difference[] {
  const matches = Object.fromEntries(
    partListNames.map((name) => {
      const { parts } = partLists[name]
      return [name, matchItems(parts(before), parts(after), partKeys)]
    }),
  ) as AllMatches
  const references = referencesOf(before, after, matches)
  return [
    ...fieldDifferences({ path: '', object: '', setting: '' }, projectFields, rest(before), rest(after), references),
    ...partListNames.flatMap((name) => [...listDifferences(name, matches[name], references)]),
  ]
}

const rest = (project: Project): Values =>
  Object.fromEntries(Object.entries(project).filter(([key]) => !Object.hasOwn(partLists, key)))

function* listDifferences(
  list: PartListName,
  { removed, items, reordered }: Matches<Part>,
  references: References,
): Generator<Difference> {
  const whole = (part: Part) => ({ path: `${list}/${part.step}`, object: part.name, setting: '' })
  for (const { item } of removed) yield difference(whole(item), null, undefined)
  for (const { before, after } of items) {
    if (before) yield* fieldDifferences(whole(after), partLists[list].fields, before.values, after.values, references)
    else yield difference(whole(after), undefined, null)
  }
  if (reordered) {
    const place = { path: list, object: '', setting: partLists[list].noun }
    yield orderDifference(place, reordered.before.map(nameOf), reordered.after.map(nameOf))
  }
}

const nameOf = ({ name }: Part): string => name
