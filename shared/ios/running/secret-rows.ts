/** What a secret of a configuration opens. */
export type SecretKind =
  | 'password'
  | 'SNMP community'
  | 'SNMP user'
  | 'IPsec key'
  | 'RADIUS or TACACS key'
  | 'SIP digest password'
  | 'routing key'
  | 'NTP key'
  | 'wireless key'
  | 'PIN'
  | 'address with a password'
  | 'token'
  | 'private key'
  | 'other key'

/** A form of line with a secret in it, matched against the words of the line with one blank between them. */
export interface SecretRow {
  kind: SecretKind
  /**
   * Groups `before`, `secret` and `after`; what is before and after stays. A part of `before` in which anything may stand is
   * `loose`: a secret of another kind may stand there.
   */
  form: RegExp
}

/** How the secret is written down stays: 0 as it is, 5, 8 and 9 hashed, 6 and 7 enciphered. */
const type = '(?:(?:\\d|encrypted|unencrypted|clear) (?=\\S))?'

interface Shape {
  /** False where a number right behind the head can be the secret itself. */
  typed?: boolean
  /** What may stand behind the secret; whatever else stands there is taken for a part of it. */
  tail?: string
}

const row = (kind: SecretKind, head: string, { typed = true, tail = '' }: Shape = {}): SecretRow => ({
  kind,
  form: new RegExp(
    `^(?<before>(?:!+ ?)?(?:no |default )?${head} ${typed ? type : ''})(?<secret>\\S.*?)(?<after>${tail})$`,
    'diu',
  ),
})

const peer = '(?: (?:address(?: ipv6)? \\S+(?: \\d[\\d.]*)?|hostname \\S+)(?: no-xauth)?)'

/**
 * Lines whose secret does not stand last, or has no telling word before it. None of this decides what a setting does:
 * it only says where a secret can stand, and a doubtful line counts as one.
 */
export const secretRows: readonly SecretRow[] = [
  row('password', 'enable (?:password|secret)(?: level \\d+)?'),
  row('password', 'username \\S+(?: (?!(?:password|secret) )\\S+)* (?:password|secret)'),
  row('SIP digest password', '(?:authentication|credentials)(?: number \\S+)?(?: username \\S+)? password', {
    tail: '(?: realm \\S+)?(?: challenge)?',
  }),
  row('SNMP community', 'snmp-server community', {
    typed: false,
    tail: '(?: view \\S+)?(?: r[ow](?: ipv6 \\S+)?(?: \\S+)?)?',
  }),
  row(
    'SNMP community',
    'snmp-server host \\S+(?: vrf \\S+)?(?: (?:informs|traps))?(?: version (?:1|2c|3(?: (?:auth|noauth|priv))?))?',
    { typed: false },
  ),
  row('SNMP community', 'snmp(?:-server)? (?<loose>.*?)community(?:-map)?', { typed: false }),
  row('SNMP user', 'snmp-server user \\S+ \\S+ (?<loose>.*?)(?:auth|priv)', { typed: false }),
  row('IPsec key', 'crypto isakmp key', { tail: peer }),
  row('IPsec key', 'crypto isakmp key'),
  row('IPsec key', 'pre-shared-key (?:address(?: ipv6)?|hostname) \\S+(?: \\d[\\d.]*)? key'),
  row('IPsec key', 'pre-shared-key(?: (?:local|remote))?(?: (?:hex|ascii))?'),
  row('IPsec key', 'authentication (?:local|remote) pre-share key'),
  row('IPsec key', 'set session-key', { typed: false }),
  row('RADIUS or TACACS key', '(?:radius|tacacs)-server (?:host \\S+ (?<loose>.*? )??)?key'),
  row('RADIUS or TACACS key', '(?:server-private|client) [\\d:a-f.]+ (?<loose>.*? )??(?:server-)?key'),
  row('RADIUS or TACACS key', 'server-key'),
  row('routing key', 'key-string(?: (?:hex|ascii))?'),
  row('routing key', 'ip ospf(?: \\d+)? (?:authentication-key|message-digest-key \\d+ md5)'),
  row('routing key', 'area \\S+ virtual-link (?<loose>.*?)(?:authentication-key|message-digest-key \\d+ md5)'),
  row('routing key', '(?:ospfv3|ipv6 ospf|area \\S+) (?<loose>.*? )??ipsec spi \\d+', { typed: false }),
  row('routing key', '(?:mpls ldp )?neighbor \\S+ password'),
  row('routing key', '(?:isis (?:password|authentication)|area-password|domain-password)'),
  row('routing key', '(?:standby|vrrp|glbp)(?: \\d+)? authentication(?! md5 key-chain)(?: text| md5 key-string)?'),
  row('routing key', 'ip nhrp authentication', { typed: false }),
  row('routing key', 'authentication mode hmac-sha-256'),
  row('NTP key', 'ntp authentication-key \\d+ \\S+', { typed: false }),
  row('wireless key', '(?<loose>.*? )??wpa-psk(?: (?:ascii|hex))?'),
  row('wireless key', '(?<loose>.*? )??set-key(?: (?:ascii|hex))?'),
  row('wireless key', 'encryption(?: vlan \\d+)? key \\d+ size \\S+'),
  row('PIN', 'pin'),
]

