import { defineStore } from 'pinia'
import { ref } from 'vue'
import type { HostFailure } from '../../shared/contract/failure'
import type { About, OpenedProject, ProjectEntry, Settings } from '../../shared/contract/results'
import type { Result } from '../../shared/result'
import { useHost } from '../host/use-host'

/** The projects that there are, and what holds for all of them. */
export const useLibraryStore = defineStore('library', () => {
  const host = useHost()
  const projects = ref<ProjectEntry[]>([])
  const settings = ref<Settings>({ autosave: true })
  const about = ref<About | null>(null)
  const failure = ref<HostFailure | null>(null)

  function take<Value>(result: Result<Value, HostFailure>, use: (value: Value) => void): boolean {
    failure.value = result.ok ? null : result.failure
    if (result.ok) use(result.value)
    return result.ok
  }

  async function load(): Promise<void> {
    take(await host.about({}), (value) => (about.value = value))
    take(await host.getSettings({}), (value) => (settings.value = value))
    take(await host.listProjects({}), (value) => (projects.value = value))
  }

  async function setAutosave(autosave: boolean): Promise<void> {
    take(await host.setSettings({ autosave }), (value) => (settings.value = value))
  }

  async function open(opening: Promise<Result<OpenedProject, HostFailure>>): Promise<OpenedProject | null> {
    let opened: OpenedProject | null = null
    take(await opening, (value) => (opened = value))
    return opened
  }

  const create = (name: string, example: boolean) => open(host.createProject({ name, example }))
  const openFile = (file: string) => open(host.openProject({ file }))
  const restore = (file: string, version: string) => open(host.restoreVersion({ file, version }))

  async function openPath(path: string): Promise<OpenedProject | null> {
    let file: string | null = null
    take(await host.locateFile({ path }), (entry) => (file = entry.file))
    return file === null ? null : openFile(file)
  }

  return { projects, settings, about, failure, load, setAutosave, create, openFile, openPath, restore }
})
