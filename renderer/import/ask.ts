import type { Creates } from '../../shared/import/take/take-far-end-cells'
import type { ColumnOrigin, RefusedCell } from '../../shared/import/source-row'
import type { ImportItem } from '../../shared/import/import-report'
import type { KeptColumns, TableHand } from '../../shared/import/table/by-hand'
import type { MissingNames, TakeAs } from '../../shared/import/take/take-sources'
import type { Project } from '../../shared/plan/project'

export type Became = ImportItem['became']

/** Whether what a person entered is replaced by what a source says, or stays. */
export type Entered = 'replace' | 'keep'

/** What a person gave at once: a file, a folder with its files, or what was pasted. */
export interface Given {
  id: string
  name: string
  kind: 'file' | 'folder' | 'paste'
  files: readonly { name: string; blob: Blob }[]
}

/** What is wanted of what was given, whole: whoever answers keeps only what is costly to find out again. */
export interface Ask {
  given: readonly Given[]
  /** The plan that takes it in; null: the one of the ask before. */
  project: Project | null
  /** By what a person calls one source of it: `<given>/<file>#<table>`. */
  as: Readonly<Record<string, TakeAs | null>>
  hands: Readonly<Record<string, TableHand>>
  kept: readonly KeptColumns[]
  create: boolean | Creates
  entered: Entered
  /** Rows for which a person decided that by itself, by their source. */
  enteredOf: Readonly<Record<string, Readonly<Record<string, Entered>>>>
  today: string
}

/** How far the reading is. */
export interface Progress {
  done: number
  total: number
  /** What is looked at now. */
  what: string
  /** Files that were read since, and what each was taken for. */
  read: { name: string; kind: string; rows: number }[]
}

/** A cell that can be mended, or that is to be given. */
export interface Mend extends RefusedCell {
  place: string
  /** From 0. */
  at: number
  /** The setting, as the preview heads it; empty for the name of the object. */
  label: string
  /** One of these, where it is not free. */
  options?: { id: string; label: string }[]
  /** What would be right there, as far as it can be told. */
  remedy?: string
}

/** A setting that the plan has so already. */
export interface ShownValue {
  label: string
  value: string
}

/** A setting that becomes another, in words. */
export interface ShownChange {
  label: string
  from: string
  to: string
  /** A person entered what is replaced. */
  isEntered: boolean
}

export interface PreviewItem {
  key: string
  /** By which its row is known among those of its source. */
  row: string
  place: string
  became: Became
  object: string
  changes: ShownChange[]
  /** What a person entered and stays. */
  stays: ShownChange[]
  /** What it says, and nothing is changed by it. */
  same: ShownValue[]
  why: string
  mends: Mend[]
  /** Cells that are not taken, and that cannot be mended here: a device or a cluster said so. */
  refused: RefusedCell[]
}

export interface PreviewTable {
  headRow: number
  headers: string[]
  columns: (string | null)[]
  origins: ColumnOrigin[]
  samples: string[]
  choices: { id: string; label: string }[]
}

/** One source as it was understood, and what becomes of its rows. */
export interface PreviewSource {
  id: string
  given: string
  name: string
  kind: string
  by: 'cluster' | 'device' | 'person' | 'other'
  items: PreviewItem[]
  /** The settings of which its rows tell. */
  columns: string[]
  /** It may end before the answer did. */
  isCut: boolean
  table: PreviewTable | null
}

export interface Preview {
  sources: PreviewSource[]
  isCopy: boolean
  missing: MissingNames
  /** What was found before, and is not in a list that was read whole now. */
  gone: string[]
  /** The plan would be another. */
  isChanged: boolean
}
