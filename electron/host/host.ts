import { join } from 'node:path'
import type { HostEvent } from '../../shared/contract/results'
import type { Program } from '../../shared/contract/verbs'
import { chosenTargets } from './export/chosen-targets'
import { dataFiles, dataFolderFor, exportFolderFor, type Surroundings } from './files/data-folder'
import { Exports } from './export/export'
import { guardedProgram } from './guarded-program'
import { type DesktopShell } from './desktop-shell'
import { homeFolder } from './files/home-folder'
import { fileTokens } from './projects/file-tokens'
import { projectLibrary } from './projects/library'
import { migrations as allMigrations, type Migrations } from './projects/migrations'
import { OpenProjects } from './projects/open-projects'
import { recentFiles } from './projects/recents'
import { summariesFile } from './projects/summaries'
import { settingsFile } from './settings'
import type { LockOptions } from './store/lock'
import { usualLockTiming, type LockTiming } from './store/lock-holder'
import { usualVersionBytes } from './store/version-policy'
import { hostVerbs, type HostParts } from './verbs'

export interface HostOptions {
  now: () => Date
  newId: () => string
  version: string
  way: 'electron' | 'web'
  /** The built file of the thread in which exports are made. */
  exportWorker: string
  onEvent: (event: HostEvent) => void
  /** Told of mistakes of the program, which a window sees as a failure of the kind `other`. */
  onUnexpected?: (error: unknown) => void
  /** Where the program keeps its own; otherwise where the system has such things. */
  dataFolder?: string
  exportFolder?: string
  surroundings?: Surroundings
  migrations?: Migrations
  lockTiming?: LockTiming
  /** Of the kept versions of a file, at most; otherwise plenty. */
  versionBytes?: number
  /** What only a desktop has: dialogues of the system, a printer, a window that closes. */
  desktop?: DesktopShell
}

/** Projects on disk, settings and exports, behind the contract. It knows no window and no transport. */
export interface Host {
  program: Program
  /** The system wants a file to be opened, by its path: it waits until the window takes it. */
  giveFile: (path: string) => void
  /** Ends exports, waits for what is being saved, and frees all files. Whatever is asked afterwards is refused. */
  close: () => Promise<void>
}

const thisMachine = (): Surroundings => ({ platform: process.platform, env: process.env, home: homeFolder() })

export function createHost(options: HostOptions): Host {
  const parts = partsOf(options)
  const { onUnexpected = console.error } = options
  const { program, settle } = guardedProgram(hostVerbs(parts), onUnexpected)
  return {
    program,
    giveFile: (path) => {
      parts.given.push(path)
      options.onEvent({ kind: 'file-given' })
    },
    close: async () => {
      parts.exports.cancelAll()
      await settle()
      await parts.open.closeAll()
    },
  }
}

function partsOf(options: HostOptions): HostParts {
  const { now, newId, version, onEvent, surroundings = thisMachine(), onUnexpected = console.error } = options
  const { migrations = allMigrations, lockTiming = usualLockTiming, versionBytes = usualVersionBytes } = options
  const { dataFolder = dataFolderFor(surroundings), exportFolder = exportFolderFor(surroundings) } = options
  const lock = (): LockOptions => ({
    program: `Trunkwright ${version}`,
    since: now().toISOString(),
    timing: lockTiming,
  })
  const tokens = fileTokens(newId)
  const open = new OpenProjects({
    ...{ now, newId, tokens, migrations, versionBytes, onUnexpected },
    lockOptions: lock,
    onChangedOnDisk: (handle) => {
      onEvent({ kind: 'changed-on-disk', handle })
    },
  })
  const { home } = surroundings
  return {
    ...{ now, newId, version, way: options.way, home, migrations, tokens, open, exportFolder },
    settings: settingsFile(dataFolder, lock),
    library: projectLibrary(join(dataFolder, dataFiles.library), join(dataFolder, dataFiles.removed)),
    recents: recentFiles(dataFolder, lock),
    summaries: summariesFile(dataFolder, lock, migrations, () => now().toISOString().slice(0, 10)),
    ...{ desktop: options.desktop ?? null, given: [], targets: chosenTargets(newId) },
    exports: new Exports({
      ...{ folder: exportFolder, worker: options.exportWorker, home, now, onEvent },
      openPaths: () => open.paths,
    }),
  }
}
