const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const codes = Array.from(alphabet, (character) => character.charCodeAt(0))
const values = new Int8Array(128).fill(-1)
for (const [value, code] of codes.entries()) values[code] = value

const padding = '='.charCodeAt(0)

const isBlank = (code: number): boolean => code === 32 || (code >= 9 && code <= 13)

/** The bytes that a text of base64 stands for, blanks and line ends anywhere in it; null where it is none. */
export function fromBase64(text: string): Uint8Array | null {
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4))
  let [held, bits, length, pads, digits] = [0, 0, 0, 0, 0]
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index)
    if (isBlank(code)) continue
    if (code === padding) {
      pads += 1
      continue
    }
    const value = values[code] ?? -1
    if (value === -1 || pads > 0) return null
    digits += 1
    held = ((held << 6) | value) & 0xfff
    bits += 6
    if (bits < 8) continue
    bits -= 8
    bytes[length] = (held >> bits) & 0xff
    length += 1
  }
  return isWhole(digits, pads) ? bytes.subarray(0, length) : null
}

/** Digits come in fours; a last four may end in one or two signs of padding, which some programs leave out. */
const isWhole = (digits: number, pads: number): boolean =>
  digits % 4 !== 1 && (pads === 0 || (digits % 4 !== 0 && pads === 4 - (digits % 4)))

/** On one line, with padding. */
export function toBase64(bytes: Uint8Array): string {
  let text = ''
  for (let start = 0; start < bytes.length; start += 3) {
    const [a = 0, b, c] = bytes.subarray(start, start + 3)
    const digits = [a >> 2, ((a & 3) << 4) | ((b ?? 0) >> 4), (((b ?? 0) & 15) << 2) | ((c ?? 0) >> 6), (c ?? 0) & 63]
    const known = b === undefined ? 2 : c === undefined ? 3 : 4
    text += digits
      .slice(0, known)
      .map((digit) => alphabet.charAt(digit))
      .join('')
      .padEnd(4, '=')
  }
  return text
}
