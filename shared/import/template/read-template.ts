import type { Project } from '../../plan/project'
import { describeReadFailure } from '../../project-file/read-failure'
import { readProject } from '../../project-file/read-project'
import { fail, ok, type Message, type Result } from '../../result'
import type { ReadSource, SourceRow, TemplateObject } from '../source-row'

const isProject = /"format"\s*:\s*"trunkwright-project"/u

/** So much of a file says what it is. */
const headLength = 65_536

/**
 * Another plan, whose profiles, far ends and SIP trunks are a pattern for this one: who stated, ticked and was found
 * there stays there. Null for what is no project.
 */
export function readTemplate(text: string): Result<ReadSource, Message> | null {
  if (!text.trimStart().startsWith('{') || !isProject.test(text.slice(0, headLength))) return null
  const read = readProject(text)
  if (!read.ok) {
    const { message, remedy } = describeReadFailure(read.failure)
    return fail({ message: `It ${message}.`, remedy })
  }
  const kind = 'Trunkwright project, as a template'
  return ok({ kind, by: 'person', rows: rowsOf(read.value), tells: [], isTemplate: true })
}

function rowsOf({ profiles, farEnds, sipTrunks }: Project): SourceRow[] {
  const profileNames = new Map(profiles.map(({ id, name }) => [id, name]))
  const farEndNames = new Map(farEnds.map(({ id, name }) => [id, name]))
  return [
    ...profiles
      .filter(({ predefined }) => !predefined)
      .map((profile) => rowOf('profiles', profile.name, { list: 'profiles', profile })),
    ...farEnds.map((farEnd) => rowOf('farEnds', farEnd.name, { list: 'farEnds', farEnd })),
    ...sipTrunks.map((trunk) =>
      rowOf('sipTrunks', trunk.name, {
        ...{ list: 'sipTrunks', trunk },
        profileName: profileNames.get(trunk.securityProfileId ?? '') ?? null,
        farEndName: farEndNames.get(trunk.farEndId ?? '') ?? null,
      }),
    ),
  ]
}

function rowOf(list: TemplateObject['list'], name: string, template: TemplateObject): SourceRow {
  const place = `${list} ${name}`
  if (name.trim() === '') return { became: 'refused', place: list, list, name, why: 'It has no name.' }
  return { became: 'told', place, list, name, values: { template }, refusedCells: [] }
}

/**
 * A plan that lies in a folder or an archive may be there for any reason, such as the one that takes it in: it is left
 * out, and said once.
 */
export const passedOver = (template: ReadSource): ReadSource => ({
  ...template,
  kind: 'Trunkwright project',
  rows: [
    {
      ...{ became: 'skipped', place: 'line 1', list: '', name: '' },
      why: 'It is a plan, and says nothing of the cluster. To take it as a template, give that file by itself.',
    },
  ],
})
