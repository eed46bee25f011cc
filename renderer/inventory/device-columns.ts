import type { Column } from '../grid/column'
import type { ItemRow } from './item-row'
import { settingColumn, type TableContext } from './setting-column'

/** A name, whatever its kind calls it: an MGCP gateway has a domain name. */
export function nameColumn(context: () => TableContext, width: number): Column<ItemRow> {
  const of = (setting: string) => settingColumn<ItemRow>(setting, 'Device', context, { width })
  const [name, domain] = [of('name'), of('domainName')]
  const own = ({ list }: ItemRow) => (list === 'mgcpGateways' ? domain : name)
  return {
    ...name,
    text: (row) => own(row).text(row),
    note: (row) => own(row).note?.(row) ?? null,
    editor: (row) => own(row).editor?.(row) ?? null,
    reason: (row) => own(row).reason?.(row) ?? null,
    isName: true,
    isCode: true,
  }
}

const short: Record<string, string> = {
  'H.323 Gateway': 'H.323 gateway',
  'H.225 Trunk (Gatekeeper Controlled)': 'H.225 trunk (GK)',
  'Inter-Cluster Trunk (Gatekeeper Controlled)': 'Intercluster (GK)',
  'Inter-Cluster Trunk (Non-Gatekeeper Controlled)': 'Intercluster (no GK)',
}

export const h323KindWords = (kind: string): string => short[kind] ?? kind

/** The kind of a device, short. */
export function kindWords(row: ItemRow): string {
  if (row.list === 'h323Devices') return h323KindWords(row.item.kind)
  if (row.list === 'mgcpGateways') return `MGCP, ${row.item.interface}`
  return 'SIP trunk'
}

export const kindColumn = (width: number): Column<ItemRow> => ({
  id: 'kind',
  label: 'Kind',
  width,
  text: kindWords,
  reason: () => 'The kind is set in the form of the device, in step 1.',
})

/** The setting that a column of a table of several kinds stands for, for a row of one kind. */
export const settingFor = (row: ItemRow, column: string): string =>
  row.list === 'mgcpGateways'
    ? ({ name: 'domainName', srtpAllowed: 'srtp', software: 'iosImage' }[column] ?? column)
    : column
