import { h323FoundFields, profileFoundFields, trunkFoundFields } from '../../catalogue/as-found-fields'
import type { Fields } from '../../catalogue/field'
import { applicationUserFields, sipRealmFields } from '../../catalogue/user-fields'
import { isSameValue } from '../../changes/same-value'
import type { ToldRow } from '../source-row'
import { h323Key, type FoundDraft, type NamedList } from './draft'
import { plannedOnly, type Remedies } from './remedies'
import type { Change, Taken } from './taken'

type Values = Readonly<Record<string, unknown>>

const { id: _realmId, ...realmFields } = sipRealmFields
const { id: _userId, sipTrunkIds: _trunks, ...userFields } = applicationUserFields

/** What is found of a kind of object, and where it is kept. */
interface FoundList {
  fields: Fields
  key: string
  /** Nobody may have read a setting; of realms and users all are read. */
  unknown: (field: Fields[string]) => unknown
  list: (draft: FoundDraft) => NamedList<Values>
}

const listOf = (list: unknown): NamedList<Values> => list as NamedList<Values>
const asNull = (): null => null
const asDefault = (field: Fields[string]): unknown => ('default' in field ? field.default : null)

const foundLists: Readonly<Record<string, FoundList>> = {
  profiles: { fields: profileFoundFields, key: 'name', unknown: asNull, list: ({ profiles }) => listOf(profiles) },
  sipTrunks: { fields: trunkFoundFields, key: 'name', unknown: asNull, list: ({ sipTrunks }) => listOf(sipTrunks) },
  h323Devices: {
    fields: h323FoundFields,
    key: 'name',
    unknown: asNull,
    list: ({ h323Devices }) => listOf(h323Devices),
  },
  sipRealms: { fields: realmFields, key: 'realm', unknown: asDefault, list: ({ sipRealms }) => listOf(sipRealms) },
  applicationUsers: {
    fields: userFields,
    key: 'userid',
    unknown: asDefault,
    list: ({ applicationUsers }) => listOf(applicationUsers),
  },
}

export const isFound = (list: string): boolean => Object.hasOwn(foundLists, list)

/** Keeps what a row says of the cluster as it was. What it does not say stays as it is known, or is not known. */
export function takeFound(draft: FoundDraft, { list, name, values }: ToldRow, remedies: Remedies): Taken {
  if (list === 'parameters') return takeParameter(draft, name, String(values['value'] ?? ''))
  const kind = foundLists[list]
  if (!kind) return { became: 'skipped', changes: [], why: plannedOnly(remedies) }
  const kept = kind.list(draft)
  const before = kept.get(list === 'h323Devices' ? h323Key({ kind: values['kind'] as never, name }) : name)
  const unknown = Object.fromEntries(Object.entries(kind.fields).map(([key, field]) => [key, kind.unknown(field)]))
  const told = Object.fromEntries(Object.entries(values).filter(([key]) => Object.hasOwn(kind.fields, key)))
  const after: Values = { ...(before ?? unknown), ...told, [kind.key]: before?.[kind.key] ?? name }
  const changes = changesBetween(before ?? unknown, after, Object.keys(kind.fields)).filter(
    ({ field }) => field !== kind.key && field !== 'kind',
  )
  if (before && changes.length === 0) return { became: 'unchanged', changes: [] }
  kept.put(after)
  return { became: before ? 'changed' : 'added', changes: changes.map(asFoundChange) }
}

const asFoundChange = ({ field, from, to }: Change): Change => ({ field: `asFound.${field}`, from, to })

function takeParameter(draft: FoundDraft, name: string, value: string): Taken {
  const before = draft.parameters.get(name)
  if (before === value) return { became: 'unchanged', changes: [] }
  draft.setParameter(name, value)
  const change = { field: 'asFound.parameters', from: before ?? null, to: value }
  return { became: before === undefined ? 'added' : 'changed', changes: [change] }
}

export const changesBetween = (before: Values, after: Values, keys: readonly string[]): Change[] =>
  keys.flatMap((field) =>
    isSameValue(before[field], after[field]) ? [] : [{ field, from: before[field] ?? null, to: after[field] ?? null }],
  )
