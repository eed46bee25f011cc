const space = /[ \t\n\r]*/y
const scalar = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y
const plainCharacters = /[^"\\\u0000-\u001f]*/y
const escape = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y

/** What may come next; `first …` is right after an opening bracket, where the closing one may come as well. */
type Expected = 'value' | 'first value' | 'key' | 'first key' | 'colon' | 'comma'

interface Reading {
  text: string
  at: number
  expected: Expected
  /** The closing brackets still to come, the next one last. */
  closing: string[]
}

/** The offset at which a text stops being JSON; its length where it ends too early, null where it is JSON. */
export function findJsonError(text: string): number | null {
  const reading: Reading = { text, at: 0, expected: 'value', closing: [] }
  for (;;) {
    take(reading, space)
    const isWhole = reading.expected === 'comma' && reading.closing.length === 0
    if (isWhole && reading.at === text.length) return null
    if (!takeNext(reading)) return reading.at
  }
}

const byExpected: Record<Expected, (reading: Reading) => boolean> = {
  value: takeValue,
  'first value': (reading) => takeClosing(reading) || takeValue(reading),
  key: takeKey,
  'first key': (reading) => takeClosing(reading) || takeKey(reading),
  colon: (reading) => takeCharacter(reading, ':', 'value'),
  comma: (reading) => takeClosing(reading) || takeComma(reading),
}

const takeNext = (reading: Reading): boolean => byExpected[reading.expected](reading)

/** Moves past what matches, which may be nothing. */
function take(reading: Reading, pattern: RegExp): boolean {
  pattern.lastIndex = reading.at
  if (!pattern.test(reading.text)) return false
  reading.at = pattern.lastIndex
  return true
}

function takeCharacter(reading: Reading, character: string, next: Expected): boolean {
  if (reading.text[reading.at] !== character) return false
  reading.at += 1
  reading.expected = next
  return true
}

function takeOpening(reading: Reading, opening: string, closing: string, next: Expected): boolean {
  if (!takeCharacter(reading, opening, next)) return false
  reading.closing.push(closing)
  return true
}

function takeClosing(reading: Reading): boolean {
  const closing = reading.closing.at(-1)
  if (closing === undefined || !takeCharacter(reading, closing, 'comma')) return false
  reading.closing.pop()
  return true
}

function takeComma(reading: Reading): boolean {
  const closing = reading.closing.at(-1)
  return closing !== undefined && takeCharacter(reading, ',', closing === '}' ? 'key' : 'value')
}

function takeValue(reading: Reading): boolean {
  if (takeOpening(reading, '{', '}', 'first key') || takeOpening(reading, '[', ']', 'first value')) return true
  if (!(reading.text[reading.at] === '"' ? takeString(reading) : take(reading, scalar))) return false
  reading.expected = 'comma'
  return true
}

function takeKey(reading: Reading): boolean {
  if (!takeString(reading)) return false
  reading.expected = 'colon'
  return true
}

/** Stops at the character that no string may have. */
function takeString(reading: Reading): boolean {
  if (!takeCharacter(reading, '"', reading.expected)) return false
  do take(reading, plainCharacters)
  while (take(reading, escape))
  return takeCharacter(reading, '"', reading.expected)
}
