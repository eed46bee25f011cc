import { join } from 'node:path'
import { z } from 'zod'
import { themes, type Settings } from '../../shared/contract/results'
import { dataFiles } from './files/data-folder'
import { keptColumns } from '../../shared/contract/verbs'
import type { LockOptions } from './store/lock'
import { privateFile } from './store/private-file'

/** What a later version adds is kept. */
const schema = z.looseObject({
  autosave: z.boolean(),
  theme: z.enum(themes).default('system'),
  person: z.string().default(''),
  columns: keptColumns.optional().catch(undefined),
})

const initial: Settings = { autosave: true, theme: 'system', person: '' }

export interface SettingsFile {
  get: () => Promise<Settings>
  set: (settings: Settings) => Promise<Settings>
}

const known = ({ autosave, theme, person, columns }: Settings): Settings => ({
  ...{ autosave, theme, person },
  ...(columns ? { columns } : {}),
})

export function settingsFile(dataFolder: string, lock: () => LockOptions): SettingsFile {
  const file = privateFile<Settings>({ path: join(dataFolder, dataFiles.settings), schema, initial, lock })
  return {
    get: async () => known(await file.read()),
    set: async (settings) => known(await file.update((kept) => ({ ...kept, ...settings }))),
  }
}
