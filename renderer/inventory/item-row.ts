import type { ObjectList } from '../../shared/catalogue/field-at'
import type { ApplicationUser, H323Device, MgcpGateway, Project, SipRealm, SipTrunk } from '../../shared/model/project'

/** An object of the plan as a row of a table. */
export type ItemRow =
  | { list: 'sipTrunks'; item: SipTrunk }
  | { list: 'h323Devices'; item: H323Device }
  | { list: 'mgcpGateways'; item: MgcpGateway }
  | { list: 'sipRealms'; item: SipRealm }
  | { list: 'applicationUsers'; item: ApplicationUser }

export type RowOf<List extends ItemRow['list']> = Extract<ItemRow, { list: List }>

/** `sipTrunks/<id>`: as findings name it. */
export const rowKey = ({ list, item }: ItemRow): string => `${list}/${item.id}`

export const rowsOf = <List extends ItemRow['list']>(project: Project, list: List): RowOf<List>[] =>
  project[list].map((item) => ({ list, item }) as unknown as RowOf<List>)

/** Every device of the plan, in the order of the file. */
export const deviceRows = (project: Project): ItemRow[] => [
  ...rowsOf(project, 'sipTrunks'),
  ...rowsOf(project, 'h323Devices'),
  ...rowsOf(project, 'mgcpGateways'),
]

/** The list and id of a key of a row. */
export function partsOfKey(key: string): { list: ObjectList; id: string } {
  const at = key.indexOf('/')
  return { list: key.slice(0, at) as ObjectList, id: key.slice(at + 1) }
}
