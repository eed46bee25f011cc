import { describe, expect, it } from 'vitest'
import { evaluateWhole } from '../../../shared/evaluation/evaluator'
import { timetableOf } from '../../../shared/runbook/timetable'
import { unitsOf } from '../../../shared/runbook/units'
import { plan, type PlanParts } from '../../helpers/plan'

const parts: PlanParts = {
  cluster: {
    nodes: [
      { name: 'pub', address: '192.0.2.1' },
      { name: 'quiet', callProcessing: false },
    ],
  },
  profiles: [{ name: 'TLS', securityMode: 'Encrypted' }],
  sipTrunks: [
    { name: 'A', securityProfileId: 'TLS', srtpAllowed: true, wave: 2 },
    { name: 'B', securityProfileId: 'TLS', wave: 1 },
  ],
  asFound: {
    profiles: [{ name: 'OLD' }],
    sipTrunks: ['A', 'B'].map((name) => ({ name, securityProfileName: 'OLD', srtpAllowed: false })),
  },
  changeWindow: { on: '2026-12-05', from: '23:00', to: '03:30', zone: 'Europe/Vienna' },
}

function table(more: Partial<PlanParts['changeWindow']> = {}, base = parts) {
  const evaluated = evaluateWhole(plan({ ...base, changeWindow: { ...base.changeWindow, ...more } }), '2026-11-28')
  return timetableOf(evaluated, unitsOf(evaluated).inOrder)
}
const short = ({ slots }: ReturnType<typeof table>) =>
  slots.map(({ kind, unit, start, minutes }) => `${String(start)} ${kind} ${unit?.name ?? ''} ${String(minutes)}`)

describe('the run of a window in minutes', () => {
  it('TF-1: prepares, changes unit by unit in order of wave, holds after each wave, proves and closes', () => {
    // One node processes calls and is restarted; B: far end 2, profile 4, proof 5, call 4; A: SRTP 3 besides.
    expect(short(table())).toEqual([
      '0 prepare  23',
      '23 unit B 15',
      '38 hold B 5',
      '43 unit A 18',
      '61 hold A 5',
      '66 prove  20',
      '86 close  12',
    ])
  })

  it('says when a rollback has to begin at the latest, with those of all units before it, and so when a unit may', () => {
    const { slots, backAll, planned, fits } = table()
    const units = slots.filter(({ kind }) => kind === 'unit')
    // 270 minutes, 12 to prove that the cluster is as it was, 4 for each trunk and 2 for its far end.
    expect(units.map(({ latestBack }) => latestBack)).toEqual([270 - 6 - 12, 270 - 12 - 12])
    expect(units.map(({ notAfter }) => notAfter)).toEqual([252 - 15, 246 - 18])
    expect([backAll, planned, fits]).toEqual([24, 98, true])
  })

  it('tells that it does not fit: too long, or too late for its rollback', () => {
    expect(table({ to: '00:30' }).fits).toBe(false)
    // 98 minutes fit into 100, but A would end after the last moment of its rollback.
    const late = table({ to: '00:40', minutes: { prove: 0, close: 0, 'profiles, realms and users': 37 } })
    expect([late.planned <= (late.clock.length ?? 0), late.fits]).toEqual([true, false])
    expect(table({ from: '' }).fits).toBeNull()
  })

  it("takes a consultant's own minutes, as far as they are some", () => {
    expect(short(table({ minutes: { 'test calls': 10, SRTP: -1, close: Number.NaN } }))[3]).toBe('49 unit A 24')
  })

  it('is there for an empty plan, and for one without a window', () => {
    expect(short(table({}, {}))).toEqual(['0 prepare  15', '15 prove  20', '35 close  12'])
    expect(table({}, { ...parts, changeWindow: {} }).slots.every(({ notAfter }) => notAfter === null)).toBe(true)
  })

  it('S1-5, S5-2: where TLS is there already and SRTP alone is new, no node restarts and no far end changes over', () => {
    const profile = { name: 'TLS', securityMode: 'Encrypted' } as const
    const there = { name: 'A', destinations: [{ address: '192.0.2.9', port: 5061 }] }
    const only = table(
      {},
      {
        profiles: [{ ...profile, asFoundName: 'TLS' }],
        sipTrunks: [{ ...there, securityProfileId: 'TLS', srtpAllowed: true }],
        asFound: { profiles: [profile], sipTrunks: [{ ...there, securityProfileName: 'TLS', srtpAllowed: false }] },
      },
    )
    // Profiles, realms and users 15; proof of TLS before keys travel 5, SRTP 3, test calls 4.
    expect(short(only).slice(0, 2)).toEqual(['0 prepare  15', '15 unit A 12'])
  })

  it('S1-6: counts no gateway that is left alone', () => {
    const profile = { name: 'TLS', securityMode: 'Encrypted', x509SubjectName: 'one.example.com' } as const
    const unit = (x509SubjectName: string, srtpBefore: boolean) => {
      const { slots } = table(
        {},
        {
          profiles: [{ ...profile, asFoundName: 'TLS', x509SubjectName }],
          sipTrunks: [{ name: 'A', securityProfileId: 'TLS', srtpAllowed: true, farEnd: { kind: 'IOS XE' } }],
          asFound: {
            profiles: [profile],
            sipTrunks: [{ name: 'A', securityProfileName: 'TLS', srtpAllowed: srtpBefore }],
          },
        },
      )
      const { minutes, back } = slots.find(({ kind }) => kind === 'unit') ?? {}
      return { minutes, back }
    }
    // Profile 4, proof of TLS 5, test calls 4: the far end has nothing to do; back: profile and trunk.
    expect(unit('one.example.com,two.example.com', true)).toEqual({ minutes: 13, back: 8 })
    // Gateway 6, proof of TLS before keys travel 5, SRTP 3, test calls 4; back: trunk and gateway.
    expect(unit('one.example.com', false)).toEqual({ minutes: 18, back: 8 })
  })
})
