import { describe, expect, it } from 'vitest'
import { evaluateWhole } from '../../../shared/evaluation/evaluator'
import { takeEvidence } from '../../../shared/evidence/take-evidence'
import type { ChangeWindow } from '../../../shared/plan/project'
import { plan } from '../../helpers/plan'
import { sipCall, type CallShape } from '../../helpers/sip-traces'

const [node, cube] = ['192.0.2.11', '192.0.2.21'] as const
const window = { on: '2026-12-05', from: '22:00', to: '04:00', zone: 'Europe/Vienna' }
const planned = (changeWindow: Partial<ChangeWindow>) =>
  plan({
    cluster: { nodes: [{ name: 'pub', address: node }], mixedMode: { state: 'confirmed' } },
    profiles: [{ name: 'TLS', securityMode: 'Encrypted' }],
    farEnds: [{ id: 'f', name: 'SBC', kind: 'SBC', srtp: 'yes', hosts: [{ name: 'sbc-1', address: cube }] }],
    sipTrunks: [
      {
        ...{ name: 'A', securityProfileId: 'TLS', farEndId: 'f', srtpAllowed: true },
        destinations: [{ address: cube, port: 5061 }],
      },
    ],
    changeWindow,
  })
const take = (text: string, changeWindow: Partial<ChangeWindow> = window) =>
  takeEvidence(evaluateWhole(planned(changeWindow), '2026-12-05'), [{ name: 'trace.txt', text }], {
    ...{ now: '2026-12-05T22:41:00.000Z', hashOf: () => 'hash' },
  })
const said = (text: string, changeWindow?: Partial<ChangeWindow>): string =>
  take(text, changeWindow)
    .report.lines.map(({ verdict, because }) => `${verdict}: ${because}`)
    .join('\n')

const [savp, avp] = [{ profile: 'RTP/SAVP' }, { profile: 'RTP/AVP' }] as const
const out = (more: Partial<CallShape> = {}) =>
  sipCall({ from: node, to: cube, offer: savp, answer: savp, id: 'out', ...more })
const back = (more: Partial<CallShape> = {}) =>
  sipCall({ from: cube, to: node, offer: savp, answer: savp, id: 'back', ...more })
const both = (date: string) => [out(dated(date)), back(dated(date))].join('\r\n')
const dated = (date: string) => ({ date })
const eachWay = /^open: Signaling agreed on SRTP, as predicted, each way/u
const before = /^open: Each call that was shown was made before the window, which begins on 5 Dec 2026, 22:00/u

/** With a row of a trace before each message. */
const rowed = (row: string) =>
  [out(), back()].join('\r\n').replaceAll(/^(?=INVITE |SIP\/2\.0 |ACK )/gmu, `${row}\r\nSent:\r\n`)

