// @vitest-environment happy-dom
import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { useOpenProjectStore } from '../../../renderer/stores/open-project'
import type { HostOptions } from '../../../electron/host/host'
import { onDisk, openProject, windowOnHost } from '../window-on-host'

async function openedProject(options: Partial<HostOptions> = {}) {
  const { host } = windowOnHost(options)
  await openProject()
  const open = useOpenProjectStore()
  const { folder = '', file = '' } = open.opened?.place ?? {}
  const save = (notes: string) => {
    open.replace({ ...open.current().project, notes })
    return open.saveNow()
  }
  return { host, open, save, versions: join(folder, `.${file}.versions`) }
}

describe('what was before a save', () => {
  it('is told to be gone where the kept versions became too large, until that was read', async () => {
    const { open, save, versions } = await openedProject({ versionBytes: 1 })
    for (const notes of ['1', '2']) await save(notes)
    expect(open.note).toBe('')
    await save('3')
    expect(open.note).toContain(versions)
    await save('3')
    expect(open.note).toContain(versions)
    open.show(null)
    expect(open.note).toBe('')
  })

  it('is not given up before the person says so, and then for as long as the plan is open', async () => {
    const { host, open, save, versions } = await openedProject()
    await save('kept')
    rmSync(versions, { recursive: true })
    writeFileSync(versions, 'in the way')
    expect([await save('refused'), open.failure?.kind]).toEqual([false, 'no-version'])
    expect([await open.saveNow(), (await onDisk(host)).notes]).toEqual([false, 'kept'])
    expect([await open.saveWithoutVersion(), open.failure]).toEqual([true, null])
    expect([await save('further'), (await onDisk(host)).notes]).toEqual([true, 'further'])
    const opened = open.opened
    open.show(opened)
    expect([await save('asked again'), open.failure?.kind]).toEqual([false, 'no-version'])
    rmSync(versions)
    expect([await open.saveNow(), (await onDisk(host)).notes]).toEqual([true, 'asked again'])
    expect(readdirSync(versions)).not.toEqual([])
  })
})
