import fc from 'fast-check'

export const families = ['IOS 15', 'IOS XE 3', 'IOS XE 16', 'IOS XE 17', 'IOS XE 26'] as const
export type Family = (typeof families)[number]

/** Lines of a configuration, without separators between blocks. */
export type Lines = string[]

export const octet = fc.integer({ min: 1, max: 254 })
export const address: fc.Arbitrary<string> = fc.tuple(octet, octet).map(([a, b]) => `10.${String(a)}.1.${String(b)}`)
const words = fc.constantFrom('to CUCM', 'Carrier, main site', 'key account', 'fax & modem', 'Zweigstelle Köln')
const isXe = (family: Family): boolean => family !== 'IOS 15'
const interfaceName = (family: Family): fc.Arbitrary<string> =>
  isXe(family)
    ? fc.constantFrom('GigabitEthernet0/0/0', 'GigabitEthernet0/0/1', 'Loopback0')
    : fc.constantFrom('GigabitEthernet0/0', 'GigabitEthernet0/1', 'Loopback0')

/** Some of the lines, in their order. */
export const some = (...lines: (string | fc.Arbitrary<string>)[]): fc.Arbitrary<Lines> =>
  fc
    .tuple(...lines.map((line) => fc.option(typeof line === 'string' ? fc.constant(line) : line, { nil: null })))
    .map((drawn) => drawn.filter((line) => line !== null))

const inBlock = (head: string | fc.Arbitrary<string>, inside: fc.Arbitrary<Lines>): fc.Arbitrary<Lines> =>
  fc
    .tuple(typeof head === 'string' ? fc.constant(head) : head, inside)
    .map(([first, lines]) => [first, ...lines.map((line) => ` ${line}`)])

const filled = (block: fc.Arbitrary<Lines>): fc.Arbitrary<Lines> => block.filter((lines) => lines.length > 1)

export const newerThan = (family: Family, than: Family): boolean => families.indexOf(family) > families.indexOf(than)

export const arbitraryInterface = (family: Family, name: string): fc.Arbitrary<Lines> =>
  inBlock(
    `interface ${name}`,
    some(
      words.map((text) => `description ${text}`),
      address.map((one) => `ip address ${one} 255.255.255.0`),
      ...(isXe(family) ? ['negotiation auto'] : ['duplex auto', 'speed auto']),
      'standby 1 ip 10.250.1.1',
      'redundancy group 1 ip 10.250.1.2 exclusive',
      'crypto map CUCM',
    ),
  )

const suites = ['AEAD_AES_256_GCM', 'AEAD_AES_128_GCM', 'AES_CM_128_HMAC_SHA1_80', 'AES_CM_128_HMAC_SHA1_32']

export const arbitraryVoiceService = (family: Family): fc.Arbitrary<Lines> => {
  const inSip = some(
    interfaceName(family).map((name) => `bind control source-interface ${name}`),
    interfaceName(family).map((name) => `bind media source-interface ${name}`),
    'session transport tcp',
    ...(newerThan(family, 'IOS XE 3') ? ['srtp-crypto 1'] : ['srtp-auth sha1-32']),
    'srtp negotiate cisco',
    'options-ping 60',
    'early-offer forced',
  )
  return fc
    .tuple(
      some(
        'no ip address trusted authenticate',
        'address-hiding',
        'mode border-element',
        'allow-connections sip to sip',
        fc.constantFrom('srtp', 'srtp fallback', 'srtp pass-thru'),
        'no supplementary-service sip refer',
        'supplementary-service media-renegotiate',
      ),
      fc.option(fc.uniqueArray(address, { minLength: 1, maxLength: 3 }), { nil: [] }),
      filled(inBlock('sip', inSip)),
      newerThan(family, 'IOS XE 16') ? fc.constant([]) : fc.constantFrom([], ['h323', ' emptycapability']),
    )
    .map(([own, trusted, sip, h323]) => [
      'voice service voip',
      ...(trusted.length > 0 ? [' ip address trusted list', ...trusted.map((one) => `  ipv4 ${one}`)] : []),
      ...[...own, ...h323, ...sip].map((line) => ` ${line}`),
    ])
}

