import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { evaluateWhole } from '../../../shared/evaluation/evaluator'
import { shownIn } from '../../../shared/evidence/shown'
import { takeEvidence, type TakenEvidence } from '../../../shared/evidence/take-evidence'
import type { Project } from '../../../shared/plan/project'
import { draws } from '../../helpers/draws'
import { plan } from '../../helpers/plan'
import { sipCall, sipKey, type CallShape, type Turn } from '../../helpers/sip-traces'
import { slow } from '../../helpers/slow'

const [node, cube, other] = ['192.0.2.11', '192.0.2.21', '192.0.2.31'] as const
const planned = (srtpAllowed: boolean): Project =>
  plan({
    cluster: { nodes: [{ name: 'pub', address: node }], mixedMode: { state: 'confirmed' } },
    profiles: [{ name: 'TLS', securityMode: 'Encrypted' }],
    farEnds: [{ id: 'f', name: 'SBC', kind: 'SBC', srtp: 'yes', hosts: [{ name: 'sbc-1', address: cube }] }],
    sipTrunks: [
      {
        ...{ name: 'A', securityProfileId: 'TLS', farEndId: 'f', srtpAllowed },
        destinations: [{ address: cube, port: 5061 }],
      },
      {
        ...{ name: 'B', securityProfileId: 'TLS', farEndId: null, srtpAllowed },
        destinations: [{ address: other, port: 5061 }],
      },
    ],
  })
const [secure, plain] = [planned(true), planned(false)]
const id = 'after/sipTrunks/A/call'
const take = (text: string, of: Project = secure): TakenEvidence =>
  takeEvidence(evaluateWhole(of, '2026-12-05'), [{ name: 'trace.txt', text }], {
    ...{ now: '2026-12-05T22:41:00.000Z', hashOf: () => 'hash' },
  })
const said = (text: string, of?: Project): string[] =>
  take(text, of).report.lines.map((line) => `${line.verdict} ${line.id}: ${line.because}`)

const [savp, avp] = [{ profile: 'RTP/SAVP' }, { profile: 'RTP/AVP' }] as const
const out = (more: Partial<CallShape> = {}): string =>
  sipCall({ from: node, to: cube, offer: savp, answer: savp, id: 'out', ...more })
const back = (more: Partial<CallShape> = {}): string =>
  sipCall({ from: cube, to: node, offer: savp, answer: savp, id: 'back', ...more })

