import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { farEndFields } from '../../../shared/catalogue/far-end-fields'
import { conflictPlace, placeWords } from '../../../shared/merge/conflict-place'
import { mergeProjects } from '../../../shared/merge/merge-projects'
import { settleConflict, type Side } from '../../../shared/merge/settle'
import { conflictsOf } from '../../../shared/plan/conflicts'
import { defaultsOf } from '../../../shared/plan/defaults'
import type { Project } from '../../../shared/plan/project'
import { readProject } from '../../../shared/project-file/read-project'
import { writeProject } from '../../../shared/project-file/write-project'
import { arbitraryProject } from '../../helpers/arbitrary-project'
import { draws } from '../../helpers/draws'
import { arbitraryEdits, edited } from '../../helpers/plan-edits'
import { plan } from '../../helpers/plan'

const base = (): Project => ({
  ...plan({ sipTrunks: [{ name: 'TRUNK-A' }, { name: 'TRUNK-B' }, { name: 'TRUNK-C' }] }),
  farEnds: [
    {
      ...defaultsOf(farEndFields),
      id: 'f',
      name: 'CUBE',
      hosts: [{ name: 'a/b', address: '10.0.0.1', certificateNames: [] }],
    },
  ],
})

const merge = (ours: (project: Project) => void, theirs: (project: Project) => void) => {
  const [mine, other] = [base(), base()]
  ours(mine)
  theirs(other)
  return mergeProjects(base(), mine, other).project
}

/** Each conflict with its place in words, and the plan after the choice of a side. */
function settled(project: Project, side: Side) {
  const chosen = structuredClone(project)
  for (const conflict of conflictsOf(project)) settleConflict(chosen, conflict, side)
  return chosen
}
const places = (project: Project) =>
  conflictsOf(project).map((one) => placeWords(conflictPlace(project, one, (id) => id)))

describe('settleConflict', () => {
  it('gives a setting, a setting inside, a line and an unknown key the value of the side; the key goes with the last', () => {
    const change = (text: string) => (project: Project) => {
      project.sipTrunks[0]!.description = text
      project.farEnds[0]!.hosts[0]!.certificateNames = [text]
      project.checklist['step1/cluster/license'] = { state: 'done', by: text, on: '2026-01-02', evidence: '', of: '' }
      Object.assign(project, { extra: { within: text } })
    }
    const project = merge(change('ours'), change('theirs'))
    expect(places(project)).toEqual([
      'SIP trunk TRUNK-A: Description',
      'Far end CUBE: Hosts / a / b / Names in its certificate',
      'Checklist line step1/cluster/license',
      'extra / within',
    ])
    for (const side of ['ours', 'theirs'] as const) {
      const expected = base()
      change(side)(expected)
      expect(settled(project, side)).toEqual(expected)
    }
    expect(settled(project, 'base')).toEqual({ ...base(), extra: {} })
  })

  it('is told of the object whose id is the longest that fits, as it is settled there', () => {
    const start = plan({
      sipTrunks: [
        { id: 'a', name: 'TRUNK-A' },
        { id: 'a/b', name: 'TRUNK-B' },
      ],
    })
    const side = (description: string) => {
      const copy = structuredClone(start)
      copy.sipTrunks[1]!.description = description
      return copy
    }
    const project = mergeProjects(start, side('ours'), side('theirs')).project
    expect(places(project)).toEqual(['SIP trunk TRUNK-B: Description'])
    expect(settled(project, 'theirs')).toEqual(side('theirs'))
  })

  it('deletes, keeps or changes an object as a whole, and puts lists in order', () => {
    const project = merge(
      ({ sipTrunks }) => {
        sipTrunks.splice(0, 1)
        sipTrunks.reverse()
      },
      ({ sipTrunks }) => {
        sipTrunks[0]!.description = 'kept'
        sipTrunks.unshift(...sipTrunks.splice(1, 1))
      },
    )
    expect(places(project)).toEqual(['SIP trunk TRUNK-A', 'Order of SIP trunks'])
    const names = (side: Side) => settled(project, side).sipTrunks.map(({ name }) => name)
    expect(names('base')).toEqual(['TRUNK-A', 'TRUNK-B', 'TRUNK-C'])
    expect(names('ours')).toEqual(['TRUNK-C', 'TRUNK-B'])
    expect(names('theirs')).toEqual(['TRUNK-B', 'TRUNK-A', 'TRUNK-C'])
    expect(settled(project, 'theirs').sipTrunks[1]!.description).toBe('kept')
  })

  it('leaves the others until they are chosen, and the plan not ready', () => {
    const change = (text: string) => (project: Project) => Object.assign(project, { notes: text, author: text })
    const project = merge(change('a'), change('b'))
    settleConflict(project, conflictsOf(project)[0]!, 'theirs')
    expect(conflictsOf(project)).toHaveLength(1)
  })

  it('does nothing but take it off the list where its place is gone', () => {
    const project = merge(
      ({ sipTrunks }) => (sipTrunks[0]!.description = 'ours'),
      ({ sipTrunks }) => (sipTrunks[0]!.description = 'theirs'),
    )
    project.sipTrunks.splice(0, 1)
    expect(settled(project, 'ours')).toEqual({ ...base(), sipTrunks: base().sipTrunks.slice(1) })
  })

  it('ends in a file that can be read, for random edits and choices', () => {
    const last = (start: Project, moves: Parameters<typeof edited>[1]) =>
      [...edited(start, moves, '2026-01-01')].at(-1)?.project ?? start
    const anyEdits = arbitraryEdits(arbitraryProject({ size: 6 }))
    const sides = fc.infiniteStream(fc.constantFrom<Side>('base', 'ours', 'theirs'))
    fc.assert(
      fc.property(arbitraryProject({ size: 6 }), anyEdits, anyEdits, sides, (start, ours, theirs, sides) => {
        const project = structuredClone(mergeProjects(start, last(start, ours), last(start, theirs)).project)
        for (const conflict of conflictsOf(project)) settleConflict(project, conflict, sides.next().value)
        expect(conflictsOf(project)).toEqual([])
        expect(readProject(writeProject(project))).toMatchObject({ ok: true })
      }),
      { numRuns: draws(200) },
    )
  })
})
