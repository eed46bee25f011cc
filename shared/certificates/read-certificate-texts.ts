import { decodedText, latin1Text } from '../text/decoded-text'
import { lineSpans } from '../text/line-spans'
import { refused, type CertificateItem } from './certificate-item'
import { contentItems } from './content-items'
import { certificateTextItems } from './text-items'

/**
 * Everything in a file, or in a text from the clipboard, that is a certificate, tells of one, or was taken for one by
 * mistake: in its order, each with its place. There is at least one item: where nothing is found, that is said.
 * Nothing of a private key, a request or a store of keys is in what is given back.
 * @param source the file's name, or what else tells a person where it came from
 */
export function readCertificateTexts(input: Uint8Array | string, source: string): CertificateItem[] {
  if (typeof input !== 'string' && isBinary(input)) return contentItems(input, { source, unit: '', host: '' })
  const text = typeof input === 'string' ? input.replace(/^\uFEFF/u, '') : decodedText(input)
  if (isTooLong(text)) return [refused({ source, unit: '', host: '' }, 'too large')]
  const items = certificateTextItems(lineSpans(text), source)
  return typeof input === 'string' ? items : [...items, ...itemsBehindText(input, source)]
}

/** What begins a block, or ends one, with the line ends behind it. */
const mark = /-----(?:BEGIN |END [^\r\n]*[\r\n]\s*)/gu

/** Files that are put together may have DER behind PEM: there the text ends, and the bytes go on. */
function itemsBehindText(bytes: Uint8Array, source: string): CertificateItem[] {
  const marks = [...latin1Text(bytes).matchAll(mark)]
  return marks.flatMap(({ 0: text, index }, at) => {
    const der = bytes.subarray(index + text.length, marks[at + 1]?.index)
    return text.startsWith('-----END') && beginsAsDer(der)
      ? contentItems(der, { source: `${source}, behind its text`, unit: '', host: '' })
      : []
  })
}

/** A sequence whose length takes one byte and more, as that of every certificate does; no text goes on so behind a zero. */
const beginsAsDer = ([first, second = 0]: Uint8Array): boolean => first === 0x30 && second >= 0x81 && second <= 0x84

/** Some two thousand certificates: no plan has more, and a file that means harm is answered in seconds. */
const mostCharacters = 4 << 20
const mostLines = 80_000

function isTooLong(text: string): boolean {
  let lines = 0
  for (let at = text.indexOf('\n'); at !== -1 && lines <= mostLines; at = text.indexOf('\n', at + 1)) lines += 1
  return lines > mostLines || text.length > mostCharacters
}

/** DER begins with a zero as a character has it, and goes on with what no text has; so do the key stores of Java. */
function isBinary(bytes: Uint8Array): boolean {
  const [first, second = 0] = bytes
  if (first === 0xfe || first === 0xce) return second === 0xed || second === 0xce
  return first === 0x30 && (second >= 0x80 || bytes.subarray(1, 16).some(isNoCharacter))
}

/** Below the blank, but for tabs and line ends. */
const isNoCharacter = (byte: number): boolean => byte < 0x20 && !(byte >= 9 && byte <= 13)
