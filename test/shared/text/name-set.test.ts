import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { NameSet } from '../../../shared/text/name-set'
import { draws } from '../../helpers/draws'

const addedOf = (names: readonly string[]): boolean[] => {
  const set = new NameSet()
  return names.map((name) => set.add(name))
}
const addedOfTexts = (names: readonly string[]): boolean[] => {
  const set = new Set<string>()
  return names.map((name) => set.size < set.add(name.toLowerCase()).size)
}

describe('Names that were seen', () => {
  it('are one whatever case they have, in whatever script', () => {
    const names = ['SIP-A', 'sip-a', 'ÄRGER', 'ärger', '\u212a', 'k', 'K', 'Straße', 'STRASSE', '', '', 'constructor']
    expect(addedOf(names)).toEqual(addedOfTexts(names))
  })

  it('are told from each other in lists of any length', () => {
    const name = fc.oneof(fc.stringMatching(/^SIP-[A-Ca-c]{0,3}\d{0,3}$/u), fc.string({ unit: 'binary', maxLength: 3 }))
    fc.assert(
      fc.property(fc.array(name, { maxLength: 200 }), (names) => {
        expect(addedOf(names)).toEqual(addedOfTexts(names))
      }),
      { numRuns: draws(300) },
    )
    const many = Array.from({ length: 40_000 }, (_, at) => `SIP-TRUNK-${String(at % 30_000).padStart(6, '0')}`)
    expect(addedOf(many).filter(Boolean)).toHaveLength(30_000)
  })
})
