import { z } from 'zod'
import { firstIllegalCharacter } from '../text/xml-characters'

/** Whether a value is such as it would be written: then reading it would only make a copy of it. */
type IsAsWritten = (value: unknown) => boolean

/**
 * Tells, for a schema, whether a value is as this program writes it: every key there and in order, no other beside them,
 * each value of its type, and nothing in it that no output could carry. Most files are, and one pass over them is all
 * that reading takes; of any other value this says nothing.
 */
export function asWritten(schema: unknown): IsAsWritten {
  if (schema instanceof z.ZodDefault) return asWritten(schema.unwrap())
  if (schema instanceof z.ZodNullable) {
    const inner = asWritten(schema.unwrap())
    return (value) => value === null || inner(value)
  }
  if (schema instanceof z.ZodArray) return list(asWritten(schema.element))
  if (schema instanceof z.ZodObject) return object(schema.shape)
  if (schema instanceof z.ZodRecord) return record(asWritten(schema.valueType))
  if (schema instanceof z.ZodUnion) {
    const options = schema.options.map(asWritten)
    return (value) => options.some((fits) => fits(value))
  }
  return scalar(schema)
}

function scalar(schema: unknown): IsAsWritten {
  if (schema instanceof z.ZodEnum || schema instanceof z.ZodLiteral) {
    const values = new Set<unknown>(schema instanceof z.ZodEnum ? schema.options : schema.values)
    return (value) => values.has(value)
  }
  if (!(schema instanceof z.ZodType) || hasChecks(schema)) return bySchema(schema)
  if (schema instanceof z.ZodString) return (value) => typeof value === 'string' && isUsable(value)
  if (schema instanceof z.ZodBoolean) return (value) => typeof value === 'boolean'
  if (schema instanceof z.ZodNumber) return Number.isFinite
  return bySchema(schema)
}

const hasChecks = (schema: z.ZodType): boolean => (schema.def.checks?.length ?? 0) > 0

/** Few settings are looked at more closely than by their type. */
const bySchema =
  (schema: unknown): IsAsWritten =>
  (value) =>
    typeof value === 'number' && schema instanceof z.ZodNumber && schema.safeParse(value).success

const list =
  (item: IsAsWritten): IsAsWritten =>
  (value) =>
    Array.isArray(value) && value.every(item)

function object(shape: Readonly<Record<string, unknown>>): IsAsWritten {
  const names = Object.keys(shape)
  const fitting = names.map((name) => asWritten(shape[name]))
  return (value) => {
    if (!isPlainObject(value)) return false
    let at = 0
    for (const key in value) {
      if (key !== names[at] || fitting[at]?.(value[key]) !== true) return false
      at += 1
    }
    return at === names.length
  }
}

const record =
  (item: IsAsWritten): IsAsWritten =>
  (value) =>
    isPlainObject(value) &&
    Object.entries(value).every(([key, each]) => key !== '__proto__' && isUsable(key) && item(each))

const isPlainObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype

/** Texts this short are looked at by hand: a pattern takes longer to be begun. */
const short = 64

function isUsable(text: string): boolean {
  if (text.length > short) return firstIllegalCharacter(text) === null
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code < 0x20 || code >= 0xd800) return firstIllegalCharacter(text) === null
  }
  return true
}
