/** Node and browsers have it alike; the language itself does not name it. */
declare const TextDecoder: new (
  encoding: Encoding,
  options?: { fatal?: boolean; ignoreBOM?: boolean },
) => { decode: (bytes: Uint8Array) => string }

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be'

/** What cannot be read stands as U+FFFD; a byte order mark is a character like any other. */
const decoded = (bytes: Uint8Array, encoding: Encoding): string =>
  new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes)

/** The text, or null where the bytes are not of that encoding. */
export function strictlyDecoded(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}

const marks: readonly { mark: readonly number[]; encoding: Encoding }[] = [
  { mark: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { mark: [0xff, 0xfe], encoding: 'utf-16le' },
  { mark: [0xfe, 0xff], encoding: 'utf-16be' },
]

/** The text of a file: by its byte order mark, which is left out; else UTF-8, and Windows-1252 where it is not that. */
export function decodedText(bytes: Uint8Array): string {
  const found = marks.find(({ mark }) => mark.every((byte, index) => bytes[index] === byte))
  if (found) return decoded(bytes.subarray(found.mark.length), found.encoding)
  return strictlyDecoded(bytes, 'utf-8') ?? latin1Text(bytes).replace(/[\u0080-\u009f]/gu, windowsCharacter)
}

/** Where Windows-1252 differs from ISO 8859-1, from 0x80 on. Node's own reader of it gives ISO 8859-1 in some releases. */
const windows = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

const windowsCharacter = (character: string): string => windows.charAt(character.charCodeAt(0) - 0x80)

/** A byte, a character: ISO 8859-1, which certificates take for whatever they do not say. */
export function latin1Text(bytes: Uint8Array): string {
  let text = ''
  for (let start = 0; start < bytes.length; start += 4096) {
    text += String.fromCharCode(...bytes.subarray(start, start + 4096))
  }
  return text
}
