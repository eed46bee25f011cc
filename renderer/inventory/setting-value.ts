import type { Field } from '../../shared/catalogue/field'
import { namedChoices } from '../../shared/edit/typed-value'
import type { Project } from '../../shared/plan/project'
import { named } from '../../shared/text/words'
import { choiceLabel } from '../form/field-control'
import type { CellChoice } from '../grid/column'

/** The choices of a setting in a cell; none where it is typed. */
export const cellChoices = (field: Field, project: Project): CellChoice[] =>
  namedChoices(field, project).map(({ value, name }) => ({ value, label: labelOf(field, value, name) }))

function labelOf(field: Field, value: string, name: string): string {
  if (field.kind === 'choice') return choiceLabel(value)
  return value === '' ? 'None' : named(name)
}
