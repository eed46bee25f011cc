import type { Field, Fields } from '../catalogue/field'
import { conflictsOf, type Conflict } from '../plan/conflicts'
import { defaultOf } from '../plan/defaults'
import type { Project } from '../plan/project'
import { listKey, type ListKey } from './list-key'
import { wholeProject } from './whole-project'

export type Side = 'base' | 'ours' | 'theirs'

type Draft = Record<string, unknown>

/**
 * Gives the place of a conflict the value of one side, and takes the conflict off the list, which goes with the last.
 * @param project is changed
 */
export const settleConflict = (project: Project, conflict: Conflict, side: Side): void => {
  settleWith(project, conflict, conflict[side])
}

/** The same with a value that neither side has. */
export function settleWith(project: Project, conflict: Conflict, value: unknown): void {
  putAt(wholeProject, project as unknown as Draft, conflict.path, value)
  const left = conflictsOf(project).filter(({ path }) => path !== conflict.path)
  if (left.length > 0) Object.assign(project, { conflicts: left })
  else Reflect.deleteProperty(project, 'conflicts')
}

/** What is no more there since the merge takes no value. */
function putAt(fields: Fields, target: Draft, path: string, value: unknown): void {
  const [name = '', ...rest] = path.split('/')
  const field = Object.hasOwn(fields, name) ? fields[name] : undefined
  const inside = target[name]
  if (rest.length === 0) putSetting(target, name, field, value)
  else if (Array.isArray(inside)) putInList(insideOf(field), inside as Draft[], rest.join('/'), value)
  else if (typeof inside !== 'object' || inside === null) return
  else if (field?.kind === 'record' || field?.kind === 'numbers') putKey(inside as Draft, rest.join('/'), value)
  else putAt(insideOf(field), inside as Draft, rest.join('/'), value)
}

const insideOf = (field: Field | undefined): Fields =>
  field?.kind === 'group' || field?.kind === 'list' ? field.fields : {}

function putKey(target: Draft, name: string, value: unknown): void {
  if (value === null) Reflect.deleteProperty(target, name)
  else target[name] = value
}

/** Null of a key that nobody knows, or of a setting that always has a value, is none. */
function putSetting(target: Draft, name: string, field: Field | undefined, value: unknown): void {
  const items = target[name]
  if (field === undefined) putKey(target, name, value)
  else if (field.kind === 'list' && Array.isArray(items) && isOrder(value, items)) reorder(field.fields, items, value)
  else target[name] = value === null && field.kind !== 'reference' ? defaultOf(field) : value
}

/** A list of objects whose order was changed is told by their keys. */
const isOrder = (value: unknown, items: readonly unknown[]): value is string[] =>
  Array.isArray(value) && items.length > 0 && value.every((key) => typeof key === 'string')

function reorder(fields: Fields, items: Draft[], order: readonly string[]): void {
  const key = listKey(fields, [items])
  if (!key) return
  const places = new Map(order.map((name, index) => [name, index]))
  // What came since stays behind what it stood behind.
  let place = -1
  const placed = items.map((item) => ({ item, at: (place = places.get(key(item)) ?? place) }))
  const sorted = placed.sort((a, b) => a.at - b.at).map(({ item }) => item)
  items.splice(0, items.length, ...sorted)
}

function putInList(fields: Fields, items: Draft[], path: string, value: unknown): void {
  const key = listKey(fields, [items])
  if (!key) return
  const at = placeIn(items, key, path)
  const item = items[at]
  if (item !== undefined && key(item) !== path) putAt(fields, item, path.slice(key(item).length + 1), value)
  else if (item !== undefined && value === null) items.splice(at, 1)
  else if (item !== undefined) items[at] = value as Draft
  else if (isItem(value) && key(value) === path) items.push(value)
}

const isItem = (value: unknown): value is Draft => typeof value === 'object' && value !== null

/** Names may have a slash in them: the longest that fits is meant. */
function placeIn(items: readonly Draft[], key: ListKey, path: string): number {
  const fitting = items
    .map((item, index) => ({ name: key(item), index }))
    .filter(({ name }) => `${path}/`.startsWith(`${name}/`))
  return fitting.sort((a, b) => b.name.length - a.name.length)[0]?.index ?? -1
}
