import type { Context } from './context'
import type { Outcome } from './outcome'

/** An option of a command: a flag, or one with a value, which `value` names in the help. */
export interface OptionRow {
  says: string
  value?: string
  required?: boolean
  choices?: readonly string[]
}

export type OptionRows = Readonly<Record<string, OptionRow>>

type OptionValue<Row extends OptionRow> = Row extends { value: string }
  ? | (Row extends { choices: readonly (infer Choice)[] } ? Choice : string)
    | (Row extends { required: true } ? never : undefined)
  : boolean

/** What was given on the command line, checked against the row of the command. */
export interface Given<File extends string = string, Options extends OptionRows = OptionRows> {
  files: Record<File, string>
  /** What was given behind them, where the command takes more. */
  more: readonly string[]
  options: { [Name in keyof Options]: OptionValue<Options[Name]> }
}

/** A command: from this row its arguments are read and its help is made. */
export interface Command<File extends string = string, Options extends OptionRows = OptionRows> {
  name: string
  says: string
  /** What the arguments are called that name files, in order; all are needed. */
  files: readonly File[]
  /** The last of them may be given several times. */
  hasMore?: true
  /** What may follow them, as often as one likes, and need not. */
  may?: string
  options: Options
  /** What the exit codes 0, 1 and 2 mean; a code that it never has is left out. */
  exits: Partial<Record<0 | 1 | 2, string>>
  run(given: Given<File, Options>, context: Context): Promise<Outcome>
}

/** Gives a row its types: the files and options that `run` takes are those that the row names. */
export const command = <const File extends string, const Options extends OptionRows>(
  row: Command<File, Options>,
): Command => row as unknown as Command
