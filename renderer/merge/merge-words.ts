import { filesOfPictures, picturesOf } from '../../shared/plan/pictures'
import type { Project } from '../../shared/plan/project'
import { namesInWords } from '../../shared/text/words'
import { dayOfSame } from '../editing/day-of-same'
import { counted } from '../format/counts'
import type { How } from './use-ancestor'

/** What the file of the plan is called where another program changed it. */
export const onDisk = 'the file on the disk'

/** How it is known what both sides come from, and what can be done where it is not. */
export function howWords(how: How, isKnown: boolean, name: string): string {
  switch (how) {
    case 'looking':
      return 'Looking among the kept versions for the one that both come from…'
    case 'found':
      return `Of the kept versions this is the newest that ${name} has all of, but for what was changed in it. Choose another one if you know better.`
    case 'another project':
      return `${name === onDisk ? 'The file on the disk' : name} is of another project, so nothing is known that both come from. Choose a version or a file; without one everything in which the two differ is a conflict.`
    case 'none':
      return `No kept version is older than ${name}. Choose a file that both come from; without one everything in which the two differ is a conflict.`
    case 'known':
      return 'Both come from the plan as it was read or saved here last. What differs from it on one side is taken; what both sides changed otherwise is a conflict.'
    case 'chosen':
      return isKnown
        ? 'What differs from it on one side is taken; what both sides changed otherwise is a conflict.'
        : 'Everything in which the two differ is a conflict.'
  }
}

/** Whose signatures do not hold in what comes of a merge; empty where nobody's end. */
export function signatureWords(sides: readonly Project[], result: Project): string {
  const changed = sides.filter((side) => side.revision === result.revision && dayOfSame(result, [side]) === null)
  const who = changed.flatMap(({ revision, signatures }) =>
    signatures.filter((each) => each.revision === revision).map(({ name }) => name),
  )
  return who.length === 0
    ? ''
    : `What ${namesInWords([...new Set(who)], 5)} signed of revision ${String(result.revision)} is not what comes of it.`
}

/** Pictures are kept beside the file that they were given to. */
export function pictureWords(ours: Project, result: Project): string {
  const own = new Set(picturesOf(ours.checklist).map(({ hash }) => hash))
  const more = filesOfPictures(picturesOf(result.checklist)).filter(({ hash }) => !own.has(hash)).length
  return more === 0
    ? ''
    : `${counted(more, 'picture', 'pictures')} of theirs ${more === 1 ? 'is' : 'are'} kept beside their file: ask for that folder, too.`
}

/** A plan that is exactly one of the sides has its day, so that a signature of it holds. */
export const dated = (result: Project, sides: readonly Project[]): Project => ({
  ...result,
  updatedAt: dayOfSame(result, sides) ?? new Date().toISOString(),
})
