import fc from 'fast-check'
import PDFDocument from 'pdfkit'
import { describe, expect, it } from 'vitest'
import { inside } from '../../../../electron/host/pdf/pdfkit-inside'
import { isSimple } from '../../../../electron/host/pdf/text/characters'
import { Fonts } from '../../../../electron/host/pdf/text/fonts'
import { readFont, type Face } from '../../../../electron/host/pdf/text/font-files'
import { Letters } from '../../../../electron/host/pdf/text/letters'
import { allOrFew, draws } from '../../../helpers/draws'

const faces: readonly Face[] = ['sans', 'semi', 'bold', 'mono', 'monobold']

function openFont(face: Face) {
  const pdf = new PDFDocument({ autoFirstPage: false, font: '' })
  pdf.registerFont(face, readFont(face) as unknown as string)
  pdf.font(face)
  return inside(pdf)._font
}

/** What fontkit makes of a text by all of its rules: the glyphs, and how far each goes on. */
function byAllRules(font: ReturnType<typeof openFont>, text: string) {
  const [glyphs, positions] = font.encode(text, {})
  return glyphs.map((glyph, at) => ({
    ...{ glyph, advance: positions[at]?.xAdvance },
    ...{ x: positions[at]?.xOffset, y: positions[at]?.yOffset },
  }))
}

function byLetters(font: ReturnType<typeof openFont>, letters: Letters, text: string) {
  const found = letters.of(text)
  return found.map((letter, at) => {
    const next = found[at + 1]
    const glyph = font.subset.includeGlyph(letter.glyph).toString(16).padStart(4, '0')
    return { glyph, advance: letter.advance + (next ? letters.move(letter, next) : 0), x: 0, y: 0 }
  })
}

const ascii = Array.from({ length: 95 }, (_, at) => String.fromCharCode(32 + at))
const signs = Array.from('·×‘’“”–—•…‹›←→≤≥')
const all = [...ascii, ...signs]

describe.each(faces)('the letters of %s', (face) => {
  const font = openFont(face)
  const letters = new Letters(font.font)
  const same = (text: string): void => {
    expect({ text, glyphs: byLetters(font, letters, text) }).toEqual({ text, glyphs: byAllRules(font, text) })
  }

  it('stand beside each other as by all rules of the font', () => {
    for (const first of allOrFew(all, ['A', 'f', 'T', '"', ',', '7', '›', '’']))
      for (const second of all) same(first + second)
  })

  it('stand so in any text', () => {
    const letter = fc.constantFrom(...all, 'f', 'f', 'i', 'l', 'A', 'V', 'T', 'o', '.', '"')
    const text = fc.array(letter, { minLength: 1, maxLength: 24 }).map((chars) => chars.join(''))
    fc.assert(fc.property(text, same), { numRuns: draws(3000) })
  })
})

it('those are all simple texts, and no letter with a mark is', () => {
  expect(all.filter((char) => !isSimple(char))).toEqual([])
  expect(['é', 'e\u0301', 'ש', '\u200b', '\n', 'Я'].filter(isSimple)).toEqual([])
})

it('letters that become one glyph are told by their letters', () => {
  const fonts = new Fonts(new PDFDocument({ autoFirstPage: false, font: '' }))
  const { runs } = fonts.shape('sans', 'office')
  expect(runs).toEqual([{ operators: '<0001000200030004>', rise: 0 }])
  expect(fonts.open('sans').unicode.slice(1)).toEqual([[111], [102, 102, 105], [99], [101]])
})
