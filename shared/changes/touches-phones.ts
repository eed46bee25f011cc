import { hasProtectedStatus } from '../plan/protected-status'
import type { Project } from '../plan/project'
import type { Changes } from './changes'
import { touchesTls } from './touched'

/**
 * Whether a line of the window may reach phones: Cisco CallManager restarts where trust is added (S1-5), the CTL changes
 * with mixed mode (S1-1), protected status drops calls (MG-9). Only where none does may it be said that phones are not
 * touched.
 */
export const touchesPhones = ({ cluster, mgcpGateways }: Project, changes: Changes): boolean =>
  touchesTls(changes) || cluster.mixedMode.state === 'planned' || mgcpGateways.some(hasProtectedStatus)

export const phonesSentence = (project: Project, changes: Changes): string =>
  touchesPhones(project, changes)
    ? 'Phones may be affected where a line restarts Cisco CallManager, changes mixed mode, or turns on protected status.'
    : 'Phones are not touched.'
