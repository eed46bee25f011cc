import fc from 'fast-check'
import { expect, it } from 'vitest'
import { commentText } from '../../../shared/ios/comment-text'
import { anyText } from '../../helpers/any-text'

it.each([
  ['SIP-PSTN-01', 'SIP-PSTN-01'],
  ['!\nusername root privilege 15', '![U+000A]username root privilege 15'],
  ['two\r\nlines\ttab', 'two[U+000D][U+000A]lines[U+0009]tab'],
  ['help?', 'help[U+003F]'],
  ['<GATEWAY_KEY>', '[U+003C]GATEWAY_KEY[U+003E]'],
  ['a | reload', 'a [U+007C] reload'],
  ['Düsseldorf, Genève', 'Dusseldorf, Geneve'],
  ['\u010a', 'C'],
  ['\u4e2d', '[U+4E2D]'],
  ['Шлюз Київ, Πύλη', 'Shlyuz Kiiv, Pyli'],
  ['Straße, Łódź – “Ørsted”', 'Strasse, Lodz - "Orsted"'],
  ['\u037e\u226e', ';[U+003C]'],
  ['\ud83d', '[U+D83D]'],
  ['\u{1f512}', '[U+1F512]'],
  ['\u001a\u0003\u007f', '[U+001A][U+0003][U+007F]'],
  ['  inside  ', 'inside'],
  ['x'.repeat(100), `${'x'.repeat(61)}...`],
  ['\u{1f512}'.repeat(40), '[U+1F512]'.repeat(6) + '...'],
])('%j becomes %j', (text, expected) => {
  expect(commentText(text)).toBe(expected)
})

it('is printable ASCII on one line, never longer than asked for', () => {
  fc.assert(
    fc.property(anyText, fc.integer({ min: 4, max: 80 }), (text, most) => {
      const comment = commentText(text, most)
      expect(comment).toMatch(/^[ -~]*$/u)
      expect(comment).not.toMatch(/[?<>|]/u)
      expect(comment.length).toBeLessThanOrEqual(most)
    }),
  )
})
