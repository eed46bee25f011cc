import { describe, expect, it } from 'vitest'
import { menuPaths } from '../../../shared/catalogue/menu-paths'
import { actionOf, exactly, idOf, inClickOrder, shownValue, wayTo } from '../../../shared/checklist/line'
import { flatText } from '../../../shared/document/legible'

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
