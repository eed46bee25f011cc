import type { FormField } from '../../../renderer/form/form-field'
import { formFields } from '../../../renderer/form/form-sections'
import type { ItemKind } from '../../../shared/catalogue/item-kinds'
import type { Project } from '../../../shared/plan/project'
import { evaluateWhole } from '../../../shared/evaluation/evaluator'

/** The fields of an object of a plan, by their ids. */
export function fieldsById(kind: ItemKind, item: object, project: Project, path?: string): Record<string, FormField> {
  const plan = evaluateWhole(project, '2026-01-31')
  const fields = formFields(kind, item, path === undefined ? { plan } : { plan, path })
  return Object.fromEntries(fields.map((field) => [field.id, field]))
}
