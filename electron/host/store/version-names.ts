import { chmod, chown, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { jsonText } from '../../../shared/text/json-text'
import { readInputText } from '../files/input-file'
import { versionsBeside } from './beside'
import { replaceFile } from './replace-file'
import type { Version } from './version-name'

/** Others can make it, too: it is read up to a size that no list of names has. */
const mostBytes = 1 << 20
const permissions = 0o777
const shape = z.record(z.string().max(64), z.string().max(200))

/** By the first digits of a version's hash: bytes that are kept anew keep their name. */
export type VersionNames = ReadonlyMap<string, string>

const namesPath = (path: string): string => join(versionsBeside(path), 'names.json')

/** What persons called the kept versions of a file. None where the list is not there or damaged: names are no more than a help. */
export async function versionNames(path: string): Promise<VersionNames> {
  const text = await readInputText(namesPath(path), { maxBytes: mostBytes, noLink: true })
  if (!text.ok) return new Map()
  try {
    const read = shape.safeParse(JSON.parse(text.value))
    return new Map(read.success ? Object.entries(read.data) : [])
  } catch {
    return new Map()
  }
}

/**
 * Gives a kept version a name, or takes it where that is empty. For who holds the lock of the file.
 * @param kept all versions that there are: what is named and gone is forgotten
 */
export async function nameVersion(
  path: string,
  { hash }: Version,
  name: string,
  kept: readonly Version[],
): Promise<void> {
  const names = new Map(await versionNames(path))
  names.set(hash, name)
  const left = kept.flatMap((version): [string, string][] => {
    const own = names.get(version.hash) ?? ''
    return own === '' ? [] : [[version.hash, own]]
  })
  const to = namesPath(path)
  await replaceFile(to, Buffer.from(jsonText(Object.fromEntries(left))), () => Promise.resolve())
  // Whoever may read the plan may read what its versions are called.
  const { mode, gid } = await stat(path)
  await chown(to, -1, gid).catch(() => undefined)
  await chmod(to, mode & permissions).catch(() => undefined)
}
