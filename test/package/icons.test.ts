import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import configuration from '../../build/electron-builder'

const root = join(import.meta.dirname, '../..')
const icons = join(root, 'build', 'icons')
const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')

/** Width and height that a PNG names, once its pixels have been found to be as many. */
function pngSize(png: Buffer): number[] {
  expect(png.subarray(0, 8)).toEqual(signature)
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)]
  const parts: Buffer[] = []
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)))
  }
  expect(inflateSync(Buffer.concat(parts))).toHaveLength(height * (width * 4 + 1))
  return [width, height]
}

describe('the icons for Linux', () => {
  const files = readdirSync(join(icons, 'app'))

  it('are there in the sizes that desktops ask for', () => {
    expect(files).toHaveLength(8)
    for (const size of [16, 24, 32, 48, 64, 128, 256, 512]) expect(files).toContain(`${size}x${size}.png`)
  })

  it.each(files)('%s has the size in its name', (file) => {
    expect(pngSize(readFileSync(join(icons, 'app', file))).join('x')).toBe(file.replace('.png', ''))
  })
})

describe.each(['app', 'project'])('%s.ico', (name) => {
  const ico = readFileSync(join(icons, `${name}.ico`))
  const entries = Array.from({ length: ico.readUInt16LE(4) }, (_, index) =>
    ico.subarray(6 + 16 * index, 22 + 16 * index),
  )
  const sizeOf = (entry: Buffer) => entry.readUInt8(0) || 256
  const imageOf = (entry: Buffer) => {
    const place = entry.readUInt32LE(12)
    return ico.subarray(place, place + entry.readUInt32LE(8))
  }

  it('holds the sizes of Windows, one after the other and to the end', () => {
    expect(ico.readUInt32LE(0)).toBe(0x00010000)
    expect(entries.map(sizeOf)).toEqual([16, 20, 24, 32, 40, 48, 64, 256])
    let place = 6 + 16 * entries.length
    for (const entry of entries) {
      expect(entry.readUInt32LE(12)).toBe(place)
      place += imageOf(entry).length
    }
    expect(place).toBe(ico.length)
  })

  it('holds images of the sizes that it claims', () => {
    for (const entry of entries) {
      const [size, image] = [sizeOf(entry), imageOf(entry)]
      if (size === 256) expect(pngSize(image)).toEqual([256, 256])
      else {
        expect([image.readInt32LE(4), image.readInt32LE(8)]).toEqual([size, size * 2])
        expect(image).toHaveLength(40 + size * size * 4 + size * Math.ceil(size / 32) * 4)
      }
    }
  })
})

describe.each(['app', 'project'])('%s.icns', (name) => {
  const icns = readFileSync(join(icons, `${name}.icns`))
  const parts = new Map<string, Buffer>()
  for (let at = 8; at < icns.length; at += icns.readUInt32BE(at + 4)) {
    parts.set(icns.toString('latin1', at, at + 4), icns.subarray(at + 8, at + icns.readUInt32BE(at + 4)))
  }

  it('names its own length and holds the parts of an app', () => {
    expect(icns.toString('latin1', 0, 4)).toBe('icns')
    expect(icns.readUInt32BE(4)).toBe(icns.length)
    expect([...parts.keys()].sort()).toEqual(
      ['ic04', 'ic05', 'ic07', 'ic08', 'ic09', 'ic10', 'ic11', 'ic12', 'ic13', 'ic14'].sort(),
    )
  })

  it.each([
    ['ic11', 32],
    ['ic12', 64],
    ['ic07', 128],
    ['ic13', 256],
    ['ic08', 256],
    ['ic14', 512],
    ['ic09', 512],
    ['ic10', 1024],
  ])('holds %s at %i pixels', (type, size) => {
    expect(pngSize(parts.get(type) ?? Buffer.alloc(0))).toEqual([size, size])
  })

  it.each([
    ['ic04', 16],
    ['ic05', 32],
  ])('holds in %s four channels of %i pixels square', (type, size) => {
    const part = parts.get(type) ?? Buffer.alloc(0)
    expect(part.toString('latin1', 0, 4)).toBe('ARGB')
    let bytes = 0
    for (let at = 4; at < part.length; at += part.readUInt8(at) + 2) bytes += part.readUInt8(at) + 1
    expect(bytes).toBe(4 * size * size)
  })
})

it('the configuration names icons that are there', () => {
  const { win, mac, linux, fileAssociations } = configuration
  expect([win?.icon, mac?.icon, linux?.icon]).toEqual([
    'build/icons/app.ico',
    'build/icons/app.icns',
    'build/icons/app',
  ])
  // Named from the folder of the icons, with the ending of each platform.
  expect(fileAssociations).toMatchObject([{ ext: 'trunkwright', icon: 'project' }])
})
