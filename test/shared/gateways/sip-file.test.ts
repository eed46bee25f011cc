import { describe, expect, it } from 'vitest'
import type { PlanParts } from '../../helpers/plan'
import { fileOf, filesOfPlan, situation } from './files'
import { readIos } from './ios-reader'
import { situations } from './situations'

const configuration = (parts: PlanParts): string => fileOf(parts, '.ios')
const commands = (name: string): string[] => readIos(configuration(situation(name))).commands.map((line) => line.trim())
const flat = (text: string): string => text.replace(/\n! +/g, ' ')

/** One trunk of the situation with something else. */
function changed(name: string, trunk: object, profile: object = {}, rest: PlanParts = {}): PlanParts {
  const parts = situation(name)
  return {
    ...parts,
    ...rest,
    sipTrunks: parts.sipTrunks!.map((one) => ({ ...one, ...trunk })),
    profiles: parts.profiles!.map((one) => ({ ...one, ...profile })),
  }
}

/** What the forms differ in, by release: written down from the facts, not from the code. */
const byRelease: [name: string, has: { version: string; signaling: string; list: boolean; srtpCrypto: boolean }][] = [
  ['sip-unknown', { version: 'transport tcp tls', signaling: 'trustpoint', list: false, srtpCrypto: false }],
  ['sip-ios-15.3', { version: 'transport tcp tls', signaling: 'trustpoint', list: false, srtpCrypto: false }],
  ['sip-xe-3.16', { version: 'transport tcp tls', signaling: 'trustpoint', list: false, srtpCrypto: false }],
  ['sip-ios-15.7', { version: 'transport tcp tls v1.2', signaling: 'trustpoint', list: false, srtpCrypto: false }],
  ['sip-xe-16.3', { version: 'transport tcp tls v1.2', signaling: 'trustpoint', list: false, srtpCrypto: false }],
  ['sip-xe-16.12', { version: 'transport tcp tls v1.2', signaling: 'trustpoint', list: false, srtpCrypto: true }],
  ['sip-xe-17.3', { version: 'transport tcp tls v1.2', signaling: 'tls-profile', list: false, srtpCrypto: true }],
  ['sip-xe-17.9', { version: 'transport tcp tls v1.2', signaling: 'tls-profile', list: true, srtpCrypto: true }],
  [
    'sip-xe-17.14',
    { version: 'transport tcp tls v1.2 minimum', signaling: 'tls-profile', list: true, srtpCrypto: true },
  ],
  [
    'sip-xe-26.1',
    { version: 'transport tcp tls v1.2 minimum', signaling: 'tls-profile', list: true, srtpCrypto: true },
  ],
]

describe.each(byRelease)('S1-6: %s', (name, { version, signaling, list, srtpCrypto }) => {
  const lines = commands(name)

  it('pins TLS as the release can', () => {
    expect(lines.filter((line) => line.startsWith('transport'))).toEqual([version])
  })

  it('XD-13: has crypto signaling for each node', () => {
    const found = lines.filter((line) => line.startsWith('crypto signaling'))
    expect(found.map((line) => line.split(' ').slice(2, 6).join(' '))).toEqual([
      `remote-addr 192.0.2.11 255.255.255.255 ${signaling}`,
      `remote-addr 192.0.2.12 255.255.255.255 ${signaling}`,
    ])
  })

  it('XD-12: has suites that CUCM has, and none with DHE', () => {
    const suites = lines.filter((line) => /^cipher \d/.test(line))
    expect(suites.length > 0).toBe(list)
    if (list)
      expect(suites.slice(0, 2)).toEqual([
        'cipher 1 ECDHE_RSA_AES256_GCM_SHA384',
        'cipher 2 ECDHE_RSA_AES128_GCM_SHA256',
      ])
    else expect(lines.some((line) => line.includes('strict-cipher'))).toBe(true)
    expect(suites.filter((line) => / DHE_/.test(line))).toEqual([])
  })

  it('XD-11: falls back as CUCM knows it, with srtp-crypto and never srtp-auth', () => {
    // FC-16, FC-17: on the dial-peers toward CUCM and on the one from there, and on no other leg.
    expect(lines.filter((line) => line === 'srtp fallback')).toHaveLength(3)
    expect(lines.filter((line) => line.endsWith('srtp negotiate cisco'))).toEqual(
      Array.from({ length: 3 }, () => 'voice-class sip srtp negotiate cisco'),
    )
    expect(lines).toContain('supplementary-service media-renegotiate')
    expect(lines.some((line) => line.includes('srtp-crypto'))).toBe(srtpCrypto)
    expect(lines.some((line) => line.includes('srtp-auth'))).toBe(false)
  })

  it('PF-21: calls each node at the incoming port of the profile, over TLS', () => {
    expect(lines.filter((line) => line.startsWith('session target'))).toEqual([
      'session target ipv4:192.0.2.11:5561',
      'session target ipv4:192.0.2.12:5561',
    ])
    expect(lines.filter((line) => line === 'session transport tcp tls')).toHaveLength(3)
  })

  it('the interactive commands are typed by hand, not pasted', () => {
    const { typed } = readIos(configuration(situation(name)))
    const asking = [...lines, ...typed].filter((line) => /^crypto pki (authenticate|enroll|import)/.test(line))
    expect(asking).toHaveLength(4)
    expect(typed).toEqual(expect.arrayContaining(asking))
  })
})

