import { join } from 'node:path'
import { z } from 'zod'
import { dataFiles } from '../files/data-folder'
import type { LockOptions } from '../store/lock'
import { privateFile } from '../store/private-file'

const most = 100

const schema = z.looseObject({ files: z.array(z.looseObject({ path: z.string(), openedAt: z.string() })) })

/** The files that were opened outside the library, the last one first. */
export interface Recents {
  list: () => Promise<string[]>
  add: (path: string) => Promise<void>
  remove: (path: string) => Promise<void>
}

export function recentFiles(dataFolder: string, lock: () => LockOptions): Recents {
  const file = privateFile({ path: join(dataFolder, dataFiles.recents), schema, initial: { files: [] }, lock })
  const without = (files: { path: string; openedAt: string }[], path: string) =>
    files.filter((each) => each.path !== path)
  return {
    list: async () => (await file.read()).files.map(({ path }) => path),
    add: async (path) => {
      const first = { path, openedAt: lock().since }
      await file.update((kept) => ({ ...kept, files: [first, ...without(kept.files, path)].slice(0, most) }))
    },
    remove: async (path) => {
      await file.update((kept) => ({ ...kept, files: without(kept.files, path) }))
    },
  }
}
