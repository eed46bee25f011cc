/** What a text of JSON says and a program that reads it would drop without a word. */
export interface Lost {
  path: (string | number)[]
  what: string
}

/** An object or list that is open: where in it the text is. */
interface Open {
  /** Null in a list. */
  keys: Set<string> | null
  at: string | number
  isKeyNext: boolean
}

/** Deeper is no project, and refused for that. */
const deepest = 64

/**
 * Finds a key that stands twice in one object, of which only the last would be kept, and a number with more digits than
 * are kept. The text is JSON: what is not is found by `findJsonError`.
 */
export function findLost(text: string): Lost | null {
  const open: Open[] = []
  let end = 0
  for (let begin = nextToken(text, 0); begin < text.length && open.length <= deepest; begin = nextToken(text, end)) {
    end = endOfToken(text, begin)
    const take = marks[text.charAt(begin)] ?? takeScalar
    const what = take(open, text, begin, end)
    if (what !== null) return { path: open.map(({ at }) => at), what }
  }
  return null
}

/** What a token is found to lose, in words; mostly null. */
type Take = (open: Open[], text: string, begin: number, end: number) => string | null

const opening =
  (begins: () => Open): Take =>
  (open) => {
    open.push(begins())
    return null
  }
const close: Take = (open) => {
  open.pop()
  return null
}

const marks: Readonly<Partial<Record<string, Take>>> = {
  '{': opening(() => ({ keys: new Set(), at: '', isKeyNext: true })),
  '[': opening(() => ({ keys: null, at: 0, isKeyNext: false })),
  '}': close,
  ']': close,
  ':': () => null,
  ',': (open) => {
    const inside = open.at(-1)
    if (typeof inside?.at === 'number') inside.at += 1
    else if (inside) inside.isKeyNext = true
    return null
  },
  '"': takeString,
}

/** Two ways to write a key, one of them with escapes, are the same key. */
function takeString(open: Open[], text: string, begin: number, end: number): string | null {
  const inside = open.at(-1)
  if (!inside?.keys || !inside.isKeyNext) return null
  const written = text.slice(begin + 1, end - 1)
  const key = written.includes('\\') ? (JSON.parse(`"${written}"`) as string) : written
  const isDoubled = inside.keys.has(key)
  inside.keys.add(key)
  inside.at = key
  inside.isKeyNext = false
  return isDoubled ? 'stands there twice, and only one of them could be kept' : null
}

const space = 0x20

/** Every space of JSON is at or below the space itself, and nothing else is outside of strings. */
function nextToken(text: string, from: number): number {
  let at = from
  while (text.charCodeAt(at) <= space) at += 1
  return at
}

function endOfToken(text: string, begin: number): number {
  if (text[begin] === '"') return endOfString(text, begin)
  let end = begin + 1
  if (marks[text.charAt(begin)]) return end
  while (text.charCodeAt(end) > space && !marks[text.charAt(end)]) end += 1
  return end
}

/** Behind the closing quote: the first one that no escape takes. */
function endOfString(text: string, begin: number): number {
  for (let at = text.indexOf('"', begin + 1); at > 0; at = text.indexOf('"', at + 1)) {
    let escapes = 0
    while (text[at - 1 - escapes] === '\\') escapes += 1
    if (escapes % 2 === 0) return at + 1
  }
  return text.length
}

/** So many digits are always kept. */
const alwaysKept = 15

function takeScalar(_open: Open[], text: string, begin: number, end: number): string | null {
  const scalar = text.slice(begin, end)
  if (scalar.length <= alwaysKept && !/[eE]/.test(scalar)) return null
  const value = Number(scalar)
  // What is no number, and one without an end, is found where values are looked at.
  if (!Number.isFinite(value) || decimal(scalar) === decimal(String(value))) return null
  return 'is a number with more digits than can be kept'
}

/** The same text for the same number: its digits without zeros around them, and where they stand. */
function decimal(number: string): string {
  const [, sign = '', whole = '', part = '', exponent = '0'] =
    /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(number) ?? []
  const digits = (whole + part).replace(/^0+/, '')
  const kept = trimZeros(digits)
  if (kept === '') return '0'
  return `${sign}${kept}e${Number(exponent) - part.length + digits.length - kept.length}`
}

/** As a loop: a pattern would try each of many zeros anew. */
function trimZeros(digits: string): string {
  let end = digits.length
  while (digits[end - 1] === '0') end -= 1
  return digits.slice(0, end)
}
