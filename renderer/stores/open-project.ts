import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import type { Difference } from '../../shared/changes/difference'
import type { OpenedProject } from '../../shared/contract/results'
import type { Project } from '../../shared/model/project'
import { evaluate } from '../../shared/rules/evaluate'
import { summarize } from '../../shared/rules/finding'
import { useHost } from '../host/use-host'
import { createSaver, type SaveState } from '../saving/saver'
import { useLibraryStore } from './library'

type Work = { handle: string; project: Project }

/** The project that is open. It is replaced, never changed in place: what was saved can be told from what is current. */
export const useOpenProjectStore = defineStore('open-project', () => {
  const host = useHost()
  const library = useLibraryStore()
  const opened = shallowRef<OpenedProject | null>(null)
  const work = shallowRef<Work | null>(null)
  const saveState = ref<SaveState>({ kind: 'unsaved' })
  const differences = shallowRef<Difference[] | null>(null)
  const project = computed(() => work.value?.project ?? null)
  const findings = computed(() => (project.value ? evaluate(project.value, new Date().toISOString().slice(0, 10)) : []))
  const summary = computed(() => summarize(findings.value))

  function current(): Work {
    if (!work.value) throw new Error('no project is open')
    return work.value
  }
  const saver = createSaver<Work>({
    current,
    save: (saving) => host.saveProject(saving),
    onState: (state) => (saveState.value = state),
    isAutosaving: () => library.settings.autosave,
  })

  function show(value: OpenedProject): void {
    opened.value = value
    work.value = { handle: value.handle, project: value.project }
    differences.value = null
    saveState.value = { kind: 'saved', at: value.savedAt }
  }
  function change(next: Project): void {
    work.value = { ...current(), project: { ...next, updatedAt: new Date().toISOString() } }
    saver.changed()
  }
  async function leave(): Promise<boolean> {
    if (!work.value) return true
    if (saveState.value.kind !== 'saved' && library.settings.autosave && !(await saver.saveNow())) return false
    saver.stop()
    await host.closeProject({ handle: current().handle })
    opened.value = null
    work.value = null
    return true
  }
  async function compare(): Promise<void> {
    const result = await host.compareWithDisk(current())
    if (result.ok) differences.value = result.value
    else saveState.value = { kind: 'failed', failure: result.failure }
  }
  async function replaceBy(opening: ReturnType<typeof host.saveCopy>): Promise<void> {
    const result = await opening
    if (result.ok) show(result.value)
    else saveState.value = { kind: 'failed', failure: result.failure }
  }
  const saveCopy = (path: string | null) => replaceBy(host.saveCopy({ project: current().project, path }))
  const takeTheirs = () => replaceBy(host.reloadProject({ handle: current().handle }))

  host.onEvent((event) => {
    if (event.kind === 'changed-on-disk' && event.handle === work.value?.handle) void compare()
    if (event.kind === 'bring-forward') window.focus()
  })
  return {
    ...{ opened, project, saveState, findings, summary, differences },
    ...{ show, change, leave, saveCopy, takeTheirs, compare, saveNow: saver.saveNow },
  }
})
