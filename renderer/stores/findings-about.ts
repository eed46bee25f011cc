import { computed } from 'vue'
import type { ObjectList } from '../../shared/catalogue/field-at'
import type { EvaluatedPlan } from '../../shared/evaluation/evaluated-plan'
import { groupBy } from '../../shared/plan/group-by'
import { compareFindings, type Finding } from '../../shared/rules/finding'
import { named } from '../../shared/text/words'
import { objectName } from '../navigation/panel'
import { useEvaluationStore } from './evaluation'
import type { FindingsOfObject } from './finding-groups'

/**
 * The findings about an object wherever they are mended: those of its own, those that name it beside others of its list,
 * and of a profile those about trunks that share it.
 */
export function useFindingsAbout() {
  const evaluation = useEvaluationStore()
  const sharedOf = createSharedFindings()
  return computed(() =>
    findingsAboutObjects(evaluation.plan, evaluation.findingsOf, sharedOf(evaluation.plan.findings)),
  )
}

/** What is found about several objects at once, by the list in which it is mended and the names in it. */
interface SharedFindings {
  byList: ReadonlyMap<string, ByName>
  /** About which profile trunks have, not about what one trunk is: by the names of trunks. */
  assignments: ByName
}

type ByName = ReadonlyMap<string, readonly Finding[]>

/** Few edits change what is found about several objects: it is sorted anew only where one of these came or went. */
export function createSharedFindings(): (findings: readonly Finding[]) => SharedFindings {
  let known: readonly Finding[] = []
  let sorted = sortShared(known)
  return (findings) => {
    const shared = findings.filter(({ objects }) => objects.length > 1)
    if (shared.length !== known.length || shared.some((each, at) => each !== known[at])) sorted = sortShared(shared)
    known = shared
    return sorted
  }
}

function sortShared(shared: readonly Finding[]): SharedFindings {
  const ofList = groupBy(shared, ({ path }) => [path.slice(0, path.indexOf('/'))])
  return {
    byList: new Map([...ofList].map(([list, findings]) => [list, byName(findings)])),
    assignments: byName(shared.filter(({ path }) => /^sipTrunks\/[^/]+\/securityProfileId$/u.test(path))),
  }
}

const byName = (findings: readonly Finding[]): ByName => groupBy(findings, ({ objects }) => new Set(objects))

export function findingsAboutObjects(
  { project, index }: EvaluatedPlan,
  own: FindingsOfObject,
  { byList, assignments }: SharedFindings,
): FindingsOfObject {
  /** Those that name it; none where another of its list has the same name, so that nobody knows which is meant. */
  function naming(list: string, id: string): readonly Finding[] {
    const items: readonly { id: string }[] = Object.hasOwn(project, list) ? project[list as ObjectList] : []
    const item = byList.has(list) ? items.find((each) => each.id === id) : undefined
    const name = item ? objectName(item) : ''
    const found = name === '' ? [] : (byList.get(list)?.get(named(name)) ?? [])
    const isTwice = found.length > 0 && items.some((each) => each !== item && objectName(each) === name)
    return isTwice ? [] : found
  }
  function sharing(profileId: string): readonly Finding[] {
    if (assignments.size === 0) return []
    const trunks = index.trunksByProfile.get(profileId) ?? []
    return trunks.flatMap(({ name }) => assignments.get(named(name)) ?? [])
  }
  return (object) => {
    const of = own(object)
    const [list = '', id = ''] = object.split('/')
    if (id === '') return of
    const more = [...naming(list, id), ...(list === 'profiles' ? sharing(id) : [])]
    return more.length === 0 ? of : [...new Set([...of, ...more])].sort(compareFindings)
  }
}
