import { type core } from 'zod'
import { projectFormat, projectVersion, type Project } from '../plan/project'
import { fail, ok, type Result } from '../result'
import { asWritten } from './as-written'
import { findJsonError } from './json-error'
import { findLost } from './lost-in-json'
import { mayLose } from './may-lose'
import { findRepeatedId } from './repeated-id'
import type { ReadFailure } from './read-failure'
import { projectSchema } from './schema'
import { findUnusable } from './unusable-text'
import { broughtUp, schemaOfVersion1, type ProjectOfVersion1 } from './version-1'

/**
 * Reads the text of a project file. Types and choices are checked, and that ids are unique; what is too long, out of
 * range or does not fit together is a finding, so that a wrong plan can be opened and mended.
 */
export function readProject(text: string): Result<Project, ReadFailure> {
  const parsed = parseProject(text)
  return parsed.ok ? checkProject(parsed.value) : parsed
}

/** The value of a text that says that it is a project, of whichever version: nothing that it says is lost in it. */
export function parseProject(text: string): Result<unknown, ReadFailure> {
  const parsed = parseJson(text)
  if (!parsed.ok) return parsed
  const foreign = refuseForeign(parsed.value)
  if (foreign) return fail(foreign)
  const lost = mayLose(text, parsed.value) ? findLost(text) : null
  return lost ? damaged(lost.path, lost.what) : parsed
}

/** The same for a project that came as a value, from a window or another program. */
export function checkProject(value: unknown): Result<Project, ReadFailure> {
  const checked = isProjectAsWritten(value) ? ok(value) : closelyChecked(value)
  if (!checked.ok) return checked
  const project = checked.value
  const repeated = findRepeatedId(project)
  return repeated ? damaged(repeated.path, repeated.what) : ok(project)
}

const fits = asWritten(projectSchema)
const isProjectAsWritten = (value: unknown): value is Project => fits(value)

/** What is wrong with a value, or the value with what it lacks. */
function closelyChecked(value: unknown): Result<Project, ReadFailure> {
  const foreign = refuseForeign(value)
  if (foreign) return fail(foreign)
  const unusable = findUnusable(value)
  if (unusable) return damaged(unusable.path, unusable.what)
  const checked = parsedProject(value)
  return checked.ok ? checked : damagedByIssues(checked.failure, value)
}

/** The oldest format that reading knows; it is brought up. */
export const oldestRead = 1

/** A project of version 1 is brought up. */
function parsedProject(value: unknown): Result<Project, readonly core.$ZodIssue[]> {
  if ((value as { version?: unknown }).version === oldestRead) {
    const old = schemaOfVersion1.safeParse(value)
    return old.success ? ok(broughtUp(old.data as unknown as ProjectOfVersion1)) : fail(old.error.issues)
  }
  const checked = projectSchema.safeParse(value)
  return checked.success ? ok(checked.data as unknown as Project) : fail(checked.error.issues)
}

function parseJson(text: string): Result<unknown, ReadFailure> {
  try {
    return ok(JSON.parse(text) as unknown)
  } catch {
    return fail({ kind: 'damaged', place: placeOfError(text), what: 'the text is not JSON', further: 0 })
  }
}

/** People look for lines; JSON.parse says an offset, and only for some errors. */
function placeOfError(text: string): string {
  const offset = findJsonError(text) ?? text.length
  if (text.trim() === '') return 'its beginning'
  if (offset === text.length) return 'its end'
  const before = text.slice(0, offset).split('\n')
  return `line ${before.length}, column ${(before.at(-1) ?? '').length + 1}`
}

function refuseForeign(value: unknown): ReadFailure | null {
  if (typeof value !== 'object' || value === null || !('format' in value)) return { kind: 'not-ours' }
  if (value.format !== projectFormat) return { kind: 'not-ours' }
  const version = 'version' in value ? value.version : undefined
  if (typeof version === 'number' && version > projectVersion) return { kind: 'newer', version, reads: projectVersion }
  return null
}

const damaged = (path: readonly PropertyKey[], what: string, further = 0) =>
  fail({ kind: 'damaged', place: placeName(path), what, further } as const)

const placeName = (path: readonly PropertyKey[]): string =>
  path.length === 0
    ? 'the top level'
    : path.map((key) => (typeof key === 'string' ? shown(key) : String(key))).join('/')

/** A key comes from the file: only so much of it, and nothing that would disturb a terminal. */
const shown = (key: string): string =>
  JSON.stringify(key.length > 60 ? `${key.slice(0, 60)}…` : key)
    .slice(1, -1)
    .replace(/[^\x20-\x7e…]/gu, '?')

function damagedByIssues(issues: readonly core.$ZodIssue[], root: unknown) {
  const [first] = issues
  if (!first) return damaged([], 'it does not fit the format')
  return damaged(first.path, isMissing(root, first.path) ? 'is missing' : sentenceOf(first), issues.length - 1)
}

function isMissing(root: unknown, path: readonly PropertyKey[]): boolean {
  const [key, ...rest] = path
  if (key === undefined) return false
  if (typeof root !== 'object' || root === null || !Object.hasOwn(root, key)) return true
  return isMissing((root as Record<PropertyKey, unknown>)[key], rest)
}

function sentenceOf(issue: core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `must be ${typeName(issue.expected)}`
    case 'invalid_value':
      return `must be ${issue.values.length === 1 ? '' : 'one of '}${issue.values.map((value) => JSON.stringify(value)).join(', ')}`
    case 'too_small':
      return `must be at least ${issue.minimum}`
    case 'too_big':
      return `must be at most ${issue.maximum}`
    default:
      return 'does not fit the format'
  }
}

const typeNames: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
}
const typeName = (expected: string): string => typeNames[expected] ?? expected
