import { expect, it } from 'vitest'
import { isDrawn } from './draws'

const titles = Array.from({ length: 300 }, (_, at) => `a test of seconds, number ${at}`)

it('of slow tests a run draws a quarter, and each of them in some run', () => {
  const seeds = Array.from({ length: 60 }, (_, at) => 20_261_123 + at * 7)
  for (const seed of seeds) {
    const drawn = titles.filter((title) => isDrawn(title, seed)).length
    expect(drawn).toBeGreaterThan(titles.length / 8)
    expect(drawn).toBeLessThan(titles.length / 2)
  }
  expect(titles.filter((title) => !seeds.some((seed) => isDrawn(title, seed)))).toEqual([])
})
