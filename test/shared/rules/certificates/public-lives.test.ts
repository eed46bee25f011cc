import { describe, expect, it } from 'vitest'
import { livesLikePublic } from '../../../../shared/rules/certificates/public-lives'

describe('XD-16: the lives that public authorities give', () => {
  const life = (from: string, to: string, selfSigned = false): number | null =>
    livesLikePublic({ selfSigned, validFrom: `${from}T10:00:00Z`, validTo: `${to}T09:59:59Z` })

  it.each([
    ['2026-03-14', '2026-06-01', null, 'before the first step nothing tells'],
    ['2026-03-15', '2026-10-01', 200, 'the longest of the first step'],
    ['2026-03-15', '2026-10-02', null, 'a day more'],
    ['2027-03-14', '2027-09-30', 200, 'the last day of the first step'],
    ['2027-03-15', '2027-06-23', 100, 'the longest of the second'],
    ['2027-03-15', '2027-06-24', null, 'a day more'],
    ['2029-03-15', '2029-05-01', 47, 'the longest of the third'],
    ['2029-03-15', '2029-05-02', null, 'a day more'],
    ['9999-01-01', '9999-12-31', null, 'far ahead'],
    ['2028-01-02', '2028-01-01', null, 'ends before it begins'],
  ])('%s to %s: %s, %s', (...[from, to, days]) => {
    expect(life(from, to)).toBe(days)
    expect(life(from, to, true)).toBeNull()
  })
})
