import { watch } from 'vue'
import type { Project } from '../../shared/plan/project'
import { useOpenProjectStore } from '../stores/open-project'
import { dayOfSame } from './day-of-same'

/**
 * The day of the last change of what the plan becomes now: of then, where it is again as it was opened, or as it was
 * when somebody signed it.
 */
export function useDays(): (after: Project) => string {
  const open = useOpenProjectStore()
  let plans: readonly Project[] = []
  watch(
    [() => open.opened, () => open.project?.signatures],
    ([opened], [before]) => {
      plans = [...(opened === before ? plans : []), ...(open.project ? [open.project] : [])]
    },
    { immediate: true, flush: 'sync' },
  )
  return (after) => dayOfSame(after, plans) ?? new Date().toISOString()
}
