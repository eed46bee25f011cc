import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { evaluateWhole } from '../../../shared/evaluation/evaluator'
import { endOf } from '../../../shared/running/end'
import { runOf, toTakeBack } from '../../../shared/running/run-view'
import { dueBack, toCopy } from '../../../shared/running/touched'
import { blank, code, say } from '../../../shared/document/inline'
import type { Station } from '../../../shared/running/station'
import { arbitraryProject } from '../../helpers/arbitrary-project'
import { draws, occurrences } from '../../helpers/draws'
import { nightPlan } from '../../helpers/night-plan'
import { plan } from '../../helpers/plan'
import { richPlan } from '../../helpers/rich-plan'

import { dueWords, runningWindow } from '../../helpers/running-window'
import { situations } from '../axl/requests/situations'

/** The unit of the standard trunk, with so many of its lines done. */
function trunk(done: number) {
  const window = runningWindow(nightPlan())
  window.until('SIP-PSTN-01')
  for (let count = 0; count < done; count += 1) window.act()
  return window
}

describe('the rollback of a unit in hand', () => {
  it('has only what was done, and what may be half done', () => {
    expect(dueWords(trunk(0).shown())).toEqual([
      'R1.03 Give the calls back to the dial-peers of before on gateway cube-01: File in the bundle',
    ])
    expect(dueWords(trunk(1).shown())).toEqual([
      'R1.02 Put back all old values in one visit, save, Reset: SIP Trunk Security Profile, Destinations',
      'R1.03 Give the calls back to the dial-peers of before on gateway cube-01: File in the bundle',
    ])
    expect(trunk(1).shown().back.leftOut).toEqual(['SRTP Allowed'])
    expect(dueWords(trunk(7).shown())[0]).toBe(
      'R1.02 Put back all old values in one visit, save, Reset: SIP Trunk Security Profile, SRTP Allowed, Destinations',
    )
    expect(trunk(7).shown().back.leftOut).toEqual([])
  })

  it('a line that was skipped changed nothing', () => {
    const window = trunk(0)
    window.act('skip')
    window.act('skip')
    expect(dueWords(window.shown()).join()).not.toContain('R1.03')
  })

  it('by AXL it takes back by AXL, and by hand what AXL does not; the line by AXL settles those by hand', () => {
    const window = trunk(1)
    expect(window.shown().axl).toMatchObject({ replaces: 'lines 2–3, 6–7' })
    window.on('U1-A.01', 'done')
    expect(window.shown().lines.map(({ place, state }) => `${String(place)} ${state}`)).toEqual([
      '1 done',
      '2 by AXL',
      '3 by AXL',
      '4 open',
      '5 open',
      '6 by AXL',
      '7 by AXL',
    ])
    expect(window.shown().back.lines.map(({ run }) => run.line.number)).toEqual(['R1.01', 'R1.02', 'R1.03'])
    window.on('R1.01', 'done')
    expect(window.line()).toBe('R1.03')
    window.act()
    expect(window.view().where.all.find(({ station }) => station.number === 1 && station.kind === 'unit')?.state).toBe(
      'rolled back',
    )
  })

  it('once a line by hand is ticked, nothing is offered by AXL', () => {
    const window = trunk(2)
    expect(window.shown().axl).toBeNull()
  })

  it('begins when somebody says so, goes line by line, and then the run goes on behind the unit', () => {
    const window = trunk(3)
    const first = window.shown().back.lines[0]!.run.line
    window.on(first.id, 'begin')
    expect([window.station(), window.line(), window.shown().isBack]).toEqual(['SIP-PSTN-01', 'R1.02', true])
    expect(window.view().where.current?.state).toBe('going back')
    // It is so after a pause too.
    expect(runningWindow(nightPlan({ checklist: window.ticks() })).line()).toBe('R1.02')
    window.act()
    expect(window.line()).toBe('R1.03')
    window.act()
    expect(window.station()).not.toBe('SIP-PSTN-01')
    expect(toTakeBack(window.view())).toEqual([])
    while (window.line() !== '') window.act()
    expect(endOf(window.view().where.all, window.ticks()).notDone).toEqual([
      { name: 'SIP-PSTN-01', what: 'rolled back' },
    ])
  })

  it('opened again line by line, it comes to where it began, and then to the way forward', () => {
    const window = trunk(3)
    const forward = window.line()
    window.on('R1.02', 'begin')
    window.act()
    const undo = () => {
      window.on(window.view().last?.line.id ?? '', 'open')
    }
    undo()
    expect([window.line(), window.view().where.current?.state]).toEqual(['R1.02', 'going back'])
    undo()
    expect([window.line(), window.view().where.current?.state]).toEqual([forward, 'open'])
  })

  it('what was prepared goes back once every unit is back', () => {
    const window = trunk(3)
    expect(window.shown('2.01')).toMatchObject({ canRollBack: false })
    window.on('R1.02', 'begin')
    window.act()
    window.act()
    const shown = window.shown('2.01')
    expect(shown.canRollBack).toBe(true)
    expect(shown.back.lines.length).toBeGreaterThan(3)
  })

  it.each([
    ['the worked example', nightPlan()],
    ['a plan with every kind of line', plan(richPlan)],
  ])('XD-9: of %s, whatever is done has what takes it back', (_, project) => {
    expectWhole(runOf(evaluateWhole(project, '2026-11-28'), 'UTC'))
  })

  it('of random plans too, and where nothing is done, nothing goes back', () => {
    fc.assert(
      fc.property(arbitraryProject({ size: 6 }), (project) => {
        expectWhole(runOf(evaluateWhole(project, '2026-11-28'), 'UTC'))
      }),
      { numRuns: draws(100) },
    )
  })
})

