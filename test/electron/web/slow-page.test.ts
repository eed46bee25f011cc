import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ask, startedHost, tokenOf } from './web'

const graceMs = 1_000

/** The grace passes when a test says so, and not before, however slow the machine is. */
beforeEach(() => void vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] }))
afterEach(() => void vi.useRealTimers())
/** An answer that nobody holds is cancelled when memory is tidied up: the window would be gone. */
const streams: Response[] = []
afterEach(() => void streams.splice(0))
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)

/** A host whose only window comes and goes. */
async function hostOfWindow() {
  const unused = vi.fn()
  const web = await startedHost({ onUnused: unused, limits: { graceMs } })
  const token = await tokenOf(web)
  const listen = async () => {
    const leaving = new AbortController()
    const headers = { 'x-trunkwright-token': token }
    streams.push(await fetch(`${web.origin}/events`, { headers, signal: leaving.signal }))
    return leaving
  }
  const leave = async (leaving: AbortController) => {
    leaving.abort()
    await expect.poll(web.windows).toBe(0)
  }
  const get = async (path: string) => (await ask(web, { path })).status
  return { listen, leave, get, unused }
}

describe('a page that is loaded again on a slow machine', () => {
  it('finds the program for as long as it asks for its files', async () => {
    const { listen, leave, get, unused } = await hostOfWindow()
    await leave(await listen())
    for (let file = 0; file < 5; file += 1) {
      await pass(graceMs * 0.8)
      expect(await get('/')).toBe(200)
    }
    await pass(graceMs * 0.8)
    await listen()
    await pass(graceMs * 5)
    expect(unused).not.toHaveBeenCalled()
  })

  it('has the whole grace each time that it leaves', async () => {
    const { listen, leave, unused } = await hostOfWindow()
    for (let reload = 0; reload < 4; reload += 1) {
      await leave(await listen())
      await pass(graceMs * 0.8)
    }
    expect(unused).not.toHaveBeenCalled()
  })

  it('is not waited for once it asks for nothing, or only for what is refused', async () => {
    const { listen, leave, get, unused } = await hostOfWindow()
    await leave(await listen())
    await pass(graceMs * 0.8)
    expect(await get('/nowhere')).toBe(404)
    expect(await get('/events')).toBeGreaterThanOrEqual(400)
    await pass(graceMs * 0.3)
    expect(unused).toHaveBeenCalledOnce()
  })

  it('ends nothing that has not been used yet', async () => {
    const { get, unused } = await hostOfWindow()
    expect(await get('/')).toBe(200)
    await pass(graceMs * 5)
    expect(unused).not.toHaveBeenCalled()
  })
})
