import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { SipTrunk } from '../../../shared/plan/project'
import { groupSrtp, srtpReaching } from '../../../shared/plan/srtp-by-far-end'
import { draws } from '../../helpers/draws'
import { plan } from '../../helpers/plan'
import { srtpNames } from '../../helpers/srtp-names'

const trunksOf = (wanted: readonly Partial<SipTrunk>[]): SipTrunk[] =>
  plan({ sipTrunks: wanted.map((trunk, at) => ({ name: `T${String(at)}`, ...trunk })) }).sipTrunks

const trunk = fc.record({
  farEndId: fc.constantFrom(null, 'a', 'b', 'c'),
  srtpAllowed: fc.boolean(),
  name: fc.constantFrom('one', 'two', 'three'),
})

it('FC-12: has the trunks with SRTP Allowed by far end, in the order of the file', () => {
  const grouped = groupSrtp(
    trunksOf([
      { farEndId: 'a', srtpAllowed: true, name: 'second' },
      { farEndId: 'a', srtpAllowed: false, name: 'without' },
      { farEndId: 'a', srtpAllowed: true, name: 'first' },
      { farEndId: null, srtpAllowed: true, name: 'nowhere' },
    ]),
  )
  expect(srtpReaching(grouped, 'a')).toEqual(['second', 'first'])
  expect(srtpReaching(grouped, 'b')).toEqual([])
})

it('FC-12: has after any edits what it has from nothing, and the very same where nothing of it changed', () => {
  const lists = fc.array(fc.array(trunk, { maxLength: 6 }), { minLength: 2, maxLength: 6 })
  fc.assert(
    fc.property(lists, (states) => {
      let before = { project: { sipTrunks: trunksOf([]) }, srtpByFarEnd: groupSrtp([]) }
      for (const sipTrunks of states.map(trunksOf)) {
        const srtpByFarEnd = groupSrtp(sipTrunks, before)
        expect(srtpNames(srtpByFarEnd)).toEqual(srtpNames(groupSrtp(sipTrunks)))
        before = { project: { sipTrunks }, srtpByFarEnd }
        expect(groupSrtp([...sipTrunks], before)).toBe(srtpByFarEnd)
      }
    }),
    { numRuns: draws(300) },
  )
})

it('what changed stands by itself, and not for ever', () => {
  const count = 400
  let sipTrunks = trunksOf(
    Array.from({ length: count }, (_, at) => ({ farEndId: `f${String(at)}`, srtpAllowed: true })),
  )
  let srtpByFarEnd = groupSrtp(sipTrunks)
  const { whole } = srtpByFarEnd
  let most = 0
  for (let at = 0; at < count; at += 1) {
    const now = sipTrunks.map((each, place) => (place === at ? { ...each, srtpAllowed: false } : each))
    srtpByFarEnd = groupSrtp(now, { project: { sipTrunks }, srtpByFarEnd })
    sipTrunks = now
    most = Math.max(most, srtpByFarEnd.since.size)
    if (at === 0) expect(srtpByFarEnd.whole).toBe(whole)
  }
  expect(most).toBeLessThanOrEqual(100)
  expect(srtpNames(srtpByFarEnd).size).toBe(0)
})
