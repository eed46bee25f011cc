import { watch } from 'vue'
import type { OpenedProject } from '../../shared/contract/results'
import type { Project } from '../../shared/plan/project'
import { useHost } from '../host/use-host'
import { useOpenProjectStore } from '../stores/open-project'
import { dayOfSame } from './day-of-same'

/**
 * The day of the last change of what the plan becomes now: of then, where it is again as it was opened, or as it was
 * when somebody signed it, be it in an earlier session.
 */
export function useDays(): (after: Project) => string {
  const host = useHost()
  const open = useOpenProjectStore()
  let plans: readonly Project[] = []
  watch(
    [() => open.opened, () => open.project?.signatures],
    ([opened], [before]) => {
      plans = [...(opened === before ? plans : []), ...(open.project ? [open.project] : [])]
      if (opened && opened !== before) void addSigned(opened)
    },
    { immediate: true, flush: 'sync' },
  )
  /** What was signed before it was opened, and changed since, is among the kept versions. */
  async function addSigned(opened: OpenedProject): Promise<void> {
    const { revision, signatures } = opened.project
    const signed = signatures.filter((each) => each.revision === revision)
    if (signed.length === 0) return
    const hashes = [...new Set(signed.map(({ hash }) => hash))].slice(0, 100)
    const read = await host.readSigned({ file: opened.file, hashes })
    if (read.ok && open.opened === opened) plans = [...plans, ...read.value]
  }
  return (after) => dayOfSame(after, plans) ?? new Date().toISOString()
}
