import { createHash, randomBytes } from 'node:crypto'
import { lstat, readdir, rm, rmdir } from 'node:fs/promises'
import { join } from 'node:path'
import { stateOf, thisProcess } from '../store/process-identity'

/** What is being written has such a name: the machine since its start, the process, when that began, a random part. */
const pattern = /^\.trunkwright-([0-9a-f]{8})-(\d+)-(\d+)-[0-9a-f]{8}$/

/** In the folder of what is being written, its new content. */
export const freshPart = 'new'

const machineOf = (realm: string): string => createHash('sha256').update(realm).digest('hex').slice(0, 8)

/** A name for what is being written, which tells whose it is. */
export async function temporaryName(): Promise<string> {
  const { realm, pid, began } = await thisProcess()
  return `.trunkwright-${machineOf(realm)}-${pid}-${began ?? '0'}-${randomBytes(4).toString('hex')}`
}

async function isLeft(name: string, machine: string): Promise<boolean> {
  const [, of, pid, began] = pattern.exec(name) ?? []
  if (of !== machine) return false
  return (await stateOf({ pid: Number(pid), began: began === '0' ? null : (began ?? null) })) === 'gone'
}

/** A folder that was replaced may be in it, as the only copy there is: only what was new is removed. */
async function removeOne(path: string): Promise<void> {
  const found = await lstat(path)
  if (found.isFile()) await rm(path)
  if (!found.isDirectory()) return
  await rm(join(path, freshPart), { recursive: true, force: true })
  await rmdir(path)
}

/**
 * Removes from a folder what processes left that were killed while they wrote to it. What another machine writes there,
 * or a process that runs or may be running, is not touched. What cannot be removed stays.
 */
export async function removeLeftBehind(folder: string): Promise<void> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => pattern.test(name))
  if (names.length === 0) return
  const machine = machineOf((await thisProcess()).realm)
  for (const name of names) {
    if (await isLeft(name, machine)) await removeOne(join(folder, name)).catch(() => undefined)
  }
}
