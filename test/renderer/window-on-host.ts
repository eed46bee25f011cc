import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createPinia, disposePinia, setActivePinia } from 'pinia'
import { onTestFinished } from 'vitest'
import { createApp } from 'vue'
import { hostKey } from '../../renderer/host/use-host'
import type { HostOptions } from '../../electron/host/host'
import { useLibraryStore } from '../../renderer/stores/library'
import { useOpenProjectStore } from '../../renderer/stores/open-project'
import { dispatch } from '../../shared/contract/dispatch'
import type { HostEvent } from '../../shared/contract/results'
import { verbNames } from '../../shared/contract/verb-names'
import type { Program } from '../../shared/contract/verbs'
import type { Project } from '../../shared/plan/project'
import { got, hostOn } from '../helpers/hosts'

/** The stores of a window without its pages, on a real host with a folder of its own. */
export function windowOnHost(options: Partial<HostOptions> = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'trunkwright-stores-'))
  const listeners: ((event: HostEvent) => void)[] = []
  const host = hostOn(folder, { ...options, onEvent: (event) => listeners.forEach((listen) => listen(event)) })
  const pinia = createPinia()
  const app = createApp({})
  app.use(pinia)
  app.provide(hostKey, { ...byContract(host.program), onEvent: (listen) => void listeners.push(listen) })
  setActivePinia(pinia)
  onTestFinished(async () => {
    const open = useOpenProjectStore(pinia)
    if (open.project) open.show(null)
    disposePinia(pinia)
    await host.close()
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  })
  return { folder, host }
}

/** As a window has it, whose calls are checked on their way. */
const byContract = (program: Program): Program =>
  Object.fromEntries(
    verbNames.map((verb) => [verb, (args: unknown) => dispatch(program, verb, args)]),
  ) as unknown as Program

/** A new project is open; `change` makes it what the test wants, without an undo step. */
export async function openProject(change: (project: Project) => Project = (project) => project): Promise<void> {
  const opened = await useLibraryStore().create('Plan', false)
  if (!opened) throw new Error('not created')
  useOpenProjectStore().show({ ...opened, project: change(opened.project) })
}

/** The project as the host has it on the disk. */
export async function onDisk(host: ReturnType<typeof hostOn>): Promise<Project> {
  const [entry] = await got(host.program.listProjects({}))
  const { project } = await got(host.program.openProject({ file: entry?.file ?? '' }))
  return project
}
