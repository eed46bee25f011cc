import { checklistPlan } from '../../../../shared/checklist/context'
import { evaluateWhole } from '../../../../shared/evaluation/evaluator'
import { describe, expect, it } from 'vitest'
import { checklist, checklistOf } from '../../../helpers/checklist'
import { nightPlan, nightWindow } from '../../../helpers/night-plan'
import type { PlanParts } from '../../../helpers/plan'

const end = (name: string, contact: string, owner = '') => ({ name, contact, owner })
const trunk = (name: string, farEnd?: object) => ({
  ...{ name, securityProfileId: 'P', destinations: [{ address: '192.0.2.1', port: 5061 }] },
  ...(farEnd === undefined ? {} : { farEnd }),
})
const parts = (...sipTrunks: object[]): PlanParts =>
  ({ profiles: [{ name: 'P' }], sipTrunks, asFound: {} }) as unknown as PlanParts
const rows = (given: PlanParts): string[] => checklist(given).line('before/far-ends').enter

describe('who is called when, before the window', () => {
  it('each contact once, with all units that need it', () => {
    const given = parts(
      trunk('A', end('Carrier', 'Noc, +44 1632 960 140', 'Carrier Ltd')),
      trunk('B', end('Bridge', 'M. Ruiz')),
      trunk('C', end('Standby', 'Noc, +44 1632 960 140')),
    )
    expect(rows(given)).toEqual(['Noc, +44 1632 960 140 = U1 Carrier; U3 Standby', 'M. Ruiz = U2 Bridge'])
  })

  it('whose the far end is, where nobody is named; a blank for all of which the plan knows nothing', () => {
    const given = parts(
      trunk('A', end('Carrier', '', 'Carrier Ltd')),
      ...['B', 'C', 'D'].map((name) => trunk(name, end(name, ''))),
      trunk('E', end('E', 'E. Roe')),
      trunk('F'),
    )
    expect(rows(given)).toEqual([
      'Carrier Ltd = U1 Carrier',
      'E. Roe = U5 E',
      'Not in the plan = U2 to U4, U6: ‹whom to call›',
    ])
  })

  it('two units that follow each other are no stretch', () => {
    const given = parts(...['A', 'B'].map((name) => trunk(name, end(name, ''))))
    expect(rows(given)).toEqual(['Not in the plan = U1, U2: ‹whom to call›'])
  })

  it('from when to when, where the hours are settled; else the line says that they are open', () => {
    const night = checklistOf(nightPlan()).line('before/far-ends')
    expect(night.enter.join('\n')).toMatch(/U1 Carrier gateway 1 22:39 to 23:03/u)
    expect(night.see).not.toContain('‹')
    const open = checklistOf(nightPlan({ changeWindow: { ...nightWindow, from: '' } })).line('before/far-ends')
    expect(open.enter.join('\n')).not.toMatch(/\d\d:\d\d/u)
    expect(open.see).toContain('‹still open›')
  })

  it('PF-23, XD-9: says until when they are called back, as the first unit goes back last', () => {
    const list = checklistOf(nightPlan())
    const { timetable } = checklistPlan(evaluateWhole(nightPlan(), '2026-11-28'))
    const [first] = timetable.slots.filter(({ kind, back }) => kind === 'unit' && back > 0)
    const until = timetable.clock.at(Number(first?.latestBack) + Number(first?.back))
    expect(list.line('before/far-ends').see).toContain(`answers then, and until ${String(until)} should it go back.`)
    const open = checklistOf(nightPlan({ changeWindow: { ...nightWindow, from: '' } })).line('before/far-ends')
    expect(open.see).toContain('answers then, and to the end of the window should it go back.')
  })
})
