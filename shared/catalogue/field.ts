import type { RegisterId } from '../register/register'
import type { MenuPath } from './menu-paths'

/** What every setting has, whatever its type. */
export interface Row {
  /** As CUCM's window shows it; for what is not a setting of CUCM, the word the planner uses. */
  label: string
  /** Fewer words, for the head of a column or beside a control, where the label is long. */
  short?: string
  /** Heading of the part of the form that begins with this row. */
  section?: string
  /** Only the planner sets it: no form offers it. */
  isInternal?: true
  /** What it is and does, in our words. */
  help: string
  register: readonly RegisterId[]
  /** The window in which it is set; absent for what only the planner knows. */
  menu?: MenuPath
  /** Its AXL element, and the most characters that AXL takes there. Rows stand in the order of AXL's schema. */
  axl?: { element: string; maxLength?: number }
  /** It applies only where these other settings have one of these values; elsewhere the sentence says why not. */
  applies?: { where: Readonly<Record<string, readonly (string | boolean)[]>>; otherwise: string }
}

export interface TextField extends Row {
  kind: 'text'
  default: string
  required?: boolean
  /** Characters, counted as code points. */
  maxLength?: number
  /** Characters that CUCM refuses here. */
  forbidden?: string
  multiline?: boolean
  /** A name, an address or a command: shown with letters of one width. */
  isCode?: true
  /** Several names in one text, as CUCM keeps them (PF-17). */
  holdsNames?: true
}
export interface NumberField extends Row {
  kind: 'number'
  default: number
  min: number
  max: number
  unit: string
}
export interface FlagField extends Row {
  kind: 'flag'
  default: boolean
}
export interface ChoiceField<Choice extends string = string> extends Row {
  kind: 'choice'
  default: Choice
  choices: readonly Choice[]
  /** What choosing it means, where the name does not say so. */
  means?: Partial<Record<Choice, { says: string; register: readonly RegisterId[] }>>
}
export interface ReferenceField extends Row {
  kind: 'reference'
  default: string | null
  to: 'profiles' | 'sipRealms' | 'asFound.profiles'
}
/** Several names or ids, none of them empty. */
export interface NamesField extends Row {
  kind: 'names'
  default: string[]
  /** They are the ids of objects of this list. */
  to?: 'sipTrunks'
}
/** Values by label, for windows whose fields are kept as they stand. */
export interface RecordField extends Row {
  kind: 'record'
  default: Record<string, string>
}
export interface GroupField<Of extends Fields = Fields> extends Row {
  kind: 'group'
  fields: Of
}
export interface ListField<Of extends Fields = Fields> extends Row {
  kind: 'list'
  default: []
  fields: Of
  max: number
}

export type LeafField = TextField | NumberField | FlagField | ChoiceField | ReferenceField | NamesField | RecordField
export type Field = LeafField | GroupField | ListField
/** The settings of one kind of object, by the name that the project file gives them. */
// eslint-disable-next-line @typescript-eslint/consistent-indexed-object-style -- an interface may refer to itself
export interface Fields {
  readonly [name: string]: Field
}

/** The type of an object is made from its rows: a setting is known in one place. */
export type ValuesOf<Of extends Fields> = { -readonly [Name in keyof Of]: ValueOf<Of[Name]> }
type ValueOf<F> = F extends { kind: 'group'; fields: infer Of extends Fields }
  ? ValuesOf<Of>
  : F extends { kind: 'list'; fields: infer Of extends Fields }
    ? ValuesOf<Of>[]
    : F extends { kind: 'choice'; choices: readonly (infer Choice)[] }
      ? Choice
      : F extends { default: infer Value }
        ? Value
        : never

export const text = (row: Omit<TextField, 'kind' | 'default'> & { default?: string }): TextField => ({
  default: '',
  ...row,
  kind: 'text',
})
export const number = (row: Omit<NumberField, 'kind'>): NumberField => ({ ...row, kind: 'number' })
export const flag = (row: Omit<FlagField, 'kind' | 'default'> & { default?: boolean }): FlagField => ({
  default: false,
  ...row,
  kind: 'flag',
})
export const choice = <const Choice extends string>(row: Omit<ChoiceField<Choice>, 'kind'>): ChoiceField<Choice> => ({
  ...row,
  kind: 'choice',
})
export const reference = (row: Omit<ReferenceField, 'kind' | 'default'>): ReferenceField => ({
  ...row,
  default: null,
  kind: 'reference',
})
export const names = (row: Omit<NamesField, 'kind' | 'default'>): NamesField => ({ ...row, default: [], kind: 'names' })
export const record = (row: Omit<RecordField, 'kind' | 'default'>): RecordField => ({
  ...row,
  default: {},
  kind: 'record',
})
export const group = <Of extends Fields>(row: Omit<GroupField<Of>, 'kind'>): GroupField<Of> => ({
  ...row,
  kind: 'group',
})
export const list = <Of extends Fields>(row: Omit<ListField<Of>, 'kind' | 'default'>): ListField<Of> => ({
  ...row,
  default: [],
  kind: 'list',
})

/** True where the setting has a meaning for the object that holds it. */
export function applies(field: Field, object: Readonly<Record<string, unknown>>): boolean {
  const conditions = Object.entries(field.applies?.where ?? {})
  return conditions.every(([name, values]) => values.some((value) => value === object[name]))
}
