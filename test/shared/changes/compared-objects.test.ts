import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { comparedObjects } from '../../../shared/changes/compared-objects'
import { diffProjects, objectDifferences } from '../../../shared/changes/project-diff'
import type { Project } from '../../../shared/plan/project'
import { arbitraryProject } from '../../helpers/arbitrary-project'
import { draws, occurrences } from '../../helpers/draws'
import { plan } from '../../helpers/plan'
import { arbitraryEdits, edited } from '../../helpers/plan-edits'

describe('objects in which two plans differ', () => {
  const anyEdits = arbitraryEdits(arbitraryProject({ size: 5 }))
  const last = (start: Project, moves: Parameters<typeof edited>[1]): Project =>
    [...edited(start, moves, '2026-01-01')].at(-1)?.project ?? start

  it('have every difference once, each object once, with what it is on both sides', () => {
    const seen = { added: 0, removed: 0, changed: 0 }
    fc.assert(
      fc.property(arbitraryProject({ size: 5 }), anyEdits, (before, moves) => {
        const after = last(before, moves)
        const differences = diffProjects(before, after).filter(({ path }) => path !== 'updatedAt')
        const objects = comparedObjects(objectDifferences(before, after))
        expect(new Set(objects.map(({ key }) => key)).size).toBe(objects.length)
        const told = objects.flatMap(({ kind, settings }) => {
          seen[kind] += 1
          return settings
        })
        const whole = objects.filter(({ kind }) => kind !== 'changed')
        expect(whole.flatMap(({ settings }) => settings)).toEqual([])
        expect(told.length + whole.length).toBe(differences.length)
        expect(new Set(told)).toEqual(new Set(differences.filter(({ kind, setting }) => isSetting(kind, setting))))
        for (const { list, kind, before: left, after: right } of objects) {
          expect([left === null, right === null]).toEqual(
            list === null ? [true, true] : [kind === 'added', kind === 'removed'],
          )
        }
        for (const side of ['before', 'after'] as const) {
          const values = objects.flatMap((object) => object[side]?.values ?? [])
          expect(new Set(values).size).toBe(values.length)
        }
      }),
      { numRuns: draws(200) },
    )
    expect(Math.min(...Object.values(seen))).toBeGreaterThanOrEqual(occurrences(1))
  })

  const waiver = { rule: 'OV-5', object: 'a/b', reason: 'lab', by: '', on: '', until: '' }
  const objectsOf = (before: Project, after: Project) => comparedObjects(objectDifferences(before, after))

  it('are known on both sides, also where ids differ or names have strokes', () => {
    const profiles = [{ id: 'one', name: 'TLS', description: 'x' }]
    const before = plan({ profiles, waivers: [waiver] })
    const after = plan({
      profiles: [{ ...profiles[0], id: 'two', description: 'y' }],
      waivers: [{ ...waiver, reason: 'z' }],
    })
    const objects = objectsOf(before, after)
    expect(objects.map(({ list, name, kind, settings }) => [list, name, kind, settings.length])).toEqual([
      ['profiles', 'TLS', 'changed', 2],
      ['waivers', 'OV-5 a/b', 'changed', 1],
    ])
    expect(objects.map((object) => [object.before?.values, object.after?.values])).toEqual([
      [before.profiles[0], after.profiles[0]],
      [before.waivers[0], after.waivers[0]],
    ])
  })

  it('are as many as there are, also where all that tells them apart is their place', () => {
    const [lab, site, gone] = ['lab', 'site', 'gone'].map((reason) => ({ ...waiver, reason }))
    const rows = (before: object[], after: object[]) =>
      objectsOf(plan({ waivers: before }), plan({ waivers: after })).map(({ kind, settings, before, after }) => [
        kind,
        settings.map(({ setting, from, to }) => [setting, from, to]),
        before?.values['reason'],
        after?.values['reason'],
      ])
    expect(rows([], [lab!, site!])).toEqual([
      ['added', [], undefined, 'lab'],
      ['added', [], undefined, 'site'],
    ])
    // The first go together, and what is left over was added or removed.
    expect(rows([lab!], [gone!, site!])).toEqual([
      ['changed', [['Reason', 'lab', 'gone']], 'lab', 'gone'],
      ['added', [], undefined, 'site'],
    ])
    expect(rows([lab!, site!], [gone!])).toEqual([
      ['removed', [], 'site', undefined],
      ['changed', [['Reason', 'lab', 'gone']], 'lab', 'gone'],
    ])
    expect(rows([lab!, site!], [gone!, gone!])).toEqual([
      ['changed', [['Reason', 'lab', 'gone']], 'lab', 'gone'],
      ['changed', [['Reason', 'site', 'gone']], 'site', 'gone'],
    ])
  })

  it('are told apart where an id begins with another, or with the name of another', () => {
    const before = plan({
      profiles: [
        { id: 'a', name: 'b' },
        { id: 'b/c', name: 'TLS' },
        { id: 'b/d', name: 'UDP' },
      ],
    })
    const after = plan({ profiles: [{ id: 'a', name: 'b', description: 'x' }] })
    expect(objectsOf(before, after).map(({ name, kind, settings }) => [name, kind, settings.length])).toEqual([
      ['TLS', 'removed', 0],
      ['UDP', 'removed', 0],
      ['b', 'changed', 1],
    ])
  })

  it('say nothing of when a plan was last changed, and tell the plan itself apart', () => {
    const before = plan({ name: 'A', updatedAt: '2026-01-01T00:00:00.000Z' })
    expect(objectsOf(before, { ...before, updatedAt: '2026-02-01T00:00:00.000Z' })).toEqual([])
    expect(objectsOf(before, { ...before, name: 'B' })).toMatchObject([
      { list: null, name: '', kind: 'changed', settings: [{ setting: 'Name', from: 'A', to: 'B' }] },
    ])
  })
})

/** Of the whole object only that it was added or removed is told. */
const isSetting = (kind: string, setting: string): boolean => setting !== '' || kind === 'changed'
