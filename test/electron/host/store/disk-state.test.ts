import { randomBytes } from 'node:crypto'
import { symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { largestFile, lookAt, stateOnDisk } from '../../../../electron/host/store/disk-state'
import { temporaryFolder } from '../disk'

const partSize = 1 << 20

it.each([0, 1, partSize - 1, partSize, partSize + 1, 3 * partSize, 3 * partSize + 7])(
  'a file of %i bytes has the same fingerprint in parts and as a whole',
  async (size) => {
    const path = join(temporaryFolder(), 'plan')
    writeFileSync(path, randomBytes(size))
    const whole = await lookAt(path)
    if (!whole.ok) throw new Error(whole.failure.kind)
    expect(whole.value.state.bytes).toBe(size)
    expect(await stateOnDisk(path)).toEqual({ ok: true, value: whole.value.state })
  },
)

it('what is not read as a whole is not read in parts either, for the same reason', async () => {
  const folder = temporaryFolder()
  const [absent, link, large] = ['absent', 'link', 'large'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ]
  writeFileSync(join(folder, 'plan'), 'a plan')
  symlinkSync(join(folder, 'plan'), link)
  writeFileSync(large, Buffer.alloc(largestFile + 1))
  const kinds: string[] = []
  for (const path of [absent, link, large, folder]) {
    const whole = await lookAt(path)
    expect(await stateOnDisk(path)).toEqual(whole)
    kinds.push(whole.ok ? 'read' : whole.failure.kind)
  }
  expect(kinds).toEqual(['not-there', 'not-a-file', 'too-large', 'is-a-folder'])
})
