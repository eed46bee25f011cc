import type { MenuPath } from '../catalogue/menu-paths'
import type { Field } from '../catalogue/field'
import type { Destination } from '../catalogue/sip-trunk-fields'
import { destinationText } from '../plan/destinations'
import type { SettingChange, Value } from '../plan/setting-change'
import type { Checkline, ChecklineGroup, EnterRow } from '../document/document'
import { blank, code, joinSpans, plainText, say, type Inline } from '../document/inline'
import type { RegisterId } from '../register/register'

/** What a line says; what it leaves out is empty. Number and tick are set when the document is put together. */
export interface LineDraft {
  /** Stays the same when other parts of the plan change. */
  id: string
  action: Inline
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
  lines: drafts.map((draft) => line({ ...draft, action: withObject(draft.action, object) })),
})

/** Whoever reads a line aloud, or finds it at the top of a page, has to know what it is about. */
const withObject = (action: Inline, object: string): Inline =>
  object === '' || plainText(action).includes(object) ? action : say`${action} · ${code(object)}`

/** The way to a window, and to an object in it. */
export const wayTo = ({ application, menu }: MenuPath, ...further: string[]): string[] => [
  application,
  ...menu,
  ...further,
]

/** The same with the guide's own path beside CUCM's, where they differ (S2-1). */
export function wayWithGuide(path: MenuPath, ...further: string[]): string[] {
  const way = wayTo(path)
  const window = `${way.pop() ?? ''}${path.inGuide === undefined ? '' : ` (in the guide: ${path.inGuide})`}`
  return [...way, window, ...further]
}

/** How a window shows a value. */
export function shownValue(value: Value): Inline {
  if (typeof value === 'boolean') return say`${code(value ? 'checked' : 'unchecked')}`
  if (value === null) return say`${blank('none')}`
  if (Array.isArray(value)) return value.length === 0 ? say`${blank('none')}` : destinationList(value as Destination[])
  return value === '' ? say`${blank('empty')}` : say`${code(String(value))}`
}

/** Each on its own, so that none is broken. */
const destinationList = (destinations: readonly Destination[]): Inline =>
  joinSpans(
    destinations.map((destination) => say`${code(destinationText(destination))}`),
    ', ',
  )

export const enter = (label: string, value: Inline, was: Inline = []): EnterRow => ({ label, value, was })

export const enterChange = ({ field, from, to }: Pick<SettingChange, 'field' | 'from' | 'to'>): EnterRow =>
  enter(field.label, shownValue(to), from === undefined ? [] : shownValue(from))

/** The old value to put back. */
export const enterBack = ({ field, from }: { field: Field; from: Value }): EnterRow =>
  enter(field.label, shownValue(from))

/** Names or addresses that are set or looked for exactly as they stand; a blank where the plan has none. */
export const exactly = (names: readonly string[], otherwise: string): Inline => {
  const known = names.filter((name) => name !== '')
  return known.length === 0 ? say`${blank(otherwise)}` : joinSpans(known.map(code), ', ')
}
