import type { Project } from '../plan/project'
import { isReady, summarize, type Finding, type Summary } from '../rules/finding'

/** The word for a whole plan. */
export type Ready = 'nothing planned' | 'not ready' | 'ready'

export function readyWord({ sipTrunks, h323Devices, mgcpGateways }: Project, findings: readonly Finding[]): Ready {
  if (sipTrunks.length + h323Devices.length + mgcpGateways.length === 0) return 'nothing planned'
  return isReady(findings) ? 'ready' : 'not ready'
}

/** What `check --json` prints; its keys and their order are fixed. */
export interface FindingsReport {
  project: string
  revision: number
  ready: Ready
  summary: Summary
  findings: Finding[]
}

export const findingsReport = (project: Project, findings: readonly Finding[]): FindingsReport => ({
  project: project.name,
  revision: project.revision,
  ready: readyWord(project, findings),
  summary: summarize(findings),
  findings: findings.map(({ rule, severity, objects, path, step, message, remedy, waived }) => ({
    rule,
    severity,
    objects,
    path,
    step,
    message,
    remedy,
    waived,
  })),
})
