import type { DistinguishedName } from './certificate-facts'
import { childrenOf, tags, type DerElement } from './der'
import { textOf } from './der-text'
import { hexOf, identifierOf } from './der-values'
import { attributeNames, commonName } from './identifiers'

export interface ReadName extends DistinguishedName {
  /** The most specific one first. */
  commonNames: string[]
}

interface Attribute {
  id: string
  text: string
}

/** The name of a subject or an issuer; undefined where it cannot be read. */
export function readName(element: DerElement | undefined): ReadName | undefined {
  const sets = childrenOf(element, tags.sequence)?.map(attributesOf)
  if (!element || !sets?.every((set) => set !== undefined)) return undefined
  const mostSpecificFirst = sets.toReversed()
  const named = mostSpecificFirst.flat().filter(({ id }) => id === commonName)
  return {
    bytes: hexOf(element.bytes),
    text: mostSpecificFirst.map((set) => set.map(attributeText).join('+')).join(', '),
    commonNames: named.map(({ text }) => text),
  }
}

function attributesOf(set: DerElement): Attribute[] | undefined {
  const attributes = childrenOf(set, tags.set)?.map(attributeOf)
  return attributes?.every((attribute) => attribute !== undefined) ? attributes : undefined
}

function attributeOf(element: DerElement): Attribute | undefined {
  const [type, value, ...more] = childrenOf(element, tags.sequence) ?? []
  const id = identifierOf(type)
  if (id === undefined || !value || more.length > 0) return undefined
  const text = textOf(value)
  // A value that is no text, such as a string of bits, stands as it is written.
  return text === null ? undefined : { id, text: text ?? `#${hexOf(value.bytes)}` }
}

const attributeText = ({ id, text }: Attribute): string => `${attributeNames[id] ?? id}=${escaped(text)}`

/** RFC 4514: what would end the value, and blanks at its ends; what no one can see stands as its code. */
const escaped = (text: string): string =>
  text
    .replace(/[",+;<>\\]/gu, String.raw`\$&`)
    .replace(/^[ #]| $/gu, String.raw`\$&`)
    .replace(/\p{Cc}/gu, (character) => `\\${character.charCodeAt(0).toString(16).padStart(2, '0').toUpperCase()}`)
