import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { turnOfJpeg } from '../../../../shared/evidence/pictures/jpeg'
import { largestPicture, readPicture, type ReadPicture } from '../../../../shared/evidence/pictures/read-picture'
import { draws } from '../../../helpers/draws'
import {
  cameraJpeg,
  cameraPng,
  cameraWebp,
  exif,
  inJpeg,
  jpeg,
  jpegSegment,
  place,
  png,
  pngChunk,
  webp,
} from '../../../helpers/pictures'

function kept(bytes: Uint8Array): ReadPicture {
  const read = readPicture('lock.txt', bytes)
  if (!read.ok) throw new Error(read.failure.message)
  return read.value
}
const why = (bytes: Uint8Array): string => {
  const read = readPicture('lock.png', bytes)
  return read.ok ? 'taken' : read.failure.message
}
const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')

const plain = [
  ['PNG', png()],
  ['JPEG', jpeg],
  ['WebP', webp],
] as const
const ofCameras = [
  ['PNG', cameraPng()],
  ['JPEG', cameraJpeg()],
  ['WebP', cameraWebp()],
] as const

describe('a picture', () => {
  it.each(plain)('%s is told by what it holds, and kept as it is where nothing is beside it', (type, bytes) => {
    expect(kept(bytes)).toMatchObject({ type, width: 16, height: 12, hadMore: false })
    expect(Buffer.from(kept(bytes).bytes).equals(bytes)).toBe(true)
  })

  it.each(ofCameras)('%s is kept without place, comment and what stands behind it', (type, bytes) => {
    expect(text(bytes)).toContain(place)
    const { bytes: clean, ...read } = kept(bytes)
    expect(read).toEqual({ type, width: 16, height: 12, hadMore: true })
    expect(text(clean)).not.toContain('GPS')
    expect(kept(clean)).toEqual({ ...read, hadMore: false, bytes: clean })
  })

  it('of a PNG and a WebP leaves exactly what they are without it', () => {
    expect(Buffer.from(kept(cameraPng()).bytes).equals(png())).toBe(true)
    const clean = kept(cameraWebp()).bytes
    expect(clean[20]).toBe(0)
    expect(text(clean)).toContain(text(webp.subarray(12)))
  })

  it.each([1, 2, 3, 6, 8])('of a JPEG stays the way up that a camera says: %i', (turn) => {
    for (const isLittle of [true, false]) expect(turnOfJpeg(kept(cameraJpeg(turn, isLittle)).bytes)).toBe(turn)
  })

  it('of Exif that says nonsense is the way up of one that says nothing', () => {
    for (const turn of [0, 9, 0xffff]) expect(turnOfJpeg(kept(cameraJpeg(turn)).bytes)).toBe(1)
    const cut = inJpeg(jpegSegment(0xe1, Buffer.concat([Buffer.from('Exif\0\0'), exif(6).subarray(0, 12)])))
    expect(turnOfJpeg(kept(cut).bytes)).toBe(1)
  })

  it('is refused by what it is', () => {
    expect(why(Buffer.from('\0\0\0\x18ftypheic', 'latin1'))).toBe(
      'lock.png is a HEIC, an AVIF or a film, and such are not kept.',
    )
    expect(why(Buffer.from('GIF89a'))).toBe('lock.png is a GIF, and such are not kept.')
    expect(why(Buffer.from('<svg onload="alert(1)"/>'))).toBe('lock.png is no PNG, JPEG or WebP.')
    expect(why(new Uint8Array())).toBe('lock.png is no PNG, JPEG or WebP.')
    expect(why(new Uint8Array(largestPicture + 1))).toBe('lock.png has more than 20 MB.')
  })

  it('is refused where its pixels would fill a memory', () => {
    expect(why(png({ width: 30_001, height: 1 }))).toBe('lock.png is 30001 by 1 pixels.')
    const ihdr = Buffer.from(png().subarray(16, 29))
    ihdr.writeUInt32BE(20_000, 0)
    ihdr.writeUInt32BE(20_000, 4)
    const bomb = Buffer.concat([png().subarray(0, 8), pngChunk('IHDR', ihdr), png().subarray(33)])
    expect(why(bomb)).toBe('lock.png is 20000 by 20000 pixels.')
    expect(why(png({ width: 0 }))).toBe('lock.png is 0 by 12 pixels.')
  })

  it.each([...plain, ...ofCameras.slice(0, 1)])('%s is refused wherever it is cut off', (_, bytes) => {
    for (let length = 12; length < bytes.length; length += 1)
      expect({ length, why: why(bytes.subarray(0, length)) }).toEqual({
        length,
        why: expect.stringMatching(/cut off or damaged/u) as string,
      })
  })

  it('a PNG whose check sums do not hold, or with a part that has to be understood, is refused', () => {
    const damaged = png()
    damaged[45] = (damaged[45] ?? 0) ^ 1
    expect(why(damaged)).toBe('lock.png is a PNG that is cut off or damaged.')
    expect(why(png({ more: [pngChunk('CgBI', Buffer.alloc(4))] }))).toBe(
      'lock.png is a PNG that is cut off or damaged.',
    )
    expect(why(png({ more: [pngChunk('puTT', Buffer.alloc(4))] }))).toBe('taken')
  })

  it('whatever bytes are changed: nothing is thrown, and what is kept reads again as it is', () => {
    const sample = fc.constantFrom(...plain.map(([, bytes]) => bytes), ...ofCameras.map(([, bytes]) => bytes))
    const edits = fc.array(fc.tuple(fc.nat(600), fc.nat(255)), { maxLength: 6 })
    fc.assert(
      fc.property(sample, edits, (bytes, changes) => {
        const own = Buffer.from(bytes)
        for (const [at, value] of changes) own[at % own.length] = value
        const read = readPicture('x', own)
        if (!read.ok) return
        expect(kept(read.value.bytes)).toEqual({ ...read.value, hadMore: false })
      }),
      { numRuns: draws(3000) },
    )
  })
})
