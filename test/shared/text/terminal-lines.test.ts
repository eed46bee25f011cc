import { describe, expect, it } from 'vitest'
import { terminalLines, unwrapped } from '../../../shared/text/terminal-lines'

const texts = (text: string): string[] => terminalLines(text).map((line) => line.text)

describe('the lines of a text from a terminal', () => {
  it('end in any way, and keep their numbers', () => {
    expect(terminalLines('a\r\nb\rc\n\nd \r\r\ne')).toEqual([
      { number: 1, text: 'a' },
      { number: 2, text: 'b' },
      { number: 3, text: 'c' },
      { number: 4, text: '' },
      { number: 5, text: 'd' },
      { number: 6, text: 'e' },
    ])
  })

  it.each([
    ['a\n --More-- \nb', ['a', 'b']],
    ['a\n --More-- \b\b\b\b\b\b\b\b\b\b          \b\b\b\b\b\b\b\b\b\bb', ['a', 'b']],
    ['a\n --More-- \r          \rb', ['a', 'b']],
    ['a\r\n --More-- \r\n  b', ['a', '  b']],
    ['a\n<--- More --->\r              \r  b', ['a', '  b']],
    ['a\nPress <enter> for 1 line, <space> for one page, or <q> to quit\nb', ['a', 'b']],
    ['\u001b[1;32ma\u001b[0m\u0007\tb', ['a\tb']],
    ['a -- more or less', ['a -- more or less']],
  ])('are without what a pager and colours leave: %j', (text, expected) => {
    expect(texts(text)).toEqual(expected)
  })

  it('are joined where the terminal was full and the next one begins nothing', () => {
    const full = `  Subject: ${'x'.repeat(69)}`
    const begins = (text: string) => text.includes(':')
    const joined = (text: string) => unwrapped(terminalLines(text), begins).map((line) => line.text)
    expect(joined(`${full}\nyz\nnext`)).toEqual([`${full}yz`, 'next'])
    expect(joined(`${full}\nIssuer: a`)).toEqual([full, 'Issuer: a'])
    expect(joined(`${full}\n  indented`)).toEqual([full, '  indented'])
    expect(joined(`short\nyz`)).toEqual(['short', 'yz'])
    expect(joined(`${full}\n${'y'.repeat(80)}\nz`)).toEqual([`${full}${'y'.repeat(80)}z`])
  })
})
