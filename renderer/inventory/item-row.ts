import type { CallDevice } from '../../shared/calls/call-end'
import type { ObjectList } from '../../shared/catalogue/field-at'
import type {
  ApplicationUser,
  FarEnd,
  H323Device,
  MgcpGateway,
  Project,
  SipRealm,
  SipTrunk,
} from '../../shared/plan/project'

/** An object of the plan as a row of a table. */
export type ItemRow =
  | { list: 'farEnds'; item: FarEnd }
  | { list: 'sipTrunks'; item: SipTrunk }
  | { list: 'h323Devices'; item: H323Device }
  | { list: 'mgcpGateways'; item: MgcpGateway }
  | { list: 'sipRealms'; item: SipRealm }
  | { list: 'applicationUsers'; item: ApplicationUser }

export type RowOf<List extends ItemRow['list']> = Extract<ItemRow, { list: List }>

const keys = new WeakMap<ItemRow['item'], string>()

/** `sipTrunks/<id>`: as findings name it. Tables ask for every row at every edit: the text is made once. */
export function rowKey({ list, item }: ItemRow): string {
  const known = keys.get(item)
  if (known !== undefined) return known
  const key = `${list}/${item.id}`
  keys.set(item, key)
  return key
}

/** What it is called, whatever its kind calls that. */
export function nameOfRow({ list, item }: ItemRow): string {
  switch (list) {
    case 'mgcpGateways':
      return item.domainName
    case 'sipRealms':
      return item.realm
    case 'applicationUsers':
      return item.userid
    default:
      return item.name
  }
}

/** An object that has not changed is the same row again, so that only rows that changed are drawn anew. */
const rowByItem = new WeakMap<ItemRow['item'], ItemRow>()

function rowOf(list: ItemRow['list'], item: ItemRow['item']): ItemRow {
  const known = rowByItem.get(item)
  if (known) return known
  const row = { list, item } as ItemRow
  rowByItem.set(item, row)
  return row
}

export const rowsOf = <List extends ItemRow['list']>(project: Project, list: List): RowOf<List>[] =>
  project[list].map((item) => rowOf(list, item) as RowOf<List>)

export type DeviceRow = RowOf<CallDevice['list']>

/** Every device of the plan, in the order of the file. */
export const deviceRows = (project: Project): DeviceRow[] => [
  ...rowsOf(project, 'sipTrunks'),
  ...rowsOf(project, 'h323Devices'),
  ...rowsOf(project, 'mgcpGateways'),
]

/** The list and id of a key of a row. */
export function partsOfKey(key: string): { list: ObjectList; id: string } {
  const at = key.indexOf('/')
  return { list: key.slice(0, at) as ObjectList, id: key.slice(at + 1) }
}
