/** Signs that the texts have and the fonts do not: strokes within a square of 1, the base line at 0, upwards. */
export const drawnSigns: Readonly<Record<string, { width: number; strokes: string }>> = {
  '↵': { width: 0.8, strokes: '0.7 0.62 m 0.7 0.2 l 0.1 0.2 l S 0.28 0.38 m 0.1 0.2 l 0.28 0.02 l S' },
  '⇥': { width: 0.8, strokes: '0.08 0.3 m 0.6 0.3 l S 0.42 0.48 m 0.6 0.3 l 0.42 0.12 l S 0.7 0.08 m 0.7 0.52 l S' },
  '☐': { width: 0.8, strokes: '0.1 0.02 0.6 0.6 re S' },
}

/** Five by three points a digit, from the top left. */
const digits: Readonly<Record<string, string>> = {
  0: '111101101101111',
  1: '010110010010111',
  2: '111001111100111',
  3: '111001111001111',
  4: '101101111001001',
  5: '111100111001111',
  6: '111100111101111',
  7: '111001010010010',
  8: '111101111101111',
  9: '111101111001111',
  A: '010101111101101',
  B: '110101110101110',
  C: '011100100100011',
  D: '110101101101110',
  E: '111100110100111',
  F: '111100110100100',
}

const dot = 0.055
const digitWidth = 4 * dot
const digitHeight = 7 * dot

/** A box with the code of the character in two rows, as Unicode names it. */
export function codeBox(char: string): { width: number; strokes: string; fills: string } {
  const code = (char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
  const perRow = Math.ceil(code.length / 2)
  const width = perRow * digitWidth + 3 * dot
  const rows = [code.slice(0, perRow), code.slice(perRow)]
  const fills = rows.flatMap((row, down) => [...row].map((digit, at) => digitDots(digit, at, down))).join(' ')
  return {
    width: width + 0.1,
    strokes: `0.05 -0.14 ${round(width)} ${round(2 * digitHeight + 2 * dot)} re S`,
    fills: `${fills} f`,
  }
}

function digitDots(digit: string, at: number, down: number): string {
  const left = 0.05 + 2 * dot + at * digitWidth
  const top = -0.14 + 2 * digitHeight + dot - down * digitHeight
  return [...(digits[digit] ?? '')]
    .flatMap((bit, index) => {
      if (bit === '0') return []
      return [`${round(left + (index % 3) * dot)} ${round(top - (Math.floor(index / 3) + 1) * dot)} ${dot} ${dot} re`]
    })
    .join(' ')
}

const round = (value: number): number => Math.round(value * 1000) / 1000
