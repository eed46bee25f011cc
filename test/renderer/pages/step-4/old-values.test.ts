import { expect, it } from 'vitest'
import { withOldValues } from '../../../../renderer/pages/step-4/old-values'
import { changeRows } from '../../../../shared/changes/as-found-rows'
import type { Project } from '../../../../shared/plan/project'
import { evaluateWhole } from '../../../../shared/evaluation/evaluator'
import { plan } from '../../../helpers/plan'

const project = plan({
  profiles: [{ id: 'a', name: 'New', asFoundName: 'Old', incomingPort: 5070 }],
  sipTrunks: [{ name: 'T', srtpAllowed: true }],
  h323Devices: [{ name: 'H', mtpRequired: true }],
  asFound: { profiles: [{ name: 'Old' }], sipTrunks: [{ name: 'T' }], h323Devices: [{ name: 'H' }] },
})
const rows = (of: Project) => changeRows(evaluateWhole(of, '2026-05-12'))
const edits = (values: Record<string, string | boolean>) =>
  rows(project).flatMap((row) => {
    const value = values[row.key]
    return value === undefined ? [] : [{ row, column: 'from', value }]
  })

it('old values that are set beside the new ones: of a profile, a trunk, an H.323 device', () => {
  const { project: next, wrong } = withOldValues(
    project,
    edits({
      'profiles/a/incomingPort': '5070',
      'sipTrunks/T/srtpAllowed': 'checked',
      'h323Devices/H/mtpRequired': true,
    }),
  )
  expect(wrong).toEqual([])
  expect(next.asFound?.profiles[0]?.incomingPort).toBe(5070)
  expect(rows(next).map(({ kind }) => kind)).toEqual(['renamed'])
})

it('what cannot be kept is told, and the others are', () => {
  const {
    project: next,
    wrong,
    at,
  } = withOldValues(project, edits({ 'profiles/a/incomingPort': 'many', 'sipTrunks/T/srtpAllowed': 'checked' }))
  expect(wrong).toEqual(['“many” for Incoming Port'])
  expect(at).toBe('asFound/changes/profiles/a/incomingPort')
  expect(next.asFound?.sipTrunks[0]?.srtpAllowed).toBe(true)
  expect(next.asFound?.profiles[0]?.incomingPort).toBe(5060)
})
