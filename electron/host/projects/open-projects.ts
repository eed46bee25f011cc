import { Low } from 'lowdb'
import { diffProjects } from '../../../shared/changes/project-diff'
import type { Difference } from '../../../shared/changes/difference'
import type { Handle, OpenedProject, SavedProject } from '../../../shared/contract/results'
import type { Project } from '../../../shared/plan/project'
import { Refusal, refusal } from '../refusal'
import type { LockOptions } from '../store/lock'
import { placeOf, type FileTokens } from './file-tokens'
import { watchFile, type FileWatch } from './file-watch'
import { lookAtProject } from './look-at-project'
import type { Migrations } from './migrations'
import type { OpenFile } from './open-file'
import { OpenFiles } from './open-files'
import { ProjectFile } from './project-file'
import { listVersions } from '../store/kept-versions'
import { nameVersion } from '../store/version-names'
import { keptVersion, restoreVersion } from './restore-version'

export interface OpenProjectsOptions {
  now: () => Date
  newId: () => string
  tokens: FileTokens
  migrations: Migrations
  /** Of the kept versions of a file, at most. */
  versionBytes: number
  lockOptions: () => LockOptions
  onChangedOnDisk: (handle: Handle) => void
  onUnexpected: (error: unknown) => void
}

/** What a person said of a save: see `saveProject`. */
export interface SaveOptions {
  withoutVersion?: boolean | undefined
  over?: string | undefined
}

interface OpenProject {
  handle: Handle
  file: OpenFile
  disk: ProjectFile
  database: Low<Project>
  watch: FileWatch
}

/**
 * The projects that are open. A file may be open more than once in one host, as after a reload of the window; what one
 * saves is then a change by others to the next.
 */
export class OpenProjects {
  readonly #open = new Map<Handle, OpenProject>()
  readonly #files: OpenFiles

  constructor(private readonly options: OpenProjectsOptions) {
    this.#files = new OpenFiles(options.lockOptions)
  }

  get paths(): string[] {
    return [...this.#open.values()].map(({ file }) => file.path)
  }

  /** Where the file of an open project is; null where it is open no longer. */
  pathOf(handle: Handle): string | null {
    return this.#open.get(handle)?.file.path ?? null
  }

  /** The same; rejects where it is open no longer. */
  placeOf(handle: Handle): string {
    return this.#get(handle).file.path
  }

  open(path: string): Promise<OpenedProject> {
    return this.#files.use(path, async (file) => {
      await file.lockToRead()
      return this.#openIn(file)
    })
  }

  /** Resolves when the bytes are on the disk. */
  save(handle: Handle, project: Project, how: SaveOptions = {}): Promise<SavedProject> {
    const { file, disk, database } = this.#get(handle)
    return file.turn(async () => {
      await file.lockToWrite()
      database.data = project
      disk.mustKeep = how.withoutVersion !== true
      disk.mayReplace = how.over ?? null
      await database.write()
      return { savedAt: disk.savedAt, place: placeOf(file.path), note: disk.note }
    })
  }

  reload(handle: Handle): Promise<OpenedProject> {
    const open = this.#get(handle)
    return open.file.turn(async () => {
      await open.database.read()
      return this.#opened(open)
    })
  }

  /** From what is on the disk to the project. */
  compare(handle: Handle, project: Project): Promise<Difference[]> {
    const { file } = this.#get(handle)
    return file.turn(async () => {
      const seen = await lookAtProject(file.path, this.options.migrations)
      if (!seen.ok) throw new Refusal(seen.failure)
      return diffProjects(seen.value.project, project)
    })
  }

  async close(handle: Handle): Promise<void> {
    const { file, watch } = this.#get(handle)
    this.#open.delete(handle)
    watch.close()
    await this.#files.leave(file)
  }

  restore(path: string, version: string): Promise<OpenedProject> {
    return this.#files.use(path, async (file) => {
      await file.lockToWrite()
      await restoreVersion(path, version, this.options.now().toISOString(), this.options.migrations)
      return this.#openIn(file)
    })
  }

  /** Calls a kept version something, or nothing where the name is empty. */
  nameVersion(path: string, version: string, name: string): Promise<void> {
    return this.#files.use(path, async (file) => {
      await file.lockToWrite()
      await nameVersion(path, await keptVersion(path, version), name, await listVersions(path))
    })
  }

  /** Does work on a file that nobody has open, neither here nor elsewhere. */
  whileClosed(path: string, work: () => Promise<void>): Promise<void> {
    return this.#files.use(path, async (file) => {
      if (this.paths.includes(path)) throw refusal('locked', `${path} is open.`, 'Close it first.')
      await file.lockToWrite()
      await work()
    })
  }

  async closeAll(): Promise<void> {
    await Promise.all([...this.#open.keys()].map((handle) => this.close(handle)))
  }

  async #openIn(file: OpenFile): Promise<OpenedProject> {
    const { migrations, now, newId, versionBytes } = this.options
    const disk = new ProjectFile(file.path, { migrations, now, versionBytes })
    const database = new Low<Project>(disk, await disk.read())
    const handle = newId()
    const open = { handle, file, disk, database, watch: this.#watch(handle, file, disk) }
    this.#files.enter(file)
    this.#open.set(handle, open)
    return this.#opened(open)
  }

  #opened({ handle, file, disk, database }: OpenProject): OpenedProject {
    const { path } = file
    const token = this.options.tokens.tokenOf(path)
    return { handle, file: token, place: placeOf(path), project: database.data, savedAt: disk.savedAt }
  }

  /** Tells of each change once. */
  #watch(handle: Handle, file: OpenFile, disk: ProjectFile): FileWatch {
    let told: string | null = null
    const look = async () => {
      const change = await disk.changeByOthers()
      if (change !== null && change !== told && this.#open.has(handle)) this.options.onChangedOnDisk(handle)
      told = change
    }
    return watchFile(file.path, () => void file.turn(look).catch(this.options.onUnexpected))
  }

  #get(handle: Handle): OpenProject {
    const open = this.#open.get(handle)
    if (open) return open
    throw refusal(
      'closed',
      'This project is no longer open here.',
      'Keep your work as a copy, and open the file again.',
    )
  }
}
