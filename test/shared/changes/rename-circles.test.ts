import fc from 'fast-check'
import { expect, it } from 'vitest'
import { changesOf } from '../../helpers/changes-of'
import { draws } from '../../helpers/draws'
import { plan } from '../../helpers/plan'
import { renameCircles } from '../../../shared/changes/rename-circles'

/** Pairs of the name that a profile has and the one that it gets. */
const circlesOf = (renames: readonly (readonly [string, string])[]): string[] => {
  const profiles = renames.map(([from, name], at) => ({ id: String(at), name, asFoundName: from }))
  const asFound = { profiles: renames.map(([name]) => ({ name })) }
  const circles = renameCircles(changesOf(plan({ profiles, asFound })).profiles)
  return [...circles].map(([{ profile }, circle]) =>
    [profile.asFoundName ?? '', ...circle.map(({ profile: { asFoundName } }) => asFoundName ?? '')].join(' '),
  )
}

it('SP-6: names that are taken in turn are in no circle', () => {
  expect(
    circlesOf([
      ['A', 'B'],
      ['B', 'C'],
      ['C', 'D'],
    ]),
  ).toEqual([])
  expect(
    circlesOf([
      ['A', 'A'],
      ['B', 'b'],
    ]),
  ).toEqual([])
})

it('SP-6: profiles that take each other’s names are, whatever else waits for them', () => {
  expect(
    circlesOf([
      ['A', 'B'],
      ['B', 'A'],
    ]),
  ).toEqual(['A A B', 'B A B'])
  expect(
    circlesOf([
      ['X', 'A'],
      ['A', 'B'],
      ['B', 'C'],
      ['C', 'A'],
    ]),
  ).toEqual(['A A B C', 'B A B C', 'C A B C'])
  expect(
    circlesOf([
      ['A', 'b'],
      ['B', 'a'],
    ]),
  ).toEqual(['A A B', 'B A B'])
})

it('SP-6: in any order of names, what is in a circle is what comes back to itself', () => {
  const names = ['A', 'B', 'C', 'D', 'E', 'F']
  fc.assert(
    fc.property(fc.shuffledSubarray(names, { minLength: 6 }), fc.nat({ max: 6 }), (order, count) => {
      const renames = names.slice(0, count).map((name, at) => [name, order[at] ?? ''] as const)
      const to = new Map(renames.filter(([from, name]) => from !== name))
      const comesBack = (start: string): boolean => {
        let name = to.get(start)
        for (let step = 0; step < 6 && name !== undefined && name !== start; step += 1) name = to.get(name)
        return name === start
      }
      expect(circlesOf(renames).map((said) => said[0])).toEqual(
        expect.arrayContaining(names.filter((name) => comesBack(name))),
      )
      expect(circlesOf(renames)).toHaveLength(names.filter((name) => comesBack(name)).length)
    }),
    { numRuns: draws(200) },
  )
})
