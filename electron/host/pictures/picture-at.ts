import { closeSync, constants, fstatSync, lstatSync, openSync, readSync } from 'node:fs'
import { join } from 'node:path'
import { largestPicture } from '../../../shared/evidence/pictures/read-picture'
import { pictureFile, type PictureRecord } from '../../../shared/plan/pictures'
import { fail, ok, type Result } from '../../../shared/result'
import { fingerprintOf } from '../export/fingerprint'

/** How a picture is no longer as it was recorded; `not ours`: a link, a folder or a pipe is in its place. */
export type PictureTrouble = 'missing' | 'changed' | 'not ours' | 'not readable'

const { O_RDONLY, O_NONBLOCK = 0, O_NOFOLLOW = 0 } = constants

/**
 * The bytes of a picture in a folder of them, which are those that were recorded: else it says what is wrong. In one go,
 * so that it can be asked for while a document is made.
 */
export function pictureAt(
  folder: string,
  picture: Pick<PictureRecord, 'type' | 'hash'>,
): Result<Buffer, PictureTrouble> {
  try {
    if (!lstatSync(folder).isDirectory()) return fail('not ours')
    const path = join(folder, pictureFile(picture))
    if (!lstatSync(path).isFile()) return fail('not ours')
    const bytes = readWhole(path)
    return bytes && fingerprintOf(bytes).sha256 === picture.hash ? ok(bytes) : fail('changed')
  } catch (error) {
    return fail(['ENOENT', 'ENOTDIR'].includes((error as { code?: string }).code ?? '') ? 'missing' : 'not readable')
  }
}

/** Null where it is no file any more, or larger than any that is kept. */
function readWhole(path: string): Buffer | null {
  const file = openSync(path, O_RDONLY | O_NONBLOCK | O_NOFOLLOW)
  try {
    const shape = fstatSync(file)
    if (!shape.isFile() || shape.size > largestPicture) return null
    const bytes = Buffer.alloc(shape.size)
    let at = 0
    for (let read = 1; read > 0 && at < bytes.length; at += read)
      read = readSync(file, bytes, at, bytes.length - at, at)
    return bytes
  } finally {
    closeSync(file)
  }
}

/** In words, behind its name. */
export const troubleWords: Readonly<Record<PictureTrouble, string>> = {
  missing: 'is not beside the project',
  changed: 'was changed since it was kept: it is not what its hash says',
  'not ours': 'is not a file: a link, a folder or a pipe is in its place',
  'not readable': 'cannot be read: it is not permitted, or another program has locked it',
}
