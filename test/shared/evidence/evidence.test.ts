import { describe, expect, it } from 'vitest'
import { evaluateWhole } from '../../../shared/evaluation/evaluator'
import { takeEvidence, type TakenEvidence } from '../../../shared/evidence/take-evidence'
import type { Project } from '../../../shared/plan/project'
import { plan, type PlanParts } from '../../helpers/plan'
import { cryptoSession, isakmpSa, pasted, showMgcp, sipConnections, sipLayouts } from '../../helpers/shown-by-devices'

const parts: PlanParts = {
  cluster: {
    nodes: [
      { name: 'pub', address: '192.0.2.11' },
      { name: 'sub', address: '192.0.2.12' },
    ],
  },
  profiles: [{ name: 'TLS', securityMode: 'Encrypted' }],
  farEnds: [{ id: 'f', name: 'CUBE', kind: 'IOS XE', hosts: [{ name: 'cube-1', address: '192.0.2.21' }] }],
  sipTrunks: [
    {
      ...{ name: 'TRUNK-A', securityProfileId: 'TLS', farEndId: 'f', srtpAllowed: true },
      destinations: [{ address: '192.0.2.21', port: 5061 }],
    },
  ],
  mgcpGateways: [
    {
      ...{ domainName: 'mgcp-1.example.com', srtp: true, interface: 'E1 PRI' },
      ipsec: { method: 'cucm', peerAddress: '192.0.2.121' },
    },
  ],
}
const project = plan(parts)
const ids = {
  trunk: 'step5/sipTrunks/TRUNK-A/protection',
  srtp: 'step1/mgcpGateways/mgcp-1.example.com/srtp-package',
  ipsec: 'step1/mgcpGateways/mgcp-1.example.com/ipsec/validate',
}
const now = '2026-12-05T22:41:00.000Z'
const take = (text: string, of: Project = project): TakenEvidence =>
  takeEvidence(evaluateWhole(of, '2026-12-05'), [{ name: 'paste.txt', text }], {
    now,
    hashOf: (part) => `h${String(part.length)}`,
  })
const verdicts = ({ report }: TakenEvidence): string[] => report.lines.map(({ id, verdict }) => `${verdict} ${id}`)
const both = [{ address: '192.0.2.11' }, { address: '192.0.2.12' }]
const asked = 'show sip-ua connections tcp tls detail'
const trunkSays = (text: string, host = 'cube-1') => take(pasted(host, asked, text))

