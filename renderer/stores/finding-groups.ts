import { changedStretch } from '../../shared/plan/changed-stretch'
import { groupBy } from '../../shared/plan/group-by'
import { compareFindings, type Finding } from '../../shared/rules/finding'

/** The findings that are mended in an object, `list/id` or `cluster`, in order. */
export type FindingsOfObject = (object: string) => readonly Finding[]

const none: readonly Finding[] = []

/**
 * Groups the findings of a plan by object, again and again while it is edited: each time only those that went and came
 * are looked at, which are few beside all of them.
 */
export function createFindingGroups(): (findings: readonly Finding[]) => FindingsOfObject {
  let known: readonly Finding[] = []
  const groups = new Map<string, Finding[]>()
  return (findings) => {
    const { from, toBefore, toAfter } = changedStretch(known, findings)
    const [went, came] = difference(known.slice(from, toBefore), findings.slice(from, toAfter))
    for (const [object, gone] of groupBy(went, objectsOf)) {
      const isGone = new Set(gone)
      groups.set(object, groups.get(object)?.filter((finding) => !isGone.has(finding)) ?? [])
    }
    for (const [object, more] of groupBy(came, objectsOf))
      groups.set(object, [...(groups.get(object) ?? []), ...more].sort(compareFindings))
    known = findings
    return (object) => groups.get(object) ?? none
  }
}

/** What is, by identity, in one list and not in the other. */
function difference(before: readonly Finding[], after: readonly Finding[]): [went: Finding[], came: Finding[]] {
  const [was, is] = [new Set(before), new Set(after)]
  return [before.filter((finding) => !is.has(finding)), after.filter((finding) => !was.has(finding))]
}

const objectsOf = (finding: Finding): [string] => [objectOf(finding)]

/** `sipTrunks/<id>` of `sipTrunks/<id>/networkSecured/by`; `cluster` of what is mended there. */
export function objectOf({ path }: Finding): string {
  if (path.startsWith('cluster/')) return 'cluster'
  const end = path.indexOf('/', path.indexOf('/') + 1)
  return end < 0 ? path : path.slice(0, end)
}
