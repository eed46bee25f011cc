import { severities, type Finding } from '../../shared/rules/finding'
import type { MarkKind } from './mark-kind'

export interface MarkCount {
  kind: MarkKind
  count: number
}

/** The marks of findings, worst first, with their counts; those that are waived come last. */
export const markCounts = (findings: readonly Finding[]): MarkCount[] =>
  [...severities, 'waived' as const]
    .map((kind) => ({
      kind,
      count: findings.filter((finding) => (finding.waived ? 'waived' : finding.severity) === kind).length,
    }))
    .filter(({ count }) => count > 0)
