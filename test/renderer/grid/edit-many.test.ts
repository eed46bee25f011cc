import { describe, expect, it } from 'vitest'
import type { Column } from '../../../renderer/grid/column'
import { manyEdits, manyFields } from '../../../renderer/grid/edit-many'

interface Row {
  name: string
  port: number
  mode: string
  /** Null: this kind has no such box. */
  box: boolean | null
}
const modes = ['TLS', 'TCP'].map((value) => ({ value, label: value }))
const columns: readonly Column<Row>[] = [
  {
    id: 'name',
    label: 'Name',
    width: 1,
    isName: true,
    text: (row) => row.name,
    editor: (row) => ({ kind: 'text', value: row.name }),
  },
  {
    id: 'port',
    label: 'Port',
    width: 1,
    text: (row) => String(row.port),
    editor: (row) => ({ kind: 'number', value: row.port, text: String(row.port) }),
  },
  {
    id: 'mode',
    label: 'Mode',
    width: 1,
    text: (row) => row.mode,
    editor: (row) => ({ kind: 'choice', value: row.mode, choices: modes }),
  },
  {
    id: 'box',
    label: 'Box',
    width: 1,
    text: (row) => (row.box ? 'yes' : 'no'),
    editor: (row) => (row.box === null ? null : { kind: 'check', value: row.box }),
  },
  { id: 'seen', label: 'Seen', width: 1, text: () => 'only read' },
]
const rows: Row[] = [
  { name: 'A', port: 5060, mode: 'TCP', box: true },
  { name: 'B', port: 5061, mode: 'TLS', box: null },
  { name: 'C', port: 5062, mode: 'TCP', box: false },
  { name: 'D', port: 5063, mode: 'TCP', box: true },
]

describe('many rows at once', () => {
  it('offer what can be edited in some of them, never their names, and say what they have', () => {
    expect(manyFields(columns, rows).map(({ column, kind, has }) => [column, kind, has])).toEqual([
      ['port', 'number', '4 different values'],
      ['mode', 'choice', 'TCP, TLS'],
      ['box', 'check', 'yes, no; 1 of the rows cannot have it'],
    ])
  })
  it('get what was set where they can have it and have another value; what was not set stays', () => {
    const edits = manyEdits(
      columns,
      rows,
      new Map([
        ['mode', 'TLS'],
        ['box', 'yes'],
      ]),
    )
    expect(edits.map(({ row, column, value }) => [row.name, column, value])).toEqual([
      ['A', 'mode', 'TLS'],
      ['C', 'mode', 'TLS'],
      ['D', 'mode', 'TLS'],
      ['C', 'box', true],
    ])
    expect(manyEdits(columns, rows, new Map())).toEqual([])
  })
  it('keep a number that cannot be read as it was typed', () => {
    expect(manyEdits(columns, rows.slice(0, 1), new Map([['port', '5o60']]))).toMatchObject([{ value: '5o60' }])
  })
})
