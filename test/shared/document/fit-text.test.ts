import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fitted, textWidth } from '../../../shared/document/fit-text'
import { anyText } from '../../helpers/any-text'

describe('a text that is fitted', () => {
  it('stays whole where it fits', () => {
    expect(fitted('SIP-CUBE-A', 106, 'name', 2)).toEqual(['SIP-CUBE-A'])
  })

  it('breaks behind a dot, a dash or a blank where one is near the end', () => {
    expect(fitted('h323-east.example.com', 106, 'name', 2)).toEqual(['h323-east.example.', 'com'])
    expect(fitted('ABCDEFGHIJKLMNOPQRSTUVWX', 106, 'name', 2)).toEqual(['ABCDEFGHIJKLMNOPQRST', 'UVWX'])
  })

  it('keeps its beginning and its end where it is longer', () => {
    const [first = '', second = ''] = fitted(`TRUNK-${'X'.repeat(80)}-WEST`, 106, 'name', 2)
    expect(first).toMatch(/^TRUNK-X+$/)
    expect(second).toMatch(/^X+…X+-WEST$/)
  })

  it('never is wider than its room, whatever it is', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 30, max: 200 }), fc.integer({ min: 1, max: 3 }), (text, width, lines) => {
        const rows = fitted(text, width, 'small', lines)
        expect(rows.length).toBeLessThanOrEqual(lines)
        expect(rows.filter((row) => textWidth(row, 'small') > width + 0.01)).toEqual([])
      }),
    )
  })
})