export const arbitraryClasses = (family: Family): fc.Arbitrary<Lines[]> => {
  const always = [
    fc
      .tuple(fc.uniqueArray(address, { minLength: 1, maxLength: 3 }), fc.boolean())
      .map(([hosts, named]) => [
        `voice class uri ${named ? 'CUCM' : '100'} sip`,
        ...hosts.map((one) => ` host ipv4:${one}`),
      ]),
    inBlock('voice class codec 1', some('codec preference 1 g711ulaw', 'codec preference 2 g711alaw')),
  ]
  const newer = [
    inBlock(
      'voice class srtp-crypto 1',
      fc
        .shuffledSubarray(suites, { minLength: 1 })
        .map((drawn) => drawn.map((suite, at) => `crypto ${String(at + 1)} ${suite}`)),
    ),
    fc
      .uniqueArray(address, { minLength: 1, maxLength: 3 })
      .map((hosts) => [
        'voice class server-group 1',
        ...hosts.map((one, at) => ` ipv4 ${one}${at % 2 === 0 ? ' port 5061' : ''} preference ${String(at + 1)}`),
        ' description CUCM',
      ]),
  ]
  const newest = [
    inBlock(
      'voice class tls-cipher 1',
      some('cipher 1 ECDHE_RSA_AES256_GCM_SHA384', 'cipher 2 ECDHE_RSA_AES128_GCM_SHA256'),
    ),
    inBlock(
      'voice class tls-profile 1',
      some(
        'description CUCM',
        newerThan(family, 'IOS XE 17')
          ? fc.constantFrom('trustpoint TP_GW', 'trustpoint TP_GW client TP_CLIENT')
          : 'trustpoint TP_GW',
        'cn-san validate server',
        'cn-san 1 cucm1.example.com',
        'cn-san 2 cucm2.example.com',
        fc.constantFrom('cipher 1', 'cipher strict-cipher'),
        'client-vtp TP_CA',
        'sni send',
      ),
    ),
    inBlock(
      'voice class tenant 100',
      some(
        'session transport tcp tls',
        'srtp-crypto 1',
        'tls-profile 1',
        'listen-port secure 5081',
        'bind control source-interface GigabitEthernet0/0/0',
      ),
    ),
  ]
  const blocks = [
    ...always,
    ...(newerThan(family, 'IOS XE 3') ? newer : []),
    ...(newerThan(family, 'IOS XE 16') ? newest : []),
  ]
  return fc.tuple(...blocks)
}

export const arbitraryDialPeer = (family: Family, number: number): fc.Arbitrary<Lines> =>
  fc.oneof(
    { weight: 3, arbitrary: arbitraryVoip(family, number) },
    {
      weight: 1,
      arbitrary: inBlock(
        `dial-peer voice ${String(number)} pots`,
        some(
          'description PSTN',
          'service mgcpapp',
          'incoming called-number .',
          'destination-pattern 9T',
          'direct-inward-dial',
          'port 0/0/0:15',
        ),
      ),
    },
  )

const arbitraryVoip = (family: Family, number: number): fc.Arbitrary<Lines> =>
  inBlock(
    `dial-peer voice ${String(number)} voip`,
    some(
      words.map((text) => `description ${text}`),
      'translation-profile outgoing TO-CUCM',
      fc.integer({ min: 0, max: 10 }).map((one) => `preference ${String(one)}`),
      fc.constantFrom('destination-pattern 4...', 'destination-pattern .T', 'destination-pattern +49$'),
      'session protocol sipv2',
      newerThan(family, 'IOS XE 3')
        ? fc.oneof(
            address.map((one) => `session target ipv4:${one}:5060`),
            fc.constant('session server-group 1'),
            fc.constant('session target dns:cucm.example.com'),
          )
        : address.map((one) => `session target ipv4:${one}`),
      fc.constantFrom('session transport tcp', 'session transport udp', 'session transport tcp tls'),
      'incoming called-number .',
      fc.constantFrom('incoming uri via 100', 'incoming uri from CUCM'),
      'voice-class codec 1',
      'voice-class sip options-keepalive',
      ...(newerThan(family, 'IOS XE 3')
        ? ['voice-class sip srtp-crypto 1', 'voice-class sip srtp negotiate cisco']
        : []),
      ...(newerThan(family, 'IOS XE 16') ? ['voice-class sip tenant 100'] : []),
      interfaceName(family).map((name) => `voice-class sip bind control source-interface ${name}`),
      interfaceName(family).map((name) => `voice-class sip bind media source-interface ${name}`),
      'dtmf-relay rtp-nte',
      fc.constantFrom('srtp', 'srtp fallback'),
      'fax rate 14400',
      'no vad',
    ),
  )

export const arbitrarySipUa = (family: Family): fc.Arbitrary<Lines> =>
  inBlock(
    'sip-ua ',
    fc
      .tuple(
        some('no remote-party-id', 'retry invite 2', 'connection-reuse', 'registrar ipv4:10.9.9.9 expires 3600'),
        fc.option(fc.constantFrom('transport tcp tls v1.2', 'no transport udp'), { nil: null }),
        fc.uniqueArray(address, { maxLength: 2 }),
        fc.boolean(),
      )
      .map(([own, transport, hosts, asDefault]) => [
        ...own,
        ...(transport === null ? [] : [transport]),
        ...hosts.map((one) => `crypto signaling remote-addr ${one} 255.255.255.255 ${signalling(family)}`),
        ...(asDefault ? [`crypto signaling default ${signalling(family)}`] : []),
      ]),
  )

const signalling = (family: Family): string =>
  newerThan(family, 'IOS XE 16') ? 'tls-profile 1' : 'trustpoint TP_GW strict-cipher'
