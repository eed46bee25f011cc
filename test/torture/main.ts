/** Kills a saving host at 1,000 random moments, or as many as are named: [KILLS] [SEED]. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildAll } from '../helpers/build-all'
import { programOf } from '../helpers/test-programs'
import { torture } from './killing'

const [kills = '1000', seed = String(Date.now() % 2 ** 31)] = process.argv.slice(2)
await buildAll()
const folder = mkdtempSync(join(tmpdir(), 'trunkwright-torture-'))
try {
  const saver = programOf('torture/saver')
  const result = await torture({ saver, folder, kills: Number(kills), seed: Number(seed) })
  const { confirmed, ahead, interrupted, wrong } = result
  console.log(`seed ${seed}: ${kills} kills, ${confirmed} confirmed saves, ${interrupted} kills during a write`)
  console.log(`the file was ahead of the last confirmation ${ahead} times; ${wrong.length} wrong`)
  for (const each of wrong) console.log(each)
  process.exitCode = wrong.length === 0 ? 0 : 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}
