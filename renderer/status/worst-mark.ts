import { severities, type Finding } from '../../shared/rules/finding'
import type { MarkKind } from './mark-kind'

/** The mark of the worst finding; one that is waived comes last. Null where there is none. */
export function worstMark(findings: readonly Finding[]): MarkKind | null {
  const open = severities.find((severity) =>
    findings.some((finding) => !finding.waived && finding.severity === severity),
  )
  return open ?? (findings.length > 0 ? 'waived' : null)
}
