import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addScheme, fromChromium, toChromium } from './addresses'
import { pack, unpack } from './carry'

const round = (value: unknown): unknown => unpack(pack(value))

describe('values between worlds', () => {
  it('arrive as they were', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(round(value)).toEqual(value)
      }),
    )
  })

  it('keep what JSON would lose', () => {
    expect(round(undefined)).toBeUndefined()
    expect(Object.keys(round({ a: undefined }) as object)).toEqual(['a'])
    expect(round([undefined, null])).toEqual([undefined, null])
  })

  it('are refused as Electron refuses them where they cannot be cloned', () => {
    for (const value of [new Proxy({}, {}), { inner: new Proxy({}, {}) }, () => 1, { run: () => 1 }, Symbol('x')])
      expect(() => pack(value)).toThrow('An object could not be cloned.')
  })

  it('are refused loudly where the double does not carry their kind', () => {
    for (const value of [new Date(), new Map(), new Uint8Array(1), 1n, Number.NaN, { at: new Date() }])
      expect(() => pack(value)).toThrow('the double of Electron does not carry')
  })
})

describe('addresses of own schemes', () => {
  it('are shown to Chromium as secure ones of this machine, and come back', () => {
    addScheme('app')
    expect(toChromium('app://window/a/b?c#d')).toBe('https://window.app.localhost/a/b?c#d')
    for (const address of ['app://window/a/b?c#d', 'app://print/x', 'https://www.example.com/', 'about:blank'])
      expect(fromChromium(toChromium(address))).toBe(address)
    expect(toChromium('other://window/')).toBe('other://window/')
  })
})
