import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as after } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import type { OpenedProject } from '../../../shared/contract/results'
import type { Result } from '../../../shared/result'
import { openPlan, plan } from '../host/open-plan'
import { ask, callOf, startedHost, tokenOf } from './web'

type Called = Result<OpenedProject, { kind: string }>

const graceMs = 1_000

/** A plan in a folder, and a host on it to which windows come. */
async function desk() {
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
    await fetch(`${web.origin}/events`, { headers, signal: leaving.signal })
    return () => leaving.abort()
  }
  const save = (window: string, handle: string) => call(window, 'saveProject', { handle, project: plan })
  const isLocked = () => existsSync(join(folder, '.plan.trunkwright.lock'))
  return { call, open, listen, save, isLocked }
}

describe('a window that goes without a word', () => {
  it('leaves no file locked once the grace is over, and what it had open is closed', async () => {
    const { open, listen, save, isLocked } = await desk()
    const leave = await listen('one')
    const handle = await open('one')
    await after(2 * graceMs)
    expect((await save('one', handle)).ok).toBe(true)
    leave()
    expect(isLocked()).toBe(true)
    await expect.poll(isLocked, { timeout: 20_000 }).toBe(false)
    expect(await save('two', handle)).toMatchObject({ ok: false, failure: { kind: 'closed' } })
  })

  it('leaves the file to the same window after a reload', async () => {
    const { open, listen, save, isLocked } = await desk()
    const leave = await listen('before')
    const before = await open('before')
    leave()
    await listen('after')
    const handle = await open('after')
    await expect.poll(async () => (await save('after', before)).ok, { timeout: 20_000 }).toBe(false)
    expect(isLocked()).toBe(true)
    const again = await open('after')
    expect((await save('after', again)).ok && (await save('after', handle)).ok).toBe(true)
  })

  it('is still there when its stream broke and it came back within the grace', async () => {
    const { open, listen, save } = await desk()
    let leave = await listen('one')
    const handle = await open('one')
    for (let count = 0; count < 3; count += 1) {
      leave()
      await after(graceMs / 4)
      leave = await listen('one')
    }
    await after(2 * graceMs)
    expect((await save('one', handle)).ok).toBe(true)
  })

  it('has gone when it never listened', async () => {
    const { open, isLocked } = await desk()
    await open('one')
    await expect.poll(isLocked, { timeout: 20_000 }).toBe(false)
  })
})
