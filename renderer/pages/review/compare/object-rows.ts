import type { ComparedObject } from '../../../../shared/changes/compared-objects'
import { groupBy } from '../../../../shared/plan/group-by'
import { groupTitles } from './compare-words'

/** A row of the list of what differs: an object, or the head above the objects of a kind. */
export type ObjectRow =
  { kind: 'group'; key: string; title: string; count: number } | { kind: 'object'; key: string; object: ComparedObject }

/** The plan itself stands first, under no head. */
export const objectRows = (objects: readonly ComparedObject[]): ObjectRow[] =>
  [...groupBy(objects, ({ list }) => [list])].flatMap(([list, own]) => [
    ...(list === null
      ? []
      : [{ kind: 'group' as const, key: `group ${list}`, title: groupTitles[list], count: own.length }]),
    ...own.map((object) => ({ kind: 'object' as const, key: object.key, object })),
  ])
