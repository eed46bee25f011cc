import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ProjectV2, Waiver } from './project-v2'
import type { Part, PlanPartsV2 } from './plan-v2'
import { planV2, said } from './plan-v2'
import { arbitraryPlanV2 } from './arbitrary-plan-v2'
import { oracleDay } from './arbitrary-waivers'
import { compareFindings } from './finding'
import { findingKinds, findingsOracle, readyOracle } from './findings-oracle'
import { encrypted, onTrunk } from './fired'

const severities = ['error', 'warning', 'caution', 'advice']

describe('what the oracle says of a plan', () => {
  it('stands by severity, then rule, then objects', () => {
    const plan = planV2({
      profiles: [
        { id: 'b', name: 'B', description: '%', incomingPort: -1 },
        { id: 'a', name: 'A', description: '%' },
      ],
      sipTrunks: [{ name: 'T', srtpAllowed: true, mtpRequired: true }],
    })
    const found = findingsOracle(plan, oracleDay).map(({ severity, rule, objects }) =>
      [severity, rule, ...objects].join(' '),
    )
    expect(found).toEqual([
      ...['error PF-2 A', 'error PF-2 B', 'error PF-21 B', 'error SP-3 T'],
      ...['warning HX-8 T', 'warning S1-1 CLUSTER', 'warning S1-2 CLUSTER'],
    ])
  })

  it('names each object once, sorted, and what has no name `(no name)`', () => {
    const both = { securityProfileId: 'P', name: '' }
    const sipTrunks = [
      { ...both, id: '1', name: 'b' },
      { ...both, id: '2' },
      { ...both, id: '3' },
    ]
    const plan = planV2({ profiles: [{ name: 'P', ...encrypted, x509SubjectName: 'x' }], sipTrunks })
    const [shared] = findingsOracle(plan, oracleDay).filter(({ rule }) => rule === 'PF-19')
    expect(shared?.objects).toEqual(['(no name)', 'b'])
  })

  it('is in order in every random plan, each object once, and leaves the plan as it was', () => {
    const property = fc.property(arbitraryPlanV2(), (project) => {
      const before = structuredClone(project)
      const findings = findingsOracle(project, oracleDay)
      for (const [at, finding] of findings.entries()) {
        expect(compareFindings(findings[at - 1] ?? finding, finding)).toBeLessThanOrEqual(0)
        expect(finding.objects).toEqual([...new Set(finding.objects)].sort())
      }
      expect(project).toEqual(before)
    })
    fc.assert(property, { numRuns: 80, seed: 20261123 })
  })
})

describe('waivers', () => {
  const shared: PlanPartsV2 = {
    profiles: [{ name: 'P', ...encrypted, x509SubjectName: 'x' }],
    sipTrunks: ['T', 'U'].map((name) => ({ name, securityProfileId: 'P' })),
  }
  const isWaivedBy = (waiver: Part<Waiver>): boolean | undefined =>
    findingsOracle(planV2({ ...shared, waivers: [{ rule: 'PF-19', object: 'T', ...waiver }] }), oracleDay).find(
      ({ rule }) => rule === 'PF-19',
    )?.waived

  it('hold for one of the objects, or for all of them together; not for another, nor for another rule', () => {
    expect(isWaivedBy({})).toBe(true)
    expect(isWaivedBy({ object: 'T, U' })).toBe(true)
    expect(isWaivedBy({ object: 't' })).toBe(false)
    expect(isWaivedBy({ object: 'T,U' })).toBe(false)
    expect(isWaivedBy({ rule: 'FC-9' })).toBe(false)
  })

  it('hold through their last day, for ever without one, and not at all with one that is no date', () => {
    for (const until of ['', '2026-11-23', '2026-11-24']) expect(isWaivedBy({ until })).toBe(true)
    for (const until of ['2026-11-22', ' ', '2027', 'until 2027-01-01']) expect(isWaivedBy({ until })).toBe(false)
  })
})

