import { expect, it } from 'vitest'
import { objectRows } from '../../../../renderer/pages/review/compare/object-rows'
import { comparedObjects } from '../../../../shared/changes/compared-objects'
import { objectDifferences } from '../../../../shared/changes/project-diff'
import { plan } from '../../../helpers/plan'

it('has a head over the objects of each kind, how many there are, and none over the plan itself', () => {
  const before = plan({ name: 'a', profiles: [{ name: 'TLS' }], sipTrunks: [{ name: 'A' }, { name: 'B' }] })
  const after = plan({
    name: 'b',
    profiles: [{ name: 'TLS', description: 'x' }],
    sipTrunks: [{ name: 'A', description: 'x' }, { name: 'C' }],
  })
  const rows = objectRows(comparedObjects(objectDifferences(before, after)))
  expect(
    rows.map((row) =>
      row.kind === 'group' ? `${row.title} ${String(row.count)}` : `${row.object.kind} ${row.object.name}`,
    ),
  ).toEqual(['changed ', 'Profiles 1', 'changed TLS', 'SIP trunks 3', 'removed B', 'changed A', 'added C'])
  expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length)
})
