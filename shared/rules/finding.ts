import { byCodeUnit, byCodeUnits } from '../text/order'
import type { Message } from '../result'
import type { RegisterId } from '../register/register'
import type { StepNumber } from '../catalogue/steps'

/** From worst to least. */
export const severities = ['error', 'warning', 'caution', 'advice'] as const
export type Severity = (typeof severities)[number]

/** What a rule found: about which objects, where it is mended, what is wrong and what to do. */
export interface Finding extends Message {
  rule: RegisterId
  severity: Severity
  /** Names, sorted, each once; `(no name)` for one without. */
  objects: string[]
  /** `sipTrunks/<id>/securityProfileId`: the field in which it can be mended. */
  path: string
  step: StepNumber
  waived: boolean
}

/** By severity, then rule, then objects; the rest settles what has all of these in common. */
export const compareFindings = (a: Finding, b: Finding): number =>
  severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
  byCodeUnit(a.rule, b.rule) ||
  byCodeUnits(a.objects, b.objects) ||
  byCodeUnit(a.path, b.path) ||
  byCodeUnit(a.message, b.message)

export interface Summary {
  errors: number
  warnings: number
  cautions: number
  advice: number
  waived: number
}

const counted = { error: 'errors', warning: 'warnings', caution: 'cautions', advice: 'advice' } as const

/** A waived finding counts as waived and as nothing else. */
export function summarize(findings: readonly Finding[]): Summary {
  const summary: Summary = { errors: 0, warnings: 0, cautions: 0, advice: 0, waived: 0 }
  for (const finding of findings) summary[finding.waived ? 'waived' : counted[finding.severity]] += 1
  return summary
}

export const isOpenError = (finding: Finding): boolean => finding.severity === 'error' && !finding.waived

export const hasOpenError = (findings: readonly Finding[]): boolean => findings.some(isOpenError)
