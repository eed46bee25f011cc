import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nodeFields } from '../../../shared/catalogue/cluster-fields'
import { defaultsOf } from '../../../shared/plan/defaults'
import { createHistory } from '../../../renderer/editing/history'
import type { Project } from '../../../shared/plan/project'
import { checkProject, readProject } from '../../../shared/project-file/read-project'
import { writeProject } from '../../../shared/project-file/write-project'
import { arbitraryProject } from '../../helpers/arbitrary-project'
import { draws } from '../../helpers/draws'
import { placesIn, valueAt, withValueAt, type JsonPath } from '../../helpers/json-values'
import { plan } from '../../helpers/plan'

const named = (name: string) => ({ label: 'rename', at: 'name', merge: name })

/** Line breaks of office programs, other controls, what is no character, halves of one, and digits without end. */
const anyText = fc.string({
  unit: fc.oneof(
    fc.constantFrom('\v', '\f', '\0', '\u001b', '\u0085', '\uFFFE', '\uFFFF', '\uD800', '\uDC00', '😀', '\u202e'),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
  ),
  maxLength: 12,
})
const anyNumber = fc.oneof(fc.double(), fc.constantFrom(Infinity, -Infinity, NaN, -0, 1e308), fc.integer())

const unusable = /[^\t\n\v\f\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u

/** Whether a person may enter any text or number there: no id, no choice, nothing that is kept for the program. */
function isFree(path: JsonPath, project: Project, value: unknown): boolean {
  // Keys of records that only a file made by hand has; the history of edits refuses to go through them.
  if (path.some((key) => ['constructor', 'prototype', '__proto__'].includes(String(key)))) return false
  if (path.at(-1) === 'id' || (typeof value !== 'string' && typeof value !== 'number')) return false
  return checkProject(withValueAt(project, path, typeof value === 'string' ? 'x' : 0.5)).ok
}

/** As the window has it, whose objects come from a file. */
const asOpened = (project: Project): Project => JSON.parse(writeProject(project)) as Project

describe('what no file can hold', () => {
  it('never comes into a plan, whatever is entered into which field: it can be saved, and the rest is kept', () => {
    const property = fc.property(
      arbitraryProject({ size: 3 }).map(asOpened),
      anyText,
      anyNumber,
      (project, text, number) => {
        const history = createHistory()
        let now = project
        for (const path of placesIn(project)) {
          const value = valueAt(project, path)
          if (!isFree(path, project, value)) continue
          const entered = typeof value === 'string' ? text : number
          now = history.edit(now, { label: 'set', at: path.join('/') }, (draft) => {
            let at = draft as unknown as Record<string | number, unknown>
            for (const key of path.slice(0, -1)) at = at[key] as typeof at
            at[path.at(-1) ?? ''] = entered
          })
        }
        const read = readProject(writeProject(now))
        if (!read.ok) throw new Error(JSON.stringify(read.failure))
        expect(read.value.name).toBe(
          [...text]
            .filter((char) => !unusable.test(char))
            .join('')
            .replaceAll(/[\v\f]/gu, ' '),
        )
        for (let back = history.undo(now); back; back = history.undo(now)) now = back.project
        expect(now).toEqual(project)
      },
    )
    fc.assert(property, { numRuns: draws(60) })
  })

  it('is told, and the very same plan comes back where nothing was left out', () => {
    const told: string[] = []
    const history = createHistory(({ name }) => told.push(name))
    const rename = (name: string) =>
      history.edit(plan({}), named(name), (draft) => {
        draft.name = name
      }).name
    expect([rename('A\vB\u0007'), rename('A\tB\nC 😀'), rename('\uFFFE')]).toEqual(['A B', 'A\tB\nC 😀', ''])
    expect(told).toEqual(['A B', ''])
  })
})

describe('undo and redo', () => {
  it('bring back what was, and what was done, with the place', () => {
    const history = createHistory()
    const first = plan({})
    const second = history.edit(first, { label: 'set customer', at: 'customer' }, (draft) => {
      draft.customer = 'Acme'
    })
    expect(history.undoLabel()).toBe('set customer')
    expect(history.undo(second)).toEqual({ project: first, at: 'customer' })
    expect(history.undoLabel()).toBeNull()
    expect(history.redo(first)).toEqual({ project: second, at: 'customer' })
    expect(history.redo(second)).toBeNull()
  })

  it('take edits in a row with one key as one step, until it is sealed', () => {
    const history = createHistory()
    const first = plan({})
    let project = first
    for (const name of ['A', 'Ac', 'Acm']) {
      project = history.edit(project, { label: 'rename', at: 'name', merge: 'name' }, (draft) => {
        draft.name = name
      })
    }
    history.seal()
    const last = history.edit(project, { label: 'rename', at: 'name', merge: 'name' }, (draft) => {
      draft.name = 'Acme'
    })
    expect(history.undo(last)?.project.name).toBe('Acm')
    expect(history.undo(project)?.project).toEqual(first)
    expect(history.undo(first)).toBeNull()
  })

  it('know nothing of an edit that changes nothing', () => {
    const history = createHistory()
    const first = plan({})
    expect(history.edit(first, named('x'), () => undefined)).toBe(first)
    expect(history.undoLabel()).toBeNull()
  })

  it('leave what was there before an edit as it was', () => {
    const history = createHistory()
    const first = plan({})
    const copy = structuredClone(first)
    history.edit(first, named('x'), (draft) => {
      draft.cluster.nodes.push({ ...defaultsOf(nodeFields), name: 'n', publisher: true })
    })
    expect(first).toEqual(copy)
  })

  it('forget what was undone once something else is done', () => {
    const history = createHistory()
    const first = plan({})
    const second = history.edit(first, named('x'), (draft) => {
      draft.name = 'x'
    })
    const back = history.undo(second)
    history.edit(back?.project ?? first, named('y'), (draft) => {
      draft.name = 'y'
    })
    expect(history.redoLabel()).toBeNull()
  })

  it('go back to the beginning and forth to the end, to the day of the last change, whatever was done', () => {
    const on = fc.constantFrom('2026-12-05T22:00:00.000Z', '2026-12-05T22:00:01.000Z', undefined)
    const edits = fc.array(fc.record({ name: fc.string(), merge: fc.constantFrom('a', 'b', undefined), on }), {
      maxLength: 30,
    })
    fc.assert(
      fc.property(edits, (list) => {
        const history = createHistory()
        const first = plan({})
        let project = first
        for (const { name, merge, on } of list) {
          const put = (draft: Project) => {
            draft.name = name
            draft.waivers.push({ rule: name, object: '', reason: '', by: '', on: '', until: '' })
          }
          const before = project.updatedAt
          project = history.edit(
            project,
            { label: 'l', at: 'name', ...(merge ? { merge } : {}) },
            put,
            on === undefined ? undefined : () => on,
          )
          expect(project.updatedAt).toBe(on ?? before)
        }
        const last = project
        for (let step = history.undo(project); step; step = history.undo(project)) project = step.project
        expect(project).toEqual(first)
        for (let step = history.redo(project); step; step = history.redo(project)) project = step.project
        expect(project).toEqual(last)
      }),
    )
  })
})
