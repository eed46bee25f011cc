const escapable = /[\n\r\t\b\f()\\]/g
const escapes: Readonly<Record<string, string>> = {
  ...{ '\n': '\\n', '\r': '\\r', '\t': '\\t', '\b': '\\b', '\f': '\\f' },
  ...{ '\\': '\\\\', '(': '\\(', ')': '\\)' },
}
const isAscii = /^[\0-\x7f]*$/

/** One character for each byte. */
function binaryText(text: string): string {
  if (isAscii.test(text)) return text
  return Buffer.from(`\ufeff${text}`, 'utf16le').swap16().toString('latin1')
}

const literal = (text: string): string => `(${binaryText(text).replace(escapable, (char) => escapes[char] ?? '')})`

/** PDF readers take six places behind the point. */
function number(value: number): string {
  if (value > -1e21 && value < 1e21) return String(Math.round(value * 1e6) / 1e6)
  throw new Error(`PDF has no number ${value}`)
}

const twoDigits = (value: number): string => String(value).padStart(2, '0')

function date(value: Date): string {
  const [month, day] = [value.getUTCMonth() + 1, value.getUTCDate()].map(twoDigits)
  const [hour, minute, second] = [value.getUTCHours(), value.getUTCMinutes(), value.getUTCSeconds()].map(twoDigits)
  return `(D:${String(value.getUTCFullYear()).padStart(4, '0')}${month}${day}${hour}${minute}${second}Z)`
}

function dictionary(entries: object): string {
  let text = '<<\n'
  for (const [key, value] of Object.entries(entries)) if (value !== undefined) text += `/${key} ${objectText(value)}\n`
  return `${text}>>`
}

const isPlain = (value: object): boolean => [Object.prototype, null].includes(Object.getPrototypeOf(value) as object)

/** References and trees say by themselves how they are written. */
function named(value: object): string {
  if (value instanceof String) return literal(value.valueOf())
  if (Array.isArray(value)) return `[${value.map((item) => objectText(item ?? null)).join(' ')}]`
  if (value instanceof Uint8Array) return `<${Buffer.from(value).toString('hex')}>`
  if (value instanceof Date) return date(value)
  return isPlain(value) ? dictionary(value) : String(value)
}

/** A value as PDFKit writes it: a plain string is a name, a `String` a text. */
export function objectText(value: unknown): string {
  if (typeof value === 'string') return `/${value}`
  if (typeof value === 'number') return number(value)
  return typeof value === 'object' && value !== null ? named(value) : String(value)
}
