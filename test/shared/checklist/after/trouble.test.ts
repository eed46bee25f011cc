import { describe, expect, it } from 'vitest'
import { blockTexts, checklist } from '../../../helpers/checklist'
import type { PlanParts } from '../../../helpers/plan'

const tableOf = (parts: PlanParts): string[] => blockTexts(checklist(parts).document, 'trouble').join('\n').split('\n')
const kindsOf = (parts: PlanParts) => tableOf(parts).flatMap((line) => (line.startsWith('# ') ? [line.slice(2)] : []))
const trunk = { name: 'A', securityProfileId: 'P' }
const tls = { name: 'P', securityMode: 'Encrypted' } as const

describe('XD-15: symptoms stand at the end for the kinds of device in the plan', () => {
  it.each([
    [['SIP trunk in No Service'], { profiles: [{ name: 'P' }], sipTrunks: [trunk] }],
    [['SIP trunk in No Service', 'Signaling over TLS'], { profiles: [tls], sipTrunks: [trunk] }],
    [
      ['SIP trunk in No Service', 'Signaling over TLS', 'SIP gateway without a TLS connection'],
      { profiles: [tls], sipTrunks: [{ ...trunk, farEnd: { kind: 'IOS' } }] },
    ],
    [
      ['SIP trunk in No Service', 'Signaling over TLS', 'Authenticated profiles'],
      { profiles: [{ ...tls, securityMode: 'Authenticated' }], sipTrunks: [trunk] },
    ],
    [
      ['SIP trunk in No Service', 'Trunks without TLS'],
      { profiles: [{ name: 'P' }], sipTrunks: [trunk, { ...trunk, name: 'B' }] },
    ],
    [
      ['SIP trunk in No Service', 'Digest'],
      { profiles: [{ name: 'P', digestAuthentication: true }], sipTrunks: [trunk] },
    ],
    [
      ['SIP trunk in No Service', 'Digest', 'Application-level authorization'],
      { profiles: [{ name: 'P', digestAuthentication: true, applLevelAuthentication: true }], sipTrunks: [trunk] },
    ],
    [
      ['SIP trunk in No Service', 'Media', 'SRTP without encrypted signaling'],
      { profiles: [{ name: 'P' }], sipTrunks: [{ ...trunk, srtpAllowed: true }] },
    ],
    [['Media', 'SRTP on gateways'], { h323Devices: [{ srtpAllowed: true }] }],
    [['Media', 'MGCP gateways'], { mgcpGateways: [{ interface: 'T1 PRI', srtp: true }] }],
    [['E1 PRI by MGCP'], { mgcpGateways: [{ interface: 'E1 PRI', protectedFacilityIe: true }] }],
    [['IPsec'], { mgcpGateways: [{ interface: 'Analog', ipsec: { method: 'cucm' } }] }],
  ] as [string[], PlanParts][])('XD-15: %j', (kinds, parts) => {
    expect(kindsOf(parts)).toEqual(kinds)
  })

  it('XD-15: nothing of what the plan does not have', () => {
    const unused: PlanParts = { profiles: [{ ...tls, digestAuthentication: true }] }
    for (const parts of [{}, unused]) {
      expect(checklist(parts).document.sections.some(({ id }) => id === 'trouble')).toBe(false)
    }
  })
})

describe('XD-15: only what the plan can meet', () => {
  const two = [
    { ...trunk, farEnd: { kind: 'SBC' as const } },
    { ...trunk, name: 'B', farEnd: { kind: 'Expressway' as const } },
  ]
  const nodes = [{ name: 'pub' }, { name: 'sub' }]
  const plain: PlanParts = { profiles: [tls], sipTrunks: two.slice(0, 1), cluster: { nodes: nodes.slice(0, 1) } }
  const destinations = [{ address: 'sbc.example.com', port: 5061 }]

  it.each<[string, PlanParts]>([
    ['Local=3', { sipTrunks: [{ ...two[0], destinations }] }],
    ['Local=3', { sipTrunks: [{ ...two[0], destAddrIsSrv: true }] }],
    ['from one node only', { cluster: { nodes } }],
    ['on the wrong trunk', { sipTrunks: two }],
    ['disallows REGISTER', { sipTrunks: two.slice(1) }],
    ['disallows REGISTER', { sipTrunks: [trunk] }],
    ['Unity Connection sends', { sipTrunks: [{ ...trunk, farEnd: { kind: 'Unity Connection' } }] }],
  ])('%s', (symptom, more) => {
    expect(tableOf(plain).join()).not.toContain(symptom)
    expect(tableOf({ ...plain, ...more }).join()).toContain(symptom)
  })
})

