import { describe, expect, it } from 'vitest'
import { versionGroups, versionTitle } from '../../../../renderer/pages/review/revisions/version-words'
import { hostFailure } from '../../../../shared/contract/failure'
import type { KeptVersion } from '../../../../shared/contract/results'

const about = { id: 'own', name: 'Plan', customer: '', cluster: '', revision: 3, trunks: 1, devices: 0, state: null }
const kept = (takenAt: string, more: Partial<KeptVersion> = {}): KeptVersion => ({
  ...{ version: takenAt, takenAt, isFrozen: false, name: '', about },
  ...more,
})

describe('kept versions', () => {
  it('stand by day; what was named or frozen stands first, by itself', () => {
    const [a, b, c, d, e] = [
      kept('2026-11-27T12:00:00.000Z'),
      kept('2026-11-27T11:00:00.000Z', { name: 'after the workshop' }),
      kept('2026-11-27T10:00:00.000Z'),
      kept('2026-11-20T12:00:00.000Z', { isFrozen: true }),
      kept('2026-11-20T11:00:00.000Z'),
    ] as const
    const groups = versionGroups([a, b, c, d, e])
    expect(groups.map(({ versions }) => versions)).toEqual([[b, d], [a, c], [e]])
    expect(groups.map(({ day }) => day === '')).toEqual([true, false, false])
    expect(versionGroups([])).toEqual([])
  })

  it('are called by name, revision and time', () => {
    const time = '2026-11-27T12:00:00.000Z'
    expect(versionTitle(kept(time, { name: 'signed', isFrozen: true }), 'own')).toMatch(
      /^signed · revision 3, frozen · \S/u,
    )
    expect(versionTitle(kept(time), 'own')).toMatch(/^revision 3 · \S/u)
    // What a plan that was in this file before left behind is not offered as its own.
    const other = { ...about, id: 'other', name: 'Harbour' }
    expect(versionTitle(kept(time, { about: other }), 'own')).toMatch(/^another plan, Harbour · revision 3 · \S/u)
    // Two that were saved in one minute are told apart.
    expect(versionTitle(kept(time), 'own')).not.toBe(versionTitle(kept('2026-11-27T12:00:01.000Z'), 'own'))
    expect(versionTitle(kept(time, { about: hostFailure('damaged', 'x', 'y') }), 'own')).not.toContain('revision')
  })
})
