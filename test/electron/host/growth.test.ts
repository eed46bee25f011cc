import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { draws } from '../../helpers/draws'
import { got } from '../../helpers/hosts'
import { projectOnDisk } from './project-on-disk'

/** Files that this process has open; where the system does not tell, none. */
const openFiles = (): number => (existsSync('/proc/self/fd') ? readdirSync('/proc/self/fd').length : 0)

it('many saves leave no more behind than few: files, open files, versions', async () => {
  const { folder, open, save } = await projectOnDisk()
  const { handle } = await got(open())
  const left = () => readdirSync(folder, { recursive: true }).length
  const saveOften = async (from: number, to: number): Promise<[number, number]> => {
    for (let count = from; count < to; count += 1) await save(handle, String(count))
    return [left(), openFiles()]
  }
  // The clock goes on a minute at each look: all of it stays within a day or two, so that no version is kept for a day.
  const [few] = [await saveOften(0, 40)]
  const many = await saveOften(40, 40 + draws(200))
  expect(many[0]).toBeLessThanOrEqual(few[0] + 2)
  expect(many[1]).toBeLessThanOrEqual(few[1] + 2)
  expect(readdirSync(join(folder, '.plan.trunkwright.versions')).length).toBeLessThanOrEqual(26)
})
