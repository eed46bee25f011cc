import { picturesOf, type PlacedPicture } from '../../../shared/plan/pictures'
import type { Project } from '../../../shared/plan/project'
import { picturesBeside } from '../store/beside'
import { pictureAt, type PictureTrouble } from './picture-at'

/** A picture that a line has as its evidence, and that is not as it was. */
export interface TroubledPicture extends PlacedPicture {
  trouble: PictureTrouble
}

/** Those pictures of a project that are missing beside its file, or are others than were recorded. */
export function troubledPictures(path: string, { checklist }: Project): TroubledPicture[] {
  const folder = picturesBeside(path)
  const known = new Map<string, PictureTrouble | null>()
  return picturesOf(checklist).flatMap((picture) => {
    const before = known.get(picture.hash)
    const trouble = before === undefined ? troubleOf(folder, picture) : before
    known.set(picture.hash, trouble)
    return trouble === null ? [] : [{ ...picture, trouble }]
  })
}

function troubleOf(folder: string, picture: PlacedPicture): PictureTrouble | null {
  const found = pictureAt(folder, picture)
  return found.ok ? null : found.failure
}
