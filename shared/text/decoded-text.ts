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
  const unmarked = withoutMark(bytes)
  if (unmarked) return decoded(bytes, unmarked)
  return strictlyDecoded(bytes, 'utf-8') ?? latin1Text(bytes).replace(/[\u0080-\u009f]/gu, windowsCharacter)
}

/** Most letters have an empty half in UTF-16, and no text of another encoding has one; null where it is no UTF-16. */
function withoutMark(bytes: Uint8Array): Encoding | null {
  const length = Math.min(bytes.length & ~1, 128)
  if (length < 8 || !bytes.subarray(0, length).includes(0)) return null
  const empty = [0, 0]
  for (let at = 0; at < length; at += 1) if (bytes[at] === 0) empty[at & 1] = (empty[at & 1] ?? 0) + 1
  const [first = 0, second = 0] = empty
  if (second * 8 >= length * 3 && first === 0) return 'utf-16le'
  return first * 8 >= length * 3 && second === 0 ? 'utf-16be' : null
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