const passwords = '(?:[\\w-]*[_-])?(?:password|passwd|passphrase|pass-phrase|pwd|secret)'
const keys =
  'key|key-string|key-octet-string|server-key|authentication-key|message-digest-key|encryption-key|session-key|' +
  'pre-shared-key|preshared-key|\\w*_key|psk|pmk|cak|authkey|privkey'

const after = (kind: SecretKind, words: string): SecretRow => ({
  kind,
  form: new RegExp(`^(?<before>(?:.*? )??["']?(?:${words})["':=]? ${type})(?<secret>\\S.*)(?<after>)$`, 'iu'),
})

/** Commands that no row above names: what stands behind a telling word is taken for a secret. */
export const tellingWords: readonly SecretRow[] = [
  after('password', passwords),
  after('other key', keys),
  after('token', '(?:id)?token'),
]

/** Where such a word is no sign of a secret: texts that people write, and numbers and names of keys. */
export const harmless =
  /^(?:!+ ?)?(?:no )?(?:description|remark|subject-name|alias|title|rule|request|response|key chain|crypto key (?!import|encrypt|decrypt|lock|unlock)\S+|ntp trusted-key|ntp (?:server|peer) \S+ (?:.*? )??key \d+(?: \S+)?$)(?: |$)/iu

/** Wherever it stands: `password: x` in a text, the credentials of an address, what only a hash or cipher looks like. */
export const anywhere: readonly { kind: SecretKind; find: RegExp }[] = [
  { kind: 'address with a password', find: /(?<=:\/\/)(?:(?!:\/\/)\S){1,200}(?=@)/gu },
  // Cut before its host, or written in a way of its own: what is no port is a password.
  { kind: 'address with a password', find: /(?<=:\/\/[^\s/@:[<]{1,100}:)(?!\d{1,5}(?:[/?\s]|$))\S{1,300}/gu },
  {
    kind: 'password',
    find: /(?<=\b(?:pass(?:word|wort|wd|phrase)?|kennwort|pwd?|secret|pin|token) ?[:=] ?)\S.*(?= ?$)/giu,
  },
  { kind: 'password', find: /\$(?:1|5|8|9|14)\$\S+/gu },
  { kind: 'password', find: /(?<= 7 )(?=\d*[A-F])(?:[0-5]\d)(?:[\dA-F]{2}){2,200}(?=[\s"']|$)/gu },
]

/** Most lines have none of these words. */
export const mayHoldSecret =
  /pass|pwd?\b|secret|key|psk|pmk|cak|community|auth|cred|snmp|token|pin|kennwort|:\/\/|\$|session|ipsec| 7 /iu
