import { mkdirSync, readFileSync, renameSync, rmSync, watch, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** What a later start tells the first one. */
export interface Second {
  argv: string[]
  folder: string
  data: unknown
}

const lockName = 'double-first'
const secondName = /^double-second-\d+\.json$/

/** At once, as Electron does it: true for the first process on a folder; any other leaves word for that one. */
export function takeInstanceLock(folder: string, data: unknown): boolean {
  const lock = join(folder, lockName)
  mkdirSync(folder, { recursive: true })
  if (isAlive(lock)) {
    const word: Second = { argv: process.argv, folder: process.cwd(), data }
    const path = join(folder, `double-second-${process.pid}.json`)
    writeFileSync(`${path}.part`, JSON.stringify(word))
    renameSync(`${path}.part`, path)
    return false
  }
  writeFileSync(lock, String(process.pid))
  process.on('exit', () => {
    rmSync(lock, { force: true })
  })
  return true
}

function isAlive(lock: string): boolean {
  try {
    process.kill(Number(readFileSync(lock, 'utf8')), 0)
    return true
  } catch {
    return false
  }
}

export function listenForSeconds(folder: string, take: (second: Second) => void): void {
  const watcher = watch(folder, (_, name) => {
    if (name === null || !secondName.test(name)) return
    const path = join(folder, name)
    try {
      const second = JSON.parse(readFileSync(path, 'utf8')) as Second
      rmSync(path)
      take(second)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    }
  })
  watcher.unref()
}
