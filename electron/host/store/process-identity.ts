import { readFile, readlink } from 'node:fs/promises'
import { hostname, userInfo } from 'node:os'
import { errorCode } from '../files/error-code'

/** Who this process is, so that another one can tell whether it still runs. */
export interface ProcessIdentity {
  pid: number
  user: string
  host: string
  /** The same for all processes that one process can ask about: those of one start of one machine or container. */
  realm: string
  /** When the process began, in a form to be compared; null where the system does not tell. */
  began: string | null
}

const textOf = (path: string): Promise<string> => readFile(path, 'utf8').catch(() => '')

/** Linux tells the start of the machine and the space of process numbers; elsewhere the name of the machine must do. */
async function realm(): Promise<string> {
  if (process.platform !== 'linux') return `${process.platform} ${hostname()}`
  const boot = await textOf('/proc/sys/kernel/random/boot_id')
  const space = await readlink('/proc/self/ns/pid').catch(() => '')
  return `${boot.trim()} ${space}`
}

function userName(): string {
  try {
    return userInfo().username
  } catch {
    return ''
  }
}

interface Running {
  isZombie: boolean
  began: string
}

/** Fields 3 and 22 of `/proc/<pid>/stat`, behind a name that may hold anything; null where there is no such file. */
async function running(pid: number): Promise<Running | null> {
  const stat = await textOf(`/proc/${pid}/stat`)
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const began = fields[19]
  return began === undefined ? null : { isZombie: fields[0] === 'Z' || fields[0] === 'X', began }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return errorCode(error) === 'EPERM'
  }
}

/** Who this process is. */
export async function thisProcess(): Promise<ProcessIdentity> {
  const { pid } = process
  const [own, where] = await Promise.all([running(pid), realm()])
  return { pid, user: userName(), host: hostname(), realm: where, began: own?.began ?? null }
}

/**
 * Whether a process of this realm still runs: `unsure` where its number is in use and the system does not tell since
 * when, because numbers are given again.
 */
export async function stateOf({
  pid,
  began,
}: Pick<ProcessIdentity, 'pid' | 'began'>): Promise<'runs' | 'gone' | 'unsure'> {
  if (!isRunning(pid)) return 'gone'
  const found = await running(pid)
  if (found?.isZombie) return 'gone'
  if (!found || began === null) return 'unsure'
  return found.began === began ? 'runs' : 'gone'
}
