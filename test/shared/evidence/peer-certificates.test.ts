import { describe, expect, it } from 'vitest'
import { evaluateWhole } from '../../../shared/evaluation/evaluator'
import { takeEvidence } from '../../../shared/evidence/take-evidence'
import { plan, type PlanParts } from '../../helpers/plan'
import { pasted, pkiCertificates } from '../../helpers/shown-by-devices'

const gateway = '192.0.2.21'
const parts = (names = 'cube-1.example.com', kind: 'SBC' | 'IOS XE' = 'SBC'): PlanParts => ({
  cluster: { nodes: [{ name: 'pub', address: '192.0.2.11' }] },
  profiles: [{ name: 'TLS', securityMode: 'Encrypted', x509SubjectName: names }],
  farEnds: [{ id: 'f', name: 'Border', kind, hosts: [{ name: 'cube-1', address: gateway }] }],
  sipTrunks: [{ name: 'A', securityProfileId: 'TLS', farEndId: 'f', destinations: [{ address: gateway, port: 5061 }] }],
})
const take = (text: string, of: PlanParts = parts()) =>
  takeEvidence(evaluateWhole(plan(of), '2026-12-05'), [{ name: 'sdl.txt', text }], {
    ...{ now: '2026-12-05T22:41:00.000Z', hashOf: () => 'hash' },
  })
const said = (text: string, of?: PlanParts): string[] =>
  take(text, of).report.lines.map(({ verdict, id, because }) => `${verdict} ${id}: ${because}`)
const id = 'step1/sipTrunks/A/certificates'

/** A row as Cisco shows it (document 200180), and as it is passed on within CUCM: the columns are not alike in all. */
const row = (subject: string, alternative = '', address = gateway): string =>
  [
    `04530218.000 |19:59:21.323 |SdlSig   | SIPCertificateInd |wait                          |SIPHandler(1,100,72,1)           |SIPTcp(1,100,64,1)               |1,100,17,11.3^*^*                       |[T:N-H:0,N:1,L:0,V:0,Z:0,D:0] connIdx= 12 --remoteIP= ${address} --remotePort = 5061 -- X509SubjectName ${subject} --Cipher AES128-SHA --SubjectAltname =${alternative}`,
    `04530219.000 |19:59:21.324 |SdlSig   |SIPCertificateInd                     |restart0                       |SIPD(1,100,74,16)               |SIPHandler(1,100,72,1)           |1,100,17,11.3^*^*                       |[R:N-H:0,N:0,L:0,V:0,Z:0,D:0] connIdx= 12 --remoteIP=${address} --remotePort = 5061 --X509SubjectName ${subject} --Cipher AES128-SHA --SubjectAltname =${alternative}`,
  ].join('\r\n')

describe('what CUCM read in the certificate of a far end', () => {
  it('FC-5, PF-37: disproves the names of the profile where it has none of them', () => {
    const { report, project } = take(row('/C=GB/O=cube-1.example.com/CN=GW of Leeds'))
    expect(report.answers).toEqual([
      { source: 'sdl.txt', line: 1, host: 'SIP trace', command: 'SIPCertificateInd', isRead: true, why: '' },
    ])
    expect(report.lines).toMatchObject([
      {
        ...{ id, verdict: 'disproved', became: 'blocked', sources: ['sdl.txt, line 1'] },
        because:
          'CUCM read the common name GW of Leeds and no alternative name in the certificate of cube-1; the profile takes cube-1.example.com: it refuses it (FC-5).',
        part: `SIPCertificateInd, ${gateway}: X509SubjectName /C=GB/O=cube-1.example.com/CN=GW of Leeds`,
      },
    ])
    expect(project.checklist[id]?.state).toBe('blocked')
  })

  it('FC-5: is kept at the line where it has one of them, whatever its case; trust is for a person to see', () => {
    const known =
      'CUCM read cube-1.example.com in the certificate of cube-1, and the profile takes cube-1.example.com. Whether both sides trust it is not shown here.'
    for (const text of [
      row('/C=GB/CN=CUBE-1.Example.com'),
      row('/O=x/CN=outer/CN=cube-1.example.com'),
      row('/O=x', 'DNS:other.example.com,DNS:Cube-1.example.com'),
      row('/O=x/CN=y', ' cube-1.example.com'),
    ])
      expect(said(text)).toEqual([`open ${id}: ${known}`])
    expect(take(row('/CN=cube-1.example.com')).report.lines[0]?.became).toBe('open')
  })

  it('FC-5: stays open where alternative names are told that are none of the profile: how they stand there is not known', () => {
    expect(said(row('/CN=y', 'acube-1.example.com, cube-1.example.com.au'))).toEqual([
      `open ${id}: CUCM read the common name y in the certificate of cube-1, and none of the names in the profile in what the trace shows of its alternative names; the profile takes cube-1.example.com.`,
    ])
    expect(take(row('/CN=y', 'z')).report.lines[0]?.became).toBe('unchanged')
  })

  it('FC-5: of an address what was told last counts, and of others nothing is said', () => {
    const text = [row('/CN=old.example.com'), row('/CN=cube-1.example.com'), row('/CN=x', '', '192.0.2.99')].join('\n')
    expect(said(text)).toMatchObject([expect.stringMatching(/^open .*: CUCM read cube-1\.example\.com/)])
    const { report } = take(row('/CN=x', '', '192.0.2.99'))
    expect(report.lines).toEqual([])
    expect(report.answers[0]?.why).toBe('No line of the checklist asks SIP trace for it.')
  })

  it('FC-4: says nothing where the profile has no name, and of a row of another layout that it is not known', () => {
    expect(said(row('/CN=x'), parts(''))).toEqual([])
    const other = '1 |SdlSig |SIPCertificateInd |wait |x509=/CN=cube-1.example.com\nSIPCertificateInd'
    expect(take(other).report.answers).toMatchObject([
      { isRead: false, why: 'Its layout is not known here: read it yourself.' },
    ])
  })

  it('FC-5: stands beside what the gateway shows of its own, of which the worse counts', () => {
    const own = pasted(
      'cube-1',
      'show crypto pki certificates',
      pkiCertificates('10:00:00 UTC Nov 1 2026', '10:00:00 UTC Nov 1 2027'),
    )
    const ios = parts('cube-1.example.com', 'IOS XE')
    expect(said(`${row('/CN=x')}\r\n${own}`, ios)).toEqual([
      expect.stringMatching(/^disproved .*: CUCM read the common name x/),
    ])
    const both = take(`${row('/CN=cube-1.example.com')}\r\n${own}`, ios).report.lines
    expect(both).toHaveLength(1)
    expect(both[0]).toMatchObject({ verdict: 'open', became: 'open' })
    expect(both[0]?.because).toMatch(/^cube-1 has a certificate that is valid today; .* CUCM read cube-1\.example\.com/)
  })
})
