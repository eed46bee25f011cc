import { describe, expect, it } from 'vitest'
import type { Waiver } from '../../../shared/plan/project'
import { evaluate } from '../../../shared/evaluation/evaluator'
import { hasOpenError, summarize } from '../../../shared/rules/finding'
import { plan, type Part, type PlanParts } from '../../helpers/plan'
import { today } from '../../helpers/rule-findings'

/** Two trunks without a profile, and two that clash. */
const parts: PlanParts = {
  profiles: ['P1', 'P2'].map((name) => ({ name, securityMode: 'Encrypted', x509SubjectName: 'x' })),
  sipTrunks: [
    { name: 'LONE-A' },
    { name: 'LONE-B' },
    { name: 'TRUNK-A', securityProfileId: 'P1' },
    { name: 'TRUNK-B', securityProfileId: 'P2' },
  ],
}

/** What these waivers waive: `SP-3 LONE-A`. */
const waived = (...waivers: Part<Waiver>[]): string[] =>
  evaluate(plan({ ...parts, waivers }), today)
    .filter((finding) => finding.waived)
    .map(({ rule, objects }) => `${rule} ${objects.join(' + ')}`)

describe('what a waiver waives', () => {
  it('the finding of its rule about its object, and no other', () => {
    expect(waived({ rule: 'SP-3', object: 'LONE-A' })).toEqual(['SP-3 LONE-A'])
  })

  it('a finding about several objects by any one of them, or by all of them joined', () => {
    for (const object of ['TRUNK-A', 'TRUNK-B', 'TRUNK-A, TRUNK-B']) {
      expect(waived({ rule: 'PF-19', object })).toEqual(['PF-19 TRUNK-A + TRUNK-B'])
    }
  })

  it.each([
    ['another rule', { rule: 'PF-19', object: 'LONE-A' }],
    ['another object', { rule: 'SP-3', object: 'TRUNK-A' }],
    ['another case', { rule: 'SP-3', object: 'lone-a' }],
    ['blanks around it', { rule: 'SP-3', object: ' LONE-A' }],
    ['a part of it', { rule: 'SP-3', object: 'LONE' }],
    ['another order', { rule: 'PF-19', object: 'TRUNK-B, TRUNK-A' }],
    ['another separator', { rule: 'PF-19', object: 'TRUNK-A,TRUNK-B' }],
    ['no object', { rule: 'SP-3', object: '' }],
    ['no rule', { rule: '', object: 'LONE-A' }],
    ['a rule in another case', { rule: 'sp-3', object: 'LONE-A' }],
  ])('nothing by %s', (_, waiver) => {
    expect(waived(waiver)).toEqual([])
  })

  it('a finding about an object without a name, by what it is called', () => {
    const project = plan({ sipTrunks: [{ name: '' }], waivers: [{ rule: 'SP-3', object: '(no name)' }] })
    const said = evaluate(project, today).map(({ rule, waived: isWaived }) => [rule, isWaived])
    expect(said).toEqual([
      ['FC-1', false],
      ['SP-3', true],
    ])
  })

  it('rule and object are kept apart, whatever stands in them', () => {
    const project = plan({ sipTrunks: [{ name: 'A\nB' }], waivers: [{ rule: 'SP-3\nA', object: 'B' }] })
    expect(evaluate(project, today).map((finding) => finding.waived)).toEqual([false])
    const joined = plan({ sipTrunks: [{ name: 'A\nB' }], waivers: [{ rule: 'SP-3', object: 'A\nB' }] })
    expect(evaluate(joined, today).map((finding) => finding.waived)).toEqual([true])
  })

  it('PF-7: error and caution of one rule on two trunks are waived each for itself', () => {
    const project = plan({
      profiles: [{ name: 'P', securityMode: 'Authenticated' }],
      sipTrunks: [
        { name: 'A', securityProfileId: 'P', farEnd: { nullSha: 'no' } },
        { name: 'B', securityProfileId: 'P', farEnd: { nullSha: 'unknown' } },
      ],
      waivers: [{ rule: 'PF-7', object: 'B' }],
    })
    const findings = evaluate(project, today).filter(({ rule }) => rule === 'PF-7')
    expect(findings.map(({ objects, waived: is }) => [...objects, is])).toEqual([
      ['A', false],
      ['B', true],
    ])
  })
})

describe('how long a waiver holds', () => {
  const until = (text: string) => waived({ rule: 'SP-3', object: 'LONE-A', until: text }).length === 1

  it.each([
    ['', 'has no end'],
    [today, 'is the day itself, the last one'],
    ['2026-11-24', 'is tomorrow'],
    ['9999-12-31', 'is far away'],
    [`${today}T00:00:00Z`, 'is the day itself, with a time'],
    [`${today} or so`, 'begins with the day'],
  ])('it holds where until, %j, %s', (text) => {
    expect(until(text)).toBe(true)
  })

  it.each([
    ['2026-11-22', 'was yesterday'],
    ['2025-12-31', 'was last year'],
    ['2026-11-22T23:59:59Z', 'was yesterday, late'],
    ['tomorrow', 'is no date'],
    [' ', 'is no date'],
    ['2027', 'is no whole date'],
    ['31.12.2027', 'is no date of this form'],
    [' 2027-01-01', 'does not begin with a date'],
    ['20270101', 'is no date of this form'],
  ])('it does not where until, %j, %s', (text) => {
    expect(until(text)).toBe(false)
  })

  it('of two for the same finding one that holds is enough', () => {
    const passed = { rule: 'SP-3', object: 'LONE-A', until: '2026-01-01' }
    expect(waived(passed, { ...passed, until: '2027-01-01' })).toEqual(['SP-3 LONE-A'])
  })
})

it('a waived finding stays listed in its place, counts as waived only, and a plan without other errors is ready', () => {
  const open = evaluate(plan(parts), today)
  const waivers = ['LONE-A', 'LONE-B', 'TRUNK-A'].flatMap((object) => [
    { rule: 'SP-3', object },
    { rule: 'PF-19', object },
  ])
  const findings = evaluate(plan({ ...parts, waivers }), today)
  expect(findings.map((finding) => ({ ...finding, waived: false }))).toEqual(open)
  expect(summarize(open)).toEqual({ errors: 3, warnings: 3, cautions: 0, advice: 0, waived: 0 })
  expect(summarize(findings)).toEqual({ errors: 0, warnings: 3, cautions: 0, advice: 0, waived: 3 })
  expect([hasOpenError(open), hasOpenError(findings)]).toEqual([true, false])
})
