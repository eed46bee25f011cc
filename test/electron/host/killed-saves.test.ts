import { join } from 'node:path'
import { expect, it } from 'vitest'
import { buildScript } from '../../helpers/build-script'
import { torture } from '../../torture/killing'
import { temporaryFolder } from './disk'

it(
  'killed at 200 random moments of saving: every file opens, no confirmed save is lost, nothing is left behind',
  {
    timeout: 1_200_000,
  },
  async () => {
    const folder = temporaryFolder()
    const saver = await buildScript(join(import.meta.dirname, '../../torture/saver.ts'), folder)
    const seed = Date.now() % 2 ** 31
    const result = await torture({ saver, folder, kills: 200, seed })
    expect(result, `seed ${seed}`).toMatchObject({ kills: 200, wrong: [] })
    expect(result.confirmed).toBeGreaterThan(50)
    expect(result.interrupted).toBeGreaterThan(0)
  },
)
