import type { Project } from '../plan/project'
import { readyWord, type Ready } from '../plan/readiness'
import { hasOpenError, summarize, type Finding, type Summary } from '../rules/finding'

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
  ready: readyWord(project, hasOpenError(findings)),
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
