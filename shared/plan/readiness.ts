import { hasConflicts } from './conflicts'
import type { Project } from './project'

/** The one word for a whole plan: the same in the window, the documents, the bundle and its scripts, and `check`. */
export const readyWords = ['nothing planned', 'not ready', 'ready'] as const
export type Ready = (typeof readyWords)[number]

/**
 * A plan in which a merge left conflicts is not ready, whatever it holds.
 * @param isOpen whether an error is left that no waiver covers
 */
export function readyWord(project: Project, isOpen: boolean): Ready {
  if (hasConflicts(project)) return 'not ready'
  const { sipTrunks, h323Devices, mgcpGateways } = project
  if (sipTrunks.length + h323Devices.length + mgcpGateways.length === 0) return 'nothing planned'
  return isOpen ? 'not ready' : 'ready'
}
