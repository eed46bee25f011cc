import { partLists } from '../changes/project-parts'
import type { Project } from '../plan/project'
import { named, namesInWords } from '../text/words'

/** Lists whose objects are known by their names; SIP trunks and H.323 devices share one space of names (FC-1). */
const spaces = [
  ['profiles'],
  ['farEnds'],
  ['sipTrunks', 'h323Devices'],
  ['mgcpGateways'],
  ['sipRealms'],
  ['applicationUsers'],
] as const

/**
 * What a merge has twice under one name and neither side had: both sides added it, each with settings of its own, and
 * only a person can say whether it is one thing. As `SIP trunk NEW`, each once.
 */
export function addedTwice(ours: Project, theirs: Project, merged: Project): string[] {
  return spaces.flatMap((lists) => {
    const [inOurs, inTheirs, all] = [ours, theirs, merged].map((project) => byName(project, lists)) as [
      Named,
      Named,
      Named,
    ]
    return [...all].flatMap(([key, [first, ...others]]) => {
      const before = Math.max(inOurs.get(key)?.length ?? 0, inTheirs.get(key)?.length ?? 0)
      return first !== undefined && others.length >= Math.max(before, 1) ? [first] : []
    })
  })
}

/** By name as CUCM tells names apart, what stands there as `SIP trunk NEW`. */
type Named = Map<string, string[]>

function byName(project: Project, lists: (typeof spaces)[number]): Named {
  const found: Named = new Map()
  for (const list of lists) {
    const { noun, parts } = partLists[list]
    for (const { name } of parts(project)) {
      const key = name.trim().toLowerCase()
      if (key !== '') found.set(key, [...(found.get(key) ?? []), `${inSentence(noun)} ${named(name)}`])
    }
  }
  return found
}

/** `far end`, and `SIP trunk` as it is. */
const inSentence = (noun: string): string =>
  /^[A-Z][a-z]/u.test(noun) ? noun.charAt(0).toLowerCase() + noun.slice(1) : noun

/** The same as a sentence without its full stop; empty where there is none. */
export function addedTwiceWords(ours: Project, theirs: Project, merged: Project): string {
  const twice = addedTwice(ours, theirs, merged)
  return twice.length === 0
    ? ''
    : `Both sides added ${namesInWords(twice)}, with different settings, so that the plan has ${twice.length === 1 ? 'it' : 'each of them'} twice: keep one, or give one another name`
}
