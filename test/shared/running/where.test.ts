import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { endOf } from '../../../shared/running/end'
import { runOf, viewOf, inHand, afterwards, toTakeBack } from '../../../shared/running/run-view'
import { matchingLines } from '../../../shared/running/shown'
import { stationRows } from '../../../shared/running/rows'
import { evaluateWhole } from '../../../shared/evaluation/evaluator'
import { arbitraryProject } from '../../helpers/arbitrary-project'
import { draws } from '../../helpers/draws'
import { nightPlan } from '../../helpers/night-plan'
import { runningWindow } from '../../helpers/running-window'

const states = (window: ReturnType<typeof runningWindow>) =>
  window.view().where.all.map(({ station, state }) => `${station.name}: ${state}`)

describe('where a window is', () => {
  it('TF-1: goes through all lines in the order of the run, each once, and then nothing is open', () => {
    const window = runningWindow(nightPlan())
    const seen: string[] = []
    for (let line = window.line(); line !== ''; line = window.line()) {
      seen.push(line)
      window.act()
    }
    const all = window.run.stations
      .filter(({ kind }) => kind !== 'tidy' && kind !== 'proof')
      .flatMap(({ lines }) => lines)
    const counted = all.filter(({ way }) => way !== 'axl').map(({ line }) => line.number)
    expect(seen).toEqual(counted)
    expect(window.view().lines).toEqual({ count: counted.length, done: counted.length })
    expect(window.view().units).toEqual({ count: 17, done: 17 })
    expect(endOf(window.view().where.all, window.ticks()).sentence).toBe('17 of 17 units done')
  })

  it('is told by its ticks alone: after a pause, and for another program, it is where it was', () => {
    const window = runningWindow(nightPlan())
    window.until('SIP-PSTN-01')
    window.act()
    window.act()
    const again = runningWindow(nightPlan({ checklist: window.ticks() }), '2026-12-06T02:00:00Z')
    expect([again.station(), again.line()]).toEqual(['SIP-PSTN-01', window.line()])
  })

  it('stays at what was ticked last when a line before it is open: it comes back to it at the end', () => {
    const window = runningWindow(nightPlan())
    window.until('SIP-PSTN-01')
    window.on('B.03', 'open')
    expect(window.station()).toBe('SIP-PSTN-01')
    window.act()
    expect(window.station()).toBe('SIP-PSTN-01')
    for (let count = 0; window.line() !== 'B.03' && count < 500; count += 1) window.act()
    expect(window.line()).toBe('B.03')
    window.act()
    expect(window.line()).toBe('')
  })

  it('holds a line that is not as expected in hand until somebody decides, and then goes on behind it', () => {
    const window = runningWindow(nightPlan())
    window.until('SIP-PSTN-01')
    const line = window.line()
    window.act('block', 'No Service')
    expect([window.line(), window.shown().inHand.state]).toEqual([line, 'blocked'])
    expect(afterwards(window.view(), window.ticks(), window.shown().inHand.run)).toContain('/profile')
    window.on(line, 'done')
    expect(window.line()).toBe('U1-3.01')
  })

  it('what is blocked to the end is left, and told', () => {
    const window = runningWindow(nightPlan())
    window.on('B.02', 'block')
    window.on('B.01', 'done')
    while (window.line() !== '') window.act()
    const end = endOf(window.view().where.all, window.ticks())
    expect(end.left.map(({ run }) => run.line.number)).toEqual(['B.02'])
    expect(end.withoutEvidence.length).toBeGreaterThan(20)
  })

  it('after a no-go no unit is begun: it goes on with the proof of the cluster', () => {
    const window = runningWindow(nightPlan())
    window.until('Hold point, wave 1')
    window.act('block', 'No-go, K. Osei')
    expect(window.station()).toBe('Prove')
    const { lines } = window.view()
    expect(lines.count - lines.done).toBe(10)
    expect(states(window).filter((state) => state.endsWith('not run'))).toContain('SIP-PSTN-DR: not run')
    const hold = stationRows(window.view(), window.ticks()).find(
      (row) => row.kind === 'station' && row.mark === 'no-go',
    )
    expect(hold).toMatchObject({ name: 'Hold point, wave 1: no-go, K. Osei', word: 'No-go' })
    while (window.line() !== '') window.act()
    expect(endOf(window.view().where.all, window.ticks())).toMatchObject({
      sentence: expect.stringMatching(/not run$/),
      left: [],
    })
  })

  it('S4-2: where the whole window went back, it is proven that all is as before, in place of Prove', () => {
    const window = runningWindow(nightPlan())
    const rollBack = (name: string): void => {
      const { station } = window.view().where.all.find((each) => each.station.name === name)!
      for (const { line } of station.back) window.on(line.id, 'done')
    }
    window.until('Hold point, wave 1')
    window.act('block', 'No-go, K. Osei')
    const begun = toTakeBack(window.view()).map(({ station }) => station.name)
    expect(begun.length).toBeGreaterThan(3)
    for (const name of begun.slice(0, -1)) rollBack(name)
    expect(states(window)).toContain('Prove: open')
    expect(states(window).join()).not.toContain('as before')
    rollBack(begun.at(-1)!)
    expect(window.station()).toBe('Proof that all is as before')
    expect(states(window)).toContain('Prove: not run')
    const seen: string[] = []
    for (; window.station() === 'Proof that all is as before'; window.act())
      seen.push(window.shown().inHand.run.line.id)
    expect(seen).toEqual([
      'proof/cluster/site/Ashmere',
      ...['calls', 'status', 'startup-config', 'desk'].map((what) => `proof/cluster/${what}`),
    ])
    expect(window.station()).toBe('Close')
    expect(matchingLines(window.view(), 'W.02').map(({ run }) => run.line.id)).toEqual(['proof/cluster/calls'])
  })

  it('a line that asks for something else today is open again', () => {
    const window = runningWindow(nightPlan())
    window.act()
    const id = 'before/findings'
    const stale = { ...window.ticks()[id]!, of: '0000000000000000' }
    expect(runningWindow(nightPlan({ checklist: { [id]: stale } })).line()).toBe('B.01')
  })

  it('a unit without a name of its own, a wave of thousand, devices without anything: it has a line or ends', () => {
    fc.assert(
      fc.property(arbitraryProject(), (project) => {
        const run = runOf(evaluateWhole({ ...project, checklist: {} }, '2026-11-28'), 'UTC')
        const view = viewOf(run, {}, 0)
        const rows = stationRows(view, {})
        expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length)
        expect(inHand(view, null) !== null || view.lines.count === 0).toBe(true)
      }),
      { numRuns: draws(60) },
    )
  })
})
