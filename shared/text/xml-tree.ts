import { SaxesParser } from 'saxes'
import { fail, ok, type Result } from '../result'

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
/** Nor has a row of a workbook with the most columns more elements, nor any answer that is read more to take. */
const mostInside = 20_000
const mostTaken = 1_000_000

class Unreadable extends Error {}

function local(name: string): string {
  const at = name.indexOf(':')
  return at < 0 ? name : name.slice(at + 1)
}
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
  const parser = new SaxesParser<{ xmlns: false; position: true }>({ xmlns: false, position: true })
  const path: string[] = []
  /** From the wanted element down to the one that is open. */
  const open: XmlNode[] = []
  let [inside, count] = [0, 0]
  const stop = (why: string): never => {
    throw new Unreadable(why)
  }
  parser.on('error', (error) => stop(plainError(error.message)))
  parser.on('doctype', () => stop('it has a document type, which no answer of CUCM has'))
  parser.on('opentag', ({ name, attributes }) => {
    const own = local(name)
    path.push(own)
    if (path.length > deepest) stop('its elements are nested deeper than in any answer of CUCM')
    const above = open.at(-1)
    if (!above && !wants(path)) return
    inside = above ? inside + 1 : 0
    if (inside > mostInside) stop('one of its elements holds more than any of CUCM')
    const node = nodeOf(own, parser.line, attributes)
    above?.children.push(node)
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
    if (node && open.length === 0) {
      count += 1
      if (count > mostTaken) stop('it has more elements than any answer')
      taken(node, path)
    }
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

const noAttributes: Readonly<Record<string, string>> = {}

function nodeOf(name: string, line: number, given: Readonly<Record<string, string>>): XmlNode {
  const attributes = hasAny(given)
    ? Object.fromEntries(Object.entries(given).map(([key, value]) => [local(key), value]))
    : noAttributes
  return { name, line, isNil: isYes(attributes['nil']), attributes, text: '', children: [] }
}

function hasAny(of: object): boolean {
  for (const _key in of) return true
  return false
}

/** The parser begins with the place, and may quote what it read. */
const plainError = (message: string): string =>
  message
    .replace(/^\d+:\d+: /u, '')
    .replace(/\.$/u, '')
    .slice(0, 120)