function expectWhole({ stations }: ReturnType<typeof runOf>): void {
  for (const station of stations.filter(({ kind }) => kind === 'unit')) {
    const all = dueBack(station, () => true)
    expect(all.lines.map(({ run }) => run.line.id)).toEqual(station.back.map(({ line }) => line.id))
    expect(all.leftOut).toEqual([])
    expect(dueBack(station, () => false).lines).toEqual([])
  }
}

describe('what is copied out of a value', () => {
  it.each([
    [say`${code('ST-PSTN-TLS')}`, ['ST-PSTN-TLS']],
    [say`${code('192.0.2.1:5061')}, ${code('192.0.2.2:5061')}`, ['192.0.2.1:5061', '192.0.2.2:5061']],
    [say`${code('sh apply.sh --unit X')}, first with ${code('--dry-run')}`, ['sh apply.sh --unit X']],
    [say`${code('check')}`, []],
    [say`${blank('as written down')}`, []],
  ])('%#: exactly what is entered, and nothing of a click or a blank', (value, copied) => {
    expect(toCopy({ label: '', value, was: [] })).toEqual(copied)
  })
})

const known = situations({ odd: false }).map(({ project }) => project)

/** What somebody has to tell a far end, and which of these lines AXL would do in their place. */
function farEndsOf(lines: Station['lines']) {
  const all = lines.filter(({ line }) => /\/far-ends?$/u.test(line.id))
  const told = all.map(({ line }) => line.id.replace(/^(?:step\d|rollback)\//u, '')).sort()
  return { told, byAxl: all.filter(({ way }) => way !== 'both') }
}

it('PF-21, PF-23: who has a far end change over has it go back, by hand and by AXL alike', () => {
  const seen = { sipTrunks: 0, profiles: 0 }
  fc.assert(
    fc.property(fc.oneof(arbitraryProject({ size: 6 }), known), (project) => {
      const { stations } = runOf(evaluateWhole(project, '2026-10-01'), 'UTC')
      for (const { lines, back } of stations.filter(({ kind }) => kind === 'unit')) {
        const [forth, again] = [farEndsOf(lines), farEndsOf(back)]
        expect(again).toEqual(forth)
        expect(again.byAxl).toEqual([])
        for (const id of forth.told) seen[id.startsWith('sipTrunks/') ? 'sipTrunks' : 'profiles'] += 1
      }
    }),
    { numRuns: draws(150) },
  )
  expect(seen.sipTrunks).toBeGreaterThanOrEqual(occurrences(20))
  expect(seen.profiles).toBeGreaterThanOrEqual(occurrences(20))
})

it('S4-1, XD-9: a profile that was applied goes back by the Reset of its trunks, though nothing else of them is done', () => {
  const project = plan({
    profiles: [{ id: 'P', name: 'P', asFoundName: 'P', incomingPort: 5070 }],
    sipTrunks: [{ name: 'T', securityProfileId: 'P', srtpAllowed: true }],
    asFound: { profiles: [{ name: 'P' }], sipTrunks: [{ name: 'T', securityProfileName: 'P', srtpAllowed: false }] },
  })
  const window = runningWindow(project)
  window.until('P')
  const due = () => dueWords(window.shown()).map((words) => words.replace(/:.*/u, '').replace(/^R\S+ /u, ''))
  expect(due()).toEqual(['Put back the old settings, save'])
  window.act()
  window.act()
  expect(window.line()).toBe('U1-4.02')
  expect(due()).toEqual([
    'Put back the old settings, save',
    'Have the far ends of its trunks go back now · P',
    'Put back all old values in one visit, save, Reset',
  ])
})
