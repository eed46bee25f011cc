import { z } from 'zod'
import type { Project } from '../plan/project'
import { byCodeUnit } from '../text/order'
import { jsonPieces } from './json-pieces'
import { projectSchema } from './schema'

/**
 * The text of a project file: keys in the order of the format, unknown keys and what is in them by name, two spaces of
 * indent, one line feed at the end. Equal projects give equal bytes.
 */
export const writeProject = (project: Project): string => [...projectPieces(project)].join('')

/** The same piece by piece, for who writes it somewhere. */
export function* projectPieces(project: Project): Generator<string> {
  yield* jsonPieces(orderOf(projectSchema)(project))
  yield '\n'
}

type Values = Readonly<Record<string, unknown>>

/** Gives a value with its keys in order: itself where they are, as mostly, else a copy. */
type Order = (value: unknown) => unknown

const known = new WeakMap<object, Order>()

/** Worked out once for a schema: to ask what kind of schema it is costs more than to look at a value. */
function orderOf(schema: unknown): Order {
  if (typeof schema !== 'object' || schema === null) return byName
  let order = known.get(schema)
  if (!order) known.set(schema, (order = orderFor(schema)))
  return order
}

function orderFor(schema: object): Order {
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodDefault) return orderOf(schema.unwrap())
  if (schema instanceof z.ZodArray) return ordering(orderOf(schema.element), inOrderOfNames(byName))
  if (schema instanceof z.ZodObject) return ordering(byName, inOrderOfShape(schema.shape))
  if (schema instanceof z.ZodRecord) return ordering(byName, inOrderOfNames(orderOf(schema.valueType)))
  return byName
}

const ordering =
  (item: Order, object: (value: Values) => unknown): Order =>
  (value) => {
    if (typeof value !== 'object' || value === null) return value
    return Array.isArray(value) ? listInOrder(value, item) : object(value as Values)
  }

function listInOrder(list: readonly unknown[], order: Order): readonly unknown[] {
  let copy: unknown[] | null = null
  for (const [at, item] of list.entries()) {
    const ordered = order(item)
    if (ordered !== item) (copy ??= [...list])[at] = ordered
  }
  return copy ?? list
}

function inOrderOfShape(shape: Readonly<Record<string, unknown>>): (value: Values) => unknown {
  const names = Object.keys(shape)
  const orders = new Map(names.map((name) => [name, orderOf(shape[name])]))
  // Nearly all settings are a text, a number or a box: those are not even looked at.
  const withMore = names.filter((name) => !isPlain(shape[name]))
  return (value) => {
    const keys = Object.keys(value)
    if (isPartInOrder(keys, names)) return withValuesInOrder(value, withMore, (key) => orders.get(key) ?? byName)
    const first = names.filter((name) => Object.hasOwn(value, name))
    const others = keys.filter((key) => !orders.has(key)).sort(byCodeUnit)
    return Object.fromEntries([...first, ...others].map((key) => [key, (orders.get(key) ?? byName)(value[key])]))
  }
}

/** What has no keys of its own. */
function isPlain(schema: unknown): boolean {
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodDefault) return isPlain(schema.unwrap())
  return plain.some((kind) => schema instanceof kind)
}
const plain = [z.ZodString, z.ZodNumber, z.ZodBoolean, z.ZodEnum, z.ZodLiteral] as const

/** Every key is one of the names, and none stands before one that comes before it there. */
function isPartInOrder(keys: readonly string[], names: readonly string[]): boolean {
  let at = 0
  for (const key of keys) {
    while (at < names.length && names[at] !== key) at += 1
    if (at === names.length) return false
    at += 1
  }
  return true
}

const inOrderOfNames =
  (order: Order) =>
  (value: Values): unknown => {
    const keys = Object.keys(value)
    const isSorted = keys.every((key, at) => at === 0 || byCodeUnit(keys[at - 1] ?? '', key) < 0)
    if (isSorted) return withValuesInOrder(value, keys, () => order)
    return Object.fromEntries(keys.sort(byCodeUnit).map((key) => [key, order(value[key])]))
  }

function withValuesInOrder(value: Values, keys: readonly string[], orderAt: (key: string) => Order): Values {
  let copy: Record<string, unknown> | null = null
  for (const key of keys) {
    const inner = value[key]
    // Most settings have nothing in them to be put in order.
    if (typeof inner !== 'object' || inner === null) continue
    const ordered = orderAt(key)(inner)
    if (ordered !== inner) (copy ??= { ...value })[key] = ordered
  }
  return copy ?? value
}

/** What no schema tells of. */
const byName: Order = (value) => unknownInOrder(value)
const unknownInOrder = ordering(byName, inOrderOfNames(byName))
