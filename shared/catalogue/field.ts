import type { RegisterId } from '../register/register'
import type { MenuPath } from './menu-paths'
import type { StepNumber } from './steps'

/** How a setting is found on the cluster, and when it is sent to it. Where it was read, it is sent where it differs. */
export interface Found {
  /** Its name in `asFound`, where that is another: a profile is found by its name. */
  as?: string
  /** It is compared only: the plan does not set it. */
  isOnlyRead?: true
  /** Nobody read what it was: then it is sent where the planned object has these values, which the task flow sets. */
  sentUnread?: Readonly<Record<string, boolean>>
}

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
  /** The step of the task flow in which it is set, where that is another than that of the object's list. */
  step?: StepNumber
  /** Its head in a table, where even `short` is too long. */
  head?: string
  /** What people call it in a spreadsheet, besides label, head and AXL element: in small letters, without signs. */
  words?: readonly string[]
  /** The name of its column in CUCM's database. */
  column?: string
  /** The format version that brought it: in a file from before it has its default. */
  since?: number
  /** The window in which it is set; absent for what only the planner knows. */
  menu?: MenuPath
  /**
   * Its AXL element, and the most characters that AXL takes there. Rows stand in the order of AXL's schema, unless they
   * give their place in it.
   */
  axl?: { element: string; maxLength?: number; place?: number }
  /** It applies only where these other settings have one of these values; elsewhere the sentence says why not. */
  applies?: { where: Readonly<Record<string, readonly (string | boolean)[]>>; otherwise: string }
  /** The cluster is asked for it before the change, and it is compared with what was found. */
  found?: Found
  /** Null where nobody has read it: a setting of the cluster as it was found. */
  mayBeUnknown?: true
}

/** Whether a setting is found is part of its type: what is kept of the cluster as found is derived from the rows. */
type MayBeFound<F> = F extends Found ? { found: F } : unknown
interface FoundRow<F> {
  found?: F
}

/** A day on which something was seen or said, which none ahead can be; one that is planned; or the last of something. */
export type DayKind = 'seen' | 'planned' | 'last'

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
  /** A day, kept as YYYY-MM-DD; what was typed and is none is kept too. */
  day?: DayKind
  /** A moment, kept as ISO 8601 in UTC. */
  isMoment?: true
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
  to: 'profiles' | 'sipRealms' | 'farEnds' | 'asFound.profiles'
}
/** Several names or ids, none of them empty. */
export interface NamesField extends Row {
  kind: 'names'
  default: string[]
  /** They are the ids of objects of this list. */
  to?: 'sipTrunks'
  /** They are the names of devices, whatever their kind. */
  isDevices?: true
}
/** Values by label, for windows whose fields are kept as they stand. */
export interface RecordField extends Row {
  kind: 'record'
  default: Record<string, string>
}
/** Numbers by name. */
export interface NumbersField extends Row {
  kind: 'numbers'
  default: Record<string, number>
  unit: string
}
/** Whose certificate it is: a node by its name, a host of a far end by its address, a device by its id, or an authority. */
export type CertificateHolder =
  { node: string } | { farEnd: string; host: string } | { device: string } | { authority: true }
export interface HolderField extends Row {
  kind: 'holder'
  default: CertificateHolder
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
  /** Nothing works without one: a place for the first stands open. */
  isNeeded?: true
}

export type LeafField =
  | TextField
  | NumberField
  | FlagField
  | ChoiceField
  | ReferenceField
  | NamesField
  | RecordField
  | NumbersField
  | HolderField
export type Field = LeafField | GroupField | ListField
/** The settings of one kind of object, by the name that the project file gives them. */
// eslint-disable-next-line @typescript-eslint/consistent-indexed-object-style -- an interface may refer to itself
export interface Fields {
  readonly [name: string]: Field
}

