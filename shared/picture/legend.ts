import type { KeyMark } from '../document/mark'
import { words } from '../document/fit-text'
import type { LineLook, Panel, Shape } from '../document/picture'
import { pageWidth } from './measures'

const lines: readonly [LineLook, string][] = [
  ['encrypted', 'Encrypted: TLS with AES, or SRTP'],
  ['ipsec', 'Inside IPsec, as a person has stated'],
  ['signed', 'Signed, not encrypted: TLS with NULL/SHA'],
  ['clear', 'In the clear: signaling or media'],
]

const marks: readonly [KeyMark, string][] = [
  ['readable', 'Media keys can be read on this path'],
  ['accepted', 'The same, accepted in writing (waived)'],
  ['stated', 'Secure as a person has stated, not proven'],
]

const rule = 'An unbroken line cannot be read on its way; a broken line can. Upper line: signaling. Lower line: media.'
const lead = 16
const first = 44
const half = pageWidth / 2

/** How to read the picture: a small panel of its own. */
export const legend: Panel = {
  width: pageWidth,
  height: first + lines.length * lead,
  shapes: [
    words('How to read it', 'strong', { x: 0, y: 10, width: half }),
    words(rule, 'small', { x: 0, y: 22, width: pageWidth }),
    ...lines.flatMap(([look, text], at): Shape[] => [
      { kind: 'line', x1: 0, y1: first + at * lead - 2.6, x2: 30, y2: first + at * lead - 2.6, look },
      words(text, 'small', { x: 38, y: first + at * lead, width: half - 46 }),
    ]),
    ...marks.flatMap(([mark, text], at): Shape[] => [
      { kind: 'sign', x: half + 4, y: first + at * lead - 9, size: 13, mark },
      words(text, 'small', { x: half + 26, y: first + at * lead, width: half - 26 }),
    ]),
  ],
}
