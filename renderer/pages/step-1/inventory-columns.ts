import type { ObjectList } from '../../../shared/catalogue/field-at'
import { farEndOf } from '../../../shared/plan/far-ends'
import type { Column } from '../../grid/column'
import { kindColumn, nameColumn } from '../../inventory/device-columns'
import { findingsColumn } from '../../inventory/findings-column'
import type { ItemRow } from '../../inventory/item-row'
import { settingColumn, type TableContext } from '../../inventory/setting-column'
import { statementShort } from './statement-short'

/** What carries calls: its kind, where it answers, what it runs, and how its path is secured. */
export function inventoryColumns(context: () => TableContext): Column<ItemRow>[] {
  return [
    nameColumn(context, 168),
    kindColumn(132),
    byList('address', 'Address', 204, context, {
      sipTrunks: 'destinations',
      h323Devices: 'address',
      mgcpGateways: 'ipsec/peerAddress',
    }),
    softwareColumn(context),
    pathColumn(),
    { ...settingColumn<ItemRow>('description', 'Description', context, { width: 168 }), roomyOnly: true },
    findingsColumn<ItemRow>(context),
  ]
}

/** What a device runs; of a SIP trunk, what its far end runs. */
function softwareColumn(context: () => TableContext): Column<ItemRow> {
  const own = byList('software', 'Software', 168, context, { h323Devices: 'software', mgcpGateways: 'iosImage' })
  return {
    ...own,
    text: (row) =>
      row.list === 'sipTrunks' ? farEndOf(row.item, context().plan.index.farEndById).software : own.text(row),
    note: (row) => (row.list === 'sipTrunks' ? { muted: true } : (own.note?.(row) ?? null)),
    reason: (row) =>
      row.list === 'sipTrunks' ? 'It is that of its far end: see the tab Far ends.' : (own.reason?.(row) ?? null),
  }
}

/** One column for settings that each kind has under another name. Destinations are several: they are set in the form. */
function byList(
  id: string,
  label: string,
  width: number,
  context: () => TableContext,
  settings: Partial<Record<ObjectList, string>>,
): Column<ItemRow> {
  const columns = new Map(
    Object.entries(settings).map(([list, setting]) => [
      list,
      settingColumn<ItemRow>(setting, label, context, { width }),
    ]),
  )
  const own = (row: ItemRow) => columns.get(row.list)
  return {
    id,
    label,
    width,
    isCode: id === 'address',
    text: (row) => (settings[row.list] === 'destinations' ? destinations(row) : (own(row)?.text(row) ?? '')),
    note: (row) => (settings[row.list] === 'destinations' ? null : (own(row)?.note?.(row) ?? null)),
    editor: (row) =>
      settings[row.list] === 'destinations' ? firstDestination(row) : (own(row)?.editor?.(row) ?? null),
    reason: (row) => (settings[row.list] === 'destinations' ? null : (own(row)?.reason?.(row) ?? null)),
  }
}

/** `192.0.2.1:5061 and 2 more`. */
function destinations(row: ItemRow): string {
  if (row.list !== 'sipTrunks') return ''
  const [first, ...more] = row.item.destinations
  if (!first) return ''
  return `${first.address}:${String(first.port)}${more.length > 0 ? ` and ${String(more.length)} more` : ''}`
}

const firstDestination = (row: ItemRow) =>
  row.list === 'sipTrunks' && row.item.destinations.length <= 1
    ? ({ kind: 'text', value: destinations(row), isCode: true } as const)
    : null

/** How the path is secured, and who says so. */
function pathColumn(): Column<ItemRow> {
  return {
    id: 'path',
    label: 'Path secured',
    width: 140,
    text: pathWords,
    note: (row) => ({
      muted: row.list === 'sipTrunks' && row.item.networkSecured.state === 'unknown' ? true : undefined,
    }),
    reason: () => 'Set it in the form of the device: open it with Enter on its name.',
  }
}

function pathWords(row: ItemRow): string {
  if (row.list === 'sipTrunks') {
    return row.item.networkSecured.state === 'unknown'
      ? 'By its profile'
      : `Network, ${statementShort(row.item.networkSecured)}`
  }
  if (row.list !== 'h323Devices' && row.list !== 'mgcpGateways') return ''
  const { method, state } = row.item.ipsec
  if (method === 'none') return needsKeys(row) ? 'None' : 'Not needed'
  return `${method === 'cucm' ? 'CUCM' : 'Network'}, ${statementShort(state)}`
}

const needsKeys = (row: ItemRow): boolean =>
  (row.list === 'h323Devices' && row.item.srtpAllowed) || (row.list === 'mgcpGateways' && row.item.srtp)
