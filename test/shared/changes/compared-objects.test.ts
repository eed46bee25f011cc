import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bothSides, comparedObjects } from '../../../shared/changes/compared-objects'
import { diffProjects } from '../../../shared/changes/project-diff'
import type { Project } from '../../../shared/plan/project'
import { arbitraryProject } from '../../helpers/arbitrary-project'
import { draws } from '../../helpers/draws'
import { plan } from '../../helpers/plan'
import { arbitraryEdits, edited } from '../../helpers/plan-edits'

describe('objects in which two plans differ', () => {
  const anyEdits = arbitraryEdits(arbitraryProject({ size: 5 }))
  const last = (start: Project, moves: Parameters<typeof edited>[1]): Project =>
    [...edited(start, moves, '2026-01-01')].at(-1)?.project ?? start

  it('have every difference once, each object once, in the order of the file', () => {
    const seen = { added: 0, removed: 0, changed: 0 }
    fc.assert(
      fc.property(arbitraryProject({ size: 5 }), anyEdits, (before, moves) => {
        const differences = diffProjects(before, last(before, moves)).filter(({ path }) => path !== 'updatedAt')
        const objects = comparedObjects(differences)
        expect(new Set(objects.map(({ key }) => key)).size).toBe(objects.length)
        const told = objects.flatMap(({ kind, settings }) => {
          seen[kind] += 1
          return settings
        })
        const whole = objects.filter(({ settings }) => settings.length === 0)
        expect(told.length + whole.length).toBe(differences.length)
        expect(new Set(told)).toEqual(new Set(differences.filter(({ setting }) => setting !== '')))
      }),
      { numRuns: draws(200) },
    )
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(0)
  })

  it('are found on both sides, also where ids differ or names have strokes', () => {
    const waiver = { rule: 'OV-5', object: 'a/b', reason: 'lab', by: '', on: '', until: '' }
    const profiles = [{ id: 'one', name: 'TLS', description: 'x' }]
    const before = plan({ profiles, waivers: [waiver] })
    const after = plan({
      profiles: [{ ...profiles[0], id: 'two', description: 'y' }],
      waivers: [{ ...waiver, reason: 'z' }],
    })
    const objects = comparedObjects(diffProjects(before, after))
    expect(objects.map(({ list, name, kind, settings }) => [list, name, kind, settings.length])).toEqual([
      ['profiles', 'TLS', 'changed', 2],
      ['waivers', 'OV-5 a/b', 'changed', 1],
    ])
    for (const object of objects) {
      const sides = bothSides(object, before, after)
      expect([sides.before?.name, sides.after?.name]).toEqual([object.name, object.name])
    }
  })

  it('say nothing of when a plan was last changed, and tell the plan itself apart', () => {
    const before = plan({ name: 'A', updatedAt: '2026-01-01T00:00:00.000Z' })
    expect(comparedObjects(diffProjects(before, { ...before, updatedAt: '2026-02-01T00:00:00.000Z' }))).toEqual([])
    expect(comparedObjects(diffProjects(before, { ...before, name: 'B' }))).toMatchObject([
      { key: '', list: null, name: '', kind: 'changed', settings: [{ setting: 'Name', from: 'A', to: 'B' }] },
    ])
  })
})
