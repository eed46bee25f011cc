import { latin1Text } from '../text/decoded-text'
import { childrenOf, derElement, tags, type DerElement } from './der'
import { readName } from './distinguished-name'
import { addressText } from './address-text'

export interface AlternativeNames {
  dnsNames: string[]
  addresses: string[]
  otherNames: string[]
}

export const noNames = (): AlternativeNames => ({ dnsNames: [], addresses: [], otherNames: [] })

/** The names of a subject alternative name; one that is not known here is told as such. */
export function readAlternativeNames(sequence: DerElement): AlternativeNames | undefined {
  const elements = childrenOf(sequence, tags.sequence)
  if (!elements?.every(({ tag }) => kinds.has(tag))) return undefined
  const names = noNames()
  for (const { tag, content } of elements) kinds.get(tag)?.(content, names)
  return names
}

type Take = (content: Uint8Array, names: AlternativeNames) => void

const other =
  (text: (content: Uint8Array) => string): Take =>
  (content, { otherNames }) => {
    otherNames.push(text(content))
  }

/** By tag (RFC 5280, 4.2.1.6). */
const kinds: ReadonlyMap<number, Take> = new Map<number, Take>([
  [0xa0, other(() => 'a name of another kind')],
  [0x81, other((content) => `e-mail ${latin1Text(content)}`)],
  [0x82, (content, { dnsNames }) => dnsNames.push(latin1Text(content))],
  [0xa3, other(() => 'an X.400 address')],
  [0xa4, other((content) => `directory name ${readName(derElement(content))?.text ?? '(cannot be read)'}`)],
  [0xa5, other(() => 'an EDI party')],
  [0x86, other((content) => `URI ${latin1Text(content)}`)],
  [0x87, takeAddress],
  [0x88, other(() => 'a registered identifier')],
])

function takeAddress(content: Uint8Array, names: AlternativeNames): void {
  const address = addressText(content)
  if (address === null) names.otherNames.push('an address that is none')
  else names.addresses.push(address)
}
