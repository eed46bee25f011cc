import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { effectScope, nextTick, shallowRef } from 'vue'
import { useSlicedComparison, type Compared } from '../../../../renderer/pages/review/compare/use-sliced-comparison'
import { comparingSteps, objectDifferences } from '../../../../shared/changes/project-diff'
import { plan } from '../../../helpers/plan'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'performance'] })
})
afterEach(() => {
  vi.useRealTimers()
})

const trunks = (description: string) =>
  plan({ sipTrunks: Array.from({ length: 40 }, (_, at) => ({ name: `T-${String(at)}`, description })) })

/** Each step takes one ms. */
function* slowly(steps: Iterable<ReturnType<typeof comparingSteps> extends Iterable<infer Step> ? Step : never>) {
  for (const step of steps) {
    vi.advanceTimersByTime(1)
    yield step
  }
}
const compared = (before: string, after: string): Compared => ({
  steps: () => slowly(comparingSteps(trunks(before), trunks(after))),
  plans: null,
})

async function settled(isComparing: () => boolean): Promise<void> {
  for (let rests = 0; isComparing() && rests < 100; rests += 1) await vi.advanceTimersByTimeAsync(0)
}

it('says that it compares, shows what it found when that is all, and keeps it there while it compares again', async () => {
  const wanted = shallowRef<Compared | null>(null)
  const scope = effectScope()
  const { comparison, isComparing } = scope.run(() => useSlicedComparison(wanted))!
  expect([comparison.value, isComparing.value]).toEqual([null, false])

  wanted.value = compared('a', 'b')
  await nextTick()
  expect([comparison.value, isComparing.value]).toEqual([null, true])
  await settled(() => isComparing.value)
  expect(comparison.value?.objects).toHaveLength(40)

  wanted.value = compared('a', 'a')
  await nextTick()
  expect([comparison.value?.objects.length, isComparing.value]).toEqual([40, true])
  // What was asked for before is given up.
  wanted.value = compared('c', 'd')
  await nextTick()
  await settled(() => isComparing.value)
  expect(comparison.value?.objects[0]?.settings).toMatchObject([{ from: 'c', to: 'd' }])

  wanted.value = null
  await nextTick()
  expect([comparison.value, isComparing.value]).toEqual([null, false])
  scope.stop()
})

it('can rest at each object, and finds the same as at once', () => {
  const [before, after] = [trunks('a'), trunks('b')]
  const steps = [...comparingSteps(before, after)]
  expect(steps.flatMap((step) => step ?? [])).toEqual([...objectDifferences(before, after)])
  expect(steps.filter((step) => step === null).length).toBeGreaterThan(10)
  expect([...comparingSteps(before, before)].filter((step) => step === null).length).toBeGreaterThan(50)
})
