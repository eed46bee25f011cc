// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { useWaivers } from '../../../../renderer/pages/review/findings/use-waivers'
import { findingColumns, findingKey } from '../../../../renderer/pages/review/findings/finding-columns'
import { useEvaluationStore } from '../../../../renderer/stores/evaluation'
import { usePlanStore } from '../../../../renderer/stores/plan'
import { examplePlan } from '../../../helpers/example-plan'
import { openProject, windowOnHost } from '../../window-on-host'

const words = { reason: 'Agreed.', until: '', by: 'M. Ruiz' }
const textOf = (column: string, row: Parameters<(typeof findingColumns)[number]['text']>[0]) =>
  findingColumns.find(({ id }) => id === column)?.text(row)

describe('waiving findings', () => {
  it('several at once are one step; each keeps its words, and no longer counts', async () => {
    windowOnHost()
    await openProject(({ id }) => ({ ...examplePlan(), id }))
    const [evaluation, plan] = [useEvaluationStore(), usePlanStore()]
    const { waive, takeBack, waiverOf } = useWaivers()
    const before = evaluation.summary
    const errors = evaluation.findings.filter(({ severity }) => severity === 'warning')
    waive(errors, words)
    await expect.poll(() => evaluation.summary.warnings).toBe(0)
    expect(evaluation.findings).toHaveLength(Object.values(before).reduce((sum, count) => sum + count, 0))
    const [finding] = evaluation.findings.filter(({ rule }) => rule === errors[0]?.rule)
    if (!finding) throw new Error('gone')
    const waiver = waiverOf.value(finding)
    expect(waiver).toMatchObject({ ...words, rule: finding.rule })
    waive([finding], { ...words, reason: 'Agreed again.' })
    expect(
      plan.project.waivers.filter(({ rule, object }) => rule === waiver?.rule && object === waiver.object),
    ).toEqual([expect.objectContaining({ reason: 'Agreed again.' })])
    takeBack(plan.project.waivers)
    expect(plan.project.waivers).toEqual([])
    for (let step = 0; step < 3; step += 1) plan.undo()
    await expect.poll(() => evaluation.summary).toEqual(before)
    expect(plan.undoLabel).toBeNull()
  })
})

describe('the columns of the findings', () => {
  const row = {
    finding: {
      ...{ rule: 'PF-19', severity: 'error', path: 'profiles/a/incomingPort', objects: ['A', 'B'], step: 2 },
      ...{ message: 'Wrong.', remedy: 'Mend it.', waived: true },
    },
    waiver: { rule: 'PF-19', object: 'A, B', reason: 'So.', by: 'MR', on: '2026-01-01', until: '2026-12-31' },
  } as Parameters<(typeof findingColumns)[number]['text']>[0]

  it('say what is waived, by whom and until when', () => {
    expect(findingColumns.map(({ id }) => textOf(id, row))).toEqual([
      'Waived',
      'PF-19',
      'Wrong.',
      'A, B',
      '2',
      'MR, until 31 Dec 2026',
      'Mend it.',
    ])
  })
  it('sort by severity, what is waived last; the key stays while the words change', () => {
    const sortKey = findingColumns[0]?.sortKey
    const open = { ...row, finding: { ...row.finding, severity: 'advice', waived: false } } as typeof row
    expect(Number(sortKey?.(row))).toBeGreaterThan(Number(sortKey?.(open)))
    expect(findingKey(row.finding)).toBe(findingKey({ ...row.finding, message: 'Other words.' }))
  })
})
