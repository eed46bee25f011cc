const space = 0x20
const quote = 0x22
const [minus, zero, nine] = [0x2d, 0x30, 0x39]
const colon = 0x3a
const backslash = 0x5c
const exponent = /[eE]/

const deepest = 64
/** So many digits are always kept. */
const alwaysKept = 15

/**
 * False where a text of JSON says no more than the value that it was read into: it has as many keys, so none stands
 * twice in one object, and no number with more digits than are kept. So it is of nearly every text, and known in one pass.
 * Where it is true, `findLost` looks more closely.
 */
export const mayLose = (text: string, value: unknown): boolean => keysOfText(text) !== keysOf(value, 0)

/** Null where a number may have more digits than can be kept. */
function keysOfText(text: string): number | null {
  let keys = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    // Every space of JSON is at or below the space itself; indents are a third of a file.
    if (code <= space) continue
    if (code === quote) at = endOfString(text, at)
    else if (code === colon) keys += 1
    else if (code === minus || (code >= zero && code <= nine)) {
      const end = endOfNumber(text, at)
      if (end - at > alwaysKept || exponent.test(text.charAt(end))) return null
      at = end - 1
    }
  }
  return keys
}

/** Of its closing quote: the first one that no escape takes. */
function endOfString(text: string, begin: number): number {
  let at = begin + 1
  for (;;) {
    const code = text.charCodeAt(at)
    if (code === quote || at >= text.length) return at
    at += code === backslash ? 2 : 1
  }
}

/** Behind its last digit: a full stop stands between the signs and the digits, as nothing else does in a number. */
function endOfNumber(text: string, begin: number): number {
  let end = begin + 1
  for (; ; end += 1) {
    const code = text.charCodeAt(end)
    if (code < minus || code > nine || Number.isNaN(code)) return end
  }
}

/** No number for what is so deep that it is no project. */
function keysOf(value: unknown, depth: number): number {
  if (typeof value !== 'object' || value === null) return 0
  if (depth > deepest) return NaN
  let keys = 0
  if (Array.isArray(value)) {
    for (const each of value) keys += keysOf(each, depth + 1)
    return keys
  }
  for (const key in value) keys += 1 + keysOf((value as Readonly<Record<string, unknown>>)[key], depth + 1)
  return keys
}
