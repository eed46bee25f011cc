import type { Version } from './version-name'

const newest = 20
const days = 30

const dayOf = ({ takenAt }: Version): string => takenAt.slice(0, 10)

/**
 * Which versions need not be kept any longer. The newest 20 stay, the first and last of each of the last 30 days (UTC)
 * on which the file was saved, and those that are kept for good. A plan that was put away for months can so be gone back
 * to after a day's work.
 * @param versions newest first
 */
export function versionsToDrop(versions: readonly Version[]): Version[] {
  const recentDays = new Set([...new Set(versions.map(dayOf))].slice(0, days))
  return versions.filter((version, index) => {
    if (index < newest || version.forGood !== null) return false
    const isAtEdge = [versions[index - 1], versions[index + 1]].some((next) => !next || dayOf(next) !== dayOf(version))
    return !isAtEdge || !recentDays.has(dayOf(version))
  })
}

/** In bytes, of all versions of a file. */
export const usualVersionBytes = 256 << 20

/** So many stay whatever they take. */
const fewest = 3

/**
 * The oldest of those that are beyond so many bytes. What is kept for good stays, and counts.
 * @param versions newest first
 */
export function versionsBeyond<Sized extends Version & { bytes: number }>(
  versions: readonly Sized[],
  mostBytes: number,
): Sized[] {
  let taken = versions.reduce((sum, { forGood, bytes }) => (forGood === null ? sum : sum + bytes), 0)
  return versions.filter(({ forGood, bytes }, index) => {
    if (forGood !== null) return false
    taken += bytes
    return index >= fewest && taken > mostBytes
  })
}
