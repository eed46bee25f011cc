import { defineStore } from 'pinia'
import { computed, shallowRef, watch } from 'vue'
import type { Project } from '../../shared/model/project'
import { evaluateWhole, type EvaluatedPlan } from '../../shared/rules/evaluated-plan'
import { summarize, type Finding } from '../../shared/rules/finding'
import { stepProgress } from '../../shared/task-flow/step-state'
import { useOpenProjectStore } from './open-project'

/** In ms: a check that costs less is made with the change itself, a longer one once typing rests. */
const [cheap, rest] = [8, 120]

/** What is wrong with the open project as it is now, saved or not, and all else that is derived from it. */
export const useEvaluationStore = defineStore('evaluation', () => {
  const open = useOpenProjectStore()
  const evaluated = shallowRef<EvaluatedPlan | null>(null)
  let cost = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  function check(project: Project): void {
    const began = performance.now()
    evaluated.value = evaluateWhole(project, new Date().toISOString().slice(0, 10))
    cost = performance.now() - began
  }
  watch(
    () => open.project,
    (project, before) => {
      clearTimeout(timer)
      if (!project) evaluated.value = null
      else if (!before || cost < cheap || evaluated.value === null) check(project)
      else timer = setTimeout(() => check(project), rest)
    },
    { immediate: true, flush: 'sync' },
  )

  /** Pages that use it are there only while a project is open. */
  const plan = computed<EvaluatedPlan>(() => {
    if (!evaluated.value) throw new Error('no project is open')
    return evaluated.value
  })
  const findings = computed(() => evaluated.value?.findings ?? [])
  const summary = computed(() => summarize(findings.value))
  const progress = computed(() => stepProgress(plan.value))
  /** By `list/id`, or `cluster`: the findings that are mended there. */
  const findingsByObject = computed(() => groupByObject(findings.value))
  const findingsOf = (object: string): readonly Finding[] => findingsByObject.value.get(object) ?? []

  return { plan, findings, summary, progress, findingsOf }
})

function groupByObject(findings: readonly Finding[]): Map<string, Finding[]> {
  const groups = new Map<string, Finding[]>()
  for (const finding of findings) {
    const [list = '', id = ''] = finding.path.split('/')
    const key = list === 'cluster' ? list : `${list}/${id}`
    const group = groups.get(key)
    if (group) group.push(finding)
    else groups.set(key, [finding])
  }
  return groups
}
