import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { OpenedProject } from '../../../shared/contract/results'
import type { Result } from '../../../shared/result'
import { openPlan, plan } from '../host/open-plan'
import { ask, callOf, startedHost, tokenOf } from './web'

type Called = Result<OpenedProject, { kind: string }>

const graceMs = 1_000

/** The grace passes when a test says so, and not before, however slow the machine is. */
beforeEach(() => void vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] }))
afterEach(() => void vi.useRealTimers())
/** An answer that nobody holds is cancelled when memory is tidied up: the window would be gone. */
const streams: Response[] = []
afterEach(() => void streams.splice(0))
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)

/** Polls while the grace passes again and again: the host learns after a while only that a stream has broken. */
const afterGrace = (look: () => unknown) =>
  expect.poll(async () => {
    await pass(graceMs)
    return look()
  })

/** A plan in a folder, and a host on it to which windows come. */
async function windowsOnPlan() {
  const { folder, file, handle, program } = await openPlan()
  await program.closeProject({ handle })
  const web = await startedHost({ program, limits: { graceMs } })
  const token = await tokenOf(web)
  const call = async (window: string, verb: string, args: object): Promise<Called> => {
    const headers = { 'x-trunkwright-window': window }
    const asked = callOf(web, token, { path: `/call/${verb}`, body: JSON.stringify(args), headers })
    return JSON.parse((await ask(web, asked)).text) as Called
  }
  const open = async (window: string): Promise<string> => {
    const opened = await call(window, 'openProject', { file })
    if (!opened.ok) throw new Error(opened.failure.kind)
    return opened.value.handle
  }
  /** A window holds a stream; gives what breaks it. */
  const listen = async (window: string): Promise<() => void> => {
    const headers = { 'x-trunkwright-token': token, 'x-trunkwright-window': window }
    const leaving = new AbortController()
    streams.push(await fetch(`${web.origin}/events`, { headers, signal: leaving.signal }))
    return () => leaving.abort()
  }
  const save = (window: string, handle: string) => call(window, 'saveProject', { handle, project: plan })
  const isLocked = () => existsSync(join(folder, '.plan.trunkwright.lock'))
  return { call, open, listen, save, isLocked }
}

describe('a window that goes without a word', () => {
  it('leaves no file locked once the grace is over, and what it had open is closed', async () => {
    const { open, listen, save, isLocked } = await windowsOnPlan()
    const leave = await listen('one')
    const handle = await open('one')
    await pass(2 * graceMs)
    expect(await save('one', handle)).toMatchObject({ ok: true })
    leave()
    expect(isLocked()).toBe(true)
    await afterGrace(isLocked).toBe(false)
    expect(await save('two', handle)).toMatchObject({ ok: false, failure: { kind: 'closed' } })
  })

  it('leaves the file to the same window after a reload', async () => {
    const { open, listen, save, isLocked } = await windowsOnPlan()
    const leave = await listen('before')
    const before = await open('before')
    leave()
    await listen('after')
    const handle = await open('after')
    await afterGrace(async () => (await save('after', before)).ok).toBe(false)
    expect(isLocked()).toBe(true)
    const again = await open('after')
    expect(await save('after', again)).toMatchObject({ ok: true })
    expect(await save('after', handle)).toMatchObject({ ok: true })
  })

  it('is still there when its stream broke and it came back within the grace', async () => {
    const { open, listen, save } = await windowsOnPlan()
    let leave = await listen('one')
    const handle = await open('one')
    for (let count = 0; count < 3; count += 1) {
      leave()
      await pass(graceMs / 4)
      leave = await listen('one')
    }
    await pass(2 * graceMs)
    expect(await save('one', handle)).toMatchObject({ ok: true })
  })

  it('has gone when it never listened', async () => {
    const { open, isLocked } = await windowsOnPlan()
    await open('one')
    await afterGrace(isLocked).toBe(false)
  })
})
