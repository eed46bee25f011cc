import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'
import type { HostFailure } from '../../../shared/contract/failure'
import { isSummary, type ProjectSummary } from '../../../shared/contract/results'
import { dataFiles } from '../files/data-folder'
import { eachOf } from '../each-of'
import { ignoreRefusal } from '../refusal'
import { stampOf } from '../store/disk-state'
import { readyWords } from '../../../shared/plan/readiness'
import type { LockOptions } from '../store/lock'
import { privateFile } from '../store/private-file'
import type { Migrations } from './migrations'
import { summarizeWithState } from './summary'

const summarySchema = z.object({
  // Those that were kept before say none.
  id: z.string().default(''),
  name: z.string(),
  customer: z.string(),
  cluster: z.string(),
  revision: z.number(),
  trunks: z.number(),
  devices: z.number(),
  state: z.object({ ready: z.enum(readyWords), errors: z.number(), done: z.number() }).nullable(),
})

const schema = z.object({
  files: z.record(z.string(), z.object({ stamp: z.string(), day: z.string(), about: summarySchema })),
})

type Known = z.infer<typeof schema>['files']

export interface Listed {
  path: string
  /** ISO 8601, UTC; empty where the file is gone. */
  writtenAt: string
  about: ProjectSummary | HostFailure
}

/** Summaries of files. A file is read again when it was written since, and on another day, for waivers and certificates end; the summaries themselves may be deleted. */
export interface Summaries {
  of: (paths: readonly string[]) => Promise<Listed[]>
}

/** Large files are held in memory while they are read. */
const atOnce = 2

export function summariesFile(
  dataFolder: string,
  lock: () => LockOptions,
  steps: Migrations,
  today: () => string,
): Summaries {
  const path = join(dataFolder, dataFiles.summaries)
  const file = privateFile<{ files: Known }>({ path, schema, initial: { files: {} }, lock })
  let known: Promise<Known> | undefined

  const listed = async (path: string, before: Known, now: Known): Promise<Listed> => {
    const stamp = await stampOf(path).catch(() => undefined)
    const writtenAt = stamp?.writtenAt ?? ''
    const kept = before[path]
    const day = today()
    const isCurrent = stamp !== undefined && kept?.stamp === stamp.stamp && kept.day === day
    const about = isCurrent ? kept.about : await summarizeWithState(path, steps, day)
    if (stamp && isSummary(about)) now[path] = { stamp: stamp.stamp, day, about }
    return { path, writtenAt, about }
  }
  return {
    of: async (paths) => {
      known ??= file.read().then(({ files }) => files)
      const before = await known
      const now: Known = {}
      const all: Listed[] = []
      await eachOf(paths.entries(), atOnce, async ([index, path]) => {
        all[index] = await listed(path, before, now)
      })
      if (!isDeepStrictEqual(now, before)) await file.update(() => ({ files: now })).catch(ignoreRefusal)
      known = Promise.resolve(now)
      return all
    },
  }
}
