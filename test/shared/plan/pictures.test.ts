import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  filesOfPictures,
  pictureFile,
  pictureLine,
  pictureName,
  picturesIn,
  picturesOf,
  pictureTypes,
  withoutPicture,
  withPicture,
  withWords,
  wordsIn,
  type PictureRecord,
} from '../../../shared/plan/pictures'
import { draws } from '../../helpers/draws'

const hash = fc.stringMatching(/^[0-9a-f]{64}$/u)
const named = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.constantFrom(
    'a, SHA-256 0000000000000000000000000000000000000000000000000000000000000000, 2026-01-01T00:00:00Z.png',
    'two\nlines.png',
    ' , by nobody.png',
    '\u202egnp.exe',
  ),
)
const pictures: fc.Arbitrary<PictureRecord> = fc.record({
  type: fc.constantFrom(...pictureTypes),
  name: named.map(pictureName),
  hash,
  on: fc.date({ noInvalidDate: true, min: new Date(0), max: new Date('2099-01-01') }).map((day) => day.toISOString()),
  by: fc.oneof(fc.constantFrom('', 'P. Novak', 'Novák, P., SHA-256'), named).map((by) => pictureName(by)),
})
const words = fc.oneof(
  fc.constantFrom('', 'Lock seen. ', 'a picture of it\n\nand more'),
  fc.string({ maxLength: 60 }).filter((text) => picturesIn(text).length === 0),
)

describe('pictures at a line', () => {
  it('stand as lines of its evidence, whatever they are called, and read back as they were', () => {
    fc.assert(
      fc.property(pictures, words, (picture, text) => {
        expect(pictureLine(picture)).not.toMatch(/[\r\n]/u)
        const evidence = withPicture(text, picture)
        expect(picturesIn(evidence)).toEqual([picture])
        expect(wordsIn(evidence)).toBe(text)
      }),
      { numRuns: draws(1000) },
    )
  })

  it('each stands once; words and pictures are changed apart', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(pictures, { maxLength: 5, selector: (each) => each.hash }),
        words,
        words,
        (all, a, b) => {
          const evidence = [...all, ...all].reduce(withPicture, a)
          expect(picturesIn(evidence)).toEqual(all)
          const other = withWords(evidence, b)
          expect([wordsIn(other), picturesIn(other)]).toEqual([b, all])
          const [first, ...rest] = all
          if (first) expect(picturesIn(withoutPicture(other, first.hash))).toEqual(rest)
          expect(withWords(other, '')).toBe(all.map(pictureLine).join('\n'))
        },
      ),
      { numRuns: draws(500) },
    )
  })

  it('are found by line, and their files each once', () => {
    const one: PictureRecord = {
      type: 'JPEG',
      name: 'a.jpg',
      hash: 'b'.repeat(64),
      on: '2026-12-05T22:41:00.000Z',
      by: '',
    }
    const two: PictureRecord = { ...one, type: 'PNG', hash: 'a'.repeat(64), name: 'b' }
    const checklist = {
      x: { evidence: withPicture(withPicture('Seen', one), two) },
      y: { evidence: pictureLine(one) },
      z: { evidence: 'PNG picture of nothing' },
    }
    expect(picturesOf(checklist).map(({ line, name }) => `${line} ${name}`)).toEqual(['x a.jpg', 'x b', 'y a.jpg'])
    expect(filesOfPictures(picturesOf(checklist)).map(pictureFile)).toEqual([
      `${'a'.repeat(64)}.png`,
      `${'b'.repeat(64)}.jpg`,
    ])
  })
})
