import { defineStore } from 'pinia'
import { computed, ref } from 'vue'
import type { HostFailure } from '../../shared/contract/failure'
import {
  isSummary,
  type About,
  type OpenedProject,
  type ProjectEntry,
  type Settings,
} from '../../shared/contract/results'
import type { Result } from '../../shared/result'
import { useHost } from '../host/use-host'

/** The projects that there are, and what holds for all of them. */
export const useLibraryStore = defineStore('library', () => {
  const host = useHost()
  const listed = ref<ProjectEntry[]>([])
  /** A file that was named and cannot be opened: it is on no list, and may have kept versions. */
  const named = ref<ProjectEntry | null>(null)
  const settings = ref<Settings>({ autosave: true, theme: 'system', person: '' })
  const about = ref<About | null>(null)
  const isLoaded = ref(false)
  /** Of what the person asked for last. */
  const failure = ref<HostFailure | null>(null)
  const loadFailure = ref<HostFailure | null>(null)
  const projects = computed(() => {
    const extra = named.value
    return extra && !listed.value.some(({ file }) => file === extra.file) ? [extra, ...listed.value] : listed.value
  })

  async function load(): Promise<void> {
    const [known, set, list] = await Promise.all([host.about({}), host.getSettings({}), host.listProjects({})])
    loadFailure.value = [known, set, list].find((result) => !result.ok)?.failure ?? null
    if (known.ok) about.value = known.value
    if (set.ok) settings.value = set.value
    if (list.ok) listed.value = list.value
    isLoaded.value = true
  }

  async function ask<Value>(asked: Promise<Result<Value, HostFailure>>): Promise<Value | null> {
    failure.value = null
    const result = await asked
    if (result.ok) return result.value
    failure.value = result.failure
    await load()
    return null
  }

  /** What was asked for holds at once; where it cannot be kept, that is said, and it holds until the window closes. */
  async function set(changed: Partial<Settings>): Promise<void> {
    settings.value = { ...settings.value, ...changed }
    await ask(host.setSettings(settings.value))
  }
  async function forget(file: string): Promise<void> {
    await ask(host.forgetProject({ file }))
    named.value = null
    await load()
  }

  const managed = manageProjects(host, async (asked) => {
    const value = await ask(asked)
    if (value !== null) await load()
    return value
  })

  const create = (name: string, example: boolean, about: { customer?: string; author?: string } = {}) =>
    ask(host.createProject({ name, example, ...about }))
  const openFile = (file: string) => ask(host.openProject({ file }))
  const restore = (file: string, version: string) => ask(host.restoreVersion({ file, version }))

  async function openPath(path: string): Promise<OpenedProject | null> {
    const entry = await ask(host.locateFile({ path }))
    if (entry && isSummary(entry.about)) return openFile(entry.file)
    named.value = entry
    return null
  }

  return {
    ...{ projects, settings, about, isLoaded, failure, loadFailure },
    ...{ load, set, forget, create, openFile, openPath, restore },
    ...managed,
  }
})

type Asked = <Value>(asked: Promise<Result<Value, HostFailure>>) => Promise<Value | null>

/** What is done with a plan of the list while it is closed. */
function manageProjects(host: ReturnType<typeof useHost>, change: Asked) {
  /** Where the last one that was deleted is; empty where nothing was, or the system has it in its bin. */
  const deletedTo = ref('')
  return {
    deletedTo,
    duplicate: (file: string, name: string) => change(host.duplicateProject({ file, name })),
    rename: (file: string, name: string) => change(host.renameProject({ file, name })),
    remove: async (file: string) => {
      deletedTo.value = (await change(host.deleteProject({ file })))?.folder ?? ''
    },
    showInFolder: (file: string) => change(host.showInFolder({ file })),
  }
}
