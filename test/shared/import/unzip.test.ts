import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { isZip, unzip } from '../../../shared/import/unzip'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const few = { bytes: 1 << 20, members: 3 }

describe('an archive', () => {
  it('gives its files with their names as they are; folders are none', () => {
    const archive = zipSync({
      'a/': new Uint8Array(),
      'a/b.xml': bytes('one'),
      '../c.xml': [bytes('two'), { level: 0 }],
    })
    expect(isZip(archive)).toBe(true)
    const read = unzip(archive)
    expect(read.ok && read.value.map(({ name, bytes: own }) => [name, new TextDecoder().decode(own)])).toEqual([
      ['a/b.xml', 'one'],
      ['../c.xml', 'two'],
    ])
  })

  it('that swells is refused before it does, and so is one of too many files', () => {
    const bomb = zipSync({ a: new Uint8Array(8 << 20), b: new Uint8Array(8 << 20) })
    expect(bomb.length).toBeLessThan(1 << 16)
    expect(unzip(bomb, few)).toMatchObject({
      ok: false,
      failure: { message: expect.stringContaining('1 MB') as string },
    })
    const many = zipSync(Object.fromEntries(['a', 'b', 'c', 'd'].map((name) => [name, bytes(name)])))
    expect(unzip(many, few).ok).toBe(false)
    expect(unzip(many).ok).toBe(true)
  })

  it('that is cut off anywhere is refused, and so is a text that begins like one', () => {
    const archive = zipSync({ 'a.xml': bytes('<a>one</a>'.repeat(20)) })
    const end = archive.length - 22 - 46 - 'a.xml'.length
    for (let at = 4; at < end; at += 1) expect(unzip(archive.subarray(0, at)).ok).toBe(false)
    expect(unzip(bytes('PK\u0003\u0004 and nothing')).ok).toBe(false)
  })
})
