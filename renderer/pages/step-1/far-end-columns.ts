import { namesInWords } from '../../../shared/text/words'
import type { Column } from '../../grid/column'
import { findingsColumn } from '../../inventory/findings-column'
import type { RowOf } from '../../inventory/item-row'
import { settingColumn, type TableContext } from '../../inventory/setting-column'

type Row = RowOf<'farEnds'>

/** The systems at the other end: their machines, the trunks that reach them, and what is known of their names. */
export function farEndColumns(context: () => TableContext): Column<Row>[] {
  const setting = (id: string, label: string, extra: Partial<Column<Row>> & { width: number }) =>
    settingColumn<Row>(id, label, context, extra)
  const trunksOf = ({ item }: Row) => context().plan.project.sipTrunks.filter(({ farEndId }) => farEndId === item.id)
  return [
    { ...setting('name', 'Far end', { width: 156 }), isName: true },
    setting('kind', 'Kind', { width: 132 }),
    {
      id: 'hosts',
      label: 'Hosts',
      width: 132,
      isCode: true,
      text: ({ item }) => namesInWords(item.hosts.map(({ name, address }) => (name === '' ? address : name))),
      reason: () => 'They are listed in the form of the far end.',
    },
    {
      id: 'trunks',
      label: 'Trunks',
      width: 132,
      isCode: true,
      text: (row) => namesInWords(trunksOf(row).map(({ name }) => name)),
      note: () => ({ muted: true }),
      reason: () => 'A trunk chooses its far end: on the tab Devices, or in step 3.',
    },
    {
      id: 'names',
      label: 'Certificate names',
      width: 116,
      text: namesWords,
      note: () => ({ muted: true }),
      reason: () => 'They are entered for each host, in the form of the far end.',
    },
    setting('software', 'Software', { width: 108, roomyOnly: true }),
    setting('owner', 'Owner', { width: 132, roomyOnly: true }),
    findingsColumn(context),
  ]
}

/** Of how many hosts it is known what their certificate says. */
function namesWords({ item: { hosts } }: Row): string {
  if (hosts.length === 0) return ''
  const known = hosts.filter(({ certificateNames }) => certificateNames.length > 0).length
  return known === 0 ? 'not known' : `${String(known)} of ${String(hosts.length)} known`
}