it('XD-15: a version of TLS that the two do not share has the words of a gateway where there is one, else those of a capture', () => {
  const to = (kind: 'IOS XE' | 'Meeting Server'): string =>
    tableOf({ profiles: [tls], sipTrunks: [{ ...trunk, farEnd: { kind } }] }).join()
  expect(to('Meeting Server')).toContain('TLS alert protocol version in utils network capture')
  expect(to('Meeting Server')).not.toContain('tlsv1 alert')
  expect(to('IOS XE')).toContain('tlsv1 alert protocol version')
  expect(to('IOS XE')).not.toContain('TLS alert protocol version')
})

it('XD-15: the CTL is looked at where there is one, and something at the far end that takes it', () => {
  const of = (kind: 'IOS XE' | 'SBC', mixedMode: 'unknown' | 'not needed' = 'unknown'): string =>
    tableOf({
      profiles: [tls],
      sipTrunks: [{ ...trunk, farEnd: { kind } }],
      cluster: { mixedMode: { state: mixedMode, by: 'J. Doe', on: '2026-09-14' } },
    }).join()
  expect(of('SBC')).toContain('show ctl')
  expect(of('SBC', 'not needed')).not.toContain('show ctl')
  expect(of('IOS XE')).not.toContain('show ctl')
})

it('CT-4: a far end whose own calls are refused is told apart by them: CUCM and OPTIONS see nothing', () => {
  const table = tableOf({ profiles: [tls], sipTrunks: [trunk] })
  expect(table.find((line) => line.startsWith('Full Service, and calls go to the far end only'))).toMatch(
    /good for a client; OPTIONS do not show that \(CT-4\)/u,
  )
  expect(tableOf({ profiles: [{ name: 'P' }], sipTrunks: [trunk] }).join()).not.toContain('CT-4')
})

describe('XD-15: a row says what is seen, where, what it means, and what to do', () => {
  const everything: PlanParts = {
    profiles: [
      tls,
      { name: 'AUTH', securityMode: 'Authenticated', digestAuthentication: true, applLevelAuthentication: true },
      { name: 'CLEAR' },
    ],
    sipTrunks: [
      { ...trunk, srtpAllowed: true, farEnd: { kind: 'IOS XE' } },
      { name: 'B', securityProfileId: 'AUTH' },
      { name: 'C', securityProfileId: 'CLEAR', srtpAllowed: true },
      { name: 'D', securityProfileId: 'CLEAR', destinations: [{ address: 'd.example.com', port: 5060 }] },
    ],
    mgcpGateways: [{ interface: 'E1 PRI', protectedFacilityIe: true, srtp: true, ipsec: { method: 'cucm' } }],
  }

  it('in two cells, none of them empty, no row twice', () => {
    const rows = tableOf(everything).filter((line) => !line.startsWith('# '))
    expect(rows.filter((line) => line.split(' | ').length !== 2 || /(^| \| )( \||$)/.test(line))).toEqual([])
    expect(new Set(rows).size).toBe(rows.length)
  })

  /** The marks by which a person finds the row: alarm, reason, log line, counter. */
  it.each([
    '2 InvalidX509NameInCertificate',
    '1 AuthenticationError',
    '3 InvalidTLSCipher',
    'tlsv1 alert protocol version',
    'Unknown CA',
    'certificate verify failed',
    'Peer certificate identity check failed',
    '%SIP-2-LISTEN_SOCKET',
    'SIPTrunkOOS',
    'Remote=503',
    'Remote=408',
    'Local=1',
    'Local=2',
    'Local=3',
    '405 Method Not Allowed',
    '401',
    '403',
    'SIPTrunkAuthorizationFailures',
    'a=crypto',
    'MTP Required',
    'DTMF',
    '415 Unsupported Media Type',
    'srtp negotiate cisco',
    'utils ctl update CTLFile',
    'expired',
    'NULL_SHA',
    'from one node only',
    'QM_IDLE',
    '17.11.1',
    'K=0',
  ])('%s', (mark) => {
    expect(tableOf(everything).join('\n')).toContain(mark)
  })
})
