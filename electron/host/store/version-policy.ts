import type { Version } from './version-name'

const newest = 20
const days = 30
const dayMs = 24 * 60 * 60 * 1000

const dayOf = ({ takenAt }: Version): string => takenAt.slice(0, 10)

/**
 * Which versions need not be kept any longer. The newest 20 stay, the first and last of each of the last 30 days (UTC),
 * and originals in an older format.
 * @param versions newest first
 */
export function versionsToDrop(versions: readonly Version[], now: string): Version[] {
  const since = new Date(Date.parse(now) - days * dayMs).toISOString()
  return versions.filter((version, index) => {
    if (index < newest || version.isOriginal) return false
    const isAtEdge = [versions[index - 1], versions[index + 1]].some((next) => !next || dayOf(next) !== dayOf(version))
    return version.takenAt < since || !isAtEdge
  })
}
