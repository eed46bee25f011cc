import { block, line, option, remark, type Line } from '../ios/ios-lines'
import { numeral, ours } from '../ios/ios-values'
import { ios, type Command, type Given } from '../ios/ios-words'
import type { Node } from '../ios/nodes'
import { parameters, type Parameter, type Place } from './parameters'
import type { IpsecDevice } from './device'
import type { IpsecNames } from './names'
import { usesCertificates } from './policy'

/** The last line on the device, and the first that goes on the way back. */
export const putMap = ({ map }: Pick<IpsecNames, 'map'>): Command => ios`crypto map ${map}`

/** The place of a node in the crypto map: 10, 20, … */
export const sequence = ({ number }: Node, { after }: IpsecNames): Given => numeral(after + number * 10)
export const accessList = ({ number }: Node, { own }: IpsecNames): Command =>
  ios`ip access-list extended ${own}-${numeral(number)}`

/** The line of a row as it is typed. */
export const lineOf = ({ line: set, place }: Parameter, { own }: IpsecNames): Command | null =>
  place !== 'transform set' || set === null
    ? set
    : { kind: 'command', parts: ['crypto ipsec transform-set ', own, ' ', ...set.parts] }

/** The lines of the device, IKEv1, its crypto map on no interface yet. Each comes from the table of parameters. */
export function iosSide(device: IpsecDevice, nodes: readonly Node[], names: IpsecNames): Line[] {
  const rows = nodes.map((node) => ({
    node,
    rows: parameters(device, node).map((row) => ({ ...row, line: lineOf(row, names) })),
  }))
  const common = rows[0]?.rows ?? []
  return [
    ...block(ios`crypto isakmp policy ${names.priority}`, ...at(common, 'policy')),
    ...rows.flatMap((one) => at(one.rows, 'key').map(line)),
    ...(usesCertificates(device.ipsec) ? identity : []),
    ...at(common, 'transform set').flatMap((set) => block(set, ...at(common, 'in transform set'))),
    ...rows.flatMap((one) => block(accessList(one.node, names), ...at(one.rows, 'access list'))),
    ...rows.flatMap((one) => mapEntry(one.node, one.rows, names)),
    ...tunnelOptions,
  ]
}

const at = (rows: readonly Parameter[], place: Place): Command[] =>
  rows.flatMap((row) => (row.place === place && row.line !== null ? [row.line] : []))

const mapEntry = (node: Node, rows: readonly Parameter[], names: IpsecNames): Line[] =>
  block(
    ios`crypto map ${names.map} ${sequence(node, names)} ipsec-isakmp`,
    ...at(rows, 'map'),
    ios`set transform-set ${names.own}`,
    ios`match address ${names.own}-${numeral(node.number)}`,
  )

const identity: readonly Line[] = [
  remark(ours('The next line holds for every tunnel of the device.')),
  line(ios`crypto isakmp identity dn`),
]

/** What the examples have besides, and what holds for every tunnel of the device. */
const tunnelOptions: readonly Line[] = [
  option(ours('a dead node is noticed; for every tunnel of the device.'), ios`crypto isakmp keepalive 10`),
  option(ours('no aggressive mode; for every tunnel of the device.'), ios`crypto isakmp aggressive-mode disable`),
  option(ours('large packets may be cut; for every tunnel of the device.'), ios`crypto ipsec df-bit clear`),
  option(
    ours('no NAT between the device and CUCM; for every tunnel of the device.'),
    ios`no crypto ipsec nat-transparency udp-encapsulation`,
  ),
]
