import { isSummary, type KeptVersion } from '../../../../shared/contract/results'
import { groupBy } from '../../../../shared/plan/group-by'
import { localDay, localMoment } from '../../../format/local-time'

/** Whether it is of another plan, which was in this file before: it is kept beside the file, whatever that holds now. */
export const isOfAnother = ({ about }: KeptVersion, id: string): boolean =>
  isSummary(about) && about.id !== '' && id !== '' && about.id !== id

/**
 * `after the workshop · revision 3, frozen · 27 Nov 2026, 14:02:31`; of another plan its name comes first.
 * @param id of the plan that is in the file now
 */
export function versionTitle(kept: KeptVersion, id: string): string {
  const { name, isFrozen, about, takenAt } = kept
  const whose = isSummary(about) && isOfAnother(kept, id) ? `another plan, ${about.name || '(no name)'}` : ''
  const revision = isSummary(about) ? `revision ${String(about.revision)}${isFrozen ? ', frozen' : ''}` : ''
  return [whose, name, revision, localMoment(takenAt)].filter((part) => part !== '').join(' · ')
}

/** Versions that stand together: those that are kept for good, and those of one day. */
export interface VersionGroup {
  /** Empty for those that are kept for good. */
  day: string
  versions: readonly KeptVersion[]
}

/** What was named or frozen first; then every day by itself, the newest first, as the list is. */
export function versionGroups(versions: readonly KeptVersion[]): VersionGroup[] {
  const isForGood = ({ name, isFrozen }: KeptVersion): boolean => name !== '' || isFrozen
  const good = versions.filter(isForGood)
  const days = groupBy(
    versions.filter((kept) => !isForGood(kept)),
    ({ takenAt }) => [localDay(takenAt)],
  )
  return [
    ...(good.length > 0 ? [{ day: '', versions: good }] : []),
    ...[...days].map(([day, own]) => ({ day, versions: own })),
  ]
}
