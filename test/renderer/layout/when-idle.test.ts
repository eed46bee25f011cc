import { afterEach, describe, expect, it, vi } from 'vitest'
import { whenIdle } from '../../../renderer/layout/when-idle'

afterEach(() => {
  vi.unstubAllGlobals()
})

describe('what is wanted later', () => {
  it('is loaded when the browser has nothing else to do', () => {
    const waiting: (() => void)[] = []
    vi.stubGlobal('requestIdleCallback', (run: () => void) => waiting.push(run))
    const load = vi.fn(() => Promise.resolve())
    whenIdle(load)
    expect(load).not.toHaveBeenCalled()
    for (const run of waiting) run()
    expect(load).toHaveBeenCalledOnce()
  })

  it('is loaded soon where a browser does not tell, and what cannot be had is no failure yet', async () => {
    vi.stubGlobal('requestIdleCallback', undefined)
    const load = vi.fn(() => Promise.reject(new Error('the program has ended')))
    whenIdle(load)
    await expect.poll(() => load.mock.calls.length).toBe(1)
  })
})
