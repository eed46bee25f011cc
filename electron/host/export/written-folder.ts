import { readdir, rm, rmdir } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { readInputBytes } from '../files/input-file'
import { foldersAbove, isSafeRelativePath } from '../files/relative-path'
import { fingerprintOf } from './fingerprint'

/** What is in a folder that a bundle may have been written to. */
export interface WrittenFolder {
  /** The files that a bundle wrote and nobody changed, by their paths in it. */
  ours: string[]
  /** Whatever else is in it. */
  others: string[]
}

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)

/** What a bundle of ours says of itself: another program's manifest has no hash of a plan. */
const manifestSchema = z.looseObject({
  planHash: sha256,
  files: z.array(z.object({ path: z.string().refine(isSafeRelativePath), size: z.int(), sha256 })),
})

const manifestName = 'manifest.json'
const sumsName = 'SHA256SUMS'
/** In bytes; far above what is in a bundle. */
const largest = 256 << 20
/** A folder with more that is not ours is not looked at any further. */
const mostOthers = 1_000

type Hashes = ReadonlyMap<string, string>

async function bytesOf(folder: string, name: string): Promise<Buffer | null> {
  const read = await readInputBytes(join(folder, name), { maxBytes: largest, noLink: true })
  return read.ok ? read.value : null
}

function parseManifest(bytes: Buffer): Map<string, string> | null {
  try {
    const read = manifestSchema.safeParse(JSON.parse(bytes.toString()))
    return read.success ? new Map(read.data.files.map((file) => [file.path, file.sha256])) : null
  } catch {
    return null
  }
}

/** The hashes of the files of a bundle; none where its own two lists are not those that it wrote. */
async function listedIn(folder: string): Promise<Hashes> {
  const [manifest, sums] = [await bytesOf(folder, manifestName), await bytesOf(folder, sumsName)]
  const listed = manifest && parseManifest(manifest)
  if (!manifest || !sums || !listed) return new Map()
  listed.set(manifestName, fingerprintOf(manifest).sha256)
  const text = [...listed].map(([path, hash]) => `${hash}  ${path}\n`).join('')
  return sums.toString() === text ? listed.set(sumsName, fingerprintOf(sums).sha256) : new Map()
}

async function isUnchanged(folder: string, path: string, hash: string | undefined): Promise<boolean> {
  if (hash === undefined) return false
  const bytes = await bytesOf(folder, path)
  return bytes !== null && fingerprintOf(bytes).sha256 === hash
}

/** Each file below a folder by its path in it, and each folder with nothing in it. No link is followed. */
async function* namesBelow(folder: string, above = ''): AsyncGenerator<string> {
  for (const entry of await readdir(join(folder, above), { withFileTypes: true })) {
    const path = above + entry.name
    if (!entry.isDirectory()) yield path
    else if ((await readdir(join(folder, path))).length === 0) yield `${path}/`
    else yield* namesBelow(folder, `${path}/`)
  }
}

/** Tells what in a folder a bundle wrote and nobody changed since, and what else is in it: it looks at every byte. */
export async function lookIntoFolder(folder: string): Promise<WrittenFolder> {
  const listed = await listedIn(folder)
  const [ours, others]: [string[], string[]] = [[], []]
  for await (const path of namesBelow(folder)) {
    if (await isUnchanged(folder, path, listed.get(path))) ours.push(path)
    else others.push(path)
    if (others.length >= mostOthers) break
  }
  return { ours, others: others.sort() }
}

/** Removes these files of a folder, then it and the folders in it. False where something else is left in it. */
export async function removeWritten(folder: string, files: readonly string[]): Promise<boolean> {
  for (const path of files) await rm(join(folder, path), { force: true })
  const folders = new Set(files.flatMap((path) => foldersAbove(path)))
  const deepestFirst = [...folders].sort((a, b) => b.length - a.length)
  for (const each of [...deepestFirst, '']) await rmdir(join(folder, each)).catch(() => undefined)
  return (await readdir(folder).catch(() => null)) === null
}
