import type { Field, Fields } from '../catalogue/field'
import { partLists, type Part, type PartListName } from '../changes/project-parts'
import type { Conflict } from '../plan/conflicts'
import type { Project } from '../plan/project'
import { named } from '../text/words'
import { wholeProject } from './whole-project'

/** Where a conflict is, for people. */
export interface ConflictPlace {
  /** `SIP trunk TRUNK-A`; empty for what belongs to the project. */
  object: string
  /** Label of the setting; empty for the object as a whole. */
  setting: string
}

/** @param lineName what people call a line of the checklist, of which a plan has the id alone */
export function conflictPlace(project: Project, conflict: Conflict, lineName: (id: string) => string): ConflictPlace {
  const [list = '', ...rest] = conflict.path.split('/')
  if (!Object.hasOwn(partLists, list)) return { object: '', setting: settingName(wholeProject, conflict.path) }
  const { noun, fields, parts } = partLists[list as PartListName]
  const path = rest.join('/')
  if (path === '') return { object: '', setting: `Order of ${noun}s` }
  const part = longestAt(parts(project), path)
  const step = part?.step ?? path
  const name = list === 'checklist' ? lineName(step) : (part?.name ?? nameIn(conflict) ?? step)
  return {
    object: `${noun} ${named(name)}`,
    setting: path === step ? '' : settingName(fields, path.slice(step.length + 1)),
  }
}

/** Ids and names may have a slash in them: as in settling, the longest that fits is meant. */
export function longestAt(parts: readonly Part[], path: string): Part | undefined {
  const fitting = parts.filter(({ step }) => `${path}/`.startsWith(`${step}/`))
  return fitting.sort((a, b) => b.step.length - a.step.length)[0]
}

/** `SIP trunk TRUNK-A: Description`. */
export const placeWords = ({ object, setting }: ConflictPlace): string =>
  [object, setting].filter((word) => word !== '').join(': ')

/** Of an object that is not in the plan. */
function nameIn({ base, ours, theirs }: Conflict): string | null {
  const [found] = [base, ours, theirs].flatMap((value) => {
    const { name, domainName, realm, userid } = (value ?? {}) as Record<string, unknown>
    return [name, domainName, realm, userid].filter((each) => typeof each === 'string')
  })
  return found ?? null
}

/** The way to a setting by its labels, as far as they are known. */
function settingName(fields: Fields, path: string): string {
  const labels: string[] = []
  let inside: Fields | null = fields
  for (const step of path.split('/')) {
    const field: Field | undefined = inside && Object.hasOwn(inside, step) ? inside[step] : undefined
    labels.push(field?.label ?? step)
    inside = field ? insideOf(field) : inside
  }
  return labels.filter((label) => label !== '').join(' / ')
}

/** The name of an item stands between a list and what its items have. */
const insideOf = (field: Field): Fields | null =>
  field.kind === 'group' || field.kind === 'list' ? field.fields : null
