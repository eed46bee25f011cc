import { describe, expect, it } from 'vitest'
import { anotherOf, typedValue } from '../../../../../renderer/pages/review/conflicts/another-value'
import { conflictField } from '../../../../../shared/merge/conflict-field'
import { mergeProjects } from '../../../../../shared/merge/merge-projects'
import { settleWith } from '../../../../../shared/merge/settle'
import { conflictsOf } from '../../../../../shared/plan/conflicts'
import type { Project } from '../../../../../shared/plan/project'
import { plan } from '../../../../helpers/plan'

const base = () => plan({ profiles: [{ id: 'a/b', name: 'TLS' }], sipTrunks: [{ name: 'TRUNK-A' }] })
const merged = (change: (project: Project, side: number) => void): Project => {
  const sides = [base(), base()] as const
  sides.forEach(change)
  return mergeProjects(base(), ...sides).project
}
const anothers = (project: Project) =>
  conflictsOf(project).map((conflict) =>
    anotherOf(conflictField(project, conflict), [conflict.base, conflict.ours, conflict.theirs]),
  )

describe('a value that neither side of a conflict has', () => {
  it('is given for texts, numbers and choices that are left, and not where the sides have all there is', () => {
    const project = merged((side, at) => {
      side.notes = `notes ${String(at)}`
      side.profiles[0]!.incomingPort = 5062 + at
      side.profiles[0]!.sipV150OutboundSdpOfferFiltering = at === 0 ? 'No Filtering' : 'Remove MER V.150'
      side.profiles[0]!.outgoingTransport = at === 0 ? 'UDP' : 'TLS'
      side.sipTrunks[0]!.destinations = [{ address: `192.0.2.${String(at)}`, port: 5060 }]
    })
    const paths = conflictsOf(project).map(({ path }) => path.split('/').at(-1))
    expect(paths).toEqual([
      'notes',
      'outgoingTransport',
      'incomingPort',
      'sipV150OutboundSdpOfferFiltering',
      'destinations',
    ])
    expect(anothers(project)).toEqual([
      { kind: 'text' },
      null,
      { kind: 'number' },
      { kind: 'choice', choices: ['Remove Pre-MER V.150'] },
      null,
    ])
  })

  it('is not given for an object as a whole', () => {
    const project = merged((side, at) => {
      if (at === 0) side.sipTrunks = []
      else side.sipTrunks[0]!.description = 'kept'
    })
    expect(anothers(project)).toEqual([null])
  })

  it('is a whole number where the setting is one', () => {
    expect([' 5070 ', '50x', '', '-1', '5.5'].map((text) => typedValue({ kind: 'number' }, text))).toEqual([
      ...[5070, null, null, null, null],
    ])
    expect(typedValue({ kind: 'text' }, ' a ')).toBe(' a ')
  })

  it('settles the conflict, which goes from the list', () => {
    const project = merged((side, at) => (side.profiles[0]!.incomingPort = 5062 + at))
    const [conflict] = conflictsOf(project)
    settleWith(project, conflict!, 5070)
    expect([project.profiles[0]!.incomingPort, conflictsOf(project)]).toEqual([5070, []])
  })
})
