import { note, type Given, type IosValue, type Note, type Placeholder } from './ios-words'

/** A form in which a text may stand in a command. None of them lets a space, a line end, `?` or `!` pass. */
export interface Form {
  fits: (text: string) => boolean
  rule: string
}

const matches =
  (pattern: RegExp) =>
  (text: string): boolean =>
    pattern.test(text)

const octet = '(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)'
const firstOctet = '(?!127\\.)(?:22[0-3]|2[01]\\d|1\\d\\d|[1-9]\\d?)'
const label = '[a-z\\d](?:[a-z\\d-]{0,61}[a-z\\d])?'

const numberFrom = (min: number, max: number): Form => ({
  fits: (text) => /^[1-9]\d{0,9}$/u.test(text) && Number(text) >= min && Number(text) <= max,
  rule: `a whole number from ${String(min)} to ${String(max)}`,
})

export const forms = {
  address: { fits: matches(new RegExp(`^${firstOctet}(?:\\.${octet}){3}$`, 'u')), rule: 'the IPv4 address of a host' },
  /** 64 characters are the most that a common name takes. */
  certificateName: {
    fits: matches(new RegExp(`^(?=.{1,64}$)${label}(?:\\.${label})*$`, 'iu')),
    rule: 'a host name of at most 64 characters',
  },
  realm: {
    fits: matches(/^[a-z\d][a-z\d._-]{0,63}$/iu),
    rule: 'at most 64 letters, digits, dots, hyphens and underscores',
  },
  user: {
    fits: matches(/^[a-z\d][a-z\d@._-]{0,63}$/iu),
    rule: 'at most 64 letters, digits, dots, hyphens, underscores and @',
  },
  policyName: { fits: matches(/^[a-z\d-]{1,64}$/iu), rule: 'at most 64 letters, digits and hyphens' },
  port: numberFrom(1, 65_535),
  /** Which range CUCM and the device take is not documented in what was read. */
  seconds: { fits: matches(/^[1-9]\d{0,8}$/u), rule: 'a whole number of seconds' },
} satisfies Record<string, Form>

/**
 * The text where it has the form; otherwise a placeholder that says what the plan has and what is missing.
 * @param short says it where the plan has nothing
 */
export function valueOr(form: Form, text: string, name: string, what: Note, short = ''): IosValue {
  const typed = text.trim()
  if (form.fits(typed)) return given(typed)
  if (typed === '') return placeholder(name, note`${what}: not in the plan`, short)
  return placeholder(name, note`${what}: the plan has ${typed}, which is not ${ours(form.rule)}`)
}

export const placeholder = (name: string, what: Note, short = ''): Placeholder => ({
  kind: 'placeholder',
  name,
  what,
  short,
})

/** Our own words in a comment, as they stand. */
export const ours = (text: string): Note => ({ kind: 'note', parts: [text] })

/** A number of ours. */
export const numeral = (value: number): Given => given(String(Math.trunc(value)))

/** A word of ours, or one that was proven to be one. */
export const given = (text: string): Given => ({ kind: 'given', text })

/** A word that a device printed, where it is one that a terminal takes: nothing in it acts on a terminal, asks or blanks. */
export const printedWord = (text: string): Given | null => (/^[\w.:+/@[\]-]{1,128}$/u.test(text) ? given(text) : null)
