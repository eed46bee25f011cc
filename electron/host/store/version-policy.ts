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
