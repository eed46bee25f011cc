import { foldName } from '../../profiles/subject-names'
import type { ReadSource, RowList } from '../source-row'
import { wholeLists } from '../whole-lists'
import type { FoundDraft } from './draft'

/** What was found before and is not in a list that was read whole now: it may be gone from the cluster. */
export interface GoneObject {
  list: RowList
  object: string
}

/**
 * They stay in what was found: whoever reads with fewer rights sees fewer, and the way back of a device needs what was there.
 * @param sources those of a cluster that are taken as found
 */
export function goneSince(found: FoundDraft, sources: readonly ReadSource[]): GoneObject[] {
  const parts = sources.map(({ by, kind, tells, rows, part }) => {
    const count = rows.filter(({ became }) => became === 'told').length
    return { by, kind, tells, count, ...(part && { part }) }
  })
  const whole = wholeLists(parts)
  const told = new Set(sources.flatMap(({ rows }) => rows.map(({ list, name }) => keyOf(list, name))))
  const names: [RowList, string[]][] = [
    ['profiles', found.profiles.items().map(({ name }) => name)],
    ['sipTrunks', found.sipTrunks.items().map(({ name }) => name)],
    ['h323Devices', found.h323Devices.items().map(({ name }) => name)],
    ['sipRealms', found.sipRealms.items().map(({ realm }) => realm)],
    ['applicationUsers', found.applicationUsers.items().map(({ userid }) => userid)],
  ]
  return names.flatMap(([list, objects]) =>
    whole.has(list)
      ? objects.filter((object) => !told.has(keyOf(list, object))).map((object) => ({ list, object }))
      : [],
  )
}

const keyOf = (list: string, name: string): string => `${list}\n${foldName(name)}`
