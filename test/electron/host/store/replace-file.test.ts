import { existsSync, openSync, readdirSync, readFileSync, statSync, writeFileSync, writeSync, closeSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { fingerprintOf } from '../../../../electron/host/export/fingerprint'
import { replaceFile } from '../../../../electron/host/store/replace-file'
import { Refusal } from '../../../../electron/host/refusal'
import { names, temporaryFolder } from '../disk'

const size = 12_000_000
const nothing = () => Promise.resolve()

/** Changes a byte of each file that is being written, as soon as it is whole. */
function meddle(folder: string): () => void {
  const timer = setInterval(() => {
    for (const name of readdirSync(folder).filter((each) => each.endsWith('.new'))) {
      const path = join(folder, name)
      if (!existsSync(path) || statSync(path).size !== size) continue
      const file = openSync(path, 'r+')
      writeSync(file, 'y', 1_000)
      closeSync(file)
    }
  }, 0)
  return () => clearInterval(timer)
}

it('a disk that gives back other bytes than were written is found out, and the file stays as it was', async () => {
  const folder = temporaryFolder()
  const path = join(folder, 'plan')
  let refusals = 0
  const stop = meddle(folder)
  for (let round = 0; round < 30 && refusals < 3; round += 1) {
    writeFileSync(path, 'before')
    try {
      await replaceFile(path, Buffer.alloc(size, 'x'), nothing)
    } catch (error) {
      expect(error).toBeInstanceOf(Refusal)
      expect((error as Refusal).failure).toMatchObject({ kind: 'other' })
      expect((error as Refusal).failure.message).toContain('gave back other bytes')
      expect(readFileSync(path, 'utf8')).toBe('before')
      refusals += 1
    }
  }
  stop()
  expect(refusals).toBeGreaterThan(0)
  expect(names(folder)).toEqual(['plan'])
})

it('tells the fingerprint of what it wrote, before it is placed and after', async () => {
  const path = join(temporaryFolder(), 'plan')
  const bytes = Buffer.from('Zürich 一 😀')
  const told: unknown[] = []
  told.push(await replaceFile(path, bytes, async (written) => void told.push(written)))
  expect(told).toEqual([fingerprintOf(readFileSync(path)), fingerprintOf(bytes)])
})

it('nothing is replaced where it is refused at the last moment', async () => {
  const folder = temporaryFolder()
  const path = join(folder, 'plan')
  writeFileSync(path, 'before')
  const refused = new Refusal({ kind: 'conflict', message: 'm', remedy: 'r' })
  await expect(replaceFile(path, Buffer.from('after'), () => Promise.reject(refused))).rejects.toBe(refused)
  expect(readFileSync(path, 'utf8')).toBe('before')
  expect(names(folder)).toEqual(['plan'])
})

it('a mistake of the program is thrown on as it is', async () => {
  const path = join(temporaryFolder(), 'plan')
  const mistake = new TypeError('a mistake')
  await expect(replaceFile(path, Buffer.from('x'), () => Promise.reject(mistake))).rejects.toBe(mistake)
  expect(existsSync(path)).toBe(false)
})
