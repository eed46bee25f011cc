import type { Acts, CommandRow, Life, Mode } from '../command-row'

interface Shape {
  /** A pattern for what follows the name; without it one word or more. */
  rest?: string
  no?: CommandRow['no']
  clashes?: readonly string[]
}

type Row = Omit<CommandRow, 'in'>

const make = (acts: Acts, name: string, source: string, { rest, no = 'name', clashes = [] }: Shape): Row => ({
  name: name.split(' '),
  rest: new RegExp(`^(?:${rest ?? '.+'})$`, 'u'),
  acts,
  no,
  clashes,
  source,
})

/** A setting with one value at a time. */
export const value = (name: string, source: string, shape: Shape = {}): Row =>
  make({ kind: 'value' }, name, source, shape)

/** A setting that is there or not; or one of a list, told from the others by its whole line. */
export const flag = (name: string, source: string, shape: Shape = {}): Row =>
  make({ kind: 'value' }, name, source, { rest: '', ...shape })

export const onByDefault = (name: string, source: string, shape: Shape = {}): Row =>
  make({ kind: 'on by default' }, name, source, { rest: '', no: 'line', ...shape })

export const entry = (name: string, source: string): Row => make({ kind: 'entry' }, name, source, { no: 'line' })

export const key = (name: string, source: string): Row => make({ kind: 'key' }, name, source, { rest: '.*' })

export const block = (name: string, opens: Mode, life: Life, source: string, shape: Shape = {}): Row =>
  make({ kind: 'block', opens, life, hasValue: false }, name, source, { rest: '', ...shape })

/** A block whose first line says something that can be changed. */
export const blockWithValue = (name: string, opens: Mode, source: string, shape: Shape = {}): Row =>
  make({ kind: 'block', opens, life: 'object', hasValue: true }, name, source, shape)

export const inMode = (mode: Mode, ...rows: Row[]): CommandRow[] => rows.map((row) => ({ in: mode, ...row }))
