import { withFoundDevices } from '../../../shared/changes/as-found-devices'
import { withFoundProfiles } from '../../../shared/changes/as-found-profiles'
import type { ChangeRow } from '../../../shared/changes/as-found-rows'
import type { ProfileSettings } from '../../../shared/catalogue/profile-fields'
import { typedValue } from '../../../shared/edit/typed-value'
import type { Project } from '../../../shared/plan/project'
import type { CellEdit } from '../../grid/column'

interface Kept {
  project: Project
  /** What could not be taken, in words. */
  wrong: string[]
  /** Where the first of them stands. */
  at: string
}

/** Old values that were set beside the planned ones. */
export function withOldValues(before: Project, edits: readonly CellEdit<ChangeRow>[]): Kept {
  const wrong: string[] = []
  let project = before
  for (const { row, value } of edits) {
    const { old, field } = row
    const typed = old && field ? typedValue(field, value, project) : null
    if (typed?.ok) project = withOld(project, row, typed.value)
    else if (typed) wrong.push(`“${typed.failure}” for ${field?.label ?? ''}`)
  }
  return { project, wrong, at: `asFound/changes/${edits[0]?.row.key ?? ''}` }
}

function withOld(project: Project, { old, object }: ChangeRow, value: unknown): Project {
  const id = object.slice(object.indexOf('/') + 1)
  if (!old) return project
  if (old.list === 'profiles') {
    const name = project.profiles.find((profile) => profile.id === id)?.asFoundName
    // Of several with one name the last counts.
    const at = project.asFound?.profiles.findLastIndex((found) => found.name === name) ?? -1
    return withFoundProfiles(project, [{ at, setting: old.setting as keyof ProfileSettings, value }])
  }
  const device = (project[old.list] as { id: string; name: string; kind?: string }[]).find((each) => each.id === id)
  return device ? withFoundDevices(project, old.list, [{ device, setting: old.setting, value }]) : project
}
