import { jsonText } from '../text/json-text'
import { findingsReport } from '../evaluation/findings-report'
import type { Bundle, Fingerprint } from './bundle'

export interface ListedFile extends Fingerprint {
  path: string
}

/** What the bundle holds, for programs. It cannot list itself, nor SHA256SUMS, which is made after it. */
export function manifest({ plan, planHash, run }: Bundle, files: readonly ListedFile[]): string {
  const { project, findings, ready } = plan
  const report = findingsReport(project, findings)
  return jsonText({
    project: report.project,
    revision: report.revision,
    planHash,
    formatVersion: project.version,
    axlVersion: project.cluster.axlVersion,
    ready,
    summary: report.summary,
    findings: report.findings,
    withheld: run.withheld,
    files: files.map(({ path, bytes, sha256 }) => ({ path, size: bytes, sha256 })),
  })
}
