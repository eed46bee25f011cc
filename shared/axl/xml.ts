import { firstIllegalCharacter } from '../text/xml-characters'

/** A value that is filled in when the file is used: written as `{{NAME}}`. */
export interface Placeholder {
  placeholder: string
}

/** An element holds elements or one text, never both. */
export interface XmlElement {
  name: string
  attributes?: Readonly<Record<string, string>>
  children: readonly XmlElement[] | string | Placeholder
}

const elementName = /^[A-Za-z_][A-Za-z0-9_.-]*(?::[A-Za-z_][A-Za-z0-9_.-]*)?$/
const placeholderName = /^[A-Z0-9_]+$/

/** `{` too, so that no text can look like a placeholder. */
const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '{': '&#123;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
}

export const placeholder = (name: string): Placeholder => ({ placeholder: name })

/**
 * One document: declaration, two-space indent, LF at every line's end.
 * Throws when a name, a placeholder or a character cannot stand in XML 1.0: reading a project refuses such a text
 * earlier, so here it is a mistake of the program.
 */
export function writeXml(root: XmlElement): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${writeElement(root, '')}`
}

function writeElement(element: XmlElement, indent: string): string {
  const { name, children } = element
  const start = `${indent}<${checkedName(name)}${writeAttributes(element)}`
  if (typeof children === 'string') return closeText(start, name, escapeText(children, name))
  if ('placeholder' in children) return closeText(start, name, writePlaceholder(children, name))
  if (children.length === 0) return `${start}/>\n`
  const inner = children.map((child) => writeElement(child, `${indent}  `)).join('')
  return `${start}>\n${inner}${indent}</${name}>\n`
}

const closeText = (start: string, name: string, text: string): string =>
  text === '' ? `${start}/>\n` : `${start}>${text}</${name}>\n`

function writeAttributes({ name, attributes }: XmlElement): string {
  if (attributes === undefined) return ''
  const written = Object.entries(attributes).map(
    ([attribute, value]) => ` ${checkedName(attribute)}="${escapeAttribute(value, `${name}/@${attribute}`)}"`,
  )
  return written.join('')
}

function writePlaceholder(text: Placeholder, place: string): string {
  if (placeholderName.test(text.placeholder)) return `{{${text.placeholder}}}`
  throw new Error(`${place}: ${JSON.stringify(text.placeholder)} is not a placeholder name`)
}

function escapeText(text: string, place: string): string {
  checkCharacters(text, place)
  return /[&<>{\r]/.test(text) ? text.replace(/[&<>{\r]/g, reference) : text
}

function escapeAttribute(text: string, place: string): string {
  checkCharacters(text, place)
  return text.replace(/[&<>{"\t\n\r]/g, reference)
}

const reference = (character: string): string => references[character] ?? character

function checkCharacters(text: string, place: string): void {
  const found = firstIllegalCharacter(text)
  if (found === null) return
  const codePoint = found.codePoint.toString(16).toUpperCase().padStart(4, '0')
  throw new Error(`${place}: U+${codePoint} at position ${String(found.index)} cannot stand in XML`)
}

function checkedName(name: string): string {
  if (elementName.test(name)) return name
  throw new Error(`${JSON.stringify(name)} is not an XML name`)
}
