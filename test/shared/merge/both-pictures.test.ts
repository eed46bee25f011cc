import { describe, expect, it } from 'vitest'
import { newProject } from '../../../shared/plan/new-project'
import { picturesIn, withPictures } from '../../../shared/plan/pictures'
import type { ChecklistEntry, Project } from '../../../shared/plan/project'
import { mergeOf, tick } from './merge-of'

function plan(change: (project: Project) => void = () => undefined): Project {
  const project = newProject('Plan', '2026-01-01T00:00:00.000Z', () => 'id')
  change(project)
  return project
}
const merged = (ours: (project: Project) => void, theirs: (project: Project) => void, base = plan()) =>
  mergeOf(base, ours, theirs)

describe('the merge of one line of the checklist', () => {
  const picture = (letter: string, by: string, on = '2026-01-02T10:00:00Z') =>
    ({ type: 'PNG', name: `${letter}.png`, hash: letter.repeat(64), on, by }) as const
  const [a, b, c] = [picture('a', 'Ada'), picture('b', 'Bob', '2026-01-02T09:00:00Z'), picture('c', 'Cy')]
  const at = (entry: Partial<ChecklistEntry>) => (project: Project) => {
    project.checklist['step1/a'] = { state: 'open', by: '', on: '', of: '', evidence: '', ...entry }
  }
  const shows = (...pictures: ReturnType<typeof picture>[]) => withPictures('', pictures)
  const line = ({ project }: { project: Project }) => project.checklist['step1/a']

  it('keeps pictures that two people put there, once where it is the same, whichever side is which', () => {
    const [ours, theirs] = [at({ evidence: shows(a, c) }), at({ evidence: shows(b, { ...c, by: 'Bob' }) })]
    const both = merged(ours, theirs)
    expect(both.conflicts).toEqual([])
    expect(picturesIn(line(both)?.evidence ?? '').map(({ name, by }) => [name, by])).toEqual([
      ['b.png', 'Bob'],
      ['a.png', 'Ada'],
      ['c.png', 'Bob'],
    ])
    expect(line(merged(theirs, ours))).toEqual(line(both))
  })

  it('keeps a picture beside the tick and the words of the other, and leaves out what one took out', () => {
    const ticked = { ...tick('Ada'), evidence: withPictures('seen', [c]) }
    const both = merged(at(ticked), at({ evidence: shows(c, b) }), plan(at({ evidence: shows(c) })))
    expect(both.conflicts).toEqual([])
    expect(line(both)).toEqual({ ...ticked, evidence: withPictures('seen', [c, b]) })
    const without = merged(
      at({ ...ticked, evidence: 'seen' }),
      at({ evidence: shows(c, b) }),
      plan(at({ evidence: shows(c) })),
    )
    expect(line(without)).toEqual({ ...ticked, evidence: withPictures('seen', [b]) })
    expect(line(merged(at(ticked), at({ evidence: shows(b) })))).toMatchObject({ by: 'Ada', state: 'done' })
  })

  it('names evidence of both as a conflict, loses neither, and keeps the pictures of both whichever is taken', () => {
    const both = merged(
      at({ ...tick('Ada'), evidence: withPictures('TLS is up', [a]) }),
      at({ ...tick('Bob', { state: 'blocked' }), evidence: withPictures('TLS is down', [b]) }),
    )
    expect(both.conflicts).toMatchObject([
      {
        path: 'checklist/step1/a',
        ours: { by: 'Ada', evidence: withPictures('TLS is up', [b, a]) },
        theirs: { by: 'Bob', evidence: withPictures('TLS is down', [b, a]) },
      },
    ])
  })
})
