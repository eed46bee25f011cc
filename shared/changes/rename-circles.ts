import { foldName } from '../profiles/subject-names'
import { nameFound, type ProfileChange } from './profile-changes'

/**
 * Profiles that take each other's names in a circle (SP-6): whichever is renamed first, its name is not free. By each of
 * them, all of its circle in the order in which one waits for the next.
 */
export function renameCircles(changes: readonly ProfileChange[]): ReadonlyMap<ProfileChange, readonly ProfileChange[]> {
  const renamed = changes.filter(({ renamedFrom }) => renamedFrom !== null)
  const byFound = new Map(renamed.map((change) => [foldName(nameFound(change)), change]))
  const circles = new Map<ProfileChange, readonly ProfileChange[]>()
  const seen = new Set<ProfileChange>()
  for (const start of renamed) {
    const way: ProfileChange[] = []
    let next: ProfileChange | undefined = start
    while (next !== undefined && !seen.has(next)) {
      seen.add(next)
      way.push(next)
      next = byFound.get(foldName(next.profile.name))
    }
    const first = next === undefined ? -1 : way.indexOf(next)
    const circle = first === -1 ? [] : way.slice(first)
    // One that keeps its name, but for upper and lower case, waits for nobody.
    if (circle.length > 1) for (const change of circle) circles.set(change, circle)
  }
  return circles
}
