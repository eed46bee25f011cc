import { readXml, type XmlNode } from '../../text/xml-tree'

/** A device as a node sees it. */
export interface RegisteredDevice {
  name: string
  node: string
  status: string
  part: string
}

/** Of RisPort's `selectCmDevice`: only names, nodes and states are read, and no directory number. */
export interface RisPortShown {
  kind: 'ris port'
  devices: RegisteredDevice[]
}

/** Its answer, with any prefix, of the older service too. */
export const risPortAnswer = /<(?:[\w.-]+:)?selectCmDevice(?:Ext)?Response[\s>]/iu
const beginning = /<\?xml\s|<(?:[\w.-]+:)?(?:Envelope|selectCmDevice(?:Ext)?Response)[\s>]/iu

const childOf = (node: XmlNode, name: string): XmlNode | undefined => node.children.find((child) => child.name === name)
const textOf = (node: XmlNode, name: string): string => childOf(node, name)?.text.trim() ?? ''

/** Null where it is no whole XML, or its nodes are not as they are known. */
export function readRisPort(text: string): RisPortShown | null {
  const start = beginning.exec(text)?.index ?? 0
  const devices: RegisteredDevice[] = []
  let hasNodes = false
  const read = readXml(
    text.slice(start, text.lastIndexOf('>') + 1),
    (path) => path.at(-1) === 'CmNodes',
    (nodes) => {
      hasNodes = true
      for (const node of nodes.children.filter(({ name }) => name === 'item'))
        devices.push(...devicesOf(textOf(node, 'Name'), childOf(node, 'CmDevices')?.children ?? []))
    },
  )
  return read.ok && hasNodes ? { kind: 'ris port', devices } : null
}

const devicesOf = (node: string, items: readonly XmlNode[]): RegisteredDevice[] =>
  items.flatMap((item): RegisteredDevice[] => {
    const [name, status] = [textOf(item, 'Name'), textOf(item, 'Status')]
    return name === '' || status === '' ? [] : [{ name, node, status, part: `${name} on ${node}: ${status}` }]
  })
