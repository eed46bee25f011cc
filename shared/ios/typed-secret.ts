import { anywhere, mayHoldSecret, secretRows, type SecretKind } from './running/secret-rows'

/** Where none of these stands there is no word before a secret: names and most addresses need no closer look. */
const signs = /[\s:=$]/
const shortest = 6

/** False for most texts of a plan, at once. */
export const mayBeTyped = (text: string): boolean => text.length >= shortest && signs.test(text)

/** Programs that write letters make longer dashes of hyphens. */
const privateKey = /[-\u2010-\u2015\u2212]{2} ?BEGIN [A-Z\d ]{0,40}PRIVATE KEY/u
const hashed = /\$(?:1|5|8|9|14)\$[^\s$]+\$?\S*/u

/** Names of algorithms and sizes stand behind `key` too, and are none. */
const noKey = '(?!(?:rsa|dsa|ec|ecdsa|sha|aes|md5|tls|srtp|type|level|group|usage|size)(?![a-z]))'
const mixed = '(?=\\S*\\d)(?=\\S*\\p{L})\\S{6,}'

/** In a sentence a telling word alone is no sign: what follows has to look like one. */
const inSentences: readonly { kind: SecretKind; find: RegExp }[] = [
  {
    kind: 'password',
    find: new RegExp(`(?<=\\b(?:pass(?:word|phrase|code|wd)|pwd|secret)s? (?:is |\\d )?)${mixed}`, 'iu'),
  },
  {
    kind: 'other key',
    find: new RegExp(`(?<=\\b(?:key|key-string|psk)(?: ?[:=] ?| is | \\d | ))${noKey}${mixed}`, 'iu'),
  },
  { kind: 'SNMP community', find: /(?<=\bcommunity(?: string)? ?[:=] ?)\S.*/iu },
  { kind: 'SNMP community', find: new RegExp(`(?<=\\bcommunity )${mixed}`, 'iu') },
]

/** Kept apart: a text that is longer was read from a device, and its secrets were taken out then. */
const longest = 20_000

/** What kind of secret stands in a text that a person typed or pasted; null where none can be seen. */
export function typedSecret(text: string): SecretKind | null {
  if (!mayBeTyped(text)) return null
  if (privateKey.test(text)) return 'private key'
  if (hashed.test(text)) return 'password'
  if (text.length > longest || !mayHoldSecret.test(text)) return null
  for (const line of text.split(/[\n\r\u2028]/u)) {
    const kind = mayHoldSecret.test(line) ? kindIn(line) : null
    if (kind !== null) return kind
  }
  return null
}

function kindIn(line: string): SecretKind | null {
  const plain = line.trim().replaceAll(/\s+/gu, ' ').slice(0, 2_000)
  for (const { kind, form } of secretRows) {
    const secret = form.exec(plain)?.groups?.['secret']
    if (secret !== undefined) return mayBe(secret) ? kind : null
  }
  for (const { kind, find } of [...anywhere, ...inSentences]) {
    const [secret] = plain.match(new RegExp(find, find.flags.replace('g', ''))) ?? []
    if (secret !== undefined && mayBe(secret)) return kind
  }
  return null
}

/** Several words without a digit say where it is; a name in brackets, stars and our own marks stand for one. */
function mayBe(secret: string): boolean {
  const own = secret.replaceAll(/<[^<>]*>|\{\{[^{}]*\}\}/gu, '').replaceAll(/[*.x•…\-\s,;]+/giu, '')
  return own !== '' && (!/\s/u.test(secret.trim()) || /\d/u.test(secret))
}
