import type { Field } from '../../shared/catalogue/field'
import { namedChoices } from '../../shared/edit/typed-value'
import type { Project } from '../../shared/plan/project'
import { named } from '../../shared/text/words'
import { choiceLabel } from '../form/field-control'
import type { CellChoice } from '../grid/column'

const known = new WeakMap<Project, Map<Field, readonly CellChoice[]>>()

/** The choices of a setting in a cell; none where it is typed. Listed once for a plan: every cell of a column asks. */
export function cellChoices(field: Field, project: Project): readonly CellChoice[] {
  const ofPlan = known.get(project) ?? new Map<Field, readonly CellChoice[]>()
  const choices =
    ofPlan.get(field) ??
    namedChoices(field, project).map(({ value, name }) => ({ value, label: labelOf(field, value, name) }))
  known.set(project, ofPlan.set(field, choices))
  return choices
}

function labelOf(field: Field, value: string, name: string): string {
  if (field.kind === 'choice') return choiceLabel(value)
  return value === '' ? 'None' : named(name)
}
