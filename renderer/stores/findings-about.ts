import { computed } from 'vue'
import type { ObjectList } from '../../shared/catalogue/field-at'
import type { EvaluatedPlan } from '../../shared/evaluation/evaluated-plan'
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
  return computed(() => findingsAboutObjects(evaluation.plan, evaluation.findingsOf))
}

export function findingsAboutObjects(
  { findings, project, index }: EvaluatedPlan,
  own: FindingsOfObject,
): FindingsOfObject {
  const shared = findings
    .filter(({ objects }) => objects.length > 1)
    .map((finding) => ({ finding, names: new Set(finding.objects) }))

  /** By name, in the list of what is named; null where another has the same, so that nobody knows which is meant. */
  function nameOf(list: string, id: string): string | null {
    const items: readonly { id: string }[] = Object.hasOwn(project, list) ? project[list as ObjectList] : []
    const item = items.find((each) => each.id === id)
    const name = item ? objectName(item) : ''
    return name === '' || items.some((each) => each !== item && objectName(each) === name) ? null : named(name)
  }
  return (object) => {
    const of = own(object)
    const [list = '', id = ''] = object.split('/')
    if (shared.length === 0 || id === '') return of
    const name = nameOf(list, id)
    const trunks = list === 'profiles' ? (index.trunksByProfile.get(id) ?? []) : []
    const isAbout = ({ finding, names }: (typeof shared)[number]): boolean =>
      finding.path.startsWith(`${list}/`)
        ? name !== null && names.has(name)
        : isOfAssignment(finding) && trunks.some((trunk) => names.has(named(trunk.name)))
    const more = shared.filter((each) => !of.includes(each.finding) && isAbout(each)).map(({ finding }) => finding)
    return more.length === 0 ? of : [...of, ...more].sort(compareFindings)
  }
}

/** Which profile trunks have, not what one trunk is. */
const isOfAssignment = ({ path }: Finding): boolean => /^sipTrunks\/[^/]+\/securityProfileId$/u.test(path)