describe('S1-6: a trunk that is over TLS already and gets SRTP, on a device that nobody read', () => {
  const text = configuration(situation('sip-srtp-over-tls'))
  const lines = commands('sip-srtp-over-tls')

  it('XD-11: has what SRTP needs, and no dial-peer, certificate or line of TLS', () => {
    expect(lines.filter((line) => line === 'srtp fallback')).toHaveLength(3)
    expect(
      lines.filter((line) => /^(?:crypto pki|crypto key|crypto sig|transport|session|destination)/.test(line)),
    ).toEqual([])
    expect(lines.filter((line) => line.startsWith('dial-peer'))).toEqual([
      'dial-peer voice <OLD_DIAL_PEER_1> voip',
      'dial-peer voice <OLD_DIAL_PEER_2> voip',
      'dial-peer voice <OLD_INBOUND_DIAL_PEER> voip',
    ])
  })

  it('S5-4: says which they are by what CUCM had, and has TLS looked at before keys go there', () => {
    expect(flat(text)).toContain('As CUCM was found, these go over TLS already: SIP-GATEWAY.')
    expect(text).toContain('signaling is over TLS already')
    expect(flat(text)).not.toContain('the keys can be read there')
  })

  it('its way back takes SRTP away, and leaves dial-peers and TLS', () => {
    const back = readIos(fileOf(situation('sip-srtp-over-tls'), '.rollback.ios')).commands.map((line) => line.trim())
    expect(back.filter((line) => line === 'no srtp')).toHaveLength(3)
    expect(back.filter((line) => /^no (?:dial-peer|crypto|voice class (?:uri|tls))/.test(line))).toEqual([])
  })

  it('one whose profile was Authenticated was not up: it gets all lines (XD-1)', () => {
    const parts = situation('sip-srtp-over-tls')
    const found = (parts.asFound?.profiles ?? []).map((one) => ({ ...one, securityMode: 'Authenticated' as const }))
    const profiles = parts.profiles!.map((one) => ({ ...one, securityMode: 'Authenticated' as const }))
    expect(configuration({ ...parts, profiles, asFound: { ...parts.asFound, profiles: found } })).toContain(
      'dial-peer voice <DIAL_PEER_1> voip',
    )
  })
})

describe('XD-7: digest', () => {
  it('has the Cluster ID as realm, the application user, and the password as a placeholder', () => {
    expect(commands('sip-digest-tls')).toContain(
      'authentication username gw1-digest password <DIGEST_PASSWORD> realm CLUSTER-1',
    )
    for (const [name, parts] of Object.entries(situations)) {
      const has = filesOfPlan(parts).some(({ text }) => text.includes('authentication username'))
      expect(has, name).toBe(name.includes('digest'))
    }
  })

  it('has a placeholder where the plan has no user, several, or one that no command takes', () => {
    const users = (...userids: string[]) =>
      configuration(
        changed(
          'sip-digest-tls',
          {},
          {},
          { applicationUsers: userids.map((userid) => ({ userid, sipTrunkIds: ['SIP-GATEWAY'] })) },
        ),
      )
    expect(users()).toContain('username <DIGEST_USER> password')
    expect(users('a b')).toContain('username <DIGEST_USER> password')
    expect(flat(users('one', 'two'))).toContain('the plan has one, two on its trunks')
  })

  it('has a placeholder where the Cluster ID is none, and never the realm of the other direction', () => {
    const text = configuration(changed('sip-digest-tls', {}, {}, { cluster: { name: 'my cluster\n' } }))
    expect(text).toContain('realm <CLUSTER_ID>\n')
    expect(text).not.toContain('realm gw1.example.com')
  })
})