describe('the word for a plan', () => {
  const word = (parts: PlanPartsV2): string => {
    const plan = planV2(parts)
    return readyOracle(plan, findingsOracle(plan, oracleDay))
  }
  const good: PlanPartsV2 = {
    ...onTrunk({ ...encrypted, x509SubjectName: 'x' }),
    cluster: { mixedMode: said, phonesEncrypted: said },
  }

  it('is `nothing planned` without a trunk or device, even where a profile is wrong', () => {
    expect(word({})).toBe('nothing planned')
    expect(word({ profiles: [{ name: '' }] })).toBe('nothing planned')
  })

  it('is `not ready` while an error is left that nobody waives, else `ready`', () => {
    expect(word(good)).toBe('ready')
    expect(word({ sipTrunks: [{ name: 'T' }] })).toBe('not ready')
    expect(word({ sipTrunks: [{ name: 'T' }], waivers: [{ rule: 'SP-3', object: 'T' }] })).toBe('ready')
    expect(word(onTrunk(encrypted))).toBe('ready')
  })

  it('is `not ready` while a merge left conflicts', () => {
    expect(readyOracle({ ...planV2(good), conflicts: [{}] }, [])).toBe('not ready')
  })
})

describe('random plans of version 2', () => {
  let drawn = 0
  const seen = new Map<string, number>()
  const count = (keys: Iterable<string>): void => {
    for (const key of new Set(keys)) seen.set(key, (seen.get(key) ?? 0) + 1)
  }
  const share = (key: string): number => (seen.get(key) ?? 0) / drawn
  const isUncommon = (key: string): boolean => share(key) < 0.01 || share(key) > 0.99

  it('make every row of the table fire in one of a hundred at least, and leave it silent in some', () => {
    const property = fc.property(arbitraryPlanV2(), (project) => {
      const findings = findingsOracle(project, oracleDay)
      drawn += 1
      count(findings.map(({ severity, rule }) => `${rule} ${severity}`))
      count(findings.map(({ severity, waived }) => `${severity} waived ${String(waived)}`))
      count([readyOracle(project, findings)])
    })
    fc.assert(property, { numRuns: 400, seed: 20261123 })
    const waived = severities.slice(0, 3).map((severity) => `${severity} waived true`)
    expect([...findingKinds, ...waived, 'nothing planned', 'not ready', 'ready'].filter(isUncommon)).toEqual([])
    const known = (key: string): boolean => findingKinds.includes(key) || !/^[A-Z]/.test(key)
    expect([...seen.keys()].filter((key) => !known(key))).toEqual([])
  })

  it('PF-19, PF-22: have findings that only outside trunks make', () => {
    let [names, ports] = [0, 0]
    const without = (project: ProjectV2): ProjectV2 => ({ ...project, asFound: null })
    const property = fc.property(arbitraryPlanV2(), (project) => {
      const of = (plan: ProjectV2, rule: string): string =>
        JSON.stringify(findingsOracle(plan, oracleDay).filter((finding) => finding.rule === rule))
      if (of(project, 'PF-19') !== of(without(project), 'PF-19')) names += 1
      if (of(project, 'PF-22') !== of(without(project), 'PF-22')) ports += 1
    })
    fc.assert(property, { numRuns: 100, seed: 20261123 })
    expect(names).toBeGreaterThan(0)
    expect(ports).toBeGreaterThan(0)
  })

  it("FC-5: have findings that a host's certificates make, or take away", () => {
    let changed = 0
    const property = fc.property(arbitraryPlanV2({ certificates: true }), (project) => {
      const withNone = { ...project, certificates: [] }
      const of = (plan: ProjectV2): string =>
        JSON.stringify(findingsOracle(plan, oracleDay).filter(({ rule }) => rule === 'FC-5'))
      if (of(project) !== of(withNone)) changed += 1
    })
    fc.assert(property, { numRuns: 100, seed: 20261123 })
    expect(changed).toBeGreaterThan(0)
  })
})
