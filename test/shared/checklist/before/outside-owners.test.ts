import { describe, expect, it } from 'vitest'
import { checklistPlan } from '../../../../shared/checklist/context'
import { evaluateWhole } from '../../../../shared/evaluation/evaluator'
import { checklist } from '../../../helpers/checklist'
import { plan, type PlanParts } from '../../../helpers/plan'

/** A profile that changes under A of the plan and X beside it. */
const changed = (profile: object, more: PlanParts = {}) =>
  checklist({
    profiles: [{ name: 'P', asFoundName: 'P', ...profile }],
    sipTrunks: [{ name: 'A', securityProfileId: 'P' }],
    asFound: {
      profiles: [{ name: 'P' }],
      sipTrunks: [
        { name: 'A', securityProfileName: 'P' },
        { name: 'X', securityProfileName: 'P', destinations: [{ address: '192.0.2.9', port: 5061 }] },
      ],
    },
    ...more,
  })
const tls = { securityMode: 'Encrypted', x509SubjectName: 'x.example.com' } as const
const hours = { changeWindow: { on: '2026-12-05', from: '23:00', to: '03:00' } }

describe('trunks outside the plan that a changed profile reaches, and that have no sheet', () => {
  it('SP-5, PF-23: whoever is behind them is told before the window what changes, from what to what, and when', () => {
    const line = changed(tls, hours).line('before/outside')
    expect(line.action).toContain('know what changes for them, and the hour')
    expect(line.enter[0]).toMatch(/^Profile P = U1 23:\d\d to \d\d:\d\d: X to 192\.0\.2\.9:5061; ‹whom to call›$/u)
    expect(line.enter).toContain('Device Security Mode = Encrypted (was Non Secure)')
    expect(line.enter).toContain('Incoming Port = 5061 (was 5060)')
    expect(line.enter.join('\n')).not.toContain('Subject')
  })

  it('PF-37: over TLS both sides trust the other, and the profile has a name of theirs', () => {
    expect(changed(tls).line('before/outside').see).toContain('theirs has a name that the profile has')
    expect(changed({ incomingPort: 5070 }).line('before/outside').see).not.toContain('certificate')
  })

  it('S4-2: where nothing changes for them they know the hour', () => {
    const line = changed({ allowReplaceHeader: true }).line('before/outside')
    expect(line.action).toMatch(/know the hour$/u)
    expect(line.enter).toHaveLength(1)
    expect(line.see).toContain('nothing else changes for them')
  })

  it('SP-5: of none nobody is told', () => {
    const none = { asFound: { profiles: [{ name: 'P' }], sipTrunks: [{ name: 'A', securityProfileName: 'P' }] } }
    expect(changed(tls, none).ids).not.toContain('before/outside')
    expect(changed({}).ids).not.toContain('before/outside')
  })

  it('S1-5: certificates and restarts come first where they alone meet their far ends over TLS', () => {
    expect(
      changed(tls, { sipTrunks: [] }).lines.some(({ action }) => action.startsWith('Restart Cisco CallManager')),
    ).toBe(true)
    expect(
      changed({ incomingPort: 5070 }, { sipTrunks: [] }).lines.some(({ action }) =>
        action.startsWith('Restart Cisco CallManager'),
      ),
    ).toBe(false)
  })
})

describe('their test calls', () => {
  it('SP-5, XD-9: are a line of their own in the unit of the profile, with the numbers of the plan', () => {
    const testCalls = [{ from: '1', to: '2', through: ['X'] }]
    const list = changed(tls, { changeWindow: { testCalls } })
    const line = list.line('after/profiles/P/outside-call')
    expect(line.unit).toBe(list.line('after/sipTrunks/A/call').unit)
    expect(line.enter).toEqual(['Through = X', 'Call = 1 to 2'])
    expect(line.see).toContain('Signaling runs over TLS on port 5061.')
    expect(changed({}).ids).not.toContain('after/profiles/P/outside-call')
  })

  it('SP-5: take their minutes, and so does the proof of TLS', () => {
    const minutes = (profile: object, names: string[]): number => {
      const project = plan({
        profiles: [{ name: 'P', asFoundName: 'P', ...profile }],
        asFound: { profiles: [{ name: 'P' }], sipTrunks: names.map((name) => ({ name, securityProfileName: 'P' })) },
      })
      const { slots } = checklistPlan(evaluateWhole(project, '2026-10-01')).timetable
      return Number(slots.find(({ kind }) => kind === 'unit')?.minutes)
    }
    const clear = { allowReplaceHeader: true }
    expect(minutes(clear, ['X', 'Y']) - minutes(clear, ['X'])).toBe(4)
    expect(minutes(tls, ['X']) - minutes({ incomingPort: 5070 }, ['X'])).toBe(5)
  })

  it('S4-1: on the way back their far ends go back too, where they had to follow', () => {
    expect(changed(tls).line('rollback/profiles/P/far-ends').action).toBe('Have the far ends of its trunks go back now')
    expect(changed({ allowReplaceHeader: true }).line('rollback/profiles/P/apply').action).not.toContain('far ends')
  })
})
