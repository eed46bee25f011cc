import fc from 'fast-check'
import { expect, it } from 'vitest'
import { isSafeRelativePath } from '../../../electron/host/files/relative-path'
import { farEndFiles, namedFarEnds } from '../../../shared/far-end/far-end-files'
import { evaluateWhole } from '../../../shared/evaluation/evaluator'
import { anyText } from '../../helpers/any-text'
import { draws } from '../../helpers/draws'
import { examplePlan } from '../../helpers/example-plan'
import { plan } from '../../helpers/plan'

const planOf = (names: readonly string[]) =>
  evaluateWhole(
    plan({
      profiles: [{ name: 'P' }],
      sipTrunks: names.map((name, at) => ({ id: String(at), name, securityProfileId: 'P' })),
    }),
    '2026-01-31',
  )

const paths = (names: readonly string[]): string[] => [...farEndFiles(planOf(names), 'abc')].map(({ path }) => path)

it('are one for each trunk with a profile, under the name of the trunk', () => {
  const evaluated = evaluateWhole(examplePlan(), '2026-01-31')
  const files = [...farEndFiles(evaluated, 'abc')]
  expect(files).toHaveLength(evaluated.project.sipTrunks.length)
  expect(namedFarEnds(evaluated)).toHaveLength(files.length)
  for (const [at, { name }] of evaluated.project.sipTrunks.entries()) {
    expect(files[at]?.path).toBe(`far-end/${name.toLowerCase()}.md`)
    expect(files[at]?.text).toContain(`Trunk ${name}`)
  }
})

it('SP-3: leaves out a trunk without a profile', () => {
  const lone = evaluateWhole(plan({ sipTrunks: [{ name: 'LONE' }] }), '2026-01-31')
  expect([...farEndFiles(lone, 'abc')]).toEqual([])
})

it('have safe and distinct names, whatever the trunks are called', () => {
  expect(paths(['A', 'a', '../a', 'CON', '漢字'])).toEqual([
    'far-end/a.md',
    'far-end/a-2.md',
    'far-end/a-3.md',
    'far-end/con-trunk.md',
    'far-end/trunk.md',
  ])
  fc.assert(
    fc.property(fc.array(anyText, { maxLength: 10 }), (names) => {
      const made = paths(names)
      expect(new Set(made).size).toBe(names.length)
      expect(made.filter((path) => !isSafeRelativePath(path))).toEqual([])
    }),
    { numRuns: draws(50) },
  )
})

it('carry the same bytes each time', () => {
  const make = () => [...farEndFiles(evaluateWhole(examplePlan(), '2026-01-31'), 'abc')]
  expect(make()).toEqual(make())
})
