import { expect, it, onTestFinished, vi } from 'vitest'
import { inSlices } from '../../../renderer/editing/in-slices'

/** Steps that take three ms each, whether they were given up, and how often there was a rest. */
function steps(count: number) {
  const clock = { now: 0 }
  const [now, rests] = [
    vi.spyOn(performance, 'now').mockImplementation(() => clock.now),
    vi.spyOn(globalThis, 'setTimeout'),
  ]
  onTestFinished(() => {
    now.mockRestore()
    rests.mockRestore()
  })
  const made = { taken: [] as number[], isClosed: false }
  function* all(): Generator<number> {
    try {
      for (let at = 0; at < count; at += 1) yield at
    } finally {
      made.isClosed = true
    }
  }
  const take = (step: number): void => {
    made.taken.push(step)
    clock.now += 3
  }
  return { made, all, take, rests: () => rests.mock.calls.length }
}

it('takes what is little at once', async () => {
  const { made, all, take } = steps(2)
  const isDone = inSlices(all(), take, () => true)
  expect(made.taken).toEqual([0, 1])
  expect(await isDone).toBe(true)
})

it('rests after some 8 ms, so that the window goes on, and takes the rest later, in order', async () => {
  const { made, all, take, rests } = steps(7)
  const isDone = inSlices(all(), take, () => true)
  expect([made.taken, rests()]).toEqual([[0, 1, 2], 1])
  expect(await isDone).toBe(true)
  expect([made.taken, rests()]).toEqual([[0, 1, 2, 3, 4, 5, 6], 2])
})

it('makes no further step once nobody wants it', async () => {
  const { made, all, take } = steps(7)
  expect(await inSlices(all(), take, () => false)).toBe(false)
  expect(made).toEqual({ taken: [0, 1, 2], isClosed: true })
})
