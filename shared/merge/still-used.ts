import type { PartListName } from '../changes/project-parts'
import type { Values } from '../changes/same-value'
import type { Project } from '../plan/project'
import type { ConflictList } from './conflict-list'
import { idLists, idOf, itemsOf, referencesIn } from './references'
import type { Sides } from './same-objects'

/**
 * An object that one side deleted stays, as a conflict, where the other side has come to use it: a trunk would point at
 * nothing.
 */
export function withWhatIsUsed(merged: Project, sides: Sides, conflicts: ConflictList): Project {
  const { base, ours, theirs } = sides
  if (base === null) return merged
  const deleted = deletedByOne(base, sides)
  const [placesInOurs, placesInTheirs] = [placesOf(ours), placesOf(theirs)]
  let project = merged
  // What comes back may use what was deleted with it.
  for (let restored = deleted; restored.length > 0;) {
    const [places, kept] = [placesOf(project), itemsById(project)]
    restored = deleted.filter(({ id, mine }) => {
      const known = mine === undefined ? placesInOurs : placesInTheirs
      // Where the side that deleted it points at it still, that is no news of the other.
      const isNews = (place: string) => known.get(id)?.has(place) !== true
      return !kept.has(id) && [...(places.get(id) ?? [])].some(isNews)
    })
    for (const { id, list, item, mine, other } of restored) {
      conflicts.add(`${list}/${id}`, item, mine, other)
      project = { ...project, [list]: withItem(itemsOf(project, list), item, itemsOf(base, list)) }
    }
  }
  return project
}

/** What the base has and only one of the sides. */
const deletedByOne = (base: Project, { ours, theirs }: Sides) => {
  const [inOurs, inTheirs] = [itemsById(ours), itemsById(theirs)]
  return [...itemsById(base)]
    .map(([id, { list, item }]) => ({ id, list, item, mine: inOurs.get(id)?.item, other: inTheirs.get(id)?.item }))
    .filter(({ mine, other }) => (mine === undefined) !== (other === undefined))
}

/** Behind what stood before it. */
function withItem(items: readonly Values[], item: Values, before: readonly Values[]): Values[] {
  const earlier = new Set(before.slice(0, before.indexOf(item)).map(idOf))
  const at = items.findLastIndex((other) => earlier.has(idOf(other))) + 1
  return items.toSpliced(at, 0, item)
}

const itemsById = (project: Project): Map<string, { list: PartListName; item: Values }> =>
  new Map(idLists.flatMap((list) => itemsOf(project, list).map((item) => [idOf(item), { list, item }] as const)))

function placesOf(project: Project): Map<string, Set<string>> {
  const places = new Map<string, Set<string>>()
  for (const { place, id } of referencesIn(project)) {
    const known = places.get(id)
    if (known) known.add(place)
    else places.set(id, new Set([place]))
  }
  return places
}
