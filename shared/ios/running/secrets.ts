import {
  anywhere,
  harmless,
  mayHoldSecret,
  secretRows,
  tellingWords,
  type SecretKind,
  type SecretRow,
} from './secret-rows'

/** Stands where a secret stood. One word, so that a line keeps its form; reading it again changes nothing. */
export const secretMark = '<secret-removed>'

/** A line without its secrets, and what they were. */
export interface Cleaned {
  text: string
  kinds: SecretKind[]
}

export interface Surroundings {
  /** The line of the outermost level that this one stands under; the line itself where it stands there. */
  block: string
  /** `false` for lines that people wrote, such as banners: there a telling word alone is no sign of a secret. */
  isCommand: boolean
  /** `true` for lines that the plan makes: `<PRESHARED_KEY>` stands for a secret, and is none. */
  hasPlaceholders: boolean
}

const command: Surroundings = { block: '', isCommand: true, hasPlaceholders: false }

/** @param line without its line end */
export function withoutSecrets(line: string, surroundings: Partial<Surroundings> = {}): Cleaned {
  if (!mayHoldSecret.test(line)) return { text: line, kinds: [] }
  const around = { ...command, ...surroundings }
  return withOldMarks(anywhere.reduce(withoutFound(around), withoutWords(line, around)))
}

/** Marks of an earlier reading count too, so that reading a text again finds the same. */
function withOldMarks({ text, kinds }: Cleaned): Cleaned {
  const marks = text.split(secretMark).length - 1
  const old: SecretKind = text.includes(`://${secretMark}@`) ? 'address with a password' : 'password'
  return { text, kinds: [...kinds, ...Array<SecretKind>(Math.max(0, marks - kinds.length)).fill(old)] }
}

const withoutFound =
  ({ hasPlaceholders }: Surroundings) =>
  ({ text, kinds }: Cleaned, { kind, find }: (typeof anywhere)[number]): Cleaned => {
    let found = 0
    const cleaned = text.replace(find, (secret) => {
      if (secret.startsWith(secretMark) || isPlaceholder(secret, hasPlaceholders)) return secret
      found += 1
      return secretMark
    })
    return { text: cleaned, kinds: [...kinds, ...Array<SecretKind>(found).fill(kind)] }
  }

/** The words of the line are matched; its blanks stay as they are. */
function withoutWords(line: string, around: Surroundings): Cleaned {
  const words = [...line.matchAll(/[^\s\u2060]+/gu)]
  const plain = words.map(([word]) => word).join(' ')
  const row = rowFor(plain, around)
  const found = row && placesOf(row, plain)
  if (!row || !found || isPlaceholder(found.secret, around.hasPlaceholders)) return { text: line, kinds: [] }
  const { before, secret, loose } = found
  const from = placeIn(words, before.length)
  const to = placeIn(words, before.length + secret.length - 1) + 1
  // What was cut and joined may have one more before it: `client 10.1.1.1 server-key 7 … host 10.1.1.1 key …`.
  const looseEnd = loose === 0 ? 0 : placeIn(words, loose - 1)
  const first = looseEnd === 0 ? { text: '', kinds: [] } : withoutWords(line.slice(0, looseEnd), around)
  return {
    text: first.text + line.slice(looseEnd, from) + secretMark + line.slice(to),
    kinds: [...first.kinds, row.kind],
  }
}

/** @returns what stands before the secret, the secret, and where the loose part ends; null where the row does not match */
function placesOf({ form }: SecretRow, plain: string): { before: string; secret: string; loose: number } | null {
  const found = form.exec(plain)
  const { before, secret } = found?.groups ?? {}
  if (before === undefined || secret === undefined) return null
  return { before, secret, loose: found?.indices?.groups?.['loose']?.[1] ?? 0 }
}

/** Where a character of the words, joined by one blank each, stands in the line. */
function placeIn(words: readonly RegExpExecArray[], place: number): number {
  let from = 0
  for (const { 0: word, index } of words) {
    if (place < from + word.length) return index + place - from
    from += word.length + 1
  }
  return 0
}

function rowFor(plain: string, { block, isCommand }: Surroundings): SecretRow | undefined {
  const named = secretRows.find(({ form }) => form.test(plain))
  if (named || !isCommand || harmless.test(plain)) return named
  // In a key chain each key has a number.
  if (/^key \d+$/u.test(plain) && /^key chain /u.test(block)) return undefined
  return firstOf(tellingWords, plain)
}

/** The one whose secret begins first: what follows it goes with it. */
function firstOf(rows: readonly SecretRow[], plain: string): SecretRow | undefined {
  const begins = (row: SecretRow): number => row.form.exec(plain)?.groups?.['before']?.length ?? Infinity
  const found = rows.filter(({ form }) => form.test(plain))
  return found.reduce<SecretRow | undefined>(
    (best, row) => (best && begins(best) <= begins(row) ? best : row),
    undefined,
  )
}

const isPlaceholder = (secret: string, mayBe: boolean): boolean => mayBe && /^<[A-Z][A-Z\d_]*>$/u.test(secret)
