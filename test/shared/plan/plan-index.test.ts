import { expect, it } from 'vitest'
import { groupBy } from '../../../shared/plan/group-by'
import { indexPlan, isInUse, profileOf } from '../../../shared/plan/plan-index'
import { plan } from '../../helpers/plan'

const project = plan({
  profiles: [{ name: 'P' }, { name: 'UNUSED' }, { id: '', name: 'EMPTY ID' }],
  sipTrunks: [
    { name: 'A', securityProfileId: 'P' },
    { name: 'B', securityProfileId: 'GONE' },
    { name: 'C', securityProfileId: null },
    { name: 'D', securityProfileId: 'P' },
  ],
  applicationUsers: [{ userid: 'app', sipTrunkIds: ['A', 'A', 'B'] }],
})
const index = indexPlan(project)

it('only profiles that a trunk has are in use, with their trunks in the order of the file', () => {
  const trunks = [...index.trunksByProfile].map(([id, of]) => [id, ...of.map(({ name }) => name)])
  expect(trunks).toEqual([['P', 'A', 'D']])
  expect(project.profiles.map((profile) => isInUse(profile, index))).toEqual([true, false, false])
})

it('a trunk without a profile, or with one that is gone, has none', () => {
  expect(project.sipTrunks.map((trunk) => profileOf(trunk, index)?.name)).toEqual(['P', undefined, undefined, 'P'])
})

it('a user that names a trunk twice is on it once', () => {
  const users = [...index.usersByTrunk].map(([id, of]) => [id, ...of.map(({ userid }) => userid)])
  expect(users).toEqual([
    ['A', 'app'],
    ['B', 'app'],
  ])
})

it('items are grouped by each of their keys, in the order in which they come', () => {
  const groups = groupBy(['ab', 'b', 'a', ''], (text) => text.split(''))
  expect([...groups]).toEqual([
    ['a', ['ab', 'a']],
    ['b', ['ab', 'b']],
  ])
})
