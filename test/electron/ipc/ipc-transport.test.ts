import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { serveIpc } from '../../../electron/ipc/ipc-transport'
import type { OpenedProject } from '../../../shared/contract/results'
import type { Result } from '../../../shared/result'
import { openPlan, plan } from '../host/open-plan'
import { slow } from '../../helpers/slow'

type Handler = (event: unknown, verb: string, args: unknown) => Promise<Result<OpenedProject, { kind: string }>>

/** The transport with what calls through it as the page of a window does. */
async function windowsOnPlan() {
  const { folder, file, handle, program } = await openPlan()
  await program.closeProject({ handle })
  const handlers: Handler[] = []
  const transport = serveIpc({ handle: (_, handler) => handlers.push(handler as Handler) }, program)
  const call = (window: number, verb: string, args: object) => {
    const senderFrame = { parent: null, url: 'app://trunkwright/index.html' }
    return handlers[0]!({ sender: { id: window }, senderFrame }, verb, args)
  }
  const open = async (window: number): Promise<string> => {
    const opened = await call(window, 'openProject', { file })
    return opened.ok ? opened.value.handle : opened.failure.kind
  }
  const save = (window: number, id: string) => call(window, 'saveProject', { handle: id, project: plan })
  return { transport, open, save, isLocked: () => existsSync(join(folder, '.plan.trunkwright.lock')) }
}

slow('a window that has gone leaves no file locked; a save that was on its way is done', async () => {
  const { transport, open, save, isLocked } = await windowsOnPlan()
  const handle = await open(1)
  transport.leave(1)
  expect((await save(1, handle)).ok).toBe(true)
  await expect.poll(isLocked).toBe(false)
  expect(await save(1, handle)).toMatchObject({ ok: false, failure: { kind: 'closed' } })
})

slow('a page that is loaded anew has its own, and other windows keep theirs', async () => {
  const { transport, open, save, isLocked } = await windowsOnPlan()
  const other = await open(2)
  const before = await open(1)
  transport.leave(1)
  transport.leave(3)
  const handle = await open(1)
  await expect.poll(async () => (await save(1, before)).ok).toBe(false)
  expect((await open(1)).length).toBeGreaterThan(10)
  expect(isLocked()).toBe(true)
  const reopened = await open(2)
  expect((await save(2, reopened)).ok).toBe(true)
  expect((await save(2, other)).ok || (await save(1, handle)).ok).toBe(true)
})
