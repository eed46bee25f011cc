import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { root } from '../targets'
import type { Environment } from './electron-package'
import { ownCache } from './places'

/** A try to fetch the runtime that failed. */
export interface FailedTry {
  at: Date
  why: string
}

const what = "Electron's runtime could not be fetched, so it is not tried again for a day; npm run electron does."
const dayMs = 24 * 60 * 60 * 1000

export const failedTryFile = (): string => join(ownCache(), 'electron-not-fetched.json')

/**
 * The way that was tried, as a hash, since addresses may hold passwords: what is set otherwise, or another folder, is
 * worth another try.
 */
export function wayOf(version: string, env: Environment, folder = root): string {
  const set = Object.entries(env).filter(([name]) => decides.test(name))
  return createHash('sha256')
    .update(JSON.stringify([version, folder, set.sort()]))
    .digest('hex')
}

const decides =
  /^(npm_config_|npm_package_config_)?electron_|_proxy$|^npm_config_(proxy|noproxy)$|^node_(extra_ca|use_|options)/i

/** The try of the last day on the same way; null where there is none. A clock that has gone back remembers nothing. */
export function recentFailure(file: string, way: string, now: Date): FailedTry | null {
  const found = read(file)
  if (found === null || found.way !== way) return null
  const at = new Date(found.at)
  const age = now.getTime() - at.getTime()
  return age >= 0 && age < dayMs ? { at, why: found.why } : null
}

interface Kept {
  /** A time that is none is of no age, and so not of the last day. */
  at: string
  why: string
  way: string
}

/** By hand: a library for it would be the most of what a start loads. */
function isKept(value: unknown): value is Kept {
  if (typeof value !== 'object' || value === null) return false
  const { at, why, way } = value as Partial<Record<keyof Kept, unknown>>
  return [at, why, way].every((each) => typeof each === 'string')
}

function read(file: string): Kept | null {
  try {
    const found: unknown = JSON.parse(readFileSync(file, 'utf8'))
    return isKept(found) ? found : null
  } catch {
    return null
  }
}

/** False where it cannot be kept: then the next start tries again. */
export function rememberFailure(file: string, way: string, { at, why }: FailedTry): boolean {
  try {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, `${JSON.stringify({ what, at: at.toISOString(), why, way }, null, 2)}\n`)
    return true
  } catch {
    return false
  }
}

/** Where it cannot be removed it could not be written either. */
export function forgetFailure(file: string): void {
  try {
    rmSync(file, { force: true })
  } catch {
    return
  }
}
