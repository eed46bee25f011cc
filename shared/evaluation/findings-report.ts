import type { Project } from '../plan/project'
import { summarize, type Finding, type Summary } from '../rules/finding'

/** What `check --json` prints; its keys and their order are fixed. */
export interface FindingsReport {
  project: string
  revision: number
  summary: Summary
  findings: Finding[]
}

export const findingsReport = ({ name, revision }: Project, findings: readonly Finding[]): FindingsReport => ({
  project: name,
  revision,
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
