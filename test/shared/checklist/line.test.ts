import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { h323DeviceFields } from '../../../shared/catalogue/h323-fields'
import { menuPaths } from '../../../shared/catalogue/menu-paths'
import { actionOf, exactly, idOf, inClickOrder, shownValue, valueToEnter, wayTo } from '../../../shared/checklist/line'
import { flatText } from '../../../shared/document/legible'
import { draws } from '../../helpers/draws'

describe('an id of a line', () => {
  it('is its parts', () => {
    expect(idOf('step2', 'profiles', '8f14e45f-ceea-467f-a83c-0e1b0e2a6f10', 'save')).toBe(
      'step2/profiles/8f14e45f-ceea-467f-a83c-0e1b0e2a6f10/save',
    )
  })

  it('differs where the parts differ, whatever they hold', () => {
    expect(new Set([idOf('a/b', 'c'), idOf('a', 'b/c'), idOf('a', 'b', 'c'), idOf('a~1b', 'c')]).size).toBe(4)
  })
})

describe('the way to a window', () => {
  it('S2-1: is the menu of CUCM; an application other than the usual one stands first', () => {
    expect(wayTo(menuPaths.profile, 'Find')).toEqual(['System', 'Security', 'SIP Trunk Security Profile', 'Find'])
    expect(wayTo(menuPaths.certificates, 'Find')[0]).toBe('Cisco Unified OS Administration')
  })
})

it.each([
  [true, 'checked'],
  [false, 'unchecked'],
  [null, '‹none›'],
  ['', '‹empty›'],
  [0, '0'],
  ['false', 'false'],
] as const)('the value %j shows as %s', (value, shown) => {
  expect(flatText(shownValue(value))).toBe(shown)
})

it('names are code, so that they are typed as they stand; where there are none a blank says so', () => {
  expect(exactly(['a', '', 'b'], 'none')).toEqual([
    { style: 'code', text: 'a' },
    { style: 'plain', text: ', ' },
    { style: 'code', text: 'b' },
  ])
  expect(exactly([''], 'none')).toEqual([{ style: 'blank', text: 'none' }])
})

describe('settings in the order in which they can be clicked', () => {
  const srtp = { setting: 'srtpAllowed', field: h323DeviceFields.srtpAllowed }
  const fastStart = { setting: 'enableOutboundFaststart', field: h323DeviceFields.enableOutboundFaststart }

  it('HX-11: FastStart is off before SRTP is on, and SRTP is off before FastStart is on', () => {
    const forth = [
      { ...srtp, to: true },
      { ...fastStart, to: false },
    ]
    expect(inClickOrder(forth)).toEqual([forth[1], forth[0]])
    expect(actionOf(forth)).toBe('Uncheck Enable Outbound FastStart, check SRTP Allowed')
    const back = [
      { ...fastStart, to: true },
      { ...srtp, to: false },
    ]
    expect(inClickOrder(back)).toEqual([back[1], back[0]])
    expect(actionOf(back)).toBe('Uncheck SRTP Allowed, check Enable Outbound FastStart')
  })

  it('no verb says the opposite of its box; what is no box is set; many are not named one by one', () => {
    expect(actionOf([{ ...srtp, to: false }])).toBe('Uncheck SRTP Allowed')
    expect(actionOf([{ ...srtp, to: 'x' }])).toBe('Set SRTP Allowed')
    expect(actionOf([srtp, fastStart, srtp].map((one) => ({ ...one, to: true })))).toBe('Enter the settings')
    expect([true, false, 'x', ''].map((value) => flatText(valueToEnter(value)))).toEqual([
      'check',
      'uncheck',
      'x',
      '‹empty›',
    ])
  })

  const change = fc.record({
    ...{ setting: fc.string(), field: fc.constantFrom(...Object.values(h323DeviceFields)) },
    to: fc.oneof(fc.boolean(), fc.string(), fc.constant(null)),
  })

  it('nothing is lost, nothing is unchecked behind a box that is checked, and what is alike keeps its order', () => {
    fc.assert(
      fc.property(fc.array(change), (changes) => {
        const ordered = inClickOrder(changes)
        const [off, rest] = [true, false].map((isOff) => changes.filter(({ to }) => (to === false) === isOff))
        expect(ordered.filter(({ to }) => to === false)).toEqual(off)
        expect(ordered.filter(({ to }) => to !== false)).toEqual(rest)
        expect(ordered.slice(0, off?.length).every(({ to }) => to === false)).toBe(true)
      }),
      { numRuns: draws(200) },
    )
  })

  it('an action of few settings names each of them with its verb, and begins with a capital', () => {
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 2 }), (changes) => {
        const words = actionOf(changes)
        expect(words).toMatch(/^(?:Check|Uncheck|Set) /)
        for (const { field, to } of changes) {
          const verb = typeof to !== 'boolean' ? 'set' : to ? 'check' : 'uncheck'
          expect(words.replace(/^./, (letter) => letter.toLowerCase()).split(', ')).toContain(`${verb} ${field.label}`)
        }
      }),
      { numRuns: draws(200) },
    )
  })
})
