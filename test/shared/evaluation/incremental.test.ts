import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Project } from '../../../shared/plan/project'
import type { EvaluatedPlan } from '../../../shared/evaluation/evaluated-plan'
import { createEvaluator, evaluateWhole } from '../../../shared/evaluation/evaluator'
import { arbitraryProject } from '../../helpers/arbitrary-project'
import { arbitraryRulePlan } from '../../helpers/arbitrary-rule-plan'
import { draws, occurrences } from '../../helpers/draws'
import { arbitraryEdits, edited } from '../../helpers/plan-edits'
import { oracle } from '../../helpers/findings-oracle'
import { arbitraryPlanV2 } from '../../helpers/oracle/arbitrary-plan-v2'
import { arbitraryEditsV2, editedV2 } from '../../helpers/oracle/plan-edits-v2'
import { plan } from '../../helpers/plan'
import { today } from '../../helpers/rule-findings'
import { srtpNames } from '../../helpers/srtp-names'

const plans = fc.oneof({ weight: 3, arbitrary: arbitraryRulePlan }, { weight: 1, arbitrary: arbitraryProject() })

/** What of it has changed since it was first grouped, nobody is told. */
const told = ({ index, ...rest }: EvaluatedPlan) => ({
  ...rest,
  index: { ...index, srtpByFarEnd: srtpNames(index.srtpByFarEnd) },
})

describe('a plan that is evaluated again after each edit', () => {
  it('has the findings, the index and the changes of one that is evaluated from nothing', () => {
    const counts = { edits: 0, changed: 0 }
    const property = fc.property(plans, arbitraryEdits(plans), (start, edits) => {
      const evaluateAgain = createEvaluator()
      let before = evaluateAgain(start, today).findings
      for (const { project, day } of edited(start, edits, today)) {
        const again = evaluateAgain(project, day)
        expect(told(again)).toEqual(told(evaluateWhole(project, day)))
        counts.edits += 1
        if (JSON.stringify(again.findings) !== JSON.stringify(before)) counts.changed += 1
        before = again.findings
      }
    })
    fc.assert(property, { numRuns: draws(400) })
    expect(counts.edits).toBeGreaterThanOrEqual(occurrences(3001))
    expect(counts.changed / counts.edits).toBeGreaterThanOrEqual(occurrences(0.2))
  })

  it('has the findings of an oracle written apart from the product', () => {
    const property = fc.property(arbitraryRulePlan, arbitraryEdits(arbitraryRulePlan), (start, edits) => {
      const evaluateAgain = createEvaluator()
      evaluateAgain(start, today)
      for (const { project, day } of edited(start, edits, today)) {
        const found = evaluateAgain(project, day).findings.map(({ rule, severity, objects, waived }) => ({
          ...{ rule, severity, objects, waived },
        }))
        expect(found).toEqual(oracle(project, day))
      }
    })
    fc.assert(property, { numRuns: draws(200) })
  })

  it('FC-5, FC-8, FC-9, FC-12: has them too where far ends, pasts and destinations are edited', () => {
    const plans = arbitraryPlanV2()
    const property = fc.property(plans, arbitraryEditsV2(plans), (start, edits) => {
      const evaluateAgain = createEvaluator()
      evaluateAgain(start as unknown as Project, today)
      for (const { project, day } of editedV2(start, edits, today)) {
        const whole = project as unknown as Project
        const again = evaluateAgain(whole, day)
        expect(told(again)).toEqual(told(evaluateWhole(whole, day)))
        expect(
          again.findings.map(({ rule, severity, objects, waived }) => ({ rule, severity, objects, waived })),
        ).toEqual(oracle(whole, day))
      }
    })
    fc.assert(property, { numRuns: draws(150) })
  })

  it('leaves what it gave before as it was', () => {
    const property = fc.property(plans, arbitraryEdits(plans), (start, edits) => {
      const evaluateAgain = createEvaluator()
      const first = evaluateAgain(start, today)
      const [copy, index] = [structuredClone({ ...first, index: null }), structuredClone(first.index)]
      for (const { project, day } of edited(start, edits, today)) evaluateAgain(project, day)
      expect({ ...first, index: null }).toEqual(copy)
      expect(first.index).toEqual(index)
    })
    fc.assert(property, { numRuns: draws(200) })
  })
})

it('SP-6: a rename is followed by the change of a trunk that had the profile, though it has another now', () => {
  const project = plan({
    profiles: [{ name: 'OLD', asFoundName: 'OLD' }, { name: 'TLS' }],
    sipTrunks: [{ name: 'A', securityProfileId: 'TLS' }],
    asFound: { profiles: [{ name: 'OLD' }], sipTrunks: [{ name: 'A', securityProfileName: 'OLD' }] },
  })
  const evaluateAgain = createEvaluator()
  evaluateAgain(project, today)
  const [old, ...others] = project.profiles
  const renamed = { ...project, profiles: [{ ...old!, name: 'RENAMED' }, ...others] }
  const { changes } = evaluateAgain(renamed, today)
  expect(changes.trunks[0]?.settings[0]).toMatchObject({ setting: 'securityProfileId', from: 'RENAMED', to: 'TLS' })
  expect(changes).toEqual(evaluateWhole(renamed, today).changes)
})

it('FC-1, FC-18, XD-9: advice on names follows what was found, the nodes and the test calls', () => {
  const start = plan({
    cluster: { nodes: [{ name: 'ccm-1' }, { name: 'ccm-2' }] },
    sipTrunks: [{ name: 'A', nodeNames: ['ccm-2'] }, { name: 'B' }],
    asFound: { sipTrunks: [{ name: 'A' }, { name: 'B' }] },
    changeWindow: { testCalls: [{ through: ['A'] }] },
  })
  const { cluster, asFound, changeWindow } = start
  const others: Partial<Project>[] = [
    { cluster: { ...cluster, nodes: cluster.nodes.slice(0, 1) } },
    {
      asFound: asFound && {
        ...asFound,
        sipTrunks: asFound.sipTrunks.map((found) => ({ ...found, name: `${found.name}1` })),
      },
    },
    {
      changeWindow: { ...changeWindow, testCalls: changeWindow.testCalls.map((call) => ({ ...call, through: ['C'] })) },
    },
    { sipTrunks: start.sipTrunks.map((trunk) => ({ ...trunk, name: `${trunk.name}2` })) },
  ]
  const evaluateAgain = createEvaluator()
  const rules = others.map((other) => {
    const before = evaluateAgain(start, today).findings
    const project = { ...start, ...other }
    const { findings } = evaluateAgain(project, today)
    expect(findings).toEqual(evaluateWhole(project, today).findings)
    const told = new Set(before.map(({ rule, message }) => rule + message))
    return [...new Set(findings.filter(({ rule, message }) => !told.has(rule + message)).map(({ rule }) => rule))]
  })
  expect(rules).toEqual([['FC-18'], ['FC-1'], ['XD-9'], expect.arrayContaining(['FC-1'])])
})
