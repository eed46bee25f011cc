// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { useLeavingStore } from '../../../renderer/stores/leaving'
import { useLibraryStore } from '../../../renderer/stores/library'
import { useOpenProjectStore } from '../../../renderer/stores/open-project'
import { usePlanStore } from '../../../renderer/stores/plan'
import { onDisk, openProject, windowOnHost } from '../window-on-host'

async function withUnsaved({ autosave }: { autosave: boolean }) {
  const { host } = windowOnHost()
  await openProject()
  await useLibraryStore().set({ autosave })
  usePlanStore().edit({ label: 'set name', at: 'name' }, (draft) => {
    draft.name = 'Changed'
  })
  const then: string[] = []
  await useLeavingStore().leaveFor(() => then.push('went on'))
  return { host, then, leaving: useLeavingStore(), open: useOpenProjectStore() }
}

describe('leaving a project', () => {
  it('saves what is not saved where that goes by itself, and goes on', async () => {
    const { host, then, open } = await withUnsaved({ autosave: true })
    expect([then, open.project]).toEqual([['went on'], null])
    expect((await onDisk(host)).name).toBe('Changed')
  })
  it('asks where it does not; who stays has lost nothing and goes nowhere', async () => {
    const { then, leaving, open } = await withUnsaved({ autosave: false })
    expect([leaving.isAsked, then]).toEqual([true, []])
    leaving.stay()
    await leaving.leave()
    expect(then).toEqual([])
    expect([leaving.isAsked, open.project]).toEqual([false, null])
  })
  it('saves and goes on, or goes on without, as the person says', async () => {
    const saved = await withUnsaved({ autosave: false })
    await saved.leaving.saveAndLeave()
    expect(saved.then).toEqual(['went on'])
    expect((await onDisk(saved.host)).name).toBe('Changed')
    const dropped = await withUnsaved({ autosave: false })
    await dropped.leaving.leave()
    expect(dropped.then).toEqual(['went on'])
    expect((await onDisk(dropped.host)).name).toBe('Plan')
  })
  it('goes at once where nothing is open', async () => {
    windowOnHost()
    const then: string[] = []
    await useLeavingStore().leaveFor(() => then.push('went on'))
    expect(then).toEqual(['went on'])
  })
})
