import { describe, expect, it } from 'vitest'
import { headTimes, notAfter, stripWords } from '../../../shared/running/head'
import { liveClock } from '../../../shared/running/live-clock'
import { stationRows } from '../../../shared/running/rows'
import { minutesWords } from '../../../shared/running/words'
import { dayWords } from '../../../shared/text/day-words'
import { bigProject } from '../../helpers/big-project'
import { nightPlan, nightWindow } from '../../helpers/night-plan'
import { runningWindow } from '../../helpers/running-window'
import { slow } from '../../helpers/slow'

const noWindow = { ...nightWindow, on: '', from: '', to: '', zone: '' }
const times = (window: ReturnType<typeof runningWindow>, changeWindow = nightWindow) =>
  headTimes(window.view(), changeWindow).map(({ label, value, aside }) => `${label}: ${value} ${aside}`)
const rowOf = (window: ReturnType<typeof runningWindow>, name: string) =>
  stationRows(window.view(), window.ticks()).find((row) => row.kind === 'station' && row.name === name)

describe('the times of a window that runs', () => {
  it('are those of its time zone, wherever the computer stands, and follow midnight', () => {
    const { shown } = liveClock(nightWindow, 'America/Los_Angeles')
    expect(shown(Date.parse('2026-12-05T22:31:00Z'))).toEqual({ day: '2026-12-05', time: '23:31' })
    expect(shown(Date.parse('2026-12-05T23:00:00Z'))).toEqual({ day: '2026-12-06', time: '00:00' })
    const window = runningWindow(nightPlan(), '2026-12-05T23:30:00Z')
    expect(times(window)[0]).toBe('Window, 2 h 30 min left: 22:00–03:00 ')
    expect(window.view().times.now).toBe(150)
  })

  it('before it begins everything is as planned; what was done days before takes no time of it', () => {
    const window = runningWindow(nightPlan(), '2026-12-01T08:00:00Z')
    window.until('Prepare')
    expect(times(window)[0]).toMatch(/^Window, begins in 4 days 12 h: /)
    expect(window.view().times.late).toBe(0)
    window.until('SIP-PSTN-01')
    // 15 minutes for profiles and three restarts of 8 were planned.
    expect(window.view().times.late).toBe(-39)
  })

  it('tell who is late, when the run will end, and from when on a rollback no longer fits', () => {
    const window = runningWindow(nightPlan(), '2026-12-05T21:00:00Z')
    const planned = window.run.table.planned
    window.until('SIP-PSTN-01')
    window.act()
    window.wait(90)
    const { late, end, spare, now, back } = window.view().times
    const taken = window.view().times.byStation.get(window.view().where.all[1]!)!.to
    // The unit was to take 24 minutes since what was before it; now it takes until now.
    expect(late).toBe(taken - 39 + (now! - taken - 24))
    expect(end).toBe(planned + late!)
    expect(spare).toBe(300 - end)
    // 2 for the far end, 4 for the trunk, 4 for its gateway, 12 for the proof.
    expect(back).toEqual({ unit: { minutes: 22, by: 278 }, all: { minutes: 22, by: 278, count: 1 } })
    expect(times(window)).toContain('Latest rollback, this unit: 02:38 takes 22 min')
    window.wait(200)
    expect(headTimes(window.view(), nightWindow).find(({ isBack }) => isBack)).toMatchObject({ isPassed: true })
  })

  it('a unit that would begin too late is told before it begins', () => {
    const window = runningWindow(nightPlan())
    window.until('SIP-PSTN-01')
    // 300 minutes, less 22 for its rollback and 24 for itself.
    expect(notAfter(window.view())).toEqual({ time: '02:14', isPassed: false })
    window.wait(260)
    expect(notAfter(window.view())).toEqual({ time: '02:14', isPassed: true })
    window.act()
    expect(notAfter(window.view())).toBeNull()
  })

  it('a unit shows when it was over, the one that runs since when, those to come when they will be over', () => {
    const window = runningWindow(nightPlan())
    window.until('h323-east.example.com')
    const was = new Date(window.now()).toISOString().slice(14, 16)
    window.act()
    window.wait(2)
    expect(rowOf(window, 'SIP-PSTN-01')).toMatchObject({
      mark: 'done',
      time: expect.stringMatching(new RegExp(`:${was}$`)),
    })
    expect(rowOf(window, 'h323-east.example.com')).toMatchObject({
      mark: 'now',
      info: expect.stringMatching(/^1 of \d+ lines, since \d\d:\d\d$/),
    })
  })

  it('without day and hours there are blanks and a sentence; ticks count as ever', () => {
    const window = runningWindow(nightPlan({ changeWindow: noWindow }), '2026-12-05T21:00:00Z', 'Europe/Vienna')
    expect(window.run.live.notes).toEqual([
      'The plan has no day, beginning and end of the window: times that hang on it are blank.',
      'The plan has no time zone: that of this computer is used.',
    ])
    window.until('SIP-PSTN-01')
    window.act()
    expect(times(window, noWindow)).toEqual([
      'Window:  ',
      'Latest rollback, this unit:  takes 22 min',
      'Expected end:  ',
    ])
    expect(stripWords(window.view())).toMatch(/^The window has no times yet\. 0 of 17 units done\. Now: SIP-PSTN-01/)
    expect(rowOf(window, 'SIP-PSTN-01')).toMatchObject({ time: '', info: expect.stringMatching(/^1 of 9 lines$/) })
  })

  it('a beginning that does not exist and a zone that nobody knows are said', () => {
    expect(liveClock({ ...nightWindow, on: '2026-03-29', from: '02:30', to: '05:00' }, 'UTC').notes).toEqual([
      'There is no 02:30 on 2026-03-29 in Europe/Vienna: the clock is put forward over it.',
    ])
    expect(liveClock({ ...nightWindow, zone: 'Mars/Base' }, 'UTC').notes).toEqual([
      'Nobody knows the time zone Mars/Base: that of this computer is used.',
    ])
  })

  it('hours that the clock is put back over are hours', () => {
    const { clock } = liveClock({ ...nightWindow, on: '2026-10-24', from: '22:00', to: '04:00' }, 'UTC')
    expect(clock.length).toBe(420)
    expect(clock.minuteOf(Date.parse('2026-10-25T01:30:00Z'))).toBe(330)
    expect(clock.at(330)).toBe('02:30')
  })

  it('are told in words', () => {
    expect([0, 59, 60, 209, 1500, 2880].map(minutesWords)).toEqual([
      '0 min',
      '59 min',
      '1 h',
      '3 h 29 min',
      '1 day 1 h',
      '2 days',
    ])
    expect(['2026-12-05', 'soon', '2026-13-01'].map(dayWords)).toEqual(['5 Dec 2026', 'soon', '2026-13-01'])
  })
})

describe('the window as a line', () => {
  it('has a stretch for each unit, done up to now, and words that do not meet', () => {
    const window = runningWindow(nightPlan())
    window.until('h323-east.example.com')
    const { strip } = window.view()
    expect(strip.segments.map(({ look }) => look).slice(0, 4)).toEqual(['done', 'done', 'now', 'open'])
    for (const [at, segment] of strip.segments.entries()) expect(segment.from).toBe(strip.segments[at - 1]?.to ?? 0)
    expect(strip.labels.map(({ kind }) => kind)).toContain('now')
    const hours = strip.labels.filter(({ kind }) => kind === 'hour').map(({ text }) => text)
    expect(hours.every((text) => text.endsWith(':00'))).toBe(true)
  })

  it('beyond the end of the window it says from where on', () => {
    const window = runningWindow(nightPlan())
    expect(window.view().strip.over).toBe(300)
    expect(window.view().strip.length).toBe(window.run.table.planned)
  })

  slow('a thousand units are no thousand stretches', () => {
    const window = runningWindow({ ...bigProject(2000), changeWindow: nightWindow })
    expect(window.view().units.count).toBeGreaterThan(500)
    expect(window.view().strip.segments.length).toBeLessThan(250)
  })
})