describe('show sip-ua connections tcp tls detail', () => {
  it.each(sipLayouts)('S5-4: proves TLS of a trunk where every node is established, in the layout "%s"', (layout) => {
    const taken = trunkSays(sipConnections(layout, both))
    expect(verdicts(taken)).toEqual([`proved ${ids.trunk}`])
    const entry = taken.project.checklist[ids.trunk]
    expect(entry).toMatchObject({ state: 'done', by: 'cube-1', on: now })
    expect(entry?.evidence).toContain('Remote-Agent:192.0.2.12, Connections-Count:1\n5061 2 Established 0 ')
    expect(entry?.evidence).toContain('TLS client handshake failures : 0')
    expect(entry?.evidence).toMatch(/\nSHA-256 h\d+, 2026-12-05T22:41:00\.000Z$/u)
  })

  it('S5-4: failed handshakes with a node that is not connected disprove it: the line is blocked, with the reason', () => {
    const none = trunkSays(sipConnections('wide', [], 4))
    expect(none.report.lines.map(({ because }) => because)).toEqual([
      expect.stringMatching(/TLS handshakes failed \(4\), and \w+ and \w+ have no connection\.$/u),
    ])
    const taken = trunkSays(sipConnections('wide', both.slice(0, 1), 4))
    expect(verdicts(taken)).toEqual([`disproved ${ids.trunk}`])
    expect(taken.project.checklist[ids.trunk]).toMatchObject({
      state: 'blocked',
      evidence: expect.stringContaining('TLS handshakes failed (4), and sub has no connection') as string,
    })
  })

  it.each([
    ['a connection that nobody uses is closed', sipConnections('older', both.slice(0, 1))],
    [
      'an address that was called before and has no connection now',
      sipConnections('with phones', both.slice(0, 1)).replaceAll('192.0.2.200', '192.0.2.12'),
    ],
    [
      'a connection at a port of phones is none of the trunk',
      sipConnections('with phones', both.slice(0, 1)).replaceAll('192.0.2.201', '192.0.2.12'),
    ],
    ['failures that may be old', sipConnections('wide', both, 2)],
    ['a state that is another', sipConnections('wide', [both[0]!, { ...both[1]!, state: 'Connecting' }])],
  ])('what it cannot tell stays open: %s', (_, text) => {
    const taken = trunkSays(text)
    expect(verdicts(taken)).toEqual([`open ${ids.trunk}`])
    expect(taken.project).toBe(project)
  })

  it('a layout that is not known is said, and nothing is made of it', () => {
    const taken = trunkSays('Connections\n 192.0.2.11 Established\n 192.0.2.12 Established\n')
    expect(taken.report.lines).toEqual([])
    expect(taken.report.answers).toMatchObject([{ isRead: false, why: expect.stringContaining('layout') as string }])
  })

  it('of which nobody says where it was, or of another device, is told', () => {
    const why = (text: string) => take(text).report.answers.map((each) => each.why)
    expect(why(sipConnections('wide', both))).toEqual([
      'It does not say on which device it was: give it with its prompt, or choose the device.',
    ])
    expect(why(pasted('cube-9', asked, sipConnections('wide', both)))).toEqual([
      'No device of the plan is called cube-9: give it that name there.',
    ])
  })

  it.each([80, 132])('is read as a window of %i columns broke it', (width) => {
    const broken = sipConnections('wide', both)
      .split('\n')
      .flatMap((line) => line.match(new RegExp(`.{1,${String(width)}}`, 'gu')) ?? [''])
    expect(verdicts(trunkSays(broken.join('\n')))).toEqual([`proved ${ids.trunk}`])
  })

  it.each(sipLayouts)(
    'cut anywhere, it proves nothing before the row of the last node, in the layout "%s"',
    (layout) => {
      const lines = sipConnections(layout, both).split('\n')
      const last = lines.findLastIndex((line) => line.includes('Established'))
      for (const at of lines.keys()) {
        const [verdict] = trunkSays(lines.slice(0, at + 1).join('\n')).report.lines.map((line) => line.verdict)
        expect([at, verdict === 'proved']).toEqual([at, at >= last])
        expect(verdict).not.toBe('disproved')
      }
    },
  )

  it('S5-4: cut before the listen sockets, failed handshakes disprove nothing of a node that may have been cut off', () => {
    const lines = sipConnections('wide', both, 2).split('\n')
    for (const at of lines.keys())
      expect(verdicts(trunkSays(lines.slice(0, at + 1).join('\n')))).not.toContain(`disproved ${ids.trunk}`)
    const [line] = trunkSays(lines.slice(0, lines.indexOf('') + 1).join('\n')).report.lines
    expect(line?.because).toBe(
      'cube-1: what was shown ends before its listen sockets, and pub and sub may be in what is cut off: show it whole.',
    )
  })

  it('S5-4: two answers with no prompt between are not put together', () => {
    const [one, two] = both.map((each) => sipConnections('wide', [each]))
    expect(trunkSays(`${one ?? ''}\n${two ?? ''}`).report).toMatchObject({ lines: [], answers: [{ isRead: false }] })
  })

  it('S5-4: what is shown again word for word counts again, mended or broken in between', () => {
    const bad = pasted('cube-1', asked, sipConnections('wide', both.slice(0, 1), 3))
    const good = pasted('cube-1', asked, sipConnections('wide', both))
    let of = project
    const states = [bad, bad, good, good, bad, good].map((text) => {
      of = take(text, of).project
      return of.checklist[ids.trunk]?.state
    })
    expect(states).toEqual(['blocked', 'blocked', 'done', 'done', 'blocked', 'done'])
    expect(of.checklist[ids.trunk]?.evidence.match(/^SHA-256 /gmu)).toHaveLength(4)
  })

  it.each(['client', 'server'])('without the counter of the %s side it is of no layout that is known', (side) => {
    const lines = sipConnections('wide', both).split('\n')
    const without = lines.filter((line) => !line.includes(`TLS ${side} handshake`)).join('\n')
    expect(trunkSays(without).report).toMatchObject({ lines: [], answers: [{ isRead: false }] })
  })

  it('says nothing of a node whose address the plan does not have', () => {
    const [pub] = parts.cluster?.nodes ?? []
    const unknown = plan({ ...parts, cluster: { nodes: [pub ?? {}, { name: 'sub', address: 'sub.example.com' }] } })
    const text = pasted('cube-1', asked, sipConnections('wide', both, 3))
    expect(take(text, unknown).report.lines).toMatchObject([
      { verdict: 'open', because: 'the plan has no address of sub, and cube-1 shows addresses.' },
    ])
  })

  it('of one of two hosts leaves the line open, of both proves it', () => {
    const two = plan({
      ...parts,
      farEnds: [
        {
          ...{ id: 'f', name: 'CUBE', kind: 'IOS XE' },
          hosts: [
            { name: 'cube-1', address: '192.0.2.21' },
            { name: 'cube-2.example.com', address: '192.0.2.22' },
          ],
        },
      ],
      sipTrunks: [
        {
          ...{ name: 'TRUNK-A', securityProfileId: 'TLS', farEndId: 'f', srtpAllowed: true },
          destinations: ['192.0.2.21', '192.0.2.22'].map((address) => ({ address, port: 5061 })),
        },
      ],
    })
    const one = pasted('cube-1', asked, sipConnections('wide', both))
    expect(take(one, two).report.lines).toMatchObject([
      { verdict: 'open', because: 'cube-2.example.com was not shown.' },
    ])
    const other = pasted('cube-2', 'sh sip-ua conn tcp tls detail', sipConnections('older', both))
    expect(verdicts(take(`${one}\r\n${other}`, two))).toEqual([`proved ${ids.trunk}`])
  })
})

