import { h323Kinds } from '../../catalogue/h323-fields'
import { destinationFields } from '../../catalogue/sip-trunk-fields'
import { destinationText } from '../../plan/destinations'
import { isIpv4, isIpv6 } from '../../text/addresses'
import { trimmed } from '../../text/trimmed'
import { cellValue } from '../cell-value'
import type { RefusedCell, SourceRow } from '../source-row'
import type { AxlObject } from './axl-objects'
import type { XmlNode } from '../../text/xml-tree'

type Values = Record<string, unknown>

/** One object of an answer as a row. Only elements that are known are looked at: credentials are not among them. */
export function axlRow(node: XmlNode, object: AxlObject, element: string): SourceRow {
  const name = textOf(node, object.key)
  const place = `line ${String(node.line)}`
  const { list } = object
  if (name === '') {
    const why = `It has no ${object.key}. Ask again, and let ${object.key} be returned.`
    return { became: 'refused', place, list, name, why }
  }
  const other = notOurs(node, element, name)
  if (other !== null) return { became: 'skipped', place, list, name, why: other }
  const refusedCells: RefusedCell[] = []
  const values = settingsIn(node, object, refusedCells)
  const more = moreOf[element]?.(node, name, refusedCells)
  if (more === null) return { became: 'refused', place, list, name, why: withoutKind }
  return { became: 'told', place, list, name, values: more ? Object.assign(values, more) : values, refusedCells }
}

const withoutKind = 'Its product does not say which kind of trunk it is. Ask again, and let product be returned.'

function notOurs(node: XmlNode, element: string, name: string): string | null {
  if (element === 'processNode' && name === 'EnterpriseWideData') return 'It is no node.'
  return element === 'sipTrunk' && isOther(textOf(node, 'product')) ? 'It is no SIP trunk.' : null
}

function settingsIn(node: XmlNode, { settings }: AxlObject, refusedCells: RefusedCell[]): Values {
  const values: Values = {}
  for (const child of node.children) {
    const setting = settings.get(child.name)
    if (!setting || child.isNil || child.children.length > 0) continue
    // What is empty was not read, but for texts.
    if (trimmed(child.text) === '' && setting.field.kind !== 'text') continue
    const value = cellValue(setting.field, child.text)
    if (value.ok) values[setting.name] = value.value
    else refusedCells.push({ column: child.name, value: child.text, why: value.failure })
  }
  return values
}

const isOther = (product: string): boolean => product !== '' && product !== 'SIP Trunk'

/** The text of a child; empty where it has none. */
export const textOf = (node: XmlNode, name: string): string =>
  node.children.find((child) => child.name === name && !child.isNil)?.text.trim() ?? ''

/** Half of it would be taken off the trunk with the first request that names its destinations. */
const hasBoth =
  'A destination has an IPv4 and an IPv6 address, and the plan holds one for each. Change this trunk by hand, and keep both.'

/** What is told in another way than by one element for one setting; null where it is not told what it is. */
const moreOf: Readonly<Record<string, (node: XmlNode, name: string, refusedCells: RefusedCell[]) => Values | null>> = {
  sipTrunk: (node, _, refusedCells) => {
    const list = node.children.find(({ name, isNil }) => name === 'destinations' && !isNil)
    if (!list) return {}
    const both = list.children.find((each) => textOf(each, 'addressIpv4') !== '' && textOf(each, 'addressIpv6') !== '')
    if (both) {
      const value = `${textOf(both, 'addressIpv4')} ${textOf(both, 'addressIpv6')}`
      refusedCells.push({ column: 'destinations', value, why: hasBoth })
      return {}
    }
    const destinations = destinationsOf(list, textOf(node, 'destAddrIsSrv'))
    const wrong = destinations.find((each) => !isDestination(each))
    if (!wrong) return { destinations }
    const why = 'A destination has no address, or no port from 0 to 65535. Look at the trunk, and ask again.'
    refusedCells.push({ column: 'destinations', value: destinationText(wrong), why })
    return {}
  },
  h323Trunk: (node) => {
    const product = textOf(node, 'product')
    const kind = h323Kinds.find((each) => each === product)
    if (!kind) return null
    const list = node.children.find(({ name }) => name === 'destinations')
    const address = list && destinationsOf(list, '')[0]?.address
    return { kind, ...(address ? { address } : {}) }
  },
  h323Gateway: (_, name) => ({ kind: 'H.323 Gateway', address: name }),
  processNode: (node, name) => ({
    ...(isIpv4(name) || isIpv6(name) ? { address: name } : {}),
    ...(textOf(node, 'nodeUsage') === '' ? {} : { publisher: textOf(node, 'nodeUsage') === 'Publisher' }),
    ...(textOf(node, 'processNodeRole') === 'CUCM IM and Presence' ? { callProcessing: false } : {}),
  }),
  callManager: () => ({ callProcessing: true }),
}

/** In the order of `sortOrder`. The one destination of an SRV name has the port 0. */
function destinationsOf(list: XmlNode, isSrv: string): { address: string; port: number }[] {
  return list.children
    .filter(({ name }) => name === 'destination')
    .map((node) => ({
      address: textOf(node, 'addressIpv4') || textOf(node, 'addressIpv6'),
      port: isSrv === 'true' || isSrv === 't' || isSrv === '1' ? 0 : portOf(node),
      order: Number(textOf(node, 'sortOrder') || Number.MAX_SAFE_INTEGER),
    }))
    .sort((a, b) => a.order - b.order)
    .map(({ address, port }) => ({ address, port }))
}

const portOf = (node: XmlNode): number => Number(textOf(node, 'port') || destinationFields.port.default)

const isDestination = ({ address, port }: { address: string; port: number }): boolean =>
  address !== '' && Number.isInteger(port) && port >= 0 && port <= destinationFields.port.max
