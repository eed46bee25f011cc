import type { HostFailure } from '../../../../shared/contract/failure'
import type { Project } from '../../../../shared/plan/project'
import { ok, type Result } from '../../../../shared/result'
import { unreachable } from '../../../../shared/unreachable'
import { useHost } from '../../../host/use-host'
import type { Side } from '../../../stores/compare'
import { useOpenProjectStore } from '../../../stores/open-project'

/** Reads the plan of a side; null of this plan, which changes, and of the cluster, of which there is none. */
export function useReadSide() {
  const host = useHost()
  const open = useOpenProjectStore()

  return async (side: Side): Promise<Result<Project | null, HostFailure>> => {
    switch (side.kind) {
      case 'plan':
      case 'cluster':
        return ok(null)
      case 'file':
        return ok(side.project)
      case 'version': {
        const read = await host.readVersion({ file: open.opened?.file ?? '', version: side.version })
        return read.ok ? ok(read.value.project) : read
      }
      default:
        return unreachable(side)
    }
  }
}
