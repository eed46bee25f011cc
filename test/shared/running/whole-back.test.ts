import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { endOf } from '../../../shared/running/end'
import { draws } from '../../helpers/draws'
import { nightPlan } from '../../helpers/night-plan'
import { runningWindow } from '../../helpers/running-window'

type Window = ReturnType<typeof runningWindow>

const unitsIn = (window: Window, state: string): string[] =>
  window
    .view()
    .where.all.flatMap((each) => (each.station.kind === 'unit' && each.state === state ? [each.station.name] : []))

/** The stations that are gone through to the end, each once for as long as it is in hand. */
function stationsToTheEnd(window: Window): string[] {
  const seen: string[] = []
  for (; window.line() !== ''; window.act()) if (seen.at(-1) !== window.station()) seen.push(window.station())
  return seen
}

describe('the rollback of the whole window', () => {
  it('S4-2: leads from the last unit to the first, then proves that all is as before; nothing more is begun', () => {
    const window = runningWindow(nightPlan())
    window.until('Hold point, wave 1')
    window.act()
    window.act()
    window.act()
    const inHand = window.station()
    const done = unitsIn(window, 'done')
    expect(window.backAll()).toBe(true)
    expect(stationsToTheEnd(window)).toEqual([inHand, ...done.reverse(), 'Proof that all is as before', 'Close'])
    expect(endOf(window.view().where.all, window.ticks()).sentence).toMatch(
      /^0 of 17 units done, 6 rolled back, 11 not run$/,
    )
  })

  it('S4-2: is expected unit by unit in that order, each as long as its rollback takes, and ends with the proof', () => {
    const window = runningWindow(nightPlan())
    window.until('Hold point, wave 1')
    window.backAll()
    const { byStation } = window.view().times
    const back = [...byStation].filter(([{ state }]) => state === 'going back')
    expect(back.map(([{ station }]) => station.name)).toEqual(unitsIn(window, 'going back').reverse())
    const ends = back.map(([{ station }, { from, to }], at) =>
      at === 0 ? null : to - from - (station.slot?.back ?? 0),
    )
    expect(ends.slice(1)).toEqual(ends.slice(1).map(() => 0))
    const starts = [...byStation.values()].map(({ from }) => from)
    expect(starts).toEqual([...starts].sort((a, b) => a - b))
  })

  it('is nothing before a unit was begun, and once all of them are on their way', () => {
    const window = runningWindow(nightPlan())
    expect(window.backAll()).toBe(false)
    window.until('SIP-PSTN-01')
    expect(window.backAll()).toBe(false)
    window.act()
    expect([window.backAll(), window.backAll()]).toEqual([true, false])
  })

  it('leaves a unit that is on its way in hand, and takes one that was blocked last with the others', () => {
    const window = runningWindow(nightPlan())
    window.until('Hold point, wave 1')
    const last = unitsIn(window, 'done').at(-1) ?? ''
    expect(window.backAll()).toBe(true)
    expect(window.station()).toBe(last)
    window.act('block', 'No Service')
    expect(window.shown().inHand.state).toBe('blocked')
    // Left as it is, the others go back before it is looked at again.
    const next = window.view().where.all.find(({ station }) => station.name === unitsIn(window, 'going back')[0])
    window.on(next?.next?.line.id ?? '', 'done')
    expect(window.station()).not.toBe(last)
    expect(window.shown().isBack).toBe(true)
  })

  it('ends from any moment of a window, whatever was skipped, blocked or rolled back before', () => {
    const acts = fc.array(fc.constantFrom('done' as const, 'done' as const, 'done' as const, 'skip' as const), {
      maxLength: 120,
    })
    fc.assert(
      fc.property(acts, (all) => {
        const window = runningWindow(nightPlan())
        for (const act of all) if (window.line() !== '') window.act(act)
        if (!window.backAll()) return
        const stations = stationsToTheEnd(window)
        expect(unitsIn(window, 'open')).toEqual([])
        expect(unitsIn(window, 'going back')).toEqual([])
        expect(stations.filter((name) => name === 'Prove')).toEqual([])
        if (unitsIn(window, 'rolled back').length > 0) expect(stations).toContain('Proof that all is as before')
      }),
      { numRuns: draws(60) },
    )
  })
})
