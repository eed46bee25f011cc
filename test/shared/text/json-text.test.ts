import fc from 'fast-check'
import { expect, it } from 'vitest'
import { jsonText } from '../../../shared/text/json-text'
import { anyText } from '../../helpers/any-text'

const unsafe = /(?!\n)[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}]/u

it('is JSON of the same value, with nothing in it that a terminal obeys', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const json = jsonText({ key: text, [`k${text}`]: [text] })
      expect(JSON.parse(json)).toEqual({ key: text, [`k${text}`]: [text] })
      expect(json).not.toMatch(unsafe)
    }),
  )
})

it('writes such characters as JSON does', () => {
  expect(jsonText('\u202e\u009b\u001b[31m\u007f\ud83d')).toBe('"\\u202e\\u009b\\u001b[31m\\u007f\\ud83d"\n')
  expect(jsonText('é€🔒')).toBe('"é€🔒"\n')
})

it('is indented by two and ends in a line feed', () => {
  expect(jsonText({ a: [1] })).toBe('{\n  "a": [\n    1\n  ]\n}\n')
})
