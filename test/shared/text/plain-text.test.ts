import fc from 'fast-check'
import { expect, it } from 'vitest'
import { bullets, commands, heading, numbered, wrapped } from '../../../shared/text/plain-text'

const words = fc.array(fc.string({ unit: fc.constantFrom('a', 'b', '.', '-'), minLength: 1, maxLength: 90 }))

it('keeps every word, and lines within 78 characters unless one word is longer', () => {
  fc.assert(
    fc.property(words, (all) => {
      const lines = wrapped(all.join(' '), '  ').trimEnd().split('\n')
      expect(lines.flatMap((line) => line.split(' ')).filter((word) => word !== '')).toEqual(all)
      for (const line of lines) expect(line.length <= 78 || line.trim().split(' ').length === 1).toBe(true)
    }),
  )
})

it('fills a line up to its last column', () => {
  const exact = `${'a'.repeat(70)} ${'b'.repeat(7)}`
  expect(wrapped(exact)).toBe(`${exact}\n`)
  expect(wrapped(`${exact}b`)).toBe(`${'a'.repeat(70)}\n${'b'.repeat(8)}\n`)
})

it('writes headings, lists and commands', () => {
  expect(heading('Abc', '-')).toBe('Abc\n---\n')
  expect(bullets(['a', `${'b'.repeat(76)} c`])).toBe(`- a\n- ${'b'.repeat(76)}\n  c\n`)
  expect(numbered(['a', 'b'])).toBe('1. a\n2. b\n')
  expect(commands('a', 'b')).toBe('\n     a\n     b\n\n')
})