describe('calls of before the window', () => {
  it('OV-1: prove nothing, nor are kept at the line, by the Date of their messages, which is GMT; said with time and remedy', () => {
    const taken = take(both('Sat, 05 Dec 2026 20:59:59 GMT'))
    expect(taken.report.lines.map(({ because }) => because)).toEqual([
      'Each call that was shown was made before the window, which begins on 5 Dec 2026, 22:00, Europe/Vienna: the last on 5 Dec 2026, 20:59, UTC. Show one that was made in the window. Where the window has moved, or the clock of a device is wrong, put that right first.',
    ])
    expect(taken.report.lines[0]).toMatchObject({ verdict: 'open', part: '', became: 'unchanged' })
    expect(taken.project.checklist).toEqual({})
    expect(said(both('Sat, 05 Dec 2026 21:00:00 GMT'))).toMatch(eachWay)
  })

  it('HX-6: disprove nothing: RTP was right then', () => {
    const text = out({ answer: avp, date: 'Fri, 04 Dec 2026 10:00:00 GMT' })
    expect(said(text)).toMatch(before)
    expect(said(out({ answer: avp, date: 'Sat, 05 Dec 2026 22:00:00 GMT' }))).toMatch(/^disproved/u)
  })

  it('OV-1: are left out beside others, which count, and that is said', () => {
    const early = out({ id: 'early', answer: avp, ...dated('Sat, 05 Dec 2026 12:00:00 GMT') })
    const text = [early, both('Sat, 05 Dec 2026 22:00:00 GMT')].join('\r\n')
    expect(said(text)).toMatch(eachWay)
    expect(said(text)).toMatch(
      / A call of before the window, which begins on 5 Dec 2026, 22:00, Europe\/Vienna, left out: on 5 Dec 2026, 12:00, UTC\.$/u,
    )
    const more = [early.replaceAll('early', 'other'), text].join('\r\n')
    expect(said(more)).toMatch(/ 2 calls of before the window, [^:]*:00, [^:]* left out: the last on /u)
  })

  it('OV-1: count as any other where nothing says when they were made, or nobody when the window is', () => {
    const early = both('Fri, 04 Dec 2026 10:00:00 GMT')
    expect(said([out(), back()].join('\r\n'))).toMatch(eachWay)
    expect(said(early, {})).toMatch(eachWay)
    expect(said(early, { ...window, on: '' })).toMatch(eachWay)
    for (const date of ['Sat, 05 Dec 2026 10:00:00 CET', 'Sat, 31 Feb 2026 10:00:00 GMT', 'Sat, 05 Dec 10:00:00 GMT'])
      expect(said(both(date))).toMatch(eachWay)
  })

  it('OV-1: the last that a call says counts: a device whose clock was never set does not make it an early one', () => {
    const text = both('Sat, 05 Dec 2026 22:00:00 GMT').replace('05 Dec 2026', '01 Mar 1993')
    expect(said(text)).toMatch(eachWay)
  })

  it('OV-1: where the time zone of the window is not known, only what is before it in each zone is', () => {
    for (const zone of ['', 'Mars/Olympus']) {
      expect(said(both('Sat, 05 Dec 2026 07:59:59 GMT'), { ...window, zone })).toMatch(before)
      expect(said(both('Sat, 05 Dec 2026 08:00:00 GMT'), { ...window, zone })).toMatch(eachWay)
    }
    const day = { ...window, from: '', to: '' }
    expect(said(both('Fri, 04 Dec 2026 22:59:59 GMT'), day)).toContain('before the window, which begins on 5 Dec 2026,')
    expect(said(both('Fri, 04 Dec 2026 23:00:00 GMT'), day)).toMatch(eachWay)
  })

  it.each([
    ['a day by numbers, its year first', '2026/12/05 08:59:59.123|CCM|', '2026/12/05 09:00:00.123|CCM|'],
    [
      'a day with its month by name',
      '000123: *Dec  5 2026 08:59:59.123 CET: //-1/x',
      '.Dec  5 2026 09:00:00.123: //-1/x',
    ],
    // The twelfth of May is before it, too.
    ['a day whose month may stand first or second', '12/05/2026 08:59:59.123 CCM|', '12/05/2026 09:00:00.123 CCM|'],
  ])('OV-1: by the row before a message, which has %s and no zone that is certain', (_, early, due) => {
    expect(said(rowed(early))).toMatch(before)
    expect(said(rowed(early))).toContain(', by a clock whose time zone is not told')
    expect(said(rowed(due))).toMatch(eachWay)
  })

  it.each([
    ['a time alone, as SDL has it', '00000001.001 |08:00:00.123 |AppInfo  |SIPTcp'],
    ['a day without its year', 'Dec  1 08:00:00.123: //-1/x'],
    ['no day that exists', '2026/02/31 08:00:00.123|CCM|'],
  ])('OV-1: a row with %s says nothing for sure', (_, row) => {
    expect(said(rowed(row))).toMatch(eachWay)
  })

  it('OV-1: of a day that could be two, the later one is certain', () => {
    expect(said(rowed('05/12/2026 08:00:00.123 CCM|'))).toMatch(before)
    expect(said(rowed('06/01/2027 08:00:00.123 CCM|'))).toMatch(eachWay)
    expect(said(rowed('01/12/2026 08:00:00.123 CCM|'))).toMatch(before)
    expect(said(rowed('11/12/2026 08:00:00.123 CCM|'))).toMatch(eachWay)
  })
})
