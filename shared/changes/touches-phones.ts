import { hasProtectedStatus } from '../plan/protected-status'
import type { Project } from '../plan/project'
import type { Changes } from './changes'
import { touchesTls } from './touched'

/**
 * Whether a line of the window may reach phones: Cisco CallManager restarts where trust is added (S1-5), the CTL changes
 * with mixed mode (S1-1), protected status drops calls (MG-9). Only where none does may it be said that phones are not
 * touched.
 */
export const touchesPhones = (project: Project, changes: Changes): boolean => reaching(project, changes).length > 0

/** What such lines do. */
const reaching = ({ cluster, mgcpGateways }: Project, changes: Changes): string[] => [
  ...(touchesTls(changes) ? ['restarts Cisco CallManager'] : []),
  ...(cluster.mixedMode.state === 'planned' ? ['changes mixed mode'] : []),
  ...(mgcpGateways.some(hasProtectedStatus) ? ['turns on protected status'] : []),
]

export function phonesSentence(project: Project, changes: Changes): string {
  const lines = reaching(project, changes)
  return lines.length === 0 ? 'Phones are not touched.' : `Phones may be affected where a line ${lines.join(', or ')}.`
}
