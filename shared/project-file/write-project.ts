import { z } from 'zod'
import type { Project } from '../plan/project'
import { byCodeUnit } from '../text/order'
import { projectSchema } from './schema'

/**
 * The text of a project file: keys in the order of the format, unknown keys and what is in them by name, two spaces of
 * indent, one line feed at the end. Equal projects give equal bytes.
 */
export const writeProject = (project: Project): string =>
  `${JSON.stringify(inOrder(project, projectSchema), null, 2)}\n`

function inOrder(value: unknown, schema: unknown): unknown {
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodDefault) return inOrder(value, schema.unwrap())
  if (Array.isArray(value)) {
    const itemSchema = schema instanceof z.ZodArray ? schema.element : undefined
    return value.map((item) => inOrder(item, itemSchema))
  }
  if (!isObject(value)) return value
  if (schema instanceof z.ZodObject) return objectInOrder(value, schema.shape)
  return recordInOrder(value, schema instanceof z.ZodRecord ? schema.valueType : undefined)
}

function objectInOrder(value: Record<string, unknown>, shape: Record<string, unknown>): Record<string, unknown> {
  const known = Object.keys(shape).filter((key) => Object.hasOwn(value, key))
  const unknown = Object.keys(value)
    .filter((key) => !Object.hasOwn(shape, key))
    .sort(byCodeUnit)
  return Object.fromEntries([...known, ...unknown].map((key) => [key, inOrder(value[key], shape[key])]))
}

const recordInOrder = (value: Record<string, unknown>, schema: unknown): Record<string, unknown> =>
  Object.fromEntries(
    Object.keys(value)
      .sort(byCodeUnit)
      .map((key) => [key, inOrder(value[key], schema)]),
  )

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
