import { shortHash } from '../text/plan-hash'
import type { Photo, Photos, Table } from './document'
import { blank, code, say } from './inline'

/** The same as a table, for where no picture is shown. */
export const photosTable = ({ caption, items }: Photos): Table => ({
  kind: 'table',
  caption,
  columns: ['Line', 'Object', 'Picture', 'Kept', 'By', 'SHA-256'],
  rows: items.map(({ record, number, object }) => ({
    cells: [
      number === '' ? [blank('not in the plan')] : say`${number}`,
      say`${object}`,
      say`${record.name}`,
      say`${keptOn(record)}`,
      say`${record.by}`,
      say`${code(shortHash(record.hash))}`,
    ],
  })),
})

/** `2026-12-05 22:41 UTC` */
export const keptOn = ({ on }: Photo['record']): string => `${on.slice(0, 10)} ${on.slice(11, 16)} UTC`
