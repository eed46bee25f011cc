import { SaxesParser } from 'saxes'
import { fail, ok, type Result } from '../../result'

/** An element as it was read: its name without prefix, and either texts or elements inside. */
export interface XmlNode {
  name: string
  line: number
  isNil: boolean
  /** By their names without prefix. */
  attributes: Readonly<Record<string, string>>
  text: string
  children: XmlNode[]
}

/** Why an XML text was not read, and where. */
export interface XmlFailure {
  line: number
  column: number
  why: string
}

/** No answer of CUCM is nested deeper, nor has a longer text in one element. */
const deepest = 40
const longestText = 1 << 20

class Unreadable extends Error {}

const local = (name: string): string => name.slice(name.indexOf(':') + 1)
const isYes = (value: string | undefined): boolean => value === 'true' || value === '1'

/**
 * Reads XML element by element. `taken` is called with each element that `wants` names, when it ends, and what it held is
 * forgotten then; a document type, and with it every entity of its own, is refused.
 * @param wants whether an element is wanted, by the names that lead to it, without prefixes
 */
export function readXml(
  text: string,
  wants: (path: readonly string[]) => boolean,
  taken: (node: XmlNode, path: readonly string[]) => void,
): Result<null, XmlFailure> {
  const parser = new SaxesParser({ position: true })
  const path: string[] = []
  /** From the wanted element down to the one that is open. */
  const open: XmlNode[] = []
  const stop = (why: string): never => {
    throw new Unreadable(why)
  }
  parser.on('error', (error) => stop(plainError(error.message)))
  parser.on('doctype', () => stop('it has a document type, which no answer of CUCM has'))
  parser.on('opentag', ({ name, attributes }) => {
    path.push(local(name))
    if (path.length > deepest) stop('its elements are nested deeper than in any answer of CUCM')
    if (open.length === 0 && !wants(path)) return
    const own = Object.fromEntries(Object.entries(attributes).map(([key, value]) => [local(key), value]))
    const base = { name: local(name), line: parser.line, isNil: isYes(own['nil']), attributes: own }
    const node: XmlNode = { ...base, text: '', children: [] }
    open.at(-1)?.children.push(node)
    open.push(node)
  })
  const addText = (more: string): void => {
    const node = open.at(-1)
    if (!node) return
    node.text += more
    if (node.text.length > longestText) stop('one of its texts is longer than any of CUCM')
  }
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.on('closetag', () => {
    const node = open.pop()
    if (node && open.length === 0) taken(node, path)
    path.pop()
  })
  try {
    parser.write(text).close()
    return ok(null)
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    return fail({ line: parser.line, column: parser.column, why: error.message })
  }
}

/** The parser begins with the place, and may quote what it read. */
const plainError = (message: string): string =>
  message
    .replace(/^\d+:\d+: /u, '')
    .replace(/\.$/u, '')
    .slice(0, 120)
