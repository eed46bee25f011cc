import type { Difference } from '../changes/difference'
import type { KeptColumns } from '../import/table/by-hand'
import type { PictureRecord } from '../plan/pictures'
import type { Project, Signature } from '../plan/project'
import type { Ready } from '../plan/readiness'
import type { RehearsalReport } from '../trust/rehearsal'
import type { CommandId } from './commands'
import type { ExportForm } from './export-choices'
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
  /** By which a plan is known, whatever file it is in; empty where the file does not say it. */
  id: string
  name: string
  customer: string
  cluster: string
  revision: number
  trunks: number
  devices: number
  /** How the plan stands; null where that was not looked at. */
  state: PlanState | null
}

/** How a plan stands that is not open. */
export interface PlanState {
  ready: Ready
  /** That no waiver covers. */
  errors: number
  /** Lines of the checklist that are done. */
  done: number
}

/** What became of a file that was deleted: null in the bin of the system, else the folder where it is now. */
export interface Deleted {
  folder: string | null
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

/** A project as its file holds it, read without opening it. */
export interface ReadPlan {
  place: Place
  project: Project
  /** Of the bytes of the file. */
  sha256: string
}

export interface SavedProject {
  savedAt: string
  place: Place
  /** What a person should know of it, such as that older versions were removed; mostly empty. */
  note: string
}

/** A version of a file that was kept when a newer one was saved. */
export interface KeptVersion {
  version: string
  takenAt: string
  /** The last of a revision that was frozen: it is kept for good. */
  isFrozen: boolean
  /** What a person called it, which keeps it for good, too; empty where nobody did. */
  name: string
  about: ProjectSummary | HostFailure
}

/** Whether what was signed is there as it was signed; `not here`: the revision is in no file that was looked at. */
export type SignatureState = 'holds' | 'changed' | 'not here'

export interface CheckedSignatures {
  revision: number
  /** SHA-256 of the revision that the file has now. */
  hash: string
  signatures: (Signature & { state: SignatureState })[]
}

/** A picture that is kept beside the project: with when and who, it is recorded at a line. */
export interface KeptPicture extends Pick<PictureRecord, 'type' | 'name' | 'hash'> {
  bytes: number
  width: number
  height: number
  /** What a camera writes beside it (place, time, device) was left out. */
  hadMore: boolean
}

/** What a person can go into or open from a folder of this machine: folders and plans that are not hidden. */
export interface FolderListing {
  folder: string
  /** Null at the top. */
  parent: string | null
  folders: { name: string; path: string }[]
  plans: { name: string; path: string; writtenAt: string }[]
  /** How many more there are than are listed. */
  left: number
}

export interface Exported {
  form: ExportForm
  place: Place
  bytes: number
  /** What was written says it, where the plan is not ready. */
  ready: Ready
  /** Characters that no font of a PDF has; they stand as their code. */
  missing: string[]
  /** Names of pictures that are not in it: they are missing beside the project, or were changed. */
  picturesLeft: string[]
}

export const themes = ['system', 'light', 'dark', 'contrast'] as const
export type Theme = (typeof themes)[number]

export interface Settings {
  /** Save 2 s after the last change and when a project is left. */
  autosave: boolean
  theme: Theme
  /** Who works here: stands beside what this person states, ticks and waives. */
  person: string
  /** What the columns of spreadsheets are, by their heads, as a person chose them. */
  columns?: KeptColumns[] | undefined
}

export interface About {
  version: string
  way: 'electron' | 'web'
  libraryFolder: string
  exportFolder: string
}

/** A place to write to that the person chose in a dialogue of the system: `path` stands for it in any call that takes one. */
export interface Target {
  path: FileToken
  place: Place
}

/** What a window says that was asked whether it may close. */
export const closeAnswers = ['saved', 'failed', 'unsaved'] as const
export type CloseAnswer = (typeof closeAnswers)[number]

/** What each verb gives. */
export interface Results {
  about: About
  getSettings: Settings
  setSettings: Settings
  listProjects: ProjectEntry[]
  forgetProject: null
  duplicateProject: ProjectEntry
  renameProject: ProjectEntry
  deleteProject: Deleted
  showInFolder: null
  createProject: OpenedProject
  locateFile: ProjectEntry
  listFolder: FolderListing
  readPlan: ReadPlan
  openProject: OpenedProject
  saveProject: SavedProject
  saveCopy: OpenedProject
  reloadProject: OpenedProject
  compareWithDisk: Difference[]
  closeProject: null
  listVersions: KeptVersion[]
  readVersion: ReadPlan
  nameVersion: null
  restoreVersion: OpenedProject
  checkSignatures: CheckedSignatures
  readSigned: Project[]
  keepPicture: KeptPicture
  /** In base64. */
  readPicture: { data: string }
  rehearse: RehearsalReport
  exportProject: Exported
  cancelExport: null
  /** Base64. */
  readExported: { data: string }
  openExported: null
  showExported: null
  /** Null where the person chose nothing. */
  chooseFile: ProjectEntry | null
  chooseTarget: Target | null
  /** The next of the files that the system gave to be opened, or null. */
  takeGivenFile: ProjectEntry | null
  printChecklist: null
  answerClose: null
}

/** What the host tells a window without being asked. */
export type HostEvent =
  | { kind: 'export-progress'; job: string; done: number; total: number; what: string }
  | { kind: 'changed-on-disk'; handle: Handle }
  | { kind: 'bring-forward' }
  /** Of the menu bar. */
  | { kind: 'command'; command: CommandId }
  /** The system gave a file to be opened: `takeGivenFile` tells which. */
  | { kind: 'file-given' }
  /** The window is about to close: it saves, and says how that went by `answerClose`. */
  | { kind: 'close-asked'; save: 'as-set' | 'always' }
