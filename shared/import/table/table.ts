/** Rows and columns of any source, before anybody knows what they mean. */
export interface Table {
  /** Null where the heads stand in one of the rows and have to be found. */
  headers: readonly string[] | null
  rows: readonly TableRow[]
  /** The table of the database that was asked, where the statement is known. */
  from?: string
  /** Columns, from 0, that the program that saved it shows to nobody. */
  hidden?: ReadonlySet<number>
}

export interface TableRow {
  readonly place: string
  /** May be cut out of a text again whenever it is asked for. */
  readonly cells: readonly string[]
  /** Its characters, where they are known before it is cut. */
  readonly length?: number
  /** The program that saved it shows it to nobody: a filter, perhaps, or somebody who put it aside. */
  readonly isHidden?: boolean
}
