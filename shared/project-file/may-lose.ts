const space = 0x20
const quote = 0x22
const comma = 0x2c
const minus = 0x2d
const [zero, nine] = [0x30, 0x39]
const [listBegins, backslash, listEnds] = [0x5b, 0x5c, 0x5d]
const [objectBegins, objectEnds] = [0x7b, 0x7d]

/** An object or list that is open: the keys that it has so far; null in a list. */
type Keys = string[] | Set<string> | null

/** With so many keys they are looked up, and with fewer gone through. */
const few = 40
const deepest = 64
/** So many digits are always kept. */
const alwaysKept = 15

/**
 * False where a text of JSON has no key twice in one object and no number with more digits than are kept: so it is of
 * nearly every text, and known in one pass. Where it is true, `findLost` looks more closely.
 */
export function mayLose(text: string): boolean {
  const scan = new Scan(text)
  let at = 0
  while (at >= 0 && at < text.length) at = scan.next(beyondSpace(text, at))
  return at < 0
}

/** Every space of JSON is at or below the space itself; indents are a third of a file. */
function beyondSpace(text: string, from: number): number {
  let at = from
  while (text.charCodeAt(at) <= space) at += 1
  return at
}

class Scan {
  readonly #text: string
  readonly #open: Keys[] = []
  #keys: Keys = null
  #isKeyNext = false

  constructor(text: string) {
    this.#text = text
  }

  /** Where to go on; negative where something may be lost. */
  next(at: number): number {
    const code = this.#text.charCodeAt(at)
    switch (code) {
      case quote:
        return this.#string(at)
      case comma:
        this.#isKeyNext = this.#keys !== null
        return at + 1
      case objectBegins:
        return this.#begins([], at)
      case listBegins:
        return this.#begins(null, at)
      case objectEnds:
      case listEnds:
        this.#keys = this.#open.pop() ?? null
        return at + 1
      default:
        return code === minus || (code >= zero && code <= nine) ? endOfNumber(this.#text, at) : at + 1
    }
  }

  #begins(keys: Keys, at: number): number {
    this.#open.push(this.#keys)
    this.#keys = keys
    this.#isKeyNext = keys !== null
    return this.#open.length > deepest ? -1 : at + 1
  }

  #string(at: number): number {
    const end = endOfString(this.#text, at)
    if (this.#isKeyNext && this.#keys) {
      const keys = withKey(this.#keys, this.#text.slice(at + 1, end))
      if (!keys) return -1
      this.#keys = keys
    }
    this.#isKeyNext = false
    return end + 1
  }
}

/** Null where it stands there already, or is written with an escape: it may be another that stands there. */
function withKey(keys: string[] | Set<string>, key: string): string[] | Set<string> | null {
  if (key.includes('\\')) return null
  if (Array.isArray(keys)) {
    if (keys.includes(key)) return null
    keys.push(key)
    return keys.length > few ? new Set(keys) : keys
  }
  return keys.has(key) ? null : keys.add(key)
}

/** Of its closing quote: the first one that no escape takes. */
function endOfString(text: string, begin: number): number {
  let at = text.indexOf('"', begin + 1)
  while (at > 0 && text.charCodeAt(at - 1) === backslash) {
    let escapes = 1
    while (text.charCodeAt(at - 1 - escapes) === backslash) escapes += 1
    if (escapes % 2 === 0) return at
    at = text.indexOf('"', at + 1)
  }
  return at < 0 ? text.length : at
}

/** Behind its last digit; negative where it may have more than can be kept. */
function endOfNumber(text: string, begin: number): number {
  let end = begin + 1
  for (; ; end += 1) {
    const code = text.charCodeAt(end)
    // A full stop stands between the signs and the digits, as nothing else does in a number without exponent.
    if (code < minus || code > nine || Number.isNaN(code)) break
  }
  const isLonger = /[eE]/.test(text.charAt(end))
  return isLonger || end - begin > alwaysKept ? -1 : end
}
