import { createHash, randomBytes } from 'node:crypto'
import { readdir, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

/** With what is added to it, a name stays below the 255 bytes of most file systems. */
const longestName = 200

function ownName(path: string): string {
  const name = basename(path)
  return Buffer.byteLength(name) <= longestName ? name : createHash('sha256').update(name).digest('hex').slice(0, 32)
}

const hidden = (path: string, ending: string): string => join(dirname(path), `.${ownName(path)}.${ending}`)

const temporaryEnding = /^[0-9a-f]{16}\.new$/

/** `20261123T092912345Z`, from ISO 8601, UTC: sorts by time, and every file system takes it. */
export const compactTime = (time: string): string => time.replace(/[-:.]/g, '')

/** What the program keeps beside a file. */
export const lockBeside = (path: string): string => hidden(path, 'lock')
/** Made by who removes a lock that was left, so that only one does so at a time. */
export const lockTurnBeside = (path: string): string => hidden(path, 'lock-turn')
export const versionsBeside = (path: string): string => hidden(path, 'versions')
/** Of the pictures that are evidence: shown, so that whoever copies the file copies it along. */
export const picturesBeside = (path: string): string => join(dirname(path), `${ownName(path)}.pictures`)
export const temporaryBeside = (path: string): string => hidden(path, `${randomBytes(8).toString('hex')}.new`)
export const damagedBeside = (path: string, time: string): string =>
  join(dirname(path), `${ownName(path)}.damaged-${compactTime(time)}`)

/** Removes what a process left that was killed while it wrote the file. Only for who holds its lock. */
export async function removeTemporaries(path: string): Promise<void> {
  const prefix = `.${ownName(path)}.`
  const names = await readdir(dirname(path)).catch(() => [])
  const left = names.filter((name) => name.startsWith(prefix) && temporaryEnding.test(name.slice(prefix.length)))
  await Promise.all(left.map((name) => rm(join(dirname(path), name), { force: true }).catch(() => undefined)))
}