describe('SRTP shown by signalling', () => {
  it.each([
    ['an offer in the INVITE', false],
    ['an offer in the answer, which ACK answers', true],
  ])('OV-1: each way with keys is kept at the line, which stays open for icon and speech: %s', (_, isDelayed) => {
    const text = `${out({ isDelayed })}\r\n${back({ isDelayed })}`
    expect(said(text)).toEqual([
      `open ${id}: Signaling agreed on SRTP, as predicted, each way. The lock icon, and speech each way, are still for a person to tell.`,
    ])
    const taken = take(text)
    const entry = taken.project.checklist[id]
    expect(entry).toMatchObject({ state: 'open', by: '', on: '', of: '' })
    expect(taken.report).toMatchObject({ lines: [{ became: 'open' }], summary: { proved: 0, open: 1 } })
    expect(take(text, taken.project).report.lines[0]?.became).toBe('unchanged')
    expect(entry?.evidence).toMatch(/Call 1, offer line \d+: (?:INVITE|200), CSeq 101, RTP\/SAVP with a=crypto/u)
  })

  it('HX-6: is disproved where SRTP was offered and RTP answered: a fallback', () => {
    expect(said(out({ answer: avp }))).toEqual([
      `disproved ${id}: SRTP was offered, and RTP answered or agreed on after a refusal, in 1 of the exchanges; the plan predicts SRTP from an encrypted phone.`,
    ])
    expect(said(`${out()}\r\n${out({ cseq: 102, answer: avp })}`)).toHaveLength(1)
    expect(said(`${out()}\r\n${out({ cseq: 102, answer: avp })}`)[0]).toMatch(/^disproved/u)
  })

  it.each([
    [
      'one way alone',
      out(),
      'Signaling agreed on SRTP, as predicted; a call from CUCM was not shown.'.replace('from', 'toward'),
    ],
    [
      'RTP offered: the phone may be one without SRTP',
      out({ offer: avp, answer: avp }),
      '0 of 1 calls agreed on SRTP, 1 on RTP; the plan predicts SRTP from an encrypted phone. What the phone could do is not shown.',
    ],
    [
      'an offer that was refused',
      out().replace('200 OK', '488 Not Acceptable Here'),
      'Each call that was shown was refused; the plan predicts SRTP from an encrypted phone.',
    ],
    [
      'RTP/SAVP without keys',
      out({ answer: { profile: 'RTP/SAVP', hasKeys: false } }),
      '0 of 1 calls agreed on SRTP, 0 on RTP, 1 cannot be told; the plan predicts SRTP from an encrypted phone. What the phone could do is not shown.',
    ],
  ])('OV-1: stays open with %s', (_, text, because) => {
    expect(said(text)).toEqual([`open ${id}: ${because}`])
  })

  it('HX-6: is disproved where SRTP was refused and RTP agreed on in the next try of the call', () => {
    const refused = sipCall({ from: node, to: cube, offer: savp, id: 'out' })
    const again = out({ cseq: 102, offer: avp, answer: avp })
    expect(said(`${refused}\r\n${again}`)).toEqual([
      `disproved ${id}: SRTP was offered, and RTP answered or agreed on after a refusal, in 1 of the exchanges; the plan predicts SRTP from an encrypted phone.`,
    ])
    expect(said(`${refused}\r\n${out({ id: 'other', offer: avp, answer: avp })}`)[0]).toMatch(/^open/u)
  })

  it('OV-1: an offer that is refused in a call leaves it as it was, and a call that is refused agrees on nothing', () => {
    const each = `open ${id}: Signaling agreed on SRTP, as predicted, each way.`
    const refusedLater = sipCall({ from: node, to: cube, offer: avp, id: 'out', cseq: 102 })
    const busy = sipCall({ from: node, to: cube, offer: savp, id: 'busy' }).replace('488 Not Acceptable', '486 Busy')
    for (const more of [refusedLater, busy]) expect(said([out(), more, back()].join('\r\n'))[0]).toContain(each)
  })

  it('HX-6: each side counts its own requests: a re-INVITE of the other with the same number is another offer', () => {
    const reInvite = sipCall({ from: cube, to: node, offer: savp, answer: avp, id: 'out' })
    expect(said(`${out()}\r\n${reInvite}`)[0]).toMatch(/^disproved/u)
    const [trace] = shownIn(`${out()}\r\n${reInvite}`)
    expect(trace?.facts).toMatchObject({
      calls: [
        {
          exchanges: [
            { offer: 'SRTP', answer: 'SRTP' },
            { offer: 'SRTP', answer: 'RTP' },
          ],
        },
      ],
    })
  })

  /** With what another phone answered while it rang. */
  const rings = (text: string, answer: Turn): string => {
    const [, early = ''] = /(SIP\/2\.0 200 OK[^]*?)ACK sip:/u.exec(out({ answer })) ?? []
    return text.replace('SIP/2.0 100 Trying', `${early.replace('200 OK', '183 Progress')}SIP/2.0 100 Trying`)
  }

  it('HX-6: of phones that rang together the one that took the call counts, whatever another answered before', () => {
    const fellBack = `disproved ${id}: SRTP was offered, and RTP answered or agreed on after a refusal, in 1 of the exchanges; the plan predicts SRTP from an encrypted phone.`
    expect(said(`${rings(out({ answer: avp }), savp)}\r\n${back()}`)).toEqual([fellBack])
    expect(said(`${rings(out(), avp)}\r\n${back()}`)[0]).toContain('Signaling agreed on SRTP, as predicted, each way')
  })

  it('OV-1: what was answered while it rang and is unlike, with no description when it was taken, tells nothing', () => {
    const taken = rings(rings(out({ answer: { profile: null } }), savp), avp)
    const [line] = take(`${taken}\r\n${back()}`).report.lines
    expect(line?.because).toMatch(/^1 of 2 calls agreed on SRTP, 0 on RTP, 1 cannot be told/u)
    expect(line?.part).toMatch(
      /183, CSeq 101, RTP\/SAVP with a=crypto, its keys left out, then line \d+: 183, CSeq 101, RTP\/AVP$/mu,
    )
    const alike = rings(rings(out({ answer: { profile: null } }), savp), savp)
    expect(said(`${alike}\r\n${back()}`)[0]).toContain('Signaling agreed on SRTP, as predicted, each way')
  })

  it.each([
    ['refused', '488 Not Acceptable', 'Signaling agreed on SRTP, as predicted; a call from CUCM was not shown.'],
    [
      'still ringing',
      '180 Ringing',
      'Of a call only what was answered while it rang was shown, and not that it was taken; the plan predicts SRTP from an encrypted phone.',
    ],
  ])('OV-1: a call that was answered while it rang, and is %s, is no call', (_, status, because) => {
    for (const early of [savp, avp]) {
      const call = rings(sipCall({ from: node, to: cube, offer: savp, id: 'out' }), early)
      expect(said(`${call.replace('488 Not Acceptable', status)}\r\n${back()}`)).toEqual([`open ${id}: ${because}`])
    }
  })

  it('OV-1: an IPv6 address is one, however plan and trace write it', () => {
    const six = JSON.parse(
      JSON.stringify(secure).replaceAll(node, '2001:db8:0:0::11').replaceAll(cube, '2001:DB8::21'),
    ) as Project
    const [ours, theirs] = ['[2001:db8::11]', '[2001:0db8::0021]']
    const text = [out({ from: ours, to: theirs }), back({ from: theirs, to: ours })].join('\r\n')
    expect(said(text, six)[0]).toContain('Signaling agreed on SRTP, as predicted, each way')
  })

  it('OV-1: what a header says may stand in the next line', () => {
    const [plainText, folded] = [out(), out().replaceAll(/^(Call-ID|CSeq|Via|Contact):\s*/gmu, '$1:\r\n  ')]
    expect(folded).not.toBe(plainText)
    const facts = (text: string) => {
      const [trace] = shownIn(text)
      return trace?.facts?.kind === 'sip trace'
        ? trace.facts.calls.map(({ caller, addresses }) => [caller, addresses])
        : []
    }
    expect(facts(folded)).toEqual(facts(plainText))
    expect(facts(folded)).toEqual([[node, [cube, node]]])
  })

  it('HX-6: of many calls those that fell back are kept, and of any number some that tell', () => {
    const many = Array.from({ length: 60 }, (_, at) => out({ id: `out-${String(at)}` }))
    const evidenceOf = (text: string) => take(text).project.checklist[id]?.evidence ?? ''
    const whole = evidenceOf([...many, back()].join('\r\n'))
    expect(whole).toContain('and 41 more exchanges')
    expect(whole.match(/^.*Call \d+, offer/gmu)).toHaveLength(20)
    const fallen = evidenceOf([...many, out({ id: 'fallen', answer: avp })].join('\r\n'))
    expect(fallen).toContain('Call 61, offer')
    expect(fallen).not.toContain('Call 1, offer')
  })

  it('OV-1: nobody is a node whose address is not known, by sending no Via', () => {
    const nodes = [{ ...secure.cluster.nodes[0], address: '' }]
    const unknown = { ...secure, cluster: { ...secure.cluster, nodes } } as Project
    const [line] = said(out().replaceAll(/^Via:.*\r\n/gmu, ''), unknown)
    expect(line).toContain('a call from CUCM was not shown')
  })

  it('HX-6: what the far end agrees on with somebody else is of no trunk: the other leg of a gateway, another cluster', () => {
    const carrier = '203.0.113.77'
    const leg = out({ from: cube, to: carrier, answer: avp, id: 'leg' })
    const [line] = said(`${out()}\r\n${leg}\r\n${back()}`)
    expect(line).toBe(
      `open ${id}: Signaling agreed on SRTP, as predicted, each way. The lock icon, and speech each way, are still for a person to tell. A call without a node of the plan left out.`,
    )
    const alien = said(`${out({ from: carrier })}\r\n${out({ from: carrier, answer: avp, id: 'two' })}`)
    expect(alien).toEqual([expect.stringMatching(/^open .*: In no call that was shown is a node of the plan: /u)])
    // Where a node may have any address, or calls itself by its whole name, nobody knows that it is not one.
    const nodes = [...secure.cluster.nodes, { ...secure.cluster.nodes[0], name: 'sub', address: '' }]
    const unknown = { ...secure, cluster: { ...secure.cluster, nodes } } as Project
    expect(said(leg, unknown)[0]).toMatch(/^disproved /u)
    expect(said(out({ from: 'pub.example.com', answer: avp }))[0]).toMatch(/^disproved /u)
  })

  it('HX-5: where RTP is predicted, RTP each way is as predicted', () => {
    const text = `${out({ offer: avp, answer: avp })}\r\n${back({ offer: avp, answer: avp })}`
    expect(said(text, plain)).toEqual([
      `open ${id}: Signaling agreed on RTP, as predicted, each way. Speech each way is still for a person to tell.`,
    ])
  })

  it('OV-1: a line that a person ticked, or blocked, stays so with it beside', () => {
    for (const state of ['done', 'not applicable', 'blocked'] as const) {
      const entry = { state, by: 'PN', on: '2026-12-05T22:00:00.000Z', evidence: 'lock seen', of: 'x' }
      const after = take(`${out()}\r\n${back()}`, { ...secure, checklist: { [id]: entry } }).project.checklist[id]
      expect(after).toMatchObject({ state, by: 'PN', of: 'x' })
      expect(after?.evidence).toMatch(/^Signaling agreed on SRTP[^]*\n\nlock seen$/u)
    }
  })

  it('of a call whose addresses are of no trunk, or of two, tells nothing', () => {
    const why = 'No line of the checklist asks SIP trace for it.'
    expect(take(out({ to: '203.0.113.9' })).report).toMatchObject({ lines: [], answers: [{ why }] })
    expect(take(sipCall({ from: cube, to: other, offer: savp, answer: savp })).report).toMatchObject({ lines: [] })
  })

  it('pairs by Call-ID and CSeq, in whatever order calls are mixed', () => {
    const messages = (text: string) => text.split(/(?=^(?:INVITE|ACK|SIP\/2\.0 )[^\r]*\r$)/mu)
    const [one, two] = [messages(out({ answer: avp })), messages(back())]
    const mixed = one.flatMap((message, at) => [message, two[at] ?? '']).join('\r\n')
    const [trace] = shownIn(mixed)
    expect(trace?.facts).toMatchObject({
      calls: [
        { caller: node, exchanges: [{ offer: 'SRTP', answer: 'RTP' }] },
        { caller: cube, exchanges: [{ offer: 'SRTP', answer: 'SRTP' }] },
      ],
    })
  })

  slow('cut anywhere, is never proved, nor disproved, by what is not whole', () => {
    const whole = `${out()}\r\n${back()}`
    for (let at = 0; at < whole.length; at += 11)
      expect(said(whole.slice(0, at)).filter((each) => each.startsWith('disproved'))).toEqual([])
  })

  it('OV-5: keeps no key, no number that was dialled and no Call-ID', () => {
    const digits = fc.stringMatching(/^[1-9]\d{6,14}$/u)
    const key = fc.stringMatching(/^[A-Za-z0-9+/]{40}$/u)
    fc.assert(
      fc.property(digits, key, fc.boolean(), (number, inline, isDelayed) => {
        const taken = take(`${out({ number, key: inline, isDelayed })}\r\n${back({ number, key: inline })}`)
        expect(taken.project.checklist[id]?.evidence).toContain('RTP/SAVP with a=crypto, its keys left out')
        const kept = JSON.stringify([taken, shownIn(out({ number, key: inline }))])
        expect([number, inline, 'inline:', sipKey].filter((secret) => kept.includes(secret))).toEqual([])
      }),
      { numRuns: draws(200) },
    )
  })
})
