import { ref } from 'vue'
import {
  withEmptyAsFound,
  withOtherAsFound,
  withoutAsFound,
  withPlanAsFound,
  type FoundFrom,
} from '../../../shared/changes/as-found'
import type { HostFailure } from '../../../shared/contract/failure'
import type { ReadPlan } from '../../../shared/contract/results'
import type { Project } from '../../../shared/plan/project'
import { useHost } from '../../host/use-host'
import { useLibraryStore } from '../../stores/library'
import { usePlanStore } from '../../stores/plan'
import { useTodayStore } from '../../stores/today'

/** Keeps what a change of what was found makes of the plan, as one step. */
export function useFoundEdit() {
  const plan = usePlanStore()
  return (label: string, at: string, next: Project, merge?: string): void => {
    plan.edit({ label, at, ...(merge === undefined ? {} : { merge }) }, (draft) => {
      if (next.asFound !== plan.project.asFound) draft.asFound = next.asFound
      if (next.profiles !== plan.project.profiles) draft.profiles = next.profiles
    })
  }
}

/** What was found as a whole: where it comes from, and how it is forgotten. */
export function useAsFound() {
  const plan = usePlanStore()
  const clock = useTodayStore()
  const keep = useFoundEdit()

  const begin = (): void => {
    keep('enter what was found', 'asFound', withEmptyAsFound(plan.project, { source: '', takenOn: clock.today }))
  }
  const takePlan = (from: FoundFrom): void => {
    keep('take the plan as found', 'asFound', withPlanAsFound(plan.project, from))
  }
  const takeOther = (other: Project, from: FoundFrom): void => {
    keep('take another plan as found', 'asFound', withOtherAsFound(plan.project, other, from))
  }
  const forget = (): void => {
    keep('forget what was found', 'asFound', withoutAsFound(plan.project))
  }
  const setFrom = (key: keyof FoundFrom, value: string): void => {
    const { asFound } = plan.project
    if (!asFound) return
    const at = `asFound/${key}`
    const label = key === 'source' ? 'set source' : 'set day'
    keep(label, at, { ...plan.project, asFound: { ...asFound, [key]: value } }, at)
  }
  return { begin, takePlan, takeOther, forget, setFrom }
}

/** Reads another plan without opening it: chosen in a dialogue of the system, or named by its path. */
export function useOtherPlan() {
  const host = useHost()
  const library = useLibraryStore()
  const failure = ref<HostFailure | null>(null)

  async function read(found: ReturnType<typeof host.chooseFile>): Promise<ReadPlan | null> {
    failure.value = null
    const entry = await found
    const result = entry.ok && entry.value ? await host.readPlan({ file: entry.value.file }) : entry
    if (!result.ok) failure.value = result.failure
    return result.ok && result.value && 'project' in result.value ? result.value : null
  }
  return {
    failure,
    isChosen: () => library.about?.way === 'electron',
    choose: () => read(host.chooseFile({})),
    readAt: (path: string) => read(host.locateFile({ path })),
  }
}
