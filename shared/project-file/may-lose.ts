const space = 0x20
const [minus, zero, nine] = [0x2d, 0x30, 0x39]
const exponent = /[eE]/

const deepest = 64
/** So many digits are always kept. */
const alwaysKept = 15
/** A colon may be written so, too. */
const colonAsCode = '\\u003'

/**
 * False where a text of JSON says no more than the value that it was read into. It has as many colons as the value has
 * keys, and colons in its texts: so no key stands twice in one object, which would be one more. And behind none is a
 * number with more digits than are kept. So it is of nearly every text, and known in a tenth of the time that reading
 * takes. Where it is true, `findLost` looks more closely.
 */
export const mayLose = (text: string, value: unknown): boolean =>
  colonsOf(text) !== colonsInList([value], 0) || text.includes(colonAsCode)

/** Null where a number may have more digits than can be kept. */
function colonsOf(text: string): number | null {
  let colons = 0
  for (let at = text.indexOf(':'); at >= 0; at = text.indexOf(':', at + 1)) {
    colons += 1
    let next = at + 1
    while (text.charCodeAt(next) <= space) next += 1
    const code = text.charCodeAt(next)
    if (code > nine || (code < zero && code !== minus)) continue
    const end = endOfNumber(text, next)
    if (end - next > alwaysKept || exponent.test(text.charAt(end))) return null
  }
  return colons
}

/** Behind its last digit: a full stop stands between the signs and the digits, as nothing else does in a number. */
function endOfNumber(text: string, begin: number): number {
  let end = begin + 1
  for (; ; end += 1) {
    const code = text.charCodeAt(end)
    if (code < minus || code > nine || Number.isNaN(code)) return end
  }
}

/** No number for what is so deep that it is no project, and for a number in a list, which stands behind no colon. */
function colonsIn(value: unknown, depth: number): number {
  if (typeof value === 'string') return value === '' ? 0 : colonsOfText(value)
  if (typeof value !== 'object' || value === null) return 0
  if (depth > deepest) return NaN
  return Array.isArray(value) ? colonsInList(value, depth) : colonsInObject(value as Readonly<Plain>, depth)
}

type Plain = Record<string, unknown>

function colonsInList(list: readonly unknown[], depth: number): number {
  let colons = 0
  for (const each of list) colons += typeof each === 'number' ? NaN : colonsIn(each, depth + 1)
  return colons
}

function colonsInObject(object: Readonly<Plain>, depth: number): number {
  let colons = 0
  for (const key in object) colons += 1 + (key.includes(':') ? colonsOfText(key) : 0) + colonsIn(object[key], depth + 1)
  return colons
}

function colonsOfText(text: string): number {
  let colons = 0
  for (let at = text.indexOf(':'); at >= 0; at = text.indexOf(':', at + 1)) colons += 1
  return colons
}
