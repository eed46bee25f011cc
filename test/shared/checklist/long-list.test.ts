import { expect, it } from 'vitest'
import { firstNames, longValue } from '../../../shared/checklist/long-list'
import { flatText, spanText } from '../../../shared/document/legible'

const names = Array.from({ length: 150 }, (_, at) => `host-${String(at)}.example.com`)

it('a list of 4,096 characters stands whole in the forms that it is copied from, and in few lines on paper', () => {
  const [value, ...others] = longValue(names.join(','))
  expect(others).toEqual([])
  expect(value?.text).toBe(names.join(','))
  const printed = (value?.printed ?? []).map(spanText).join('')
  expect(printed).toMatch(
    /^host-0\.example\.com,.*host-3\.example\.com, ‹and 146 more, \d+ characters in all: copy them from/u,
  )
})

it('a short list, and a text that is none, stand as they are', () => {
  expect(longValue('a.example.com, b.example.com')[0]?.printed).toBeUndefined()
  expect(longValue('x'.repeat(4096))[0]?.printed).toBeUndefined()
})

it('names to be compared: the first of many, and where all of them are', () => {
  expect(flatText(firstNames(names, 'none', 'the profile has them'))).toBe(
    'host-0.example.com, host-1.example.com, host-2.example.com, host-3.example.com and 146 more, as the profile has them',
  )
  expect(flatText(firstNames(['a', '', 'b'], 'none', 'x'))).toBe('a, b')
  expect(flatText(firstNames([''], 'none', 'x'))).toBe('‹none›')
})
