import type { ChoiceField, Field, FlagField, NumberField } from '../catalogue/field'
import { destinationFields, type Destination } from '../catalogue/sip-trunk-fields'
import { readDestinations } from '../plan/destinations'
import { fail, ok, type Result } from '../result'

/** As clusters, spreadsheets and people write them. */
const yes = new Set([
  't',
  'true',
  'yes',
  'y',
  'x',
  '1',
  'ja',
  'j',
  'oui',
  'o',
  'si',
  'sí',
  'wahr',
  'vrai',
  'verdadero',
  'on',
  'checked',
  'enabled',
  '✓',
  '✔',
  '☑',
])
const no = new Set([
  ...['f', 'false', 'no', 'n', '0', 'nein', 'non', 'falsch', 'faux', 'falso', 'off', 'unchecked', 'disabled'],
  ...['-', '–', '✗', '☐'],
])

/** A mark in a column of boxes: where a column has no other sign, the cells without one say no. */
export const isMark = (text: string): boolean => /^\s*[x✓✔☑]\s*$/iu.test(text)

/** A text of a source as the plan keeps it, or what is wrong with it and what to do. */
export function cellValue(field: Field, text: string): Result<unknown, string> {
  switch (field.kind) {
    case 'text':
      return ok(text)
    case 'reference':
      return ok(text.trim())
    case 'number':
      return numberOf(field, text)
    case 'flag':
      return flagOf(field, text)
    case 'choice':
      return choiceOf(field, text)
    case 'names':
      return ok(text.split(/[\s,;]+/u).filter((name) => name !== ''))
    case 'list':
      return destinationsOf(text, destinationFields.port.default)
    default:
      return fail(`${field.label} is not read from a source. Enter it by hand.`)
  }
}

function numberOf({ label, min, max, unit }: NumberField, text: string): Result<unknown, string> {
  const bare = withoutWords(text, label, unit)
  if (/^\d{1,3}[.,]0{3}$/u.test(bare)) return fail(`“${bare}” may be either of two numbers. Write it with digits only.`)
  const plain = inGroups.test(bare) ? bare.replace(/\D/gu, '') : bare
  const value = /^\d+(?:[.,]0+)?$/u.test(plain) ? Number.parseInt(plain, 10) : Number.NaN
  if (!Number.isSafeInteger(value)) return fail(`${label} is a whole number. Write it with digits only.`)
  if (value < min || value > max) return fail(`${label} is from ${String(min)} to ${String(max)}. Give one of these.`)
  return ok(value)
}

/** Thousands, as languages part them: behind a comma or a point, a whole number has nothing but zeros. */
const inGroups = /^\d{1,3}(?:[.,'’\s]\d{3})+$/u

/** A number may stand behind the name of its setting, `Wave 2`, or before its unit, `600 seconds`. */
function withoutWords(text: string, label: string, unit: string): string {
  const folded = withoutTransport(text.trim().toLowerCase(), label)
  const name = label.toLowerCase()
  if (folded.startsWith(name)) return folded.slice(name.length).trim()
  const isCounted = unit !== '' && folded.endsWith(unit.toLowerCase())
  return isCounted ? folded.slice(0, -unit.length).trim() : folded
}

/** A port may stand beside what goes over it: `5061/tcp`, `TLS 5061`, `5061 (TLS)`. Two ports stay two. */
const withoutTransport = (text: string, label: string): string =>
  /\bport\b/iu.test(label) && transports.test(text)
    ? text.replace(transports, ' ').replace(/^[\s/():]+|[\s/():]+$/gu, '')
    : text
const transports = /(?<![a-z0-9])(?:tcp|udp|tls|sips?|ports?)(?![a-z])/giu

function sign(text: string): boolean | null {
  const folded = text.trim().toLowerCase()
  if (yes.has(folded)) return true
  return no.has(folded) ? false : null
}

function flagOf({ label }: FlagField, text: string): Result<unknown, string> {
  const said = sign(text)
  return said === null ? fail(`${label} is yes or no. Write t or f, yes or no, x or nothing.`) : ok(said)
}

/** As windows show it there may be more in brackets: `Best Effort (no MTP inserted)`. */
const beforeBrackets = (text: string): string =>
  text.endsWith(')') && text.includes('(') ? text.slice(0, text.lastIndexOf('(')) : text

const foldedChoice = (text: string): string => text.toLowerCase().replace(/[^a-z0-9+]/gu, '')

function choiceOf({ label, choices }: ChoiceField, text: string): Result<unknown, string> {
  const said = [text, beforeBrackets(text)].map(foldedChoice)
  const found =
    choices.find((choice) => choice === text) ?? choices.find((choice) => said.includes(foldedChoice(choice)))
  if (found !== undefined) return ok(found)
  const isYes = sign(text)
  if (isYes !== null && choices.includes('yes')) return ok(isYes ? 'yes' : 'no')
  if (/^\s*\d+\s*$/u.test(text))
    return fail(`It is a number of the database. Ask for its name, as the queries of the kit do.`)
  return fail(`${label} is ${choices.join(', ')}. Write one of these.`)
}

/** A cell may hold several, each with its port or without. */
export function destinationsOf(text: string, usualPort: number): Result<Destination[], string> {
  const read = readDestinations(text, usualPort)
  if (!read.ok) return noDestination(read.failure)
  const wrong = read.value.find(({ port }) => port > destinationFields.port.max)
  return wrong ? fail(`The port ${String(wrong.port)} is above ${String(destinationFields.port.max)}.`) : read
}

const noDestination = (part: string): Result<never, string> =>
  fail(`“${part}” is no destination. Write address:port, and a semicolon between two.`)

/** The same of what a person wrote: among addresses may stand words, and behind a URI its parameters. */
export function writtenDestinations(text: string, usualPort: number): Result<Destination[], string> {
  const bare = text.replace(uriParameters, '$1')
  if (saysNothing(bare))
    return fail(`“${bare}” says that nobody knows it yet. Give the address, or leave the cell empty.`)
  const wrong = bare.split(/[,;]/u).flatMap((part) => wordAmong(part) ?? [])[0]
  return wrong === undefined ? destinationsOf(bare, usualPort) : noDestination(wrong)
}

const uriParameters = /(\bsips?:[^\s;,]+)(?:;(?:transport|user|method|maddr|ttl|lr)\b[^\s;,]*)+/giu

/** `10.1.1.1 and 10.1.1.2`, `10.1.1.1 port 5061`, `10.1.1.1/24`: what is no address there. */
function wordAmong(part: string): string | undefined {
  const words = part.split(/\s+/u).filter((word) => word !== '')
  const isSingle = (word: string): boolean => !/[.:]/u.test(word)
  const isMixed = words.some(isSingle) && !words.every(isSingle)
  return words.find((word) => /[/=@<>()"']/u.test(word) || /^\d+$/u.test(word) || (isMixed && isSingle(word)))
}

/** What people write in a cell that they have nothing for yet. */
export const saysNothing = (text: string): boolean =>
  /^(?:tb[dca]|t\.b\.d\.?|n\/?a|n\.a\.|todo|[?\-–—]+)$/iu.test(text.trim())
