import { lstat, readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { readPicture } from '../../../shared/evidence/pictures/read-picture'
import {
  filesOfPictures,
  pictureFile,
  pictureName,
  picturesOf,
  type PictureRecord,
} from '../../../shared/plan/pictures'
import type { Project } from '../../../shared/plan/project'
import type { KeptPicture } from '../../../shared/contract/results'
import { fingerprintOf } from '../export/fingerprint'
import { writeWhole } from '../export/output-file'
import { existing } from '../files/existing'
import { fromOutputFailure, writeRefusal } from '../failures'
import { Refusal, refusal } from '../refusal'
import { picturesBeside } from '../store/beside'
import { makeFolderBeside } from '../store/make-folder'
import { pictureAt, troubleWords } from './picture-at'

/** Of all pictures of a plan: enough for a thousand, and no folder that fills a disk unseen. */
export const mostPictureBytes = 1 << 30
const permissions = 0o666

/**
 * Keeps a picture beside a project file, under its hash. What is there already is never replaced: the same picture is
 * kept once, and whatever else is in its place is left alone and said. Rejects with a `Refusal`, and nothing is changed.
 */
export async function keepPicture(path: string, given: string, all: Uint8Array): Promise<KeptPicture> {
  const { bytes, told } = looked(given, all)
  await put(path, told, bytes)
  return told
}

/** The same without keeping it. Throws a `Refusal` where it is no picture. */
export const lookAtPicture = (given: string, all: Uint8Array): KeptPicture => looked(given, all).told

function looked(given: string, all: Uint8Array): { bytes: Uint8Array; told: KeptPicture } {
  const name = pictureName(given)
  const read = readPicture(name, all)
  if (!read.ok) throw refusal('not-ours', read.failure.message, read.failure.remedy)
  const { type, bytes, hadMore, width, height } = read.value
  const { sha256: hash } = fingerprintOf(bytes)
  return { bytes, told: { type, name, hash, bytes: bytes.length, width, height, hadMore } }
}

type Named = Pick<PictureRecord, 'type' | 'hash'>

async function put(path: string, picture: Named, bytes: Uint8Array): Promise<void> {
  const folder = picturesBeside(path)
  try {
    const found = await existing(folder)
    if (found && !found.isDirectory()) throw inTheWay(folder)
    if (isKept(folder, picture)) return
    await expectRoom(folder, bytes.length)
    await makeFolderBeside(path, folder)
    const { mode } = await stat(path)
    const target = join(folder, pictureFile(picture))
    const written = await writeWhole(target, bytes, { force: false, mode: mode & permissions })
    // Somebody else may have kept the same meanwhile.
    if (!written.ok && !isKept(folder, picture)) throw new Refusal(fromOutputFailure(written.failure))
  } catch (error) {
    throw writeRefusal(error, folder)
  }
}

/** Rejects where something else is in its place. */
function isKept(folder: string, picture: Named): boolean {
  const found = pictureAt(folder, picture)
  if (found.ok) return true
  if (found.failure === 'missing') return false
  throw inTheWay(join(folder, pictureFile(picture)))
}

const inTheWay = (path: string): Refusal =>
  refusal(
    'not-ours',
    `${path} is in the way: it is not the picture that belongs there, and is not replaced.`,
    'Look at it, move it away, and give the picture again.',
  )

async function expectRoom(folder: string, more: number): Promise<void> {
  const names = await readdir(folder).catch(() => [])
  const sizes = await Promise.all(
    names.map((name) =>
      lstat(join(folder, name)).then(
        ({ size }) => size,
        () => 0,
      ),
    ),
  )
  const all = sizes.reduce((sum, size) => sum + size, more)
  if (all <= mostPictureBytes) return
  const most = `${String(mostPictureBytes >> 20)} MB`
  throw refusal('full', `${folder} would hold more than ${most}.`, 'Take out pictures that no line needs any more.')
}

/** The picture beside a project file, in base64. Rejects where it is not there as it was recorded. */
export function keptPicture(path: string, picture: Named): { data: string } {
  const folder = picturesBeside(path)
  const found = pictureAt(folder, picture)
  if (found.ok) return { data: found.value.toString('base64') }
  const where = join(folder, pictureFile(picture))
  const remedy = `Put the picture back into ${folder} from where the project was copied, or give it again.`
  throw refusal('not-there', `${where} ${troubleWords[found.failure]}.`, remedy)
}

/** Gives a project at another place the pictures that it has at this one, as far as they are there and whole. */
export async function copyPictures(from: string, to: string, project: Project): Promise<void> {
  for (const picture of filesOfPictures(picturesOf(project.checklist))) {
    const found = pictureAt(picturesBeside(from), picture)
    if (found.ok) await put(to, picture, found.value)
  }
}
