import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { ProjectV2 } from './project-v2'
import { arbitraryPlanV2 } from './arbitrary-plan-v2'
import { oracleDay } from './arbitrary-waivers'
import { findingKinds, findingsOracle } from './findings-oracle'
import { arbitraryEditsV2, editedV2 } from './plan-edits-v2'
import { slow } from '../slow'

const plans = arbitraryPlanV2()
const kindsIn = (findings: ReturnType<typeof findingsOracle>): Set<string> =>
  new Set(findings.map(({ severity, rule }) => `${rule} ${severity}`))

slow('edits make every row of the table come and go', () => {
  const turned = new Map<string, number>()
  const counts = { edits: 0, changed: 0 }
  const property = fc.property(plans, arbitraryEditsV2(plans), (start, moves) => {
    let before = findingsOracle(start, oracleDay)
    let kinds = kindsIn(before)
    for (const { project, day } of editedV2(start, moves, oracleDay)) {
      const after = findingsOracle(project, day)
      const next = kindsIn(after)
      counts.edits += 1
      if (JSON.stringify(after) !== JSON.stringify(before)) counts.changed += 1
      for (const kind of findingKinds) {
        if (kinds.has(kind) !== next.has(kind)) turned.set(kind, (turned.get(kind) ?? 0) + 1)
      }
      ;[before, kinds] = [after, next]
    }
  })
  fc.assert(property, { numRuns: 400, seed: 20261123 })
  expect(counts.changed / counts.edits).toBeGreaterThan(0.15)
  expect(findingKinds.filter((kind) => (turned.get(kind) ?? 0) === 0)).toEqual([])
})

/** How many objects of a list are not those that were there, and how many of those that were there are gone. */
const replaced = (before: readonly unknown[], after: readonly unknown[]): number =>
  after.filter((item) => !before.includes(item)).length

const lists = [
  'profiles',
  'farEnds',
  'sipTrunks',
  'h323Devices',
  'mgcpGateways',
  'sipRealms',
  'applicationUsers',
] as const

it('an edit leaves all that it does not touch the very same, and the plan before as it was', () => {
  const property = fc.property(plans, arbitraryEditsV2(plans, { certificates: true }), (start, moves) => {
    const copy = structuredClone(start)
    let before = start
    const plansSoFar: ProjectV2[] = [start]
    for (const [at, { project }] of [...editedV2(start, moves, oracleDay)].entries()) {
      const move = moves[at]
      if (move?.kind === 'edit' && move.edit.kind !== 'take a list') {
        const touched = lists.filter((list) => project[list] !== before[list])
        expect(touched.length).toBeLessThanOrEqual(1)
        for (const list of touched) expect(replaced(before[list], project[list])).toBeLessThanOrEqual(1)
      }
      if (move?.kind === 'undo' || move?.kind === 'redo') expect(plansSoFar).toContain(project)
      plansSoFar.push(project)
      before = project
    }
    expect(start).toEqual(copy)
  })
  fc.assert(property, { numRuns: 40, seed: 20261123 })
})

it('no edit gives two profiles one origin, two objects of a list one id, or two that were found one name', () => {
  const property = fc.property(plans, arbitraryEditsV2(plans), (start, moves) => {
    for (const { project } of editedV2(start, moves, oracleDay)) {
      const origins = project.profiles.flatMap(({ asFoundName }) => asFoundName ?? [])
      expect(new Set(origins).size).toBe(origins.length)
      for (const list of lists) {
        const ids = project[list].map(({ id }) => id)
        expect(new Set(ids).size).toBe(ids.length)
      }
      for (const found of [project.asFound?.profiles ?? [], project.asFound?.sipTrunks ?? []]) {
        expect(new Set(found.map(({ name }) => name.toLowerCase())).size).toBe(found.length)
      }
    }
  })
  fc.assert(property, { numRuns: 40, seed: 20261123 })
})
