import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { evaluateWhole } from '../../../shared/evaluation/evaluator'
import { readCommands, shownIn } from '../../../shared/evidence/shown'
import { takeEvidence, type TakenEvidence } from '../../../shared/evidence/take-evidence'
import { draws } from '../../helpers/draws'
import { plan } from '../../helpers/plan'
import {
  activeCalls,
  cryptoSession,
  dialPeers,
  isakmpSa,
  isdnStatus,
  pasted,
  pkiCertificates,
  selectCmDevice,
  showMgcp,
  sipConnections,
  sipStatus,
} from '../../helpers/shown-by-devices'
import { slow } from '../../helpers/slow'

const nodes = [
  { name: 'pub', address: '192.0.2.11' },
  { name: 'sub', address: '192.0.2.12' },
]
const project = plan({
  cluster: { nodes, mixedMode: { state: 'confirmed' } },
  profiles: [{ name: 'TLS', securityMode: 'Encrypted' }],
  farEnds: [{ id: 'f', name: 'CUBE', kind: 'IOS XE', srtp: 'yes', hosts: [{ name: 'cube-1', address: '192.0.2.21' }] }],
  sipTrunks: [
    {
      ...{ name: 'A', securityProfileId: 'TLS', farEndId: 'f', srtpAllowed: true },
      destinations: [{ address: '192.0.2.21', port: 5061 }],
    },
  ],
  mgcpGateways: [
    {
      ...{ domainName: 'mgcp-1.example.com', srtp: true, interface: 'E1 PRI' },
      ipsec: { method: 'cucm', peerAddress: '192.0.2.121' },
    },
  ],
})
const evaluated = evaluateWhole(project, '2026-12-05')
const take = (text: string): TakenEvidence =>
  takeEvidence(evaluated, [{ name: 'paste.txt', text }], { now: '2026-12-05T22:41:00.000Z', hashOf: () => 'hash' })
const said = (text: string): string[] => take(text).report.lines.map(({ id, verdict }) => `${verdict} ${id}`)
const on = (command: string, text: string, host = 'cube-1'): string => pasted(host, command, text)

const everything: readonly (readonly [string, string, string])[] = [
  ['cube-1', 'show sip-ua status', sipStatus('DISABLED')],
  ['cube-1', 'show sip-ua connections tcp tls detail', sipConnections('wide', nodes)],
  ['cube-1', 'show call active voice brief', activeCalls([{ way: 'Answer', ip: '192.0.2.9' }, { way: 'Originate' }])],
  ['cube-1', 'show dial-peer voice summary', dialPeers([{ target: 'ipv4:192.0.2.11', keepalive: 'busyout' }])],
  ['mgcp-1', 'show isdn status', isdnStatus([{ name: 'Serial0/1/0:15', two: 'TEI_ASSIGNED' }])],
  ['cube-1', 'show crypto pki certificates', pkiCertificates('00:00:00 UTC Jan 1 2020', '00:00:00 UTC Jan 1 2021')],
  ['mgcp-1', 'show mgcp', showMgcp(['line-package'])],
  ['mgcp-1', 'show crypto isakmp sa', isakmpSa(nodes.map(({ address }) => ({ peer: address, state: 'QM_IDLE' })))],
  [
    ...(['mgcp-1', 'show crypto session detail'] as const),
    cryptoSession([
      { peer: '192.0.2.11', status: 'UP-ACTIVE' },
      { peer: '192.0.2.12', status: 'DOWN' },
    ]),
  ],
]

describe('every reader', () => {
  it.each(everything)(
    'on %s is told by what it holds too, where no prompt says the command: %s',
    (_, command, text) => {
      expect(shownIn(text)).toMatchObject([{ command, host: '' }])
      expect(shownIn(text)[0]?.facts).not.toBeNull()
    },
  )

  it.each(everything)(
    'of %s, cut anywhere, never fails nor proves what the whole does not: %s',
    (host, command, text) => {
      const whole = new Set(said(on(command, text, host)))
      for (let at = 0; at < text.length; at += 7) {
        const proofs = said(`${host}#${command}\n${text.slice(0, at)}`).filter((each) => each.startsWith('proved'))
        expect(proofs.filter((each) => !whole.has(each))).toEqual([])
      }
    },
  )

  slow('takes any text, with anything in the place of a line, and ends', () => {
    const lines = everything.flatMap(([host, command, text]) => on(command, text, host).split('\r\n'))
    const piece = fc.oneof(fc.constantFrom(...lines), fc.string(), fc.string({ unit: 'binary' }))
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (some) => {
        const taken = take(some.join('\n'))
        expect(taken.report.answers.every(({ command }) => command.length <= 120)).toBe(true)
      }),
      { numRuns: draws(100) },
    )
  })

  it('keeps no number that was dialled and no pattern, in the report or in the plan', () => {
    const digits = fc.stringMatching(/^[1-9]\d{6,14}$/u)
    fc.assert(
      fc.property(digits, digits, (number, pattern) => {
        const text = [
          on(
            'show call active voice brief',
            activeCalls([
              { way: 'Answer', ip: '192.0.2.9', number },
              { way: 'Originate', number },
            ]),
          ),
          on('show dial-peer voice summary', dialPeers([{ target: 'ipv4:192.0.2.11', pattern, keepalive: 'busyout' }])),
          on(`show call active voice brief | include ${number}`, 'nothing'),
        ].join('\n')
        const ris = selectCmDevice([
          { node: '192.0.2.11', devices: [{ name: 'x@mgcp-1.example.com', status: 'UnRegistered', number }] },
        ])
        for (const each of [text, ris]) {
          const taken = take(each)
          expect(taken.report.lines.length).toBeGreaterThan(0)
          const kept = JSON.stringify([taken.report, taken.project.checklist])
          expect([number, pattern].filter((secret) => kept.includes(secret))).toEqual([])
        }
      }),
      { numRuns: draws(100) },
    )
  })

  it('is one of those that are told to people', () => {
    expect(new Set(readCommands)).toEqual(
      new Set([...everything.map(([, command]) => command), 'selectCmDevice', 'SIP messages', 'SIPCertificateInd']),
    )
  })
})
