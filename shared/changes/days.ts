import type { Field, Fields } from '../catalogue/field'
import { partListNames, partLists, projectFields } from './project-parts'

/** The names of the settings that hold a day or a moment, as their rows in the catalogue say. */
export const daySettings: ReadonlySet<string> = new Set(
  [...rowsIn(projectFields), ...partListNames.flatMap((list) => [...rowsIn(partLists[list].fields)])].flatMap(
    ([name, field]) => (holdsDay(field) ? [name] : []),
  ),
)

export function holdsDay(field: Field): boolean {
  return field.kind === 'text' && (field.day !== undefined || field.isMoment === true)
}

/** Every row, those in groups and lists too, with its name. */
export function* rowsIn(fields: Fields): Generator<[name: string, field: Field]> {
  for (const [name, field] of Object.entries(fields)) {
    yield [name, field]
    if (field.kind === 'group' || field.kind === 'list') yield* rowsIn(field.fields)
  }
}

/** Whether the setting at a place of a plan holds a day or a moment: a row of that name does, and no other row has it. */
export const isDayAt = (path: string): boolean => daySettings.has(path.slice(path.lastIndexOf('/') + 1))
