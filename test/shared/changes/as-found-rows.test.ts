import { expect, it } from 'vitest'
import { changeRows } from '../../../shared/changes/as-found-rows'
import type { Project } from '../../../shared/plan/project'
import { evaluateWhole } from '../../../shared/evaluation/evaluator'
import { examplePlan } from '../../helpers/example-plan'
import { plan } from '../../helpers/plan'

const rowsOf = (project: Project) => changeRows(evaluateWhole(project, '2026-05-12'))
const words = (project: Project) =>
  rowsOf(project).map(({ name, kind, field, from, to }) => [name, kind, field?.label ?? '', from, to])

it('SP-5, SP-6: updated and renamed profiles, with the trunks that feel it; what is left over; trunks and H.323', () => {
  const project = plan({
    profiles: [
      { id: 'a', name: 'A new', asFoundName: 'A', incomingPort: 5070 },
      { id: 'b', name: 'B', securityMode: 'Encrypted' },
    ],
    sipTrunks: [
      { name: 'T', securityProfileId: 'a' },
      { name: 'U', securityProfileId: 'b', srtpAllowed: true },
    ],
    h323Devices: [{ name: 'H', srtpAllowed: true }],
    asFound: {
      profiles: [{ name: 'A' }, { name: 'Left' }],
      sipTrunks: [{ name: 'T', securityProfileName: 'A' }],
      h323Devices: [{ name: 'H', srtpAllowed: false }],
    },
  })
  expect(words(project)).toEqual([
    ['A new', 'renamed', 'Name', 'A', 'A new'],
    ['A new', 'updated', 'Incoming Port', 5060, 5070],
    ['B', 'added', '', undefined, 'Encrypted, 5061'],
    ['Left', 'left over', '', undefined, undefined],
    ['U', 'not known', 'SIP Trunk Security Profile', undefined, 'B'],
    ['U', 'not known', 'Destination Address is an SRV', undefined, false],
    ['U', 'not known', 'Destinations', undefined, [{ address: '192.0.2.2', port: 5080 }]],
    ['U', 'not known', 'SRTP Allowed', undefined, true],
    ['H', 'updated', 'SRTP Allowed', false, true],
  ])
  expect(rowsOf(project).map(({ feltBy }) => feltBy)).toEqual([['T'], ['T'], ['U'], [], [], [], [], [], []])
  expect(rowsOf(project).map(({ old }) => old?.list)).toEqual([
    undefined,
    'profiles',
    undefined,
    undefined,
    undefined,
    undefined,
    undefined,
    undefined,
    'h323Devices',
  ])
})

it('no two rows have the same key, known before or not', () => {
  for (const project of [examplePlan(), { ...examplePlan(), asFound: null }]) {
    const keys = rowsOf(project).map(({ key }) => key)
    expect(keys.length).toBeGreaterThan(20)
    expect(new Set(keys).size).toBe(keys.length)
  }
})
