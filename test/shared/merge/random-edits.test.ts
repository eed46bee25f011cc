import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { diffProjects } from '../../../shared/changes/project-diff'
import { mergeProjects } from '../../../shared/merge/merge-projects'
import type { Conflict } from '../../../shared/plan/conflicts'
import type { Project } from '../../../shared/plan/project'
import { readProject } from '../../../shared/project-file/read-project'
import { writeProject } from '../../../shared/project-file/write-project'
import { arbitraryProject } from '../../helpers/arbitrary-project'
import { draws, occurrences } from '../../helpers/draws'
import { arbitraryEdits, edited } from '../../helpers/plan-edits'
import { settingsOf, type Settings } from './merge-of'

describe('mergeProjects, for random edits', () => {
  const last = (start: Project, moves: Parameters<typeof edited>[1]) =>
    [...edited(start, moves, '2026-01-01')].at(-1)?.project ?? start
  const anyEdits = arbitraryEdits(arbitraryProject({ size: 6 }))
  const anySides = fc
    .record({ base: arbitraryProject({ size: 6 }), ours: anyEdits, theirs: anyEdits })
    .map(({ base, ours, theirs }) => ({ base, ours: last(base, ours), theirs: last(base, theirs) }))

  it('one side alone is that side, and a thing with itself is itself', () => {
    fc.assert(
      fc.property(anySides, ({ base, ours }) => {
        const same = writeProject(ours)
        for (const both of [
          mergeProjects(base, ours, base),
          mergeProjects(base, base, ours),
          mergeProjects(base, ours, ours),
        ]) {
          expect(both.conflicts).toEqual([])
          expect(writeProject(both.project)).toBe(same)
        }
      }),
      { numRuns: draws(300) },
    )
  })

  it('is the same whichever side is first', () => {
    const swapped = ({ path, base, ours, theirs }: Conflict): Conflict => ({ path, base, ours: theirs, theirs: ours })
    fc.assert(
      fc.property(anySides, ({ base, ours, theirs }) => {
        const [one, other] = [mergeProjects(base, ours, theirs), mergeProjects(base, theirs, ours)]
        expect(other.conflicts.map(swapped)).toEqual(one.conflicts)
        const plain = ({ project }: { project: Project }) => writeProject({ ...project, conflicts: null } as never)
        expect(plain(other)).toBe(plain(one))
      }),
      { numRuns: draws(300) },
    )
  })

  it('loses nothing and adds nothing: each setting is as the rule of three says, or a conflict', () => {
    const seen = { taken: 0, conflicts: 0 }
    fc.assert(
      fc.property(anySides, ({ base, ours, theirs }) => {
        const { project, conflicts } = mergeProjects(base, ours, theirs)
        seen[conflicts.length > 0 ? 'conflicts' : 'taken'] += 1
        const [before, mine, other, after] = [base, ours, theirs, project].map(settingsOf) as [
          Settings,
          Settings,
          Settings,
          Settings,
        ]
        for (const path of new Set([...before.keys(), ...mine.keys(), ...other.keys(), ...after.keys()])) {
          const values = [before, mine, other].map((settings) => settings.get(path))
          const expected =
            values[1] === values[2] || values[0] === values[2]
              ? values[1]
              : values[0] === values[1]
                ? values[2]
                : 'conflict'
          const isTold = conflicts.some(({ path: place }) => path === place || path.startsWith(`${place}/`))
          if (after.get(path) === expected) continue
          // Where nothing stood before, what both added differently has its default.
          const stays = values[0] ?? after.get(path)
          expect({ path, values, is: after.get(path), isTold }).toEqual({ path, values, is: stays, isTold: true })
        }
      }),
      { numRuns: draws(300) },
    )
    expect(Math.min(...Object.values(seen))).toBeGreaterThanOrEqual(occurrences(1))
  })

  it('can be read again, conflicts and all', () => {
    fc.assert(
      fc.property(anySides, ({ base, ours, theirs }) => {
        const { project } = mergeProjects(base, ours, theirs)
        const read = readProject(writeProject(project))
        expect(read.ok && diffProjects(read.value, project)).toEqual([])
      }),
      { numRuns: draws(100) },
    )
  })
})
