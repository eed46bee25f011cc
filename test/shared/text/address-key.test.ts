import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addressKey } from '../../../shared/text/address-key'
import { draws } from '../../helpers/draws'

describe('an address, however it is written', () => {
  it.each([
    ['2001:DB8::11', '2001:db8:0:0:0:0:0:11'],
    ['::', '0:0:0:0:0:0:0:0'],
    ['2001:0db8:0000:0001::0011', '2001:db8:0:1:0:0:0:11'],
    ['::ffff:192.0.2.1', '0:0:0:0:0:ffff:c000:201'],
    ['192.0.2.11', '192.0.2.11'],
    ['CUCM-Pub.example.com', 'cucm-pub.example.com'],
    ['1:2:3', '1:2:3'],
    ['', ''],
  ])('%s is %s', (written, key) => {
    expect(addressKey(written)).toBe(key)
    expect(addressKey(key)).toBe(key)
  })

  it('is one in whatever way its zeros are left out, and another with another group', () => {
    const group = fc.integer({ min: 0, max: 0xffff })
    const groups = fc.array(group, { minLength: 8, maxLength: 8 })
    const hex = (each: number) => each.toString(16)
    fc.assert(
      fc.property(groups, fc.nat(7), fc.nat(7), (all, from, at) => {
        const zeroed = all.map((each, index) => (index >= from && index <= at ? 0 : each))
        const whole = zeroed.map(hex).join(':')
        const wide = zeroed.map((each) => hex(each).padStart(4, '0').toUpperCase()).join(':')
        expect(addressKey(wide)).toBe(addressKey(whole))
        if (from < at) {
          const cut = `${zeroed.slice(0, from).map(hex).join(':')}::${zeroed
            .slice(at + 1)
            .map(hex)
            .join(':')}`
          expect(addressKey(cut)).toBe(addressKey(whole))
        }
        const other = zeroed.map((each, index) => (index === at ? (each + 1) % 0x10000 : each))
        expect(addressKey(other.map(hex).join(':'))).not.toBe(addressKey(whole))
      }),
      { numRuns: draws(500) },
    )
  })
})