/** The type of an object is made from its rows: a setting is known in one place. */
export type ValuesOf<Of extends Fields> = { -readonly [Name in keyof Of]: ValueOf<Of[Name]> }
export type ValueOf<F> = F extends { mayBeUnknown: true } ? KnownValueOf<F> | null : KnownValueOf<F>
type KnownValueOf<F> = F extends { kind: 'group'; fields: infer Of extends Fields }
  ? ValuesOf<Of>
  : F extends { kind: 'list'; fields: infer Of extends Fields }
    ? ValuesOf<Of>[]
    : F extends { kind: 'choice'; choices: readonly (infer Choice)[] }
      ? Choice
      : F extends { default: infer Value }
        ? Value
        : never

export const text = <const F extends Found | undefined = undefined>(
  row: Omit<TextField, 'kind' | 'default' | 'found'> & { default?: string } & FoundRow<F>,
) => ({ default: '', ...row, kind: 'text' }) as unknown as TextField & MayBeFound<F>
/** A text that is a day. */
export const day = (of: DayKind, row: Omit<TextField, 'kind' | 'default' | 'day'>) => ({ ...text(row), day: of })
/** A text that is a moment. */
export const moment = (row: Omit<TextField, 'kind' | 'default' | 'isMoment'>) => ({
  ...text(row),
  isMoment: true as const,
})
export const number = <const F extends Found | undefined = undefined>(
  row: Omit<NumberField, 'kind' | 'found'> & FoundRow<F>,
) => ({ ...row, kind: 'number' }) as unknown as NumberField & MayBeFound<F>
export const flag = <const F extends Found | undefined = undefined>(
  row: Omit<FlagField, 'kind' | 'default' | 'found'> & { default?: boolean } & FoundRow<F>,
) => ({ default: false, ...row, kind: 'flag' }) as unknown as FlagField & MayBeFound<F>
export const choice = <const Choice extends string, const F extends Found | undefined = undefined>(
  row: Omit<ChoiceField<Choice>, 'kind' | 'found'> & FoundRow<F>,
) => ({ ...row, kind: 'choice' }) as unknown as ChoiceField<Choice> & MayBeFound<F>
export const reference = <const F extends Found | undefined = undefined>(
  row: Omit<ReferenceField, 'kind' | 'default' | 'found'> & FoundRow<F>,
) => ({ ...row, default: null, kind: 'reference' }) as unknown as ReferenceField & MayBeFound<F>
export const names = <const F extends Found | undefined = undefined>(
  row: Omit<NamesField, 'kind' | 'default' | 'found'> & FoundRow<F>,
) => ({ ...row, default: [], kind: 'names' }) as unknown as NamesField & MayBeFound<F>
export const record = (row: Omit<RecordField, 'kind' | 'default'>): RecordField => ({
  ...row,
  default: {},
  kind: 'record',
})
export const numbers = (row: Omit<NumbersField, 'kind' | 'default'>): NumbersField => ({
  ...row,
  default: {},
  kind: 'numbers',
})
export const holder = (row: Omit<HolderField, 'kind' | 'default'>): HolderField => ({
  ...row,
  default: { authority: true },
  kind: 'holder',
})
export const group = <Of extends Fields>(row: Omit<GroupField<Of>, 'kind'>): GroupField<Of> => ({
  ...row,
  kind: 'group',
})
export const list = <Of extends Fields, const F extends Found | undefined = undefined>(
  row: Omit<ListField<Of>, 'kind' | 'default' | 'found'> & FoundRow<F>,
) => ({ ...row, default: [], kind: 'list' }) as unknown as ListField<Of> & MayBeFound<F>
/** The same, where nobody may have read or said it: then it is null. */
export const orUnknown = <F extends Field>(field: F): F & { mayBeUnknown: true } => ({ ...field, mayBeUnknown: true })

/** True where the setting has a meaning for the object that holds it. */
export function applies(field: Field, object: Readonly<Record<string, unknown>>): boolean {
  const conditions = Object.entries(field.applies?.where ?? {})
  return conditions.every(([name, values]) => values.some((value) => value === object[name]))
}
