import type { FarEnd, SipTrunk, SipTrunkSecurityProfile } from '../plan/project'

/** What a row may tell of. */
export type RowList =
  | 'nodes'
  | 'parameters'
  | 'profiles'
  | 'farEnds'
  | 'sipTrunks'
  | 'h323Devices'
  | 'mgcpGateways'
  | 'sipRealms'
  | 'applicationUsers'
  | 'runningConfigs'

/** In an order in which every name is known before something refers to it. */
export const rowLists: readonly RowList[] = [
  ...(['nodes', 'parameters', 'profiles', 'farEnds', 'sipTrunks', 'h323Devices', 'mgcpGateways'] as const),
  ...(['sipRealms', 'applicationUsers', 'runningConfigs'] as const),
]

/** A cell that was not taken; its row was, without it. */
export interface RefusedCell {
  column: string
  value: string
  why: string
}

/** What one row of a source says of an object: only what stands there, by the names that the plan gives its settings. */
export interface ToldRow {
  became: 'told'
  place: string
  list: RowList
  /** By which the object is known: its name, realm, user or host name. */
  name: string
  values: Readonly<Record<string, unknown>>
  refusedCells: RefusedCell[]
  why?: string
}

/** An object of another plan, with the names of what it refers to there. */
export type TemplateObject =
  | { list: 'profiles'; profile: SipTrunkSecurityProfile }
  | { list: 'farEnds'; farEnd: FarEnd }
  | { list: 'sipTrunks'; trunk: SipTrunk; profileName: string | null; farEndName: string | null }

/** A row of which nothing is taken. */
export interface PassedRow {
  became: 'refused' | 'skipped'
  place: string
  list: string
  name: string
  why: string
  /** The setting whose cell is to blame. */
  cell?: string
}

export type SourceRow = ToldRow | PassedRow

/** By which a row is known among those of its source. */
export const rowKey = ({ place, list, name }: Pick<ToldRow, 'place' | 'name'> & { list: string }): string =>
  [place, list, name].join('\t')

/** A column, and the setting that it was taken for; null where it was left out. */
export interface ReadColumn {
  header: string
  field: string | null
}

/** A table as a person sees it who chooses what its columns are. */
export interface SourceTable {
  /** From 0; -1: its heads stand in no row. */
  headRow: number
  /** The setting that names the object. */
  key: string
  headers: string[]
  /** The setting of each column; null: it is passed over. */
  columns: (string | null)[]
  origins: ColumnOrigin[]
  /** Some of what stands in each column. */
  samples: string[]
  /** What a column of it may be. */
  choices: { id: string; label: string }[]
  cells: ReadonlyMap<string, readonly string[]>
}

/** Who says what a column is. */
export type ColumnOrigin = 'recognised' | 'remembered' | 'chosen by you' | 'by what it holds' | 'not known'

/** The page of a list that the kit asked for, as it remarks behind the answer. */
export interface ListPage {
  from: number
  count: number
  most: number
}

/** One source as a reader understood it. Every row of it is in `rows`. */
export interface ReadSource {
  /** What it was taken for, in words. */
  kind: string
  /** Who speaks: a cluster or a device of how things are, or a person of how they shall be. */
  by: 'cluster' | 'device' | 'person'
  rows: SourceRow[]
  /** The lists of which it tells, though it may have no row of them: an empty answer says that there are none. */
  tells: RowList[]
  columns?: ReadColumn[]
  /** How much of its lists it has: a page of one, or nobody knows. Without it, all that there is. */
  part?: ListPage | 'unknown'
  /** It may end before the answer did: what is not in it was not read. */
  isCut?: true
  /** It is another plan: taken only where a person gave it by itself. */
  isTemplate?: true
  /** Where a person looks on and may choose. */
  table?: SourceTable
}
