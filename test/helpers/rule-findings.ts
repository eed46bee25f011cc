import type { Project } from '../../shared/plan/project'
import { evaluate } from '../../shared/evaluation/evaluator'
import type { Finding } from '../../shared/rules/finding'
import { plan, type PlanParts } from './plan'

export const today = '2026-11-23'

export const findingsOf = (rule: string, project: Project): Finding[] =>
  evaluate(project, today).filter((finding) => finding.rule === rule)

/** What one rule says of a plan, a line each: `error: TRUNK-A + TRUNK-B`. Empty: the rule does not fire. */
export const fired = (rule: string, parts: PlanParts): string[] =>
  findingsOf(rule, plan(parts)).map(({ severity, objects }) => `${severity}: ${objects.join(' + ')}`)

/** Where the findings of a rule are mended: `step 2, profiles/TLS/name`. */
export const mendedAt = (rule: string, parts: PlanParts): string[] =>
  findingsOf(rule, plan(parts)).map(({ step, path }) => `step ${String(step)}, ${path}`)

/** Message and remedy as one text, as a consultant reads it. */
export const sentences = (rule: string, parts: PlanParts): string[] =>
  findingsOf(rule, plan(parts)).map(({ message, remedy }) => `${message} ${remedy}`)
