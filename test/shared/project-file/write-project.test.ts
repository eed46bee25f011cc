import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asFoundFields } from '../../../shared/catalogue/as-found-fields'
import { defaultsOf } from '../../../shared/plan/defaults'
import { newProject } from '../../../shared/plan/new-project'
import type { Project } from '../../../shared/plan/project'
import { readProject } from '../../../shared/project-file/read-project'
import { writeProject } from '../../../shared/project-file/write-project'
import { arbitraryProject } from '../../helpers/arbitrary-project'
import { draws } from '../../helpers/draws'
import { reordered } from '../../helpers/json-values'

const anyProject = fc.oneof(arbitraryProject({ size: 6 }), arbitraryProject({ size: 4, hostile: true }))

/** A key as a later version or another program may have it, and what it holds; none that the format knows. */
const anyUnknown = fc.record({
  key: fc.oneof(
    fc.constantFrom('x-later', 'conflicts', 'constructor', 'toString', '0', ' ', 'Name'),
    fc.string({ maxLength: 8 }).map((text) => `x ${text}`),
  ),
  // A key that is called __proto__ is refused where it is read.
  value: fc.jsonValue({ maxDepth: 3 }).filter((value) => !JSON.stringify(value).includes('"__proto__"')),
})

/** Their keys are the lines of the checklist, the names of parameters and the like. */
const records = new Set(['checklist', 'parameters', 'policy', 'minutes'])

/** The file of a project in which each object got one of the keys, in turn. */
function withUnknown(project: Project, unknown: readonly { key: string; value: unknown }[]) {
  let count = 0
  const walk = (value: unknown, name: string): unknown => {
    if (Array.isArray(value)) return value.map((item) => walk(item, ''))
    if (typeof value !== 'object' || value === null) return value
    const entries = Object.entries(value).map(([key, inner]): [string, unknown] => [key, walk(inner, key)])
    const more = records.has(name) ? undefined : unknown[count++ % unknown.length]
    return Object.fromEntries(more && !Object.hasOwn(value, more.key) ? [...entries, [more.key, more.value]] : entries)
  }
  return { text: JSON.stringify(walk(project, '')), count }
}

const small = (): Project => newProject('Plan', '2026-01-31T09:00:00.000Z', () => 'id')
const keysOf = (text: string, pick: (project: Project) => object) => Object.keys(pick(JSON.parse(text) as Project))

describe('writeProject', () => {
  it('writes two spaces of indent and one line feed at the end', () => {
    const text = writeProject(small())
    expect(text.startsWith('{\n  "format": "trunkwright-project",\n  "version": 2,\n  "id": "id",\n')).toBe(true)
    expect(text.endsWith('\n  "signatures": []\n}\n')).toBe(true)
    expect(text).toContain('\n  "profiles": [\n    {\n      "id": "id",\n      "asFoundName": "Non Secure SIP')
  })

  it('is read back as the same project, whatever is typed in it', () => {
    fc.assert(
      fc.property(anyProject, (project) => {
        expect(readProject(writeProject(project))).toEqual({ ok: true, value: project })
      }),
      { numRuns: draws(600) },
    )
  })

  it('goes from file to file with keys that nobody knows yet, anywhere, whatever they hold', () => {
    const property = fc.property(
      anyProject,
      fc.array(anyUnknown, { minLength: 1, maxLength: 6 }),
      (project, unknown) => {
        const { text, count } = withUnknown(project, unknown)
        expect(count).toBeGreaterThan(8)
        const read = readProject(text)
        if (!read.ok) throw new Error(JSON.stringify(read.failure))
        expect(JSON.parse(writeProject(read.value))).toEqual(JSON.parse(text))
        const again = readProject(writeProject(read.value))
        expect(again.ok && writeProject(again.value)).toBe(writeProject(read.value))
      },
    )
    fc.assert(property, { numRuns: draws(300) })
  })

  it('gives the same bytes again after reading', () => {
    fc.assert(
      fc.property(anyProject, (project) => {
        const text = writeProject(project)
        const read = readProject(text)
        expect(read.ok && writeProject(read.value)).toBe(text)
      }),
      { numRuns: draws(300) },
    )
  })

  it('gives the same bytes whatever the order of keys in memory', () => {
    fc.assert(
      fc.property(anyProject, fc.integer({ min: 1, max: 9 }), (project, seed) => {
        expect(writeProject(reordered(project, seed) as Project)).toBe(writeProject(project))
      }),
      { numRuns: draws(300) },
    )
  })

  it('changes nothing in the project', () => {
    fc.assert(
      fc.property(anyProject, (project) => {
        const before = structuredClone(project)
        writeProject(project)
        expect(project).toEqual(before)
      }),
      { numRuns: draws(50) },
    )
  })

  it('writes known keys in the order of the format, and unknown ones after them by name', () => {
    const mixed = { zone: 1, Area: 2, ...small(), mark: { b: 1, a: [{ d: 1, c: 2 }] } }
    const text = writeProject(reordered(mixed, 3) as Project)
    const known = keysOf(writeProject(small()), (project) => project)
    expect(keysOf(text, (project) => project)).toEqual([...known, 'Area', 'mark', 'zone'])
    expect(text).toContain(
      '"mark": {\n    "a": [\n      {\n        "c": 2,\n        "d": 1\n      }\n    ],\n    "b": 1',
    )
  })

  it('writes the checklist by line, not by when it was ticked', () => {
    const entry = { of: '', evidence: '', on: '', by: 'K', state: 'done' } as const
    const text = writeProject({ ...small(), checklist: { 'S2-1': entry, 'S1-1': entry } })
    expect(keysOf(text, ({ checklist }) => checklist)).toEqual(['S1-1', 'S2-1'])
    expect(keysOf(text, ({ checklist }) => checklist['S1-1'] ?? {})).toEqual(['state', 'by', 'on', 'evidence', 'of'])
  })

  it('keeps unknown keys at every level, those that every object of JavaScript has among them', () => {
    const more = {
      'x-vendor': [1, null, { b: true }],
      constructor: 'c',
      toString: 1,
      hasOwnProperty: null,
      $schema: 's',
    }
    const plan = small()
    const statement = { ...plan.cluster.mixedMode, ...more }
    const profiles = plan.profiles.map((profile) => ({ ...profile, ...more }))
    const asFound = { ...defaultsOf(asFoundFields), ...more }
    const checklist = { constructor: { state: 'open', by: '', on: '', evidence: '', of: '', ...more } as const }
    const cluster = { ...plan.cluster, mixedMode: statement, ...more }
    const project = { ...plan, cluster, profiles, asFound, checklist, ...more } as unknown as Project
    const read = readProject(writeProject(project))
    expect(read).toEqual({ ok: true, value: project })
    expect(JSON.parse(writeProject(project))).toEqual(project)
  })
})