describe('show mgcp', () => {
  const says = (text: string) => take(pasted('mgcp-1', 'show mgcp', text))

  it('MG-5: proves the package where it is listed, on whichever line, and MGCP is active', () => {
    expect(verdicts(says(showMgcp(['srtp-package'])))).toEqual([`proved ${ids.srtp}`])
    expect(verdicts(says(showMgcp(['line-package', 'srtp-package'])))).toEqual([`proved ${ids.srtp}`])
  })

  it('MG-5: disproves it where it is not listed, or MGCP is down', () => {
    expect(says(showMgcp(['line-package'])).report.lines).toMatchObject([
      {
        verdict: 'disproved',
        because: 'The gateway does not list srtp-package among its packages.',
        became: 'blocked',
      },
    ])
    expect(verdicts(says(showMgcp(['srtp-package'], 'DOWN')))).toEqual([`disproved ${ids.srtp}`])
  })
})

it('MG-5: an answer that was cut within its packages disproves nothing', () => {
  const lines = showMgcp(['line-package', 'srtp-package']).split('\n')
  for (const at of lines.keys()) {
    const cut = `mgcp-1#show mgcp\n${lines.slice(0, at + 1).join('\n')}`
    expect(verdicts(take(cut)).filter((verdict) => verdict.startsWith('disproved'))).toEqual([])
  }
})

describe('IPsec', () => {
  const session = (...status: string[]) =>
    take(
      pasted(
        'mgcp-1',
        'show crypto session detail',
        cryptoSession(status.map((each, at) => ({ peer: both[at]?.address ?? '', status: each }))),
      ),
    )
  const phase = (...state: string[]) =>
    take(
      pasted(
        'mgcp-1',
        'sh cry isa sa',
        isakmpSa(state.map((each, at) => ({ peer: both[at]?.address ?? '', state: each }))),
      ),
    )

  it('S5-4: is proved where the session with every node is UP-ACTIVE', () => {
    expect(verdicts(session('UP-ACTIVE', 'UP-ACTIVE'))).toEqual([`proved ${ids.ipsec}`])
  })

  it.each(['DOWN', 'DOWN-NEGOTIATING'])('S5-4: is disproved where the session with a node is %s', (status) => {
    expect(session('UP-ACTIVE', status).report.lines).toMatchObject([
      { verdict: 'disproved', because: 'IPsec with sub is down.', became: 'blocked' },
    ])
  })

  it('stays open where one is not shown, or idle; the first phase alone proves nothing', () => {
    expect(session('UP-ACTIVE').report.lines).toMatchObject([
      { verdict: 'open', because: 'Nothing is shown of sub that tells whether IPsec is up.' },
    ])
    expect(verdicts(session('UP-ACTIVE', 'UP-IDLE'))).toEqual([`open ${ids.ipsec}`])
    expect(verdicts(phase('QM_IDLE', 'QM_IDLE'))).toEqual([`open ${ids.ipsec}`])
    expect(verdicts(phase('QM_IDLE', 'MM_NO_STATE'))).toEqual([`disproved ${ids.ipsec}`])
  })
})

describe('what is written down', () => {
  const text = pasted('mgcp-1', 'show mgcp', showMgcp(['srtp-package']))

  it('is the same the second time: nothing is to be written', () => {
    const once = take(text)
    const again = take(text, once.project)
    expect(again.project).toBe(once.project)
    expect(again.report.lines).toMatchObject([{ verdict: 'proved', became: 'unchanged' }])
  })

  it('stands beside what a person has ticked and seen, and takes neither away', () => {
    const ticked = plan({
      ...parts,
      checklist: { [ids.srtp]: { state: 'done', by: 'PN', on: '2026-12-05T20:00:00Z', evidence: 'seen' } },
    })
    expect(take(text, ticked).project.checklist[ids.srtp]).toMatchObject({
      ...{ state: 'done', by: 'PN' },
      evidence: expect.stringMatching(/^The gateway lists srtp-package.+\n\nseen$/su) as string,
    })
    const down = take(pasted('mgcp-1', 'show mgcp', showMgcp(['x-package'])), ticked)
    expect(down.project.checklist[ids.srtp]).toMatchObject({ state: 'blocked', by: 'mgcp-1' })
    expect(down.project.checklist[ids.srtp]?.evidence).toMatch(/\n\nseen$/u)
  })

  it('a command that nothing reads is told, without what was dialled', () => {
    const { report } = take('cube-1#show call history voice | include 0664123456\r\nsomething\r\ncube-1#exit\r\n')
    expect(report.answers).toEqual([
      {
        ...{
          source: 'paste.txt',
          line: 1,
          host: 'cube-1',
          command: 'show call history voice | include …',
          isRead: false,
        },
        why: 'Nothing reads this command here: read it yourself.',
      },
    ])
  })
})
