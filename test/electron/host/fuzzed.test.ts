import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fuzz, inputOf } from '../../fuzz/fuzzing'
import { readers, type Reader } from '../../fuzz/readers'
import { draws, seed } from '../../helpers/draws'
import { temporaryFolder } from './disk'

describe('what is nearly right', () => {
  it('is answered by every reader: none throws, none takes long, and what is made of it opens', async () => {
    const results = []
    for (const [name, reader] of Object.entries(readers(join(temporaryFolder(), 'files'))))
      results.push(await fuzz(name, reader, { seed, from: 0, cases: draws(150) }))
    expect(results.flatMap(({ wrong }) => wrong)).toEqual([])
    expect(results).toHaveLength(18)
  })

  it('is the same again for a seed and a number, and another for each', () => {
    const { sheet } = readers(temporaryFolder()) as { sheet: Reader }
    const inputs = [0, 1, 2].map((at) => inputOf('sheet', sheet, 5, at).toString('hex'))
    expect([0, 1, 2].map((at) => inputOf('sheet', sheet, 5, at).toString('hex'))).toEqual(inputs)
    expect(new Set([...inputs, inputOf('sheet', sheet, 6, 0).toString('hex')]).size).toBe(4)
  })

  it('is told where a reader throws or takes long, with what makes it again', async () => {
    // Its own time, as it is measured: others may have the processor meanwhile.
    const work = (ms: number): void => {
      for (const begun = process.cpuUsage(); process.cpuUsage(begun).user < ms * 1_000;);
    }
    const reader = (read: Reader['read']): Reader => ({ samples: [Buffer.from('abc')], read })
    const throwing = reader(() => Promise.reject(new Error('it broke')))
    const slow = reader(() => work(40))
    const thrown = await fuzz('one', throwing, { seed: 7, from: 3, cases: 2 })
    expect(thrown.wrong).toEqual([
      expect.stringMatching(/^one, seed 7, case 3: Error: it broke/u),
      expect.stringMatching(/^one, seed 7, case 4: Error: it broke/u),
    ])
    const [took] = (await fuzz('two', slow, { seed: 7, from: 0, cases: 1, longestMs: 20 })).wrong
    expect(took).toMatch(/^two, seed 7, case 0: took \d+ ms for \d+ bytes$/u)
  })
})
