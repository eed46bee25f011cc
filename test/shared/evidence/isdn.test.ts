import { describe, expect, it } from 'vitest'
import { evaluateWhole } from '../../../shared/evaluation/evaluator'
import { takeEvidence, type TakenEvidence } from '../../../shared/evidence/take-evidence'
import { plan } from '../../helpers/plan'
import { isdnStatus, pasted } from '../../helpers/shown-by-devices'

const gateway = { domainName: 'mgcp-1.example.com', srtp: true, interface: 'E1 PRI' } as const
const evaluated = evaluateWhole(plan({ mgcpGateways: [gateway] }), '2026-12-05')
const take = (text: string): TakenEvidence =>
  takeEvidence(evaluated, [{ name: 'paste.txt', text }], { now: '2026-12-05T22:41:00.000Z', hashOf: () => 'hash' })
const said = (text: string): string[] => take(text).report.lines.map(({ id, verdict }) => `${verdict} ${id}`)
const why = (text: string): string[] => take(text).report.lines.map(({ because }) => because)
const on = (command: string, text: string, host: string): string => pasted(host, command, text)

describe('show isdn status', () => {
  const id = 'after/mgcpGateways/mgcp-1.example.com/call'
  const show = (...rows: Parameters<typeof isdnStatus>[0]) => on('show isdn status', isdnStatus(rows), 'mgcp-1')
  const up = { name: 'Serial0/1/0:15' }

  it('S5-4: disproves a test call where no interface is up', () => {
    expect(said(show({ ...up, two: 'TEI_ASSIGNED' }))).toEqual([`disproved ${id}`])
    expect(said(show({ ...up, one: 'DEACTIVATED' }))).toEqual([`disproved ${id}`])
  })

  it('S5-4: leaves it open where one is up: a call is not shown by it', () => {
    expect(why(show(up))).toEqual(['Every ISDN interface is up. A test call was not shown.'])
    expect(why(show(up, { name: 'Serial0/1/1:15', two: 'TEI_ASSIGNED' }))).toEqual([
      'Serial0/1/1:15 is down, another is up. A test call was not shown.',
    ])
  })

  it('is of no layout that is known where a layer is not told', () => {
    const text = isdnStatus([up]).replace(/State = \w+/u, 'State')
    expect(take(on('show isdn status', text, 'mgcp-1')).report.answers).toMatchObject([{ isRead: false }])
  })

  it('S5-4: one interface that was asked for, or an answer that was cut, does not tell of the others', () => {
    const all = isdnStatus([{ ...up, one: 'DEACTIVATED' }])
    const because = 'Serial0/1/0:15 is down, and others may be up: show isdn status, whole, tells.'
    const cutOff = all.replace(/\n.*Total Allocated.*$/u, '')
    expect(cutOff).not.toBe(all)
    for (const part of [
      on('show isdn status serial0/1/0:15', all, 'mgcp-1'),
      on('show isdn status | section 0/1/0', cutOff, 'mgcp-1'),
      on('show isdn status', cutOff, 'mgcp-1'),
    ])
      expect(take(part).report.lines).toMatchObject([{ verdict: 'open', because }])
    expect(take(on('show isdn status', all, 'mgcp-1')).report.lines).toMatchObject([{ verdict: 'disproved' }])
  })
})
