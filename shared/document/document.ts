import type { PictureRecord } from '../plan/pictures'
import type { Ready } from '../plan/readiness'
import type { Inline } from './inline'
import type { KeyMark, Mark, Tone } from './mark'
import type { Picture } from './picture'

/**
 * A document for people, made once from the project. Screen, print, HTML, PDF, Markdown and CSV are writers of it,
 * so they cannot disagree.
 */
export interface Document {
  title: string
  subtitle: string
  language: 'en'
  /** Stands on every page. */
  running: Running
  sections: Section[]
}

export interface Running {
  project: string
  customer: string
  cluster: string
  revision: number
  /** The first digits of the hash of the project file, which the document was made from. */
  planHash: string
  /** A plan that is not ready says so on every page. */
  ready: Ready
  /** It is so because a merge left conflicts in it. */
  hasConflicts: boolean
}

export interface Section {
  /** Stays the same when other parts of the plan change; unique in the document; usable as an anchor. */
  id: string
  title: string
  lead: Inline
  blocks: Block[]
}

export type Block =
  | Cover
  | Heading
  | Paragraph
  | List
  | Facts
  | Figures
  | Table
  | Form
  | Note
  | Picture
  | Photos
  | UnitHead
  | ChecklineGroup
  | SignOff
  | PageBreak

/** What the first page says in large letters, under title and subtitle, with facts in two columns below. */
export interface Cover {
  kind: 'cover'
  statement: Inline
  rows: FactRow[]
}

export interface Heading {
  kind: 'heading'
  text: Inline
}

export interface Paragraph {
  kind: 'paragraph'
  text: Inline
}

export interface List {
  kind: 'list'
  items: Inline[]
}

/** Names with what is known of each. */
export interface Facts {
  kind: 'facts'
  /** Texts that are read once and looked up later, in smaller letters behind short names. */
  areNotes?: true
  /** What somebody sees first: on paper short ones stand side by side. */
  areGlance?: true
  rows: FactRow[]
}

export interface FactRow {
  name: string
  value: Inline
  /** Number of the unit or rollback that is meant: on paper with its page, on screen a link. */
  to?: string
}

/** Large numbers side by side, each with a mark and words below; together they are the whole. */
export interface Figures {
  kind: 'figures'
  /** Says what is counted. */
  caption: string
  items: Figure[]
}

export interface Figure {
  number: number
  mark: KeyMark
  words: string
  /** In small letters below; may be empty. */
  aside: string
}

export interface Table {
  kind: 'table'
  /** Says what the table holds, for readers who cannot see it. */
  caption: string
  columns: string[]
  rows: TableRow[]
  /** Each row is looked up by itself, its cells read one behind the other: where there is room, two stand side by side. */
  areEntries?: true
  /** Many short rows that are looked up in one go: they stand close. */
  isDense?: true
  /** It is read as a whole: on one page where it fits one. */
  isWhole?: true
  /** What its last cell says, on a page, is read behind the cell before it, which has the room of both. */
  isLastBehind?: true
}

/**
 * The mark stands before the first cell. It is for the eye: a cell says the same in words. A row that leads to a unit has
 * the number of it in `to`: on paper with its page.
 */
export type TableRow = { group: Inline } | { cells: Inline[]; mark?: Mark; to?: string }

/** A table to be filled in by hand: what one side says, and what the other agrees to. */
export interface Form {
  kind: 'form'
  caption: string
  /** Over the names, over what is said, over what is filled in. */
  columns: [string, string, string]
  rows: FormRow[]
}

export interface FormRow {
  name: string
  said: Inline
  /** To be ticked where it is right; where it is empty, there is a line to write on. */
  asked: Inline
}

/** Pictures that are kept as evidence: where a page can show them it does, elsewhere they are listed. */
export interface Photos {
  kind: 'photos'
  /** Says what they are of. */
  caption: string
  items: Photo[]
}

export interface Photo {
  record: PictureRecord
  /** The line that it stands at, and the object of that; a line that the plan no longer has has no number. */
  number: string
  object: string
}

/** Something to know before going on. */
export interface Note {
  kind: 'note'
  tone: Tone
  /** A register or rule id, or empty. */
  id: string
  text: Inline
  /** What it sends to: of a unit or rollback its number, of a section its place. */
  to?: string
  /** A stop rule of the lines below it, as a unit has one. */
  isOverLines?: true
}

/** What must change together: its head, over its lines. */
export interface UnitHead {
  kind: 'unit'
  /** Stays the same when other parts of the plan change. */
  id: string
  /** `U2`. */
  number: string
  /** What it is, and its wave. */
  about: string
  /** Never cut. */
  name: string
  /** Start, length and the like, each in few characters; a blank where it is not known. */
  times: FactRow[]
  /** From → to, setting by setting. */
  changes: FactRow[]
  /** Who is at the other end, what is at risk. */
  rows: FactRow[]
  /** What ends it, and where to go then; empty where nothing does. */
  stop: Inline
}

/** What is done to one object, in the order of use. */
export interface ChecklineGroup {
  kind: 'checklines'
  /** `Change profile`, `SIP trunk`: what is done or what the object is. */
  title: string
  /** The object's name; empty where a group is about no single object. */
  object: string
  /** What drops, and where the way back is. */
  aside: Inline
  /** The lines take back what others did: only for who is told to go back. */
  isBack?: boolean
  /** Its one line is another way of doing what other lines do by hand: one of the two is ticked. */
  isInPlace?: boolean
  /** Its lines say by themselves what its head would: on paper a rule over them is enough. */
  isSaid?: boolean
  /** What its lines ask alike, for writers that say it once over them; beside it a line has only its `own`. */
  each?: Alike
  lines: Checkline[]
}

/** What several lines ask of an object each. */
export interface Alike {
  action: Inline
  goTo: string[]
  see: Inline
  verify: Inline
}

/** One thing that a person does. */
export interface Checkline {
  /** Stays the same when other parts of the plan change: ticks are kept by it. */
  id: string
  /** Its place in this document, as `2.04`. */
  number: string
  action: Inline
  /** What it says beside the `each` of its group: the object, and what is seen of that one alone. */
  own?: Inline
  /** Menu path, outermost first. Empty where the line goes on in the window of the line before. */
  goTo: string[]
  /** What to enter, in the order of the window. */
  enter: EnterRow[]
  cautions: Caution[]
  /** The expected sight: what proves that it worked. */
  see: Inline
  verify: Inline
  undo: Inline
  /** What to keep as evidence; empty where none is needed. */
  evidence: string
  /** Register ids that this line carries out. */
  register: string[]
  /** How far it is; from the project's ticks. */
  entry: ChecklineEntry
  /** What is to be known of its tick; empty where it is for what the line asks today. */
  ticked: Inline
}

/** What to know before a line is done. */
export interface Caution {
  /** A register or rule id, or empty. */
  id: string
  text: Inline
  /** Calls end at this line. */
  drops?: true
  /** An earlier line of the unit has said it: it is said again only where a line is shown by itself. */
  isSaid?: true
}

export interface EnterRow {
  label: string
  value: Inline
  /** The value as it was found, when it is known and another. */
  was: Inline
  /** Where it is the only row, it reads without its label. */
  isPlain?: true
}

export interface ChecklineEntry {
  state: 'open' | 'done' | 'not applicable' | 'blocked'
  by: string
  on: string
  evidence: string
}

/** Rows of lines to sign on, each with the words below it. */
export interface SignOff {
  kind: 'sign-off'
  rows: string[][]
}

/** What follows begins a page. */
export interface PageBreak {
  kind: 'page-break'
}
