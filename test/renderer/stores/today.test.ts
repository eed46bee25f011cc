// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { useWaivers } from '../../../renderer/pages/review/findings/use-waivers'
import { useEvaluationStore } from '../../../renderer/stores/evaluation'
import { usePlanStore } from '../../../renderer/stores/plan'
import { useTodayStore } from '../../../renderer/stores/today'
import { examplePlan } from '../../helpers/example-plan'
import { openProject, windowOnHost } from '../window-on-host'

const minute = 60_000

/** The worked example, whose one waiver is good until the end of 2027, ten seconds before that. */
beforeEach(async () => {
  windowOnHost()
  await openProject((project) => ({ ...examplePlan(), id: project.id }))
  vi.useFakeTimers({ toFake: ['Date', 'setInterval', 'clearInterval'], now: new Date('2027-12-31T23:59:50.000Z') })
})
afterEach(() => {
  vi.useRealTimers()
})

describe('the day turns over at midnight UTC', () => {
  it('and what was waived until then is open again, although nothing in the plan changed', () => {
    const [evaluation, plan] = [useEvaluationStore(), usePlanStore()]
    const { waiverOf } = useWaivers()
    const [before, project] = [evaluation.plan, plan.project]
    const waived = evaluation.findings.find((finding) => finding.waived)
    if (!waived) throw new Error('nothing is waived')
    expect([useTodayStore().today, evaluation.summary.waived]).toEqual(['2027-12-31', 1])
    expect(waiverOf.value(waived)?.until).toBe('2027-12-31')

    vi.advanceTimersByTime(minute)
    expect([useTodayStore().today, evaluation.summary.waived]).toEqual(['2028-01-01', 0])
    expect(evaluation.plan).not.toBe(before)
    expect(waiverOf.value(waived)).toBeUndefined()
    expect(plan.project).toBe(project)
  })

  it('nothing is worked out anew while it lasts', () => {
    vi.setSystemTime('2027-12-31T00:00:00.000Z')
    const evaluation = useEvaluationStore()
    const before = evaluation.plan
    vi.advanceTimersByTime(23 * 60 * minute)
    expect(evaluation.plan).toBe(before)
  })

  it.each([
    ['comes back to the window', () => window.dispatchEvent(new Event('focus'))],
    ['sees it again', () => document.dispatchEvent(new Event('visibilitychange'))],
  ])('a machine that slept over it shows the new day as soon as somebody %s', (_, comeBack) => {
    const evaluation = useEvaluationStore()
    expect(evaluation.summary.waived).toBe(1)
    // No timer runs while it sleeps.
    vi.setSystemTime('2028-01-03T07:00:00.000Z')
    expect(evaluation.summary.waived).toBe(1)
    comeBack()
    expect([useTodayStore().today, evaluation.summary.waived]).toEqual(['2028-01-03', 0])
  })
})
