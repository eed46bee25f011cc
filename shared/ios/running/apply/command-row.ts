/** Where a command is entered. */
export type Mode =
  | 'global'
  | 'voice service'
  | 'voice service sip'
  | 'voice service h323'
  | 'sip-ua'
  | 'tenant'
  | 'tls-profile'
  | 'tls-cipher'
  | 'srtp-crypto'
  | 'uri'
  | 'server-group'
  | 'sip-options-keepalive'
  | 'dial-peer'
  | 'trustpoint'
  | 'isakmp policy'
  | 'transform-set'
  | 'crypto map'
  | 'access-list'
  | 'interface'
  | 'voice-card'

/**
 * How long a block is there. A `container` is always there, and is printed where it has lines. An `object` is made by its
 * first line and taken away by `no`. `fixed` ones belong to the device. A `trustpoint` goes with its certificates, and
 * only after a question: it is never taken away here.
 */
export type Life = 'container' | 'object' | 'fixed' | 'trustpoint'

export type Acts =
  /** One at a time for its name: another value takes its place. */
  | { kind: 'value' }
  /** As a value; but it is on without a line, and `no` prints one. */
  | { kind: 'on by default' }
  /** One of a list whose order counts. */
  | { kind: 'entry' }
  | { kind: 'block'; opens: Mode; life: Life; hasValue: boolean }
  /** Makes a key, which no line shows. */
  | { kind: 'key' }

/** What is known of a command: what it is told from others by, and what IOS does with a second one of its name. */
export interface CommandRow {
  in: Mode
  /**
   * The words that tell it from others. `*` is any word, `#` a number, `?` a secret with or without the number before it
   * that says how it is written down.
   */
  name: readonly string[]
  /** What may follow the name; all of it, its blanks single. */
  rest: RegExp
  acts: Acts
  /** What `no` is given to take it away: its name alone, or the whole line. */
  no: 'name' | 'line'
  /** Names of the same block that cannot be there with it, as far as what was read tells. */
  clashes: readonly string[]
  /** Where it is documented: a tag of the reference on gateways, with how sure it is. */
  source: string
}

export interface Found {
  row: CommandRow
  /** The name with its words filled in: two lines with one identity are one setting. */
  identity: string
  /** The words behind the name. */
  rest: readonly string[]
}

/** The row whose name fits most words; undefined where none does. */
export function findRow(rows: readonly CommandRow[], words: readonly string[]): Found | undefined {
  let best: (Found & { length: number }) | undefined
  for (const row of rows) {
    const taken = takenBy(row.name, words)
    const length = taken?.count ?? 0
    if (taken && (best === undefined || row.name.length > best.length))
      best = { row, identity: taken.identity, rest: words.slice(length), length: row.name.length }
  }
  return best && { row: best.row, identity: best.identity, rest: best.rest }
}

function takenBy(name: readonly string[], words: readonly string[]): { identity: string; count: number } | null {
  const identity: string[] = []
  let count = 0
  for (const part of name) {
    if (part === '?' && /^\d$/u.test(words[count] ?? '') && words.length > count + 1) count += 1
    const word = words[count]
    if (word === undefined || !fits(part, word)) return null
    identity.push(part === '?' ? part : word)
    count += 1
  }
  return { identity: identity.join(' '), count }
}

const fits = (part: string, word: string): boolean =>
  part === '*' || part === '?' || (part === '#' ? /^\d+$/u.test(word) || isBlank(word) : part === word)

/** What the plan does not know stands in its lines as `<NAME>`, for whatever is to stand there. */
const isBlank = (word: string): boolean => /^<[A-Z][A-Z\d_]*>$/u.test(word)

/** True where what follows the name is of a form that is known. */
export const isKnownForm = ({ row, rest }: Found): boolean => row.rest.test(rest.join(' ')) || rest.some(isBlank)
