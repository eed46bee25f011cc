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
  'on',
  'checked',
  'enabled',
  '✓',
  '✔',
  '☑',
])
const no = new Set(['f', 'false', 'no', 'n', '0', 'nein', 'non', 'off', 'unchecked', 'disabled', '-', '–', '✗', '☐'])

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
  const folded = text.trim().toLowerCase()
  const name = label.toLowerCase()
  if (folded.startsWith(name)) return folded.slice(name.length).trim()
  const isCounted = unit !== '' && folded.endsWith(unit.toLowerCase())
  return isCounted ? folded.slice(0, -unit.length).trim() : folded
}

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
  if (!read.ok) return fail(`“${read.failure}” is no destination. Write address:port, and a semicolon between two.`)
  const wrong = read.value.find(({ port }) => port > destinationFields.port.max)
  return wrong ? fail(`The port ${String(wrong.port)} is above ${String(destinationFields.port.max)}.`) : read
}
