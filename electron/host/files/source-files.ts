import { readdir, stat } from 'node:fs/promises'
import { basename, join, relative, sep } from 'node:path'
import { fail, ok, type Result } from '../../../shared/result'
import type { ImportFile } from '../../../shared/import/read-files'
import { readInputBytes, type InputFailure } from './input-file'

/** Larger than any answer of a cluster or a gateway; of a folder, all that lies in it. */
const maxBytes = 64 << 20
const maxFolderBytes = 512 << 20
const maxFiles = 10_000

/**
 * The files at paths that a person named, each a file, a folder, or what is piped in. A folder is read with those in it, in the order of
 * their names; links in it are not followed, and other files that a desktop puts there are left out.
 */
export async function readSourceFiles(
  paths: readonly string[],
  input: AsyncIterable<Uint8Array | string> | null = null,
): Promise<Result<ImportFile[], InputFailure>> {
  const files: ImportFile[] = []
  for (const path of paths) {
    if (path === piped && input) {
      const bytes = await readPiped(input, maxBytes)
      if (!bytes.ok) return bytes
      files.push({ name: pipedName, bytes: bytes.value, isFound: false })
      continue
    }
    const isFolder = await stat(path).then(
      (shape) => shape.isDirectory(),
      () => false,
    )
    const read = isFolder ? await filesIn(path) : await fileAt(path, false)
    if (!read.ok) return read
    files.push(...read.value)
  }
  return ok(files)
}

/** What is piped in goes by this name, as with other programs; a file that is called so is `./-`. */
export const piped = '-'
export const pipedName = 'standard input'

/** What sources are called that a person named, without their folders. */
export const sourceNames = (paths: readonly string[]): string =>
  paths
    .map((path) => (path === piped ? pipedName : basename(path)))
    .join(', ')
    .slice(0, 200)

/** All that is piped in, as one file. */
export async function readPiped(
  input: AsyncIterable<Uint8Array | string>,
  maxBytes: number,
): Promise<Result<Uint8Array, InputFailure>> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of input) {
    parts.push(Buffer.from(part))
    size += part.length
    if (size > maxBytes) return fail({ kind: 'too-large', path: pipedName, size, maxBytes })
  }
  return ok(Buffer.concat(parts))
}

async function fileAt(path: string, isFound: boolean): Promise<Result<ImportFile[], InputFailure>> {
  const bytes = await readInputBytes(path, { maxBytes, noLink: isFound })
  return bytes.ok ? ok([{ name: path, bytes: bytes.value, isFound }]) : bytes
}

async function filesIn(folder: string): Promise<Result<ImportFile[], InputFailure>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const all = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const paths = all.filter((path) => !isHidden(relative(folder, path))).sort()
  if (paths.length === 0) return fail({ kind: 'empty-folder', path: folder })
  if (paths.length > maxFiles) return fail({ kind: 'too-large', path: folder, size: paths.length, maxBytes: maxFiles })
  const files: ImportFile[] = []
  let size = 0
  for (const path of paths) {
    const read = await fileAt(path, true)
    if (!read.ok) return read
    for (const file of read.value) size += file.bytes.length
    if (size > maxFolderBytes) return fail({ kind: 'too-large', path: folder, size, maxBytes: maxFolderBytes })
    files.push(...read.value)
  }
  return ok(files)
}

/** The kept versions beside a plan are no sources, nor is anything else in a folder that is not shown. */
const isHidden = (path: string): boolean => path.split(sep).some((part) => part.startsWith('.'))