describe('PF-37: the name in the certificate of the device', () => {
  const subject = (x509SubjectName: string, certificateNames: string[]) =>
    configuration(
      changed(
        'sip-xe-17.9',
        { farEnd: { kind: 'IOS XE', software: '17.9.4a', certificateNames } },
        { x509SubjectName },
      ),
    )
  const name = (text: string): string => /subject-name CN=(.*)/.exec(text)?.[1] ?? ''

  it.each([
    ['a.example.com', ['a.example.com'], 'a.example.com'],
    ['a.example.com,B.example.com', ['b.example.com'], 'B.example.com'],
    ['a.example.com', [], 'a.example.com'],
    ['', ['own.example.com'], 'own.example.com'],
    ['a.example.com,b.example.com', [], '<GATEWAY_CERTIFICATE_NAME>'],
    ['*.example.com', [], '<GATEWAY_CERTIFICATE_NAME>'],
    ['', [], '<GATEWAY_CERTIFICATE_NAME>'],
  ])('profile %j, certificate %j: %s', (expected, certificate, chosen) => {
    expect(name(subject(expected, certificate))).toBe(chosen)
  })

  it('tells when the two do not meet', () => {
    expect(flat(subject('a.example.com', ['c.example.com']))).toContain(
      'PF-37: in the plan the certificate of the device has c.example.com, the profile of SIP-GATEWAY expects a.example.com: CUCM refuses such a certificate.',
    )
    expect(subject('a.example.com', ['A.EXAMPLE.COM'])).not.toContain('PF-37:')
  })
})

describe('what the head says besides', () => {
  it('OV-5: keys are readable where the profile does not encrypt', () => {
    expect(flat(configuration(situation('sip-srtp-clear')))).toContain(
      'OV-5: the profile of SIP-GATEWAY does not encrypt signaling',
    )
    expect(configuration(situation('sip-xe-17.9'))).not.toContain('OV-5:')
  })

  it('XD-1: an Authenticated profile cannot work', () => {
    expect(flat(configuration(situation('sip-authenticated')))).toContain(
      'XD-1: the profile of SIP-GATEWAY is Authenticated',
    )
  })

  it('the port on which the device listens, where the plan has another', () => {
    expect(flat(configuration(situation('sip-tls-only')))).toContain(
      'has CUCM call SIP-GATEWAY at port 5060; with these lines the device listens for TLS on 5061',
    )
  })

  it.each(['ccm-pub.example.com', '2001:db8::11', '', '192.0.2.300', '192.0.2.11\nreload'])(
    'a node whose address is %j has a placeholder that says why',
    (address) => {
      const text = configuration(changed('sip-xe-17.9', {}, {}, { cluster: { nodes: [{ name: 'ccm', address }] } }))
      expect(text).toContain('session target ipv4:<NODE_1_ADDRESS>:5561')
      expect(flat(text)).toMatch(
        /<NODE_1_ADDRESS> {2}node ccm: (not in the plan|the plan has .*, which is not the IPv4 address of a host)/,
      )
    },
  )

  it('a port that no connection can have has a placeholder', () => {
    expect(configuration(changed('sip-xe-17.9', {}, { incomingPort: 0 }))).toContain(':<INCOMING_PORT>\n')
  })
})

describe('XD-11: SRTP only where it is allowed, and where the gateway has it', () => {
  it('none where the trunk does not allow it, or the plan says that the gateway lacks it', () => {
    const lacking = changed('sip-xe-17.9', { farEnd: { kind: 'IOS XE', software: '17.9.4a', srtp: 'no' } })
    for (const parts of [situation('sip-tls-only'), lacking]) {
      const { commands: lines } = readIos(configuration(parts))
      expect(lines.filter((line) => line.includes('srtp'))).toEqual([])
      expect(lines.some((line) => line.includes('crypto signaling'))).toBe(true)
    }
  })
})

describe('S1-6: the way back', () => {
  it.each(byRelease.map(([name]) => name))('%s: CUCM first, then the dial-peers, then what they used', (name) => {
    const text = fileOf(situation(name), '.rollback.ios')
    const at = ['Put profile, trunk and destination port back', '\nno dial-peer voice', '\n no crypto signaling'].map(
      (part) => text.indexOf(part),
    )
    expect(at.every((place) => place > 0)).toBe(true)
    expect([...at].sort((a, b) => a - b)).toEqual(at)
  })

  it.each(Object.keys(situations).filter((name) => name.startsWith('sip-')))(
    '%s: takes off each class and dial-peer that was made',
    (name) => {
      const made = commands(name).filter((line) => /^(voice class|dial-peer)/.test(line))
      const { commands: back } = readIos(fileOf(situation(name), '.rollback.ios'))
      const isNew = !['sip-srtp-clear', 'sip-digest-clear', 'sip-srtp-over-tls'].includes(name)
      const gone = back.map((line) => line.trim().replace(/^no /, ''))
      for (const line of new Set(made)) expect(gone, name).toContain(line)
      if (isNew) expect(back).toContain('no dial-peer voice <DIAL_PEER_1> voip')
    },
  )
})
