/**
 * How sure it is that a command is right: documented by Cisco, shown in a tech note of its TAC, derived from two
 * documented facts, told by the community, or unsure. What is unsure never stands in a file.
 */
export type Mark = 'C' | 'T' | 'D' | 'K' | 'U'

export interface KnownCommand {
  pattern: RegExp
  mark: Mark
  /** Of the fact sheet on gateways. */
  section: string
}

const placeholder = '<[A-Z][A-Z0-9_]*>'
const values = {
  ADDRESS: `(?:(?:\\d{1,3}\\.){3}\\d{1,3}|<(?:NODE_\\d+|DEVICE)_ADDRESS>)`,
  SECONDS: `(?:\\d{1,9}|<PHASE_(?:ONE|TWO)_LIFE_TIME>)`,
  PORT: `(?:\\d{1,5}|<INCOMING_PORT>)`,
  NAME: `(?:[A-Za-z0-9.-]{1,64}|<(?:GATEWAY|DEVICE)_CERTIFICATE_NAME>)`,
  USER: `(?:[A-Za-z0-9@._-]{1,64}|<DIGEST_USER>)`,
  REALM: `(?:[A-Za-z0-9._-]{1,64}|<CLUSTER_ID>)`,
  LIST: `CUCM-IPSEC-\\d{1,4}`,
  SEQUENCE: `\\d{1,5}`,
  X: placeholder,
} as const

/** `X` and the other names above stand for a value; all else is as it stands. */
function row(command: string, mark: Mark, section: string): KnownCommand {
  const escaped = command.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')
  const source = escaped.replace(/\b[A-Z]+\b/gu, (name) => values[name as keyof typeof values] ?? name)
  return { pattern: new RegExp(`^ *${source}$`, 'u'), mark, section }
}
const rows = (mark: Mark, section: string, ...commands: string[]): KnownCommand[] =>
  commands.map((command) => row(command, mark, section))

