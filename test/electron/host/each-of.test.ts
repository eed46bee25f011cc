import { setTimeout as pause } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { eachOf } from '../../../electron/host/each-of'

it('does all, in order, no more at once than allowed', async () => {
  const begun: number[] = []
  let running = 0
  let most = 0
  await eachOf([0, 1, 2, 3, 4, 5, 6], 3, async (item) => {
    begun.push(item)
    running += 1
    most = Math.max(most, running)
    await pause(5)
    running -= 1
  })
  expect(begun).toEqual([0, 1, 2, 3, 4, 5, 6])
  expect(most).toBe(3)
})

it('begins nothing after an error, waits for what is under way, and closes the source', async () => {
  const begun: number[] = []
  const ended: number[] = []
  let closed = false
  const source = function* () {
    try {
      for (let item = 0; ; item += 1) yield item
    } finally {
      closed = true
    }
  }
  const working = eachOf(source(), 2, async (item) => {
    begun.push(item)
    if (item === 3) throw new Error('three')
    await pause(5)
    ended.push(item)
  })
  await expect(working).rejects.toThrow('three')
  expect(begun.length).toBeLessThanOrEqual(5)
  expect(ended).toEqual(begun.filter((item) => item !== 3))
  expect(closed).toBe(true)
})
