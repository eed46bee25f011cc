import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createFindingGroups } from '../../../renderer/stores/finding-groups'
import { compareFindings, type Finding } from '../../../shared/rules/finding'
import { draws } from '../../helpers/draws'

const arbitraryFinding = fc
  .record({
    rule: fc.constantFrom('PF-1' as const, 'PF-2' as const, 'OV-5' as const),
    severity: fc.constantFrom('error' as const, 'warning' as const, 'caution' as const),
    path: fc.constantFrom('cluster/mixedMode', 'cluster', 'sipTrunks/a/name', 'sipTrunks/a', 'sipTrunks/b/srtpAllowed'),
    step: fc.constant(1 as const),
    message: fc.string({ maxLength: 2 }),
    remedy: fc.constant(''),
    waived: fc.constant(false),
  })
  .map((finding): Finding => ({ ...finding, objects: ['X'] }))

/** Lists in order that have some of the very same findings, as the plans before and after an edit have. */
const arbitraryLists = fc
  .array(arbitraryFinding, { minLength: 1, maxLength: 30 })
  .chain((all) => fc.array(fc.subarray(all), { minLength: 1, maxLength: 8 }))
  .map((lists) => lists.map((list) => [...list].sort(compareFindings)))

const objects = ['cluster', 'sipTrunks/a', 'sipTrunks/b', 'sipTrunks/none']
const isAbout = (object: string) => (finding: Finding) =>
  finding.path === object || finding.path.startsWith(`${object}/`)

describe('the findings by object', () => {
  it('are those of a look at all of them, whatever list came before', () => {
    fc.assert(
      fc.property(arbitraryLists, (lists) => {
        const groups = createFindingGroups()
        for (const findings of lists) {
          const findingsOf = groups(findings)
          for (const object of objects) expect(findingsOf(object)).toEqual(findings.filter(isAbout(object)))
        }
      }),
      { numRuns: draws(2_000) },
    )
  })
})
