import { expect, it } from 'vitest'
import { draws, occurrences, seed } from '../../helpers/draws'
import { programOf } from '../../helpers/test-programs'
import { torture } from '../../torture/killing'
import { temporaryFolder } from './disk'

/** A kill is mostly waiting for a host to start: so many are killed side by side. */
const lives = 4

it(
  'killed at random moments of saving: every file opens, no confirmed save is lost, nothing is left behind',
  { timeout: 1_200_000 },
  async () => {
    const saver = programOf('torture/saver')
    const kills = draws(120) / lives
    // Each on a folder of its own, with moments of its own.
    const all = Array.from({ length: lives }, (_, at) =>
      torture({ saver, folder: temporaryFolder(), kills, seed: seed + at }),
    )
    const results = await Promise.all(all)
    const sum = (of: 'confirmed' | 'interrupted') => results.reduce((total, result) => total + result[of], 0)
    for (const result of results) expect(result, `seed ${seed}`).toMatchObject({ kills, wrong: [] })
    expect(sum('confirmed')).toBeGreaterThanOrEqual(occurrences(51))
    expect(sum('interrupted')).toBeGreaterThanOrEqual(occurrences(1))
  },
)
