import type { Difference } from '../changes/difference'
import type { Project } from '../model/project'
import type { HostFailure } from './failure'

/** Stands for a file that the host knows; the window never names a path to read. */
export type FileToken = string
/** Stands for a project that is open in the host. */
export type Handle = string

/** Where a file is, for people to read. */
export interface Place {
  file: string
  folder: string
}

/** A project in a list: what its file says of itself, or why it cannot be opened. */
export interface ProjectEntry {
  file: FileToken
  place: Place
  isInLibrary: boolean
  /** When the file was last written, ISO 8601, UTC; empty where it is gone. */
  writtenAt: string
  about: ProjectSummary | HostFailure
}

export interface ProjectSummary {
  name: string
  customer: string
  cluster: string
  revision: number
  trunks: number
  devices: number
}

export const isSummary = (about: ProjectSummary | HostFailure): about is ProjectSummary => 'revision' in about

/** A project that is open: nobody else can save it until it is closed. */
export interface OpenedProject {
  handle: Handle
  file: FileToken
  place: Place
  project: Project
  /** When the bytes that are on the disk were written, ISO 8601, UTC. */
  savedAt: string
}

export interface SavedProject {
  savedAt: string
  place: Place
}

/** A version of a file that was kept when a newer one was saved. */
export interface KeptVersion {
  version: string
  takenAt: string
  about: ProjectSummary | HostFailure
}

export interface Exported {
  place: Place
  bytes: number
  /** False while the plan has errors: what was written says NOT READY. */
  isReady: boolean
}

export interface Settings {
  /** Save 2 s after the last change and when a project is left. */
  autosave: boolean
}

export interface About {
  version: string
  way: 'electron' | 'web'
  libraryFolder: string
  exportFolder: string
}

/** What each verb gives. */
export interface Results {
  about: About
  getSettings: Settings
  setSettings: Settings
  listProjects: ProjectEntry[]
  forgetProject: null
  createProject: OpenedProject
  locateFile: ProjectEntry
  openProject: OpenedProject
  saveProject: SavedProject
  saveCopy: OpenedProject
  reloadProject: OpenedProject
  compareWithDisk: Difference[]
  closeProject: null
  listVersions: KeptVersion[]
  restoreVersion: OpenedProject
  exportProject: Exported
  cancelExport: null
}

/** What the host tells a window without being asked. */
export type HostEvent =
  | { kind: 'export-progress'; job: string; done: number; total: number; what: string }
  | { kind: 'changed-on-disk'; handle: Handle }
  | { kind: 'bring-forward' }
