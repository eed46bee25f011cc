import type { CellEdit, CellPlace, Column } from '../../../renderer/grid/column'

export interface Trunk {
  id: string
  name: string
  kind: string
  address: string
  port: number | string | null
  isSrtpAllowed: boolean
}

const kinds = ['SIP trunk', 'H.323 gateway', 'MGCP, E1 PRI', 'Intercluster (no GK)']

const trunkAt = (at: number): Trunk => ({
  id: `t${String(at)}`,
  name: `SIP-CUBE-${String(at + 1).padStart(5, '0')}`,
  kind: kinds[at % 4] ?? '',
  address: `10.${String(at >> 8)}.${String(at & 255)}.1`,
  port: at % 3 === 0 ? 5061 : 5060,
  isSrtpAllowed: at % 5 === 0,
})

export const trunks = (count: number): Trunk[] => Array.from({ length: count }, (_, at) => trunkAt(at))

/** SRTP without TLS: the keys can be read. */
export const isReadable = (trunk: Trunk): boolean => trunk.isSrtpAllowed && trunk.port !== 5061

/** More than a cell has room for. */
const manyMarks = (['error', 'warning', 'caution', 'advice'] as const).map((kind) => ({ kind, count: 12 }))

export const columns: Column<Trunk>[] = [
  {
    ...{ id: 'name', label: 'Trunk', width: 168, isName: true, isCode: true },
    text: ({ name }) => name,
    editor: ({ name }) => ({ kind: 'text', value: name, isCode: true }),
  },
  {
    ...{ id: 'kind', label: 'Kind', width: 160 },
    text: ({ kind }) => kind,
    editor: ({ kind }) => ({ kind: 'choice', value: kind, choices: kinds.map((value) => ({ value, label: value })) }),
  },
  {
    ...{ id: 'address', label: 'Address', width: 128, isCode: true },
    text: ({ address }) => address,
    editor: ({ address }) => ({ kind: 'text', value: address, isCode: true }),
  },
  {
    ...{ id: 'port', label: 'Port', width: 120, align: 'end' },
    text: ({ port }) => String(port ?? ''),
    sortKey: ({ port }) => port ?? '',
    note: ({ id, port }) => ({
      counts: id === 't7' ? manyMarks : undefined,
      was: port === 5071 ? '5061' : undefined,
      mark: typeof port === 'string' ? 'error' : undefined,
    }),
    editor: ({ port }) => ({ kind: 'number', value: typeof port === 'number' ? port : null, text: String(port ?? '') }),
  },
  {
    ...{ id: 'srtp', label: 'SRTP Allowed', width: 130 },
    text: ({ isSrtpAllowed }) => (isSrtpAllowed ? 'on' : 'off'),
    note: (trunk) => (trunk.isSrtpAllowed && trunk.id === 't0' ? { was: 'off' } : null),
    editor: ({ kind, isSrtpAllowed }) => (kind === 'MGCP, E1 PRI' ? null : { kind: 'check', value: isSrtpAllowed }),
    reason: ({ kind }) => (kind === 'MGCP, E1 PRI' ? 'An E1 PRI takes it from its gateway.' : null),
  },
  {
    ...{ id: 'signaling', label: 'Signaling', width: 110, roomyOnly: true },
    text: ({ port }) => (port === 5061 ? 'TLS' : 'Clear'),
  },
  {
    ...{ id: 'findings', label: 'Findings', width: 150, grow: true },
    text: (trunk) => (isReadable(trunk) ? '1 caution' : ''),
  },
]

export const withEdits = (rows: readonly Trunk[], edits: readonly CellEdit<Trunk>[]): Trunk[] => {
  const fields: Record<string, string> = { srtp: 'isSrtpAllowed' }
  const changes = new Map<string, Partial<Trunk>>()
  for (const { row, column, value } of edits) {
    changes.set(row.id, { ...changes.get(row.id), [fields[column] ?? column]: value })
  }
  return rows.map((row) => ({ ...row, ...changes.get(row.id) }))
}

export interface Seen {
  edits: unknown[][]
  events: unknown[][]
  place: CellPlace | null
}
