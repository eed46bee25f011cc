import { expect, it } from 'vitest'
import { Recent, RecentBy } from '../../../../electron/host/pdf/text/recent'

it('what was asked for lately is kept, and the rest goes', () => {
  const recent = new Recent<number>(3)
  for (const [at, key] of ['a', 'b', 'c', 'd'].entries()) recent.set(key, at)
  expect(recent.get('a')).toBe(0)
  for (const key of ['e', 'f', 'g', 'h']) recent.set(key, 9)
  expect([recent.get('a'), recent.get('b'), recent.get('h')]).toEqual([0, undefined, 9])
})

it('no more is kept than twice as many as are kept at least', () => {
  const recent = new Recent<number>(10)
  for (let at = 0; at < 1000; at += 1) recent.set(String(at), at)
  const kept = Array.from({ length: 1000 }, (_, at) => recent.get(String(at))).filter((value) => value !== undefined)
  expect(kept.length).toBeGreaterThanOrEqual(10)
  expect(kept.length).toBeLessThanOrEqual(20)
})

it('a text is made once for each key, and again when it is long gone', () => {
  const recent = new RecentBy<string, string>(2)
  const made: string[] = []
  const of = (key: string, text: string): string =>
    recent.of(key, text, () => {
      made.push(key + text)
      return key + text
    })
  expect([of('a', '1'), of('b', '1'), of('a', '1'), of('b', '1')]).toEqual(['a1', 'b1', 'a1', 'b1'])
  expect(made).toEqual(['a1', 'b1'])
  for (const text of ['2', '3', '4', '5']) of('a', text)
  expect(of('a', '1') + of('b', '1')).toBe('a1b1')
  expect(made.filter((each) => each.endsWith('1'))).toEqual(['a1', 'b1', 'a1'])
})
