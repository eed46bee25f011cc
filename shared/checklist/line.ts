import { usualApplication, type MenuPath } from '../catalogue/menu-paths'
import type { Field } from '../catalogue/field'
import type { Destination } from '../catalogue/sip-trunk-fields'
import { destinationText } from '../plan/destinations'
import type { SettingChange, Value } from '../plan/setting-change'
import type { Alike, Checkline, ChecklineGroup, EnterRow } from '../document/document'
import { blank, code, joinSpans, plainText, say, type Inline } from '../document/inline'
import { longValue } from './long-list'
import type { RegisterId } from '../register/register'

/** What a line says; what it leaves out is empty. Number and tick are set when the document is put together. */
export interface LineDraft {
  /** Stays the same when other parts of the plan change. */
  id: string
  action: Inline
  /** What it says beside what its group says for all of its lines. */
  own?: Inline
  goTo?: string[]
  enter?: EnterRow[]
  cautions?: Checkline['cautions']
  see?: Inline
  verify?: Inline
  undo?: Inline
  evidence?: string
  register: readonly RegisterId[]
}

/** An id of parts that may hold anything: a `/` within a part does not divide it (as in a JSON Pointer). */
export const idOf = (...parts: string[]): string =>
  parts.map((part) => part.replaceAll('~', '~0').replaceAll('/', '~1')).join('/')

export const line = (draft: LineDraft): Checkline => ({
  goTo: [],
  enter: [],
  cautions: [],
  see: [],
  verify: [],
  undo: [],
  evidence: '',
  ...draft,
  register: [...draft.register],
  number: '',
  entry: { state: 'open', by: '', on: '', evidence: '' },
  ticked: [],
})

export const lines = (title: string, object: string, aside: Inline, drafts: readonly LineDraft[]): ChecklineGroup => ({
  kind: 'checklines',
  title,
  object,
  aside,
  lines: drafts.map((draft) => line({ ...draft, action: withObject(draft, object) })),
})

/** Every page has the name of the cluster at its head: what is done to all of it needs no name. */
export const ofCluster = (name: string, drafts: readonly LineDraft[]): ChecklineGroup => ({
  ...lines('Cluster', '', [], drafts),
  object: name,
  isSaid: true,
})

/** Lines that ask for the same of an object each: what is said of all of them, once, over what is each one's own. */
export const alike = (group: ChecklineGroup, each: Partial<Alike> & Pick<Alike, 'action'>): ChecklineGroup => ({
  ...group,
  each: { goTo: [], see: [], verify: [], ...each },
})

/** Whoever reads a line aloud, or finds it at the top of a page, has to know what it is about: by its action or its path. */
const withObject = ({ action, goTo = [] }: LineDraft, object: string): Inline =>
  object === '' || plainText(action).includes(object) || goTo.includes(object)
    ? action
    : say`${action} · ${code(object)}`

/** The way to a window, and to an object in it. Most are in one application, which is said once for all (N1). */
export const wayTo = ({ application, menu }: MenuPath, ...further: string[]): string[] => [
  ...(application === usualApplication ? [] : [application]),
  ...menu,
  ...further,
]

/** How a window shows a value. */
export function shownValue(value: Value): Inline {
  if (typeof value === 'boolean') return say`${code(value ? 'checked' : 'unchecked')}`
  if (value === null) return say`${blank('none')}`
  if (Array.isArray(value)) return value.length === 0 ? say`${blank('none')}` : destinationList(value as Destination[])
  return value === '' ? say`${blank('empty')}` : longValue(String(value))
}

/** The same at its place in a plan: as found, what nobody has read is not known to be empty, nor to be none. */
export const shownAt = (path: string, value: Value): Inline =>
  value === null && path.startsWith('asFound/') ? say`${blank('not read')}` : shownValue(value)

/** Each on its own, so that none is broken. */
const destinationList = (destinations: readonly Destination[]): Inline =>
  joinSpans(
    destinations.map((destination) => say`${code(destinationText(destination))}`),
    ', ',
  )

export const enter = (label: string, value: Inline, was: Inline = []): EnterRow => ({ label, value, was })

/** What is done to a field so that it has the value. */
export const valueToEnter = (value: Value): Inline =>
  typeof value === 'boolean' ? say`${code(value ? 'check' : 'uncheck')}` : shownValue(value)

export const enterChange = ({ field, from, to }: Pick<SettingChange, 'field' | 'from' | 'to'>): EnterRow =>
  enter(field.label, valueToEnter(to), from === undefined ? [] : shownValue(from))

/** The old value to put back. */
export const enterBack = ({ field, from, to }: { field: Field; from: Value; to: Value }): EnterRow =>
  enter(field.label, valueToEnter(from), shownValue(to))

/** The order in which boxes can be clicked: FastStart off before SRTP on, and SRTP off before FastStart on (HX-11). */
export const inClickOrder = <Change extends { to: Value }>(changes: readonly Change[]): Change[] => [
  ...changes.filter(({ to }) => to === false),
  ...changes.filter(({ to }) => to !== false),
]

/** At most so many fields are named in an action; the rows below it have them all. */
const mostNamed = 2

/** `Uncheck Outbound FastStart, check SRTP Allowed`: no verb says the opposite of its box. */
export function actionOf(changes: readonly Pick<SettingChange, 'field' | 'to'>[]): string {
  if (changes.length > mostNamed) return 'Enter the settings'
  const verbs = inClickOrder(changes).map(({ field, to }) => `${verbOf(to)} ${field.label}`)
  return verbs.map((words, at) => (at === 0 ? words[0]?.toUpperCase() + words.slice(1) : words)).join(', ')
}

const verbOf = (to: Value): string => (typeof to === 'boolean' ? (to ? 'check' : 'uncheck') : 'set')

/** Names or addresses that are set or looked for exactly as they stand; a blank where the plan has none. */
export const exactly = (names: readonly string[], otherwise: string): Inline => {
  const known = names.filter((name) => name !== '')
  return known.length === 0 ? say`${blank(otherwise)}` : joinSpans(known.map(code), ', ')
}
