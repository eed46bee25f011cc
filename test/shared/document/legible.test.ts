import { describe, expect, it } from 'vitest'
import { code, blank, say, strong } from '../../../shared/document/inline'
import { exactText, flatText, legalText, proseText, spanText } from '../../../shared/document/legible'
import { firstIllegalCharacter } from '../../../shared/text/xml-characters'

describe('a text', () => {
  it('has U+FFFD for exactly the characters that XML does not have', () => {
    const units = Array.from({ length: 0x10000 }, (_, unit) => String.fromCharCode(unit))
    const wrong = units.filter(
      (unit) => (legalText(unit) === '\ufffd') !== (firstIllegalCharacter(unit) !== null || unit === '\ufffd'),
    )
    expect(wrong).toEqual([])
    expect(legalText('\u{1f512}\u{20bb7}')).toBe('\u{1f512}\u{20bb7}')
    expect(legalText('\ud83d \ude00\ud83d')).toBe('\ufffd \ufffd\ufffd')
  })

  it('shows line ends and tabs where it is to be typed, and a space where it is to be read', () => {
    expect(exactText('a\r\nb\nc\rd\u2028e\u2029f\u0085g\th')).toBe('a↵b↵c↵d↵e↵f↵g⇥h')
    expect(proseText('a\r\nb\nc\rd\u2028e\u2029f\u0085g\th')).toBe('a b c d e f g h')
    expect(exactText('  two  ')).toBe('  two  ')
  })

  it('shows controls of direction and of terminals by their code point', () => {
    expect(proseText('\u202egnp.exe\u2069')).toBe('[U+202E]gnp.exe[U+2069]')
    expect(exactText('\u009b31m\u007f')).toBe('[U+009B]31m[U+007F]')
    const left = Array.from({ length: 0x10000 }, (_, unit) => String.fromCharCode(unit))
      .map(proseText)
      .join('')
    expect(left).not.toMatch(/\p{Bidi_Control}(?<![\u061c\u200e\u200f])/u)
  })

  it('keeps letters of every script, marks and joiners', () => {
    const text = 'İ ẞ Ωμέγα Жук 漢字 العربية עברית हिन्दी \u{1f469}\u200d\u{1f467} e\u0301 \u00a0'
    expect(proseText(text)).toBe(text)
    expect(exactText(text)).toBe(text)
  })
})

describe('a sentence', () => {
  it('shows blanks between marks, code exactly, words on one line', () => {
    expect([...say`${'a\nb'}`, strong('c\nd'), code('e\nf'), blank('g\nh')].map(spanText)).toEqual([
      'a b',
      'c d',
      'e↵f',
      '‹g h›',
    ])
  })

  it('keeps only the marks of blanks where it is data', () => {
    expect(flatText(say`Type ${blank('x')} or ${code('y\nz')}`)).toBe('Type ‹x› or y\nz')
  })
})
