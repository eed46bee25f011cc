// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { isPressed, shownKeys } from '../../../renderer/commands/keys'
import { counted, countWords } from '../../../renderer/format/counts'
import { localClock, localDay, localTime } from '../../../renderer/format/local-time'
import { shown } from '../../../renderer/format/shown-value'
import { worstMark } from '../../../renderer/status/worst-mark'
import type { Finding } from '../../../shared/rules/finding'

const finding = (severity: Finding['severity'], waived = false) => ({ severity, waived }) as Finding

describe('words of the window', () => {
  it('counts are in the singular for one, and say nothing of none', () => {
    expect([counted(1, 'line', 'lines'), counted(0, 'line', 'lines')]).toEqual(['1 line', '0 lines'])
    expect(countWords({ errors: 2, warnings: 0, cautions: 1, advice: 3, waived: 1 })).toBe(
      '2 errors, 1 caution, 3 advice, 1 waived',
    )
    expect(countWords({})).toBe('')
  })
  it('the worst open finding gives the mark; what is waived comes last', () => {
    expect(worstMark([finding('advice'), finding('caution'), finding('error', true)])).toBe('caution')
    expect(worstMark([finding('advice'), finding('warning')])).toBe('warning')
    expect([worstMark([finding('error', true)]), worstMark([])]).toEqual(['waived', null])
  })
  it('moments that are none are left out', () => {
    expect([localTime('no time'), localClock('')]).toEqual(['', ''])
    expect(localClock('2026-01-31T12:00:00.000Z')).toMatch(/\d{1,2}:00/)
    expect(localTime('2026-01-15T12:00:00.000Z')).toMatch(/^15 Jan 2026, \d/)
    expect(localDay('2026-01-15T12:00:00.000Z')).toBe('15 Jan 2026')
  })
  it('values are shown as text, whatever they hold', () => {
    expect([shown('a'), shown(5061), shown({})]).toEqual(['a', '5061', '{}'])
    expect(shown([1, 'x'])).toBe('[1,"x"]')
    // A day is told as the window tells days, and a text that reads like one stays as it is.
    expect(shown('2026-11-30', 'signatures/0/on')).toBe('30 Nov 2026')
    expect(shown('2026-11-30', 'sipTrunks/x/description')).toBe('2026-11-30')
    expect(shown('soon', 'waivers/0/until')).toBe('soon')
  })
  it('keys are matched whole: more keys than asked for are another command', () => {
    const press = (init: KeyboardEventInit) => new KeyboardEvent('keydown', init)
    expect(isPressed('CmdOrCtrl+Z', press({ key: 'z', ctrlKey: true }))).toBe(true)
    expect(isPressed('CmdOrCtrl+Z', press({ key: 'Z', ctrlKey: true, shiftKey: true }))).toBe(false)
    expect(isPressed('CmdOrCtrl+Z', press({ key: 'z', ctrlKey: true, altKey: true }))).toBe(false)
    expect(isPressed('', press({ key: 'z' }))).toBe(false)
    expect(shownKeys('CmdOrCtrl+Shift+Z')).toBe('Ctrl Shift Z')
  })
})
