import type { Block, Document } from '../../shared/document/document'
import { toMarkdown } from '../../shared/document/markdown'
import type { Project } from '../../shared/plan/project'
import { customerReport, type ReportOptions } from '../../shared/report/options'
import { reportDocument } from '../../shared/report/report-document'
import { evaluateWhole } from '../../shared/evaluation/evaluator'
import { plan, type PlanParts } from './plan'

export const today = '2026-01-31'

export const reportOf = (project: Project, options: Partial<ReportOptions> = {}): Document =>
  reportDocument(evaluateWhole(project, today), { ...customerReport('abcd1234'), ...options })

export const reportOfParts = (parts: PlanParts, options: Partial<ReportOptions> = {}): Document =>
  reportOf(plan(parts), options)

export const blocksOf = (document: Document, id: string): Block[] =>
  document.sections.find((section) => section.id === id)?.blocks ?? []

/** What a reader sees of a section, without the marks of Markdown. */
export function sectionText(document: Document, id: string): string {
  const sections = document.sections.filter((section) => section.id === id)
  return toMarkdown({ ...document, sections }).replace(/[\\`*]/g, '')
}
