/// <reference lib="dom" />
/// <reference types="vite/client" />
import '@fontsource-variable/inter/wght.css'
import '@fontsource-variable/jetbrains-mono/wght.css'
import '../../../renderer/styles/tokens.css'
import '../../../renderer/styles/base.css'
import '../../../renderer/styles/controls.css'
import '../../../renderer/styles/table.css'
import '../../../renderer/styles/notices.css'
import './page.css'
import { createApp, h, ref, shallowRef } from 'vue'
import type { CellEdit, CellPlace } from '../../../renderer/grid/column'
import DataGrid from '../../../renderer/grid/DataGrid.vue'
import StatusMark from '../../../renderer/status/StatusMark.vue'
import { columns, isReadable, trunks, withEdits, type Trunk } from './trunks'

const asked = new URLSearchParams(location.search)
const theme = asked.get('theme')
if (theme) document.documentElement.dataset['theme'] = theme

const rows = shallowRef(trunks(Number(asked.get('rows') ?? 10_000)))
const selected = ref<readonly string[]>([])
const place = ref<CellPlace | null>(null)
const seen: unknown[][] = []
Object.assign(globalThis, {
  seen,
  place: () => place.value,
  selected: () => selected.value,
  rowAt: (id: string) => rows.value.find((row) => row.id === id),
  drop: (id: string) => (rows.value = rows.value.filter((row) => row.id !== id)),
  turn: () => (rows.value = [...rows.value].reverse()),
})

const caution = (row: Trunk) =>
  isReadable(row)
    ? [
        h('span', { class: 'say' }, [
          h(StatusMark, { kind: 'caution', label: 'Caution' }),
          h('span', [
            'The keys travel readable in signaling. ',
            h('a', { href: '#path' }, 'Record how this path is secured'),
          ]),
        ]),
      ]
    : []

const finding = (row: Trunk) =>
  isReadable(row) ? [h(StatusMark, { kind: 'caution' }), h('a', { href: '#finding' }, '1 caution')] : []

const page = () =>
  h(
    DataGrid<Trunk>,
    {
      rows: rows.value,
      columns,
      rowKey: (row: Trunk) => row.id,
      label: 'Trunks',
      emptyText: 'No trunk yet.',
      addText: 'Add a trunk, or paste rows here',
      cautionColumn: 'srtp',
      cautionLines: (row: Trunk) => Number(isReadable(row)),
      selected: selected.value,
      'onUpdate:selected': (keys: readonly string[]) => (selected.value = keys),
      currentCell: place.value,
      'onUpdate:currentCell': (to: CellPlace | null) => (place.value = to),
      onEdit: (edits: CellEdit<Trunk>[]) => {
        seen.push(['edit', edits.map(({ row, column, value }) => [row.id, column, value])])
        rows.value = withEdits(rows.value, edits)
      },
      onOpen: (row: Trunk) => seen.push(['open', row.id]),
      onAdd: () => seen.push(['add']),
      onDelete: (gone: Trunk[]) => seen.push(['delete', gone.map(({ id }) => id)]),
      onPasteRows: (cells: string[][]) => seen.push(['paste-rows', cells]),
    },
    {
      caution: ({ row }: { row: Trunk }) => caution(row),
      'cell-findings': ({ row }: { row: Trunk }) => finding(row),
    },
  )

createApp({ render: () => [h('h1', { class: 'step' }, 'Gateways and trunks'), page()] }).mount('#app')
