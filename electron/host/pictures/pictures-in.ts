import type { PictureOf } from '../../../shared/plan/pictures'
import { pictureAt } from './picture-at'

/** Reads pictures of a folder, and remembers the names of those that are not there as they were recorded. */
export function picturesIn(folder: string | null): { pictureOf: PictureOf; left: () => string[] } {
  const left = new Set<string>()
  return {
    pictureOf: (picture) => {
      const found = folder === null ? null : pictureAt(folder, picture)
      if (found?.ok) return found.value
      left.add(picture.name)
      return null
    },
    left: () => [...left].sort(),
  }
}
