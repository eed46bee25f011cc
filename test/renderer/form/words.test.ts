import { describe, expect, it } from 'vitest'
import { followedWords } from '../../../renderer/editing/followed'
import { changeImpact, impactHead } from '../../../renderer/form/change-impact'
import { parseNumber } from '../../../renderer/form/drafts'
import { originWords } from '../../../renderer/form/field-origin'
import { addNames, moveName, parseNames, parseObjectNames, replaceName } from '../../../renderer/form/name-list'
import { statementWords } from '../../../renderer/form/statement-words'
import { profileSettings } from '../../../shared/catalogue/profile-fields'
import { defaultsOf } from '../../../shared/plan/defaults'
import { evaluateWhole } from '../../../shared/evaluation/evaluator'
import { plan, type PlanParts } from '../../helpers/plan'

describe('a list of names', () => {
  it('PF-17: takes many at once, and a name once, in whatever case', () => {
    expect(parseNames(' a.example;b.example:c.example\n d.example,,')).toHaveLength(4)
    expect(addNames(['A'], ['b', 'a', 'B'])).toEqual(['A', 'b'])
    expect(parseObjectNames('Trunk one; Trunk two\n\tTrunk one')).toEqual(['Trunk one', 'Trunk two'])
  })

  it('moves a name within the list only', () => {
    expect(moveName(['a', 'b', 'c'], 0, 2)).toEqual(['b', 'c', 'a'])
    expect(moveName(['a', 'b', 'c'], 2, 1)).toEqual(['a', 'c', 'b'])
    expect(moveName(['a', 'b'], 1, 2)).toEqual(['a', 'b'])
    expect(moveName(['a', 'b'], 5, 0)).toEqual(['a', 'b'])
  })

  it('replaces a name by none, one or several', () => {
    expect(replaceName(['a', 'b'], 0, [])).toEqual(['b'])
    expect(replaceName(['a', 'b'], 0, ['c', 'B'])).toEqual(['c', 'B'])
  })
})

describe('what is said of a value', () => {
  it('is a number in or out of range, or none', () => {
    expect(['5061', ' 70000 ', '-1', '50.5', '05061'].map(parseNumber)).toEqual([5061, 70_000, -1, 50.5, 5061])
    expect(['', 'abc', '5061x', '1e3', '0x10', 'Infinity', '9'.repeat(400)].map(parseNumber)).toEqual(
      Array.from({ length: 7 }, () => null),
    )
  })

  it('says a statement as what it is, never as done', () => {
    const said = { by: 'M. Ruiz', on: '2026-05-12', note: '' }
    expect(statementWords({ ...said, state: 'confirmed' })).toBe('stated by M. Ruiz on 12 May 2026')
    expect(statementWords({ ...said, state: 'planned' })).toBe('planned by M. Ruiz on 12 May 2026, not confirmed')
    expect(statementWords({ ...said, state: 'unknown' })).toBe('nobody has stated it')
    expect(statementWords({ state: 'confirmed', by: '', on: '', note: '' })).toBe('stated by somebody not named')
    expect(statementWords({ ...said, state: 'not needed' })).toBe('not needed, stated by M. Ruiz on 12 May 2026')
    expect(statementWords({ ...said, state: 'confirmed', on: 'soon' })).toBe('stated by M. Ruiz on soon')
  })

  it('says where a value comes from', () => {
    expect(originWords(null)).toBe('')
    expect(originWords({ kind: 'set-by', who: 'M. Ruiz' })).toBe('set by M. Ruiz')
    expect(originWords({ kind: 'set-by', who: '' })).toBe('set in plan')
    expect(originWords({ kind: 'derived', from: 'Encrypted' })).toBe('derived from Encrypted')
  })
})

describe('what a change reaches', () => {
  const found = { ...defaultsOf(profileSettings), name: 'P' }
  const impact = (profile: NonNullable<PlanParts['profiles']>[number], asFound: PlanParts['asFound']) => {
    const trunks = [
      { name: 'B', securityProfileId: 'p' },
      { name: 'A', securityProfileId: 'p' },
    ]
    const project = plan({
      profiles: [{ name: 'P', id: 'p', ...profile }],
      sipTrunks: trunks,
      asFound: asFound ?? null,
    })
    return changeImpact(evaluateWhole(project, '2026-01-31'), 'p')
  }

  it('SP-5: names the trunks, and counts a new name as a change', () => {
    const changed = impact({ name: 'Q', asFoundName: 'P', incomingPort: 5070 }, { profiles: [found] })
    expect(changed).toEqual({ profile: 'Q', changes: 2, trunks: ['A', 'B'], outside: 0, canCopyInstead: true })
    expect(changed && impactHead(changed)).toBe('2 changes affect 2 trunks.')
  })

  it('SP-5: names and counts trunks that have the profile and are not in the plan, after those that are', () => {
    const outside = ['D', 'C'].map((name) => ({ name, securityProfileName: 'P' }))
    const changed = impact({ asFoundName: 'P', incomingPort: 5070 }, { profiles: [found], sipTrunks: outside })
    expect(changed?.trunks).toEqual(['A', 'B', 'C', 'D'])
    expect(changed && impactHead(changed)).toBe('1 change affects 4 trunks, 2 of them outside the plan.')
    const alone = changed && { ...changed, trunks: ['C', 'D'] }
    expect(alone && impactHead(alone)).toBe('1 change affects 2 trunks outside the plan.')
  })

  it('XD-10: a copy instead is offered only where the old settings are known', () => {
    const unknown = impact({ asFoundName: 'P' }, null)
    expect(unknown).toMatchObject({ changes: null, canCopyInstead: false })
    expect(unknown && impactHead(unknown)).toBe('All settings are written, which affects 2 trunks.')
  })

  it('is nothing for a profile that is new or as it was', () => {
    expect(impact({}, { profiles: [found] })).toBeNull()
    expect(impact({ asFoundName: 'P' }, { profiles: [found] })).toBeNull()
  })

  it('PF-25: says what followed a change', () => {
    const { digestAuthentication } = profileSettings
    expect(followedWords([{ field: digestAuthentication, to: true }], [])).toBe(
      'With it: Enable Digest Authentication is now checked.',
    )
    expect(followedWords([], [])).toBe('')
  })
})
