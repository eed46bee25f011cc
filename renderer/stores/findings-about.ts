import { computed } from 'vue'
import type { ObjectList } from '../../shared/catalogue/field-at'
import type { EvaluatedPlan } from '../../shared/evaluation/evaluated-plan'
import { isSameOf } from '../../shared/plan/changed-stretch'
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
  const namingOf = createNaming()
  return computed(() =>
    findingsAboutObjects(evaluation.plan, evaluation.findingsOf, sharedOf(evaluation.plan.findings), namingOf),
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

interface Item {
  id: string
}
type ById = ReadonlyMap<string, readonly Finding[]>
type NamingOf = (list: string, items: readonly Item[], byName: ByName) => ById

/** What names an object of a list, by its id: it is looked for anew only where an object is called otherwise, or came or went. */
export function createNaming(): NamingOf {
  const known = new Map<string, { items: readonly Item[]; byName: ByName; byId: ById }>()
  return (list, items, byName) => {
    const before = known.get(list)
    const isSame = before?.byName === byName && isSameOf(idAndName, items, before.items)
    const byId = isSame ? before.byId : namingById(items, byName)
    known.set(list, { items, byName, byId })
    return byId
  }
}

const idAndName = (item: Item): string => `${item.id}\n${objectName(item)}`

/** Nothing where another has the same name, so that nobody knows which is meant. */
function namingById(items: readonly Item[], byName: ByName): ById {
  const byId = new Map<string, readonly Finding[]>()
  const ids = new Map<string, string>()
  for (const item of items) {
    const name = objectName(item)
    const found = name === '' ? undefined : byName.get(named(name))
    if (!found) continue
    const other = ids.get(name)
    if (other === undefined) byId.set(item.id, found)
    else byId.delete(other)
    ids.set(name, item.id)
  }
  return byId
}

export function findingsAboutObjects(
  { project, index }: EvaluatedPlan,
  own: FindingsOfObject,
  { byList, assignments }: SharedFindings,
  namingOf: NamingOf,
): FindingsOfObject {
  /** Tables ask for each of their rows: a list is gone through once. */
  const namedIn = new Map<string, ById>()
  function naming(list: string, id: string): readonly Finding[] {
    const byName = byList.get(list)
    if (!byName || !Object.hasOwn(project, list)) return []
    let byId = namedIn.get(list)
    if (!byId) namedIn.set(list, (byId = namingOf(list, project[list as ObjectList], byName)))
    return byId.get(id) ?? []
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
