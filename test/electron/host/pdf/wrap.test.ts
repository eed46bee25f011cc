import PDFDocument from 'pdfkit'
import { describe, expect, it } from 'vitest'
import { type } from '../../../../electron/host/pdf/sheet'
import { Fonts } from '../../../../electron/host/pdf/text/fonts'
import { Typesetter } from '../../../../electron/host/pdf/text/typesetter'
import { Wrapper } from '../../../../electron/host/pdf/text/wrap'
import { blank, code, say, strong, type Inline } from '../../../../shared/document/inline'

const typesetter = new Typesetter(new Fonts(new PDFDocument({ autoFirstPage: false, font: '' })))
const wrapper = new Wrapper(typesetter)
const linesOf = (inline: Inline, room: number): string[] =>
  wrapper.wrap(inline, type.cell, room).map(({ text }) => text)
/** From left to right, as it is drawn. */
const drawn = (inline: Inline): string =>
  wrapper
    .wrap(inline, type.cell, 1000)
    .flatMap(({ pieces }) => pieces.map(({ text }) => text))
    .join('')

describe('a sentence on lines', () => {
  it('breaks at spaces, and none of its text is lost', () => {
    const lines = linesOf(say`The quick brown fox jumps over the lazy dog`, 80)
    expect(lines.length).toBeGreaterThan(2)
    expect(lines.join(' ')).toBe('The quick brown fox jumps over the lazy dog')
  })

  it('keeps a comma with the name before it, though they are set in two faces', () => {
    const lines = linesOf(say`${code('SIP-CUBE-A')}, ${code('SIP-CUBE-B')}, ${code('SIP-CUBE-C')}`, 62)
    expect(lines).toEqual(['SIP-CUBE-A,', 'SIP-CUBE-B,', 'SIP-CUBE-C'])
  })

  it('never breaks a short text that is typed exactly', () => {
    expect(linesOf(say`Please set ${code('no shutdown now')}`, 90)).toEqual(['Please set', 'no shutdown now'])
  })

  it('PF-18: breaks a list between two names, not inside of one', () => {
    const names = ['cube-01.example.com', 'cube-02.example.com', 'cube-dr.example.com']
    expect(linesOf(say`${code(names.join(','))}`, 250)).toEqual(['cube-01.example.com,cube-02.example.com,', names[2]])
    expect(linesOf(say`${code(names.join(';'))}`, 110)).toEqual([`${names[0]};`, `${names[1]};`, names[2]])
  })

  it('cuts a word that is wider than the column, after punctuation where it can', () => {
    const lines = linesOf(say`cube-01.example.com,cube-02.example.com`, 70)
    expect(lines.join('')).toBe('cube-01.example.com,cube-02.example.com')
    expect(lines.slice(0, -1).every((line) => /[.,-]$/.test(line))).toBe(true)
  })

  it('breaks Chinese between characters, and leaves no full stop at the beginning of a line', () => {
    const lines = linesOf(say`确认备份已经完成。请检查。`, 40)
    expect(lines.join('')).toBe('确认备份已经完成。请检查。')
    expect(lines.length).toBeGreaterThan(2)
    expect(lines.some((line) => line.startsWith('。'))).toBe(false)
  })

  it('shows line ends and tabs of exact text, and marks what is never typed', () => {
    expect(linesOf(say`${code('a\nb\tc')} ${blank('its name')} ${strong('x\ny')}`, 500)).toEqual([
      'a↵b⇥c ‹its name› x y',
    ])
  })

  it('is cut to one line with dots, within the room', () => {
    const line = wrapper.fit(say`${'A long name '.repeat(500)}`, type.cell, 100)
    expect(line.text).toMatch(/^A long name.*…$/)
    expect(line.width).toBeLessThanOrEqual(100)
    expect(wrapper.fit(say`short`, type.cell, 100).text).toBe('short')
  })
})

describe('text from right to left', () => {
  it('is put in the order of drawing, with numbers and Latin names as they are', () => {
    expect(drawn(say`${'שלום server-01 עולם'}`)).toBe('עולם server-01 שלום')
  })

  it('mirrors brackets', () => {
    expect(drawn(say`${'אבג (דהו)'}`)).toBe('(דהו) אבג')
  })

  it('moves nothing of the sentence that it stands in', () => {
    expect(drawn(say`Name ${strong('שלום')}, port 5061`)).toBe('Name שלום, port 5061')
    expect(drawn(say`${'אבג'} and ${'דהו'}`)).toBe('אבג and דהו')
  })

  it('moves no word of a sentence that begins with a name, or holds one', () => {
    expect(drawn(say`${'מקסם has digest from ST-B, and no realm.'}`)).toBe('מקסם has digest from ST-B, and no realm.')
    expect(drawn(say`${'Error: מקסם has digest.'}`)).toBe('Error: מקסם has digest.')
    expect(drawn(say`${code('מקסם server')}`)).toBe('server מקסם')
  })

  it('cannot be turned by controls of direction in a name', () => {
    expect(drawn(say`${'a\u202eb\u2067c'}`)).toBe('a[U+202E]b[U+2067]c')
  })
})

describe('fonts', () => {
  const fontsOf = (text: string): string[] =>
    typesetter.pieces(text, type.cell).map(({ font, glyphs }) => ('kind' in glyphs ? glyphs.kind : font))

  it.each([
    ['Größe, Łódź, tiếng Việt', ['sans']],
    ['Ελληνικά', ['sans']],
    ['Кириллица', ['sans']],
    ['हिन्दी', ['sans']],
    ['עברית', ['hebrew']],
    ['العربية', ['arabic']],
    ['ไทย', ['thai']],
    ['中文かな', ['chinese']],
    ['한국어', ['korean']],
    ['a→b', ['sans', 'mono', 'sans']],
    ['a↵', ['sans', 'drawn']],
  ])('has %s', (text, expected) => {
    const before = typesetter.missing.size
    expect(fontsOf(text)).toEqual(expected)
    expect(typesetter.missing.size).toBe(before)
  })

  it('tells of a character that none has, and shows its code', () => {
    expect(fontsOf('a😀b')).toEqual(['sans', 'code', 'sans'])
    expect(typesetter.missing).toContain('😀')
  })

  it('gives no room to what nobody can see', () => {
    expect(typesetter.pieces('a\u200bb\u00ad', type.cell).map(({ text }) => text)).toEqual(['ab'])
  })
})
