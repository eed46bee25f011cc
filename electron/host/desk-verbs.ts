import type { Project } from '../../shared/plan/project'
import { evaluateWhole } from '../../shared/evaluation/evaluator'
import type { Desk } from './desk'
import { exportFormats } from './export/export-formats'
import type { HostVerbs } from './guarded-program'
import { placeOf, truePath } from './projects/file-tokens'
import { locate, type ProjectParts } from './projects/project-verbs'
import { refusal } from './refusal'
import type { PathParts } from './export/target-path'

export interface DeskParts extends PathParts {
  /** The files that the system gave and no window has taken yet: full paths, the oldest first. */
  given: string[]
}

type DeskVerb = 'chooseFile' | 'chooseTarget' | 'takeGivenFile' | 'printChecklist' | 'answerClose'

/** The verbs that need a desktop. A host without one refuses them, and is given no files. */
export function deskVerbs(parts: DeskParts & ProjectParts): Pick<HostVerbs, DeskVerb> {
  const entryAt = async (path: string | null | undefined) =>
    path === null || path === undefined ? null : locate(parts, await truePath(path))
  return {
    chooseFile: async () => entryAt(await deskOf(parts).chooseFile()),
    chooseTarget: async (wish) => {
      const path = await deskOf(parts).chooseTarget(wish)
      return path === null ? null : { path: parts.targets.add(path), place: placeOf(path) }
    },
    takeGivenFile: () => entryAt(parts.given.shift()),
    printChecklist: async ({ project }) => {
      await deskOf(parts).print(checklistPage(project, parts.now()))
      return null
    },
    answerClose: async ({ answer }) => {
      deskOf(parts).closeAnswered(answer)
      return Promise.resolve(null)
    },
  }
}

function deskOf({ desk }: DeskParts): Desk {
  if (desk) return desk
  throw refusal('not-here', 'Only the desktop app can do this.', 'Use the way that this window offers.')
}

/** The same page as the export of the checklist as HTML. */
function checklistPage(project: Project, now: Date): string {
  const files = exportFormats.html.files(evaluateWhole(project, now.toISOString().slice(0, 10)))
  return Buffer.concat([...files].map(({ bytes }) => bytes)).toString()
}
