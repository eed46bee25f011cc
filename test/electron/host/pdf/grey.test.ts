import { describe, expect, it } from 'vitest'
import { inks } from '../../../../electron/host/pdf/sheet'

/** Relative luminance of a colour, 0 to 1 (WCAG 2.2): what is left of it on a printer without colours. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

describe('in grey', () => {
  it.each(['text', 'soft', 'alarm'] as const)('words in %s can be read on paper and on a tint', (ink) => {
    expect(contrast(inks[ink], inks.paper)).toBeGreaterThanOrEqual(4.5)
    expect(contrast(inks[ink], inks.tint)).toBeGreaterThanOrEqual(4.5)
  })

  it('the head that says NOT READY can be read', () => {
    expect(contrast(inks.paper, inks.text)).toBeGreaterThanOrEqual(7)
  })

  it.each(['text', 'alarm'] as const)('marks and boxes in %s stand out from paper', (ink) => {
    expect(contrast(inks[ink], inks.paper)).toBeGreaterThanOrEqual(3)
  })
})
