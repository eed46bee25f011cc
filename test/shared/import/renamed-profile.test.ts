import { describe, expect, it } from 'vitest'
import { evaluateWhole } from '../../../shared/evaluation/evaluator'
import { importFiles } from '../../../shared/import/import-files'
import type { AsFound, Project } from '../../../shared/plan/project'
import { answersOf } from '../../helpers/axl-answers'
import { plan } from '../../helpers/plan'

const found = (...names: string[]): AsFound =>
  plan({ asFound: { profiles: names.map((name) => ({ name })), sipTrunks: [] } }).asFound as AsFound
const before = plan({
  profiles: [{ name: 'TLS', asFoundName: 'Old' }],
  asFound: { takenOn: '2026-11-20', source: 'first run', profiles: [{ name: 'Old' }, { name: 'Other' }] },
})

function ran(answers: AsFound, project: Project = before): Project {
  const files = Object.entries(answersOf(answers)).map(([name, text]) => ({
    ...{ name, bytes: new TextEncoder().encode(text), isFound: false },
  }))
  const how = { as: 'found', create: false, newId: () => 'new', today: '2026-12-06', source: 'second run' } as const
  const taken = importFiles(project, files, how)
  if (!taken.ok) throw new Error('nothing was taken in')
  return taken.value.project
}
const names = ({ profiles, asFound }: Project) => [
  profiles.map(({ asFoundName }) => asFoundName),
  asFound?.profiles.map(({ name }) => name),
]

describe('SP-6: a profile that the plan renames', () => {
  it('is known by its new name once a whole list has that alone, and nothing is left of the old one', () => {
    const after = ran(found('TLS', 'Other'))
    expect(names(after)).toEqual([['TLS'], ['Other', 'TLS']])
    expect(ran(found('TLS', 'Other'), after)).toBe(after)
  })

  it('keeps its old name while the cluster has it, whatever else is called like the plan calls it', () => {
    expect(names(ran(found('Old', 'TLS')))).toEqual([['Old'], ['Old', 'Other', 'TLS']])
    expect(names(ran(found('Other')))).toEqual([['Old'], ['Old', 'Other']])
  })
})

describe('SP-4: a profile that the plan adds', () => {
  const adding = plan({ profiles: [{ name: 'TLS' }, { name: 'Free', asFoundName: 'Old' }] })

  it('is that of the cluster once the cluster has it: it is neither added again nor deleted afterwards', () => {
    const after = ran(found('tls', 'Old'), adding)
    expect(names(after)).toEqual([
      ['tls', 'Old'],
      ['tls', 'Old'],
    ])
    const { changes } = evaluateWhole(after, '2026-12-06')
    expect(changes.profiles.map(({ kind }) => kind)).not.toContain('added')
    expect(changes.removed).toEqual([])
    expect(ran(found('tls', 'Old'), after)).toBe(after)
  })

  it('stays to be added where its name is still that of another one of the plan', () => {
    const taken = plan({ profiles: [{ name: 'Old' }, { name: 'New', asFoundName: 'Old' }] })
    expect(names(ran(found('Old'), taken))[0]).toEqual([null, 'Old'])
  })
})
