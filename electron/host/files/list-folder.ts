import type { Dirent } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { FolderListing } from '../../../shared/contract/results'
import { byCodeUnit } from '../../../shared/text/order'
import { projectEnding } from '../projects/project-ending'
import { refusal, type Refusal } from '../refusal'
import { errorCode } from './error-code'

/** Nobody looks through more by eye; what is further down is reached by its path. */
const most = 2_000

const isPlan = (name: string): boolean => name.toLowerCase().endsWith(projectEnding)

/**
 * The folders and plans in a folder, by name, hidden ones left out; of a file, those beside it.
 * Throws a `Refusal` where there is nothing, or it may not be looked at.
 */
export async function listFolder(path: string): Promise<FolderListing> {
  const folder = await folderAt(path)
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    throw notListed(error, folder)
  })
  const shown = entries.filter(({ name }) => !name.startsWith('.')).sort((a, b) => byCodeUnit(a.name, b.name))
  const folders = await namesOf(shown, folder, 'isDirectory')
  const plans = await namesOf(
    shown.filter(({ name }) => isPlan(name)),
    folder,
    'isFile',
  )
  const up = dirname(folder)
  return {
    folder,
    parent: up === folder ? null : up,
    folders: folders.slice(0, most),
    plans: await Promise.all(plans.slice(0, most).map(withTime)),
    left: Math.max(folders.length - most, 0) + Math.max(plans.length - most, 0),
  }
}

async function folderAt(path: string): Promise<string> {
  try {
    return (await stat(path)).isDirectory() ? path : dirname(path)
  } catch (error) {
    throw notListed(error, path)
  }
}

interface Named {
  name: string
  path: string
}

/** A link is what it leads to; one that leads nowhere is left out. */
async function namesOf(entries: readonly Dirent[], folder: string, kind: 'isDirectory' | 'isFile'): Promise<Named[]> {
  const found = await Promise.all(
    entries.map(async (entry) => {
      const path = join(folder, entry.name)
      const is = entry.isSymbolicLink()
        ? await stat(path).then(
            (led) => led[kind](),
            () => false,
          )
        : entry[kind]()
      return is ? [{ name: entry.name, path }] : []
    }),
  )
  return found.flat()
}

const withTime = async ({ name, path }: Named) => ({
  name,
  path,
  writtenAt: await stat(path).then(
    ({ mtime }) => mtime.toISOString(),
    () => '',
  ),
})

function notListed(error: unknown, path: string): Refusal {
  const code = errorCode(error)
  if (code === 'EACCES' || code === 'EPERM')
    return refusal('not-readable', `${path} may not be looked into.`, 'Choose another folder.')
  return refusal('not-there', `${path} does not exist.`, 'Correct the path, or choose it from the list.')
}
