import type { Project } from '../plan/project'
import type { Matches } from './match-items'
import type { Part } from './project-parts'
import { isSameValue } from './same-value'

/** The lists that other objects refer to by id. */
export const referenced = ['profiles', 'sipTrunks', 'sipRealms', 'farEnds'] as const
export type Referenced = (typeof referenced)[number]

/** What ids mean in two files: an object that has another id in the second is still the same object. */
export interface References {
  isSame: (list: Referenced, from: unknown, to: unknown) => boolean
  nameBefore: (list: Referenced, value: unknown) => unknown
  nameAfter: (list: Referenced, value: unknown) => unknown
}

interface Known {
  newIds: Map<unknown, string>
  before: Map<unknown, string>
  after: Map<unknown, string>
}

type Identified = { id: string } & ({ name: string } | { realm: string })

const nameOf = (object: Identified): string => ('name' in object ? object.name : object.realm)
const namesById = (objects: readonly Identified[]): Map<unknown, string> =>
  new Map(objects.map((object) => [object.id, nameOf(object)]))

/** @param matches how the objects of each list were paired */
export function referencesOf(
  before: Project,
  after: Project,
  matches: Readonly<Record<Referenced, Matches<Part>>>,
): References {
  // A list that nothing refers to is not looked through.
  const lists: Partial<Record<Referenced, Known>> = {}
  const known = (list: Referenced): Known =>
    (lists[list] ??= {
      newIds: new Map(matches[list].items.flatMap(({ before, after }) => (before ? [[before.step, after.step]] : []))),
      before: namesById(before[list]),
      after: namesById(after[list]),
    })
  return {
    isSame: (list, from, to) =>
      isSameValue(
        each(from, (id) => known(list).newIds.get(id) ?? id),
        to,
      ),
    nameBefore: (list, value) => each(value, (id) => known(list).before.get(id) ?? id),
    nameAfter: (list, value) => each(value, (id) => known(list).after.get(id) ?? id),
  }
}

/** A setting refers to one object or to several. */
const each = (value: unknown, change: (id: unknown) => unknown): unknown =>
  Array.isArray(value) ? value.map(change) : change(value)
