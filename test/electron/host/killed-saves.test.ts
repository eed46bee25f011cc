import { expect, it } from 'vitest'
import { draws, occurrences, seed } from '../../helpers/draws'
import { programOf } from '../../helpers/test-programs'
import { torture } from '../../torture/killing'
import { temporaryFolder } from './disk'

it(
  'killed at random moments of saving: every file opens, no confirmed save is lost, nothing is left behind',
  { timeout: 1_200_000 },
  async () => {
    const folder = temporaryFolder()
    const kills = draws(200)
    const saver = programOf('torture/saver')
    const result = await torture({ saver, folder, kills, seed })
    expect(result, `seed ${seed}`).toMatchObject({ kills, wrong: [] })
    expect(result.confirmed).toBeGreaterThanOrEqual(occurrences(51))
    expect(result.interrupted).toBeGreaterThanOrEqual(occurrences(1))
  },
)
