import { XmlDocument } from 'libxml2-wasm'
import { expect, it } from 'vitest'
import { firstIllegalCharacter } from '../../../shared/text/xml-characters'

const isLegal = (codePoint: number) => firstIllegalCharacter(String.fromCodePoint(codePoint)) === null

function parserTakes(codePoints: number[]): boolean {
  const references = codePoints.map((codePoint) => `&#${String(codePoint)};`).join('')
  try {
    XmlDocument.fromString(`<a>${references}</a>`).dispose()
    return true
  } catch {
    return false
  }
}

it('takes exactly the characters that an XML parser takes', () => {
  const planes = Array.from({ length: 17 }, (_, plane) => plane * 0x10000)
  const others = planes.slice(1).flatMap((plane) => [plane, plane + 1, plane + 0xfffd, plane + 0xfffe, plane + 0xffff])
  const all = [...Array.from({ length: 0x10000 }, (_, codePoint) => codePoint), ...others]
  const illegal = all.filter((codePoint) => !isLegal(codePoint))
  expect(parserTakes(all.filter(isLegal))).toBe(true)
  expect(illegal.filter((codePoint) => parserTakes([codePoint]))).toEqual([])
  expect(illegal).toHaveLength(32 - 3 + 0x800 + 2)
})

it('says where the first one is, in code units', () => {
  expect(firstIllegalCharacter('')).toBeNull()
  expect(firstIllegalCharacter('a\t\n\r\u{1F512}é')).toBeNull()
  expect(firstIllegalCharacter('\u{1F512}\u0007\u0000')).toEqual({ index: 2, codePoint: 7 })
  expect(firstIllegalCharacter('ab\uD83D')).toEqual({ index: 2, codePoint: 0xd83d })
  expect(firstIllegalCharacter('\uDD12\uD83D')).toEqual({ index: 0, codePoint: 0xdd12 })
})
