import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

/** When each version was published, by its number, as a registry tells it. */
export type ReleaseDays = Readonly<Record<string, string>>

export interface DependencyRow {
  version: string
  terms: string
  /** YYYY-MM-DD; `not known` where nobody told. */
  on: string
  last: string
}

const packageSchema = z.looseObject({ version: z.string(), license: z.string().optional() })
const daysSchema = z.record(z.string(), z.string())
/** Of these no release is one. */
const notReleases = ['created', 'modified']
const notKnown = 'not known'

/** @param folder of the package */
export function dependencyRow(folder: string, days: ReleaseDays | null): DependencyRow {
  const { version, license } = packageSchema.parse(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')))
  const day = (time: string | undefined): string => time?.slice(0, 10) ?? notKnown
  // What is tried out before a release is none that one would take.
  const releases = Object.entries(days ?? {}).filter(([name]) => !notReleases.includes(name) && !name.includes('-'))
  const last = releases
    .map(([, time]) => time)
    .sort()
    .at(-1)
  return { version, terms: license ?? 'in its licence file', on: day(days?.[version]), last: day(last) }
}

/** Asks the registry by npm's own client; null where it does not answer. */
export function releaseDays(name: string): ReleaseDays | null {
  const [program, ...args] = process.platform === 'win32' ? ['cmd', '/c', 'npm'] : ['npm']
  try {
    const told = execFileSync(program ?? '', [...args, 'view', name, 'time', '--json', '--fetch-retries=0'], {
      ...{ encoding: 'utf8', timeout: 20_000, stdio: ['ignore', 'pipe', 'ignore'] },
    })
    return daysSchema.safeParse(JSON.parse(told)).data ?? null
  } catch {
    return null
  }
}
