import type { Field } from '../../shared/catalogue/field'
import { typedValue } from '../../shared/edit/typed-value'
import type { Project } from '../../shared/plan/project'
import type { CellEdit } from '../grid/column'

/** Of more than these it is told how many more there are. */
const mostTold = 3

/**
 * What cells were given, as values of their settings; and in words what could not be taken, empty where all was.
 *
 * @param fieldOf null for a cell that is no setting
 * @param take gets the value of each that was taken
 * @param portOf the port of a destination that is typed without one
 */
export function typedCells<Row>(
  edits: readonly CellEdit<Row>[],
  project: Project,
  fieldOf: (edit: CellEdit<Row>) => Field | null | undefined,
  take: (edit: CellEdit<Row>, value: unknown) => void,
  portOf?: (edit: CellEdit<Row>) => number,
): string {
  const wrong: string[] = []
  for (const edit of edits) {
    const field = fieldOf(edit)
    if (!field) continue
    const typed = typedValue(field, edit.value, project, portOf?.(edit))
    if (typed.ok) take(edit, typed.value)
    else wrong.push(`“${typed.failure}” for ${field.label}`)
  }
  return notTaken(wrong)
}

export function notTaken(wrong: readonly string[]): string {
  if (wrong.length === 0) return ''
  const more = wrong.length > mostTold ? ` and ${String(wrong.length - mostTold)} more` : ''
  return `Not taken: ${wrong.slice(0, mostTold).join(', ')}${more}.`
}