/** Every command that may stand in a file, with how it is known. */
export const knownCommands: readonly KnownCommand[] = [
  ...rows('C', '2', 'mgcp package-capability srtp-package', 'mgcp package-capability tone-package'),
  ...rows('C', '2', 'mgcp bind control source-interface X', 'mgcp validate call-agent source-ipaddr'),
  ...rows('C', '2', 'voice-card X', 'codec complexity secure'),
  ...rows('C', '2', 'show mgcp', 'show mgcp connection', 'show mgcp srtp summary'),
  ...rows('T', '2', 'show ccm-manager'),
  ...rows('C', '2', 'no mgcp package-capability srtp-package'),
  ...rows('D', '2', 'no mgcp package-capability tone-package', 'no mgcp validate call-agent source-ipaddr'),
  ...rows('D', '2', 'no mgcp bind control source-interface X'),

  ...rows('T', '3.3', 'authentication pre-share', 'authentication rsa-sig', 'authentication X'),
  ...rows('T', '3.3', 'encr aes 256', 'encr aes', 'encr 3des', 'encr X', 'group 14', 'group 15', 'group 16', 'group X'),
  ...rows('T', '3.3', 'group 2', 'group 5'),
  ...rows('D', '3.3', 'hash sha', 'hash sha256', 'hash X', 'lifetime SECONDS'),
  ...rows('C', '3.3', 'crypto isakmp key X address ADDRESS'),
  ...rows('T', '3.3', 'crypto isakmp identity dn', 'crypto isakmp policy X'),
  ...rows('T', '3.3', 'crypto ipsec transform-set CUCM-IPSEC esp-aes 256 esp-sha-hmac', 'mode transport'),
  ...rows('T', '3.3', 'crypto ipsec transform-set CUCM-IPSEC esp-aes esp-sha-hmac'),
  ...rows('D', '3.3', 'crypto ipsec transform-set CUCM-IPSEC esp-3des esp-sha-hmac'),
  ...rows('T', '3.3', 'crypto ipsec transform-set CUCM-IPSEC X esp-sha-hmac'),
  ...rows('T', '3.3', 'ip access-list extended LIST', 'permit ip host ADDRESS host ADDRESS', 'permit X'),
  ...rows('T', '3.4', 'crypto map X SEQUENCE ipsec-isakmp', 'set peer ADDRESS', 'match address LIST'),
  ...rows('T', '3.4', 'set security-association lifetime seconds SECONDS', 'set transform-set CUCM-IPSEC'),
  ...rows(
    'T',
    '3.4',
    'crypto isakmp keepalive 10',
    'crypto isakmp aggressive-mode disable',
    'crypto ipsec df-bit clear',
  ),
  ...rows('T', '3.4', 'no crypto ipsec nat-transparency udp-encapsulation', 'interface X', 'crypto map X'),
  ...rows('C', '3.4', 'no crypto map X'),
  ...rows('D', '3.4', 'no crypto map X SEQUENCE', 'no ip access-list extended LIST', 'no crypto isakmp identity dn'),
  ...rows('D', '3.4', 'no crypto ipsec transform-set CUCM-IPSEC', 'no crypto isakmp policy X'),
  ...rows('D', '3.4', 'no crypto isakmp key X address ADDRESS'),
  ...rows('T', '3.5', 'show crypto isakmp sa', 'show crypto ipsec sa'),

  ...rows('C', '4', 'voice service voip', 'srtp fallback', 'supplementary-service media-renegotiate'),
  ...rows('C', '4', 'h323', 'emptycapability', 'dial-peer voice X voip', 'no srtp'),
  ...rows('C', '4', 'show call active voice brief'),
  ...rows('D', '4', 'no emptycapability', 'no supplementary-service media-renegotiate'),

  ...rows('C', '5.1', 'crypto key generate rsa general-keys label X modulus 2048'),
  ...rows('C', '5.1', 'crypto pki trustpoint X', 'enrollment terminal pem', 'enrollment terminal'),
  ...rows('C', '5.1', 'serial-number none', 'fqdn none', 'ip-address none', 'subject-name CN=NAME', 'rsakeypair X'),
  ...rows('C', '5.1', 'revocation-check crl', 'revocation-check none'),
  ...rows('C', '5.1', 'crypto pki authenticate X', 'crypto pki enroll X', 'crypto pki import X certificate'),
  ...rows('C', '5.1', 'sip-ua', 'transport tcp tls', 'transport tcp tls v1.2', 'transport tcp tls v1.2 minimum'),
  ...rows('C', '5.1', 'crypto signaling remote-addr ADDRESS 255.255.255.255 trustpoint X strict-cipher'),
  ...rows('C', '5.1', 'crypto signaling remote-addr ADDRESS 255.255.255.255 tls-profile X'),
  ...rows('C', '5.1', 'no transport udp', 'no transport tcp'),
  ...rows('C', '5.1', 'voice class tls-cipher X', 'cipher 3 AES256_GCM_SHA384', 'cipher 4 AES128_GCM_SHA256'),
  ...rows('D', '5.2', 'cipher 1 ECDHE_RSA_AES256_GCM_SHA384', 'cipher 2 ECDHE_RSA_AES128_GCM_SHA256'),
  ...rows('C', '5.1', 'voice class tls-profile X', 'trustpoint X', 'trustpoint X client X', 'client-vtp X'),
  ...rows('C', '5.1', 'cipher X', 'cipher strict-cipher', 'cn-san validate bidirectional', 'cn-san 1 X'),
  ...rows('C', '5.1', 'voice class srtp-crypto X', 'crypto 1 AEAD_AES_256_GCM', 'crypto 2 AEAD_AES_128_GCM'),
  ...rows('C', '5.1', 'crypto 3 AES_CM_128_HMAC_SHA1_80', 'crypto 4 AES_CM_128_HMAC_SHA1_32'),
  ...rows('C', '5.1', 'voice-class sip srtp negotiate cisco', 'voice-class sip srtp-crypto X'),
  ...rows('C', '5.1', 'crypto key generate rsa general-keys label X exportable modulus 2048'),
  ...rows('C', '5.1', 'voice class tenant X', 'tls-profile X', 'listen-port secure PORT', 'voice-class sip tenant X'),
  ...rows('C', '5.1', 'bind control source-interface X', 'bind media source-interface X', 'no voice class tenant X'),
  ...rows('C', '5.1', 'crypto key generate ec keysize 256 label X', 'crypto key generate ec keysize 384 label X'),
  ...rows('C', '5.1', 'eckeypair X', 'cipher ecdsa-cipher', 'cipher ecdsa-cipher curve-size 384'),
  ...rows('C', '5.1', 'crypto signaling remote-addr ADDRESS 255.255.255.255 trustpoint X ecdsa-cipher'),
  ...rows('C', '5.1', 'crypto signaling remote-addr ADDRESS 255.255.255.255 trustpoint X ecdsa-cipher curve-size 384'),
  ...rows('C', '5.1', 'cipher 3 ECDHE_ECDSA_AES256_GCM_SHA384', 'cipher 4 ECDHE_ECDSA_AES128_GCM_SHA256'),
  ...rows('C', '5.1', 'cipher 5 AES256_GCM_SHA384', 'cipher 6 AES128_GCM_SHA256'),
  ...rows('K', '5.1', 'authentication username USER password X realm REALM'),
  ...rows('C', '5.4', 'session protocol sipv2', 'session target ipv4:ADDRESS:PORT', 'session transport tcp tls'),
  ...rows('T', '5.4', 'voice-class sip options-keepalive'),
  ...rows('D', '5.4', 'no dial-peer voice X voip', 'no crypto signaling remote-addr ADDRESS 255.255.255.255'),
  ...rows('D', '5.4', 'no voice class tls-profile X', 'no voice class tls-cipher X', 'no voice class srtp-crypto X'),
  ...rows('D', '5.4', 'no voice-class sip srtp-crypto X', 'no voice-class sip srtp negotiate cisco'),
  ...rows('D', '5.4', 'no authentication username USER password X realm REALM'),
  ...rows('C', '5.5', 'show sip-ua connections tcp tls detail', 'show sip-ua status', 'show sip-ua srtp'),
  ...rows('C', '5.5', 'show sip-ua calls'),
  ...rows('T', '5.5', 'show dial-peer voice summary', 'show crypto pki certificates X'),

  // Of the specification of gateways in a change window; in every public configuration that was read.
  ...rows('K', 'FC-17', 'voice class uri X sip', 'host ipv4:ADDRESS', 'incoming uri via X', 'no voice class uri X sip'),
  ...rows('K', 'FC-17', 'destination-pattern X', 'no destination-pattern'),
  ...rows(
    'K',
    '5.1',
    'voice-class sip bind control source-interface X',
    'voice-class sip bind media source-interface X',
  ),
  ...rows('K', '7', 'copy running-config startup-config'),

  // Unsure, or without effect: none of these may come back.
  ...rows('U', '3.3', 'set pfs X', 'set pfs group14', 'set pfs group16'),
  ...rows('U', '3.1', 'crypto ipsec transform-set CUCM-IPSEC esp-aes 256 esp-sha256-hmac'),
  ...rows('U', '3.2', 'crypto ikev2 policy X', 'crypto ikev2 proposal X'),
  ...rows('U', '3.3', 'group 17', 'group 18'),
  ...rows(
    'U',
    '2',
    'no mgcp',
    'mgcp',
    'pri-group timeslots 1-31 service mgcp',
    'pri-group timeslots 1-24 service mgcp',
  ),
  // For every leg of the device, those of others too (FC-16).
  ...rows('U', '5.1', 'srtp negotiate cisco'),
  ...rows('U', '5.1', 'srtp-auth sha1-80', 'srtp-auth sha1-32', 'hash md5'),
]

/** The row of a command, or what is wrong with it. */
export function judge(command: string): KnownCommand | 'unknown' | 'unsure' {
  const judgement = judged.get(command) ?? look(command)
  judged.set(command, judgement)
  return judgement
}

/** The same commands come again and again. */
const judged = new Map<string, KnownCommand | 'unknown' | 'unsure'>()

function look(command: string): KnownCommand | 'unknown' | 'unsure' {
  const found = knownCommands.filter(({ pattern }) => pattern.test(command))
  if (found.some(({ mark }) => mark === 'U')) return 'unsure'
  return found[0] ?? 'unknown'
}
