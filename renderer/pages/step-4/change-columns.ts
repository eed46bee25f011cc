import type { Field } from '../../../shared/catalogue/field'
import { changeKinds, type ChangeKind, type ChangeRow } from '../../../shared/changes/as-found-rows'
import type { Value } from '../../../shared/plan/setting-change'
import { named } from '../../../shared/text/words'
import type { Column, Editor } from '../../grid/column'
import { counted } from '../../format/counts'
import { shown } from '../../format/shown-value'
import { cellEditor } from './cell-editor'

/** What a row tells that stands for a whole object. */
const wholes: Partial<Record<ChangeKind, string>> = { added: 'Mode, incoming port', 'left over': 'Profile' }

const valueWords = (value: Value | undefined, otherwise: string): string =>
  value === undefined ? otherwise : shown(value)

function foundWords({ kind, field, from }: ChangeRow): string {
  if (kind === 'added') return 'not there'
  return valueWords(from, field === null ? 'there' : 'not known')
}

/** What changed against what was found: old and new, and who feels it. */
export const changeColumns = (): Column<ChangeRow>[] => [
  { id: 'name', label: 'On', width: 150, isName: true, isCode: true, text: ({ name }) => named(name) },
  { id: 'what', label: 'Kind', width: 148, roomyOnly: true, text: ({ what }) => what },
  {
    id: 'kind',
    label: 'Change',
    width: 80,
    text: ({ kind }) => kind,
    sortKey: ({ kind }) => changeKinds.indexOf(kind),
  },
  {
    id: 'setting',
    label: 'Setting',
    width: 152,
    text: ({ kind, field }) => field?.short ?? field?.label ?? wholes[kind] ?? '',
  },
  {
    id: 'from',
    label: 'As found',
    width: 120,
    grow: true,
    text: foundWords,
    note: () => ({ muted: true }),
    editor: ({ old, field, from }) => (old && field ? oldEditor(field, from) : null),
    reason: ({ old }) => (old ? null : 'Old values that stand alone are set here; the others under what was found.'),
  },
  {
    id: 'to',
    label: 'Planned',
    width: 140,
    grow: true,
    text: ({ kind, to }) => valueWords(to, kind === 'left over' ? 'delete it by hand, later' : ''),
  },
  {
    id: 'feltBy',
    label: 'Affects',
    width: 124,
    grow: true,
    text: ({ object, feltBy }) => (object.startsWith('profiles/') ? feltWords(feltBy) : ''),
    sortKey: ({ feltBy }) => -feltBy.length,
    note: () => ({ muted: true }),
  },
]

/** A box would not stand beside the words of the planned value. */
function oldEditor(field: Field, from: Value | undefined): Editor | null {
  if (field.kind !== 'flag') return cellEditor(field, from)
  return {
    kind: 'choice',
    value: shown(from),
    choices: [true, false].map((value) => shown(value)).map((label) => ({ value: label, label })),
  }
}

/** The first names: all of them stand with the lines of Apply Config. */
function feltWords(names: readonly string[]): string {
  if (names.length < 2) return names[0] === undefined ? 'no trunk' : named(names[0])
  return `${counted(names.length, 'trunk', 'trunks')}: ${names.slice(0, 20).map(named).join(', ')}${names.length > 20 ? ' …' : ''}`
}
