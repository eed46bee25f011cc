import type { Project } from '../../shared/plan/project'
import { checklistDocument } from '../../shared/checklist/checklist-document'
import { toHtml } from '../../shared/document/html'
import { evaluateWhole } from '../../shared/evaluation/evaluator'
import type { DesktopShell } from './desktop-shell'
import type { Exports } from './export/export'
import { planHashOf } from './export/fingerprint'
import type { HostVerbs } from './guarded-program'
import { placeOf, truePath } from './projects/file-tokens'
import { locate, type ProjectParts } from './projects/project-verbs'
import { refusal } from './refusal'
import type { PathParts } from './export/target-path'

export interface DesktopParts extends PathParts {
  /** The files that the system gave and no window has taken yet: full paths, the oldest first. */
  given: string[]
  exports: Exports
}

type DesktopVerb =
  | 'chooseFile'
  | 'chooseTarget'
  | 'takeGivenFile'
  | 'printChecklist'
  | 'answerClose'
  | 'showInFolder'
  | 'openExported'
  | 'showExported'

/** The verbs that need a desktop. A host without one refuses them, and is given no files. */
export function desktopVerbs(parts: DesktopParts & ProjectParts): Pick<HostVerbs, DesktopVerb> {
  const entryAt = async (path: string | null | undefined) =>
    path === null || path === undefined ? null : locate(parts, await truePath(path))
  return {
    chooseFile: async () => entryAt(await desktopOf(parts).chooseFile()),
    chooseTarget: async (wish) => {
      const path = await desktopOf(parts).chooseTarget(wish)
      return path === null ? null : { path: parts.targets.add(path), place: placeOf(path) }
    },
    showInFolder: async ({ file }) => {
      desktopOf(parts).showInFolder(await truePath(parts.tokens.pathOf(file)))
      return null
    },
    openExported: async ({ job }) => {
      await desktopOf(parts).open(parts.exports.written.documentOf(job))
      return null
    },
    showExported: ({ job }) => {
      desktopOf(parts).showInFolder(parts.exports.written.pathOf(job))
      return Promise.resolve(null)
    },
    takeGivenFile: () => entryAt(parts.given.shift()),
    printChecklist: async ({ project }) => {
      await desktopOf(parts).print(checklistPage(project, parts.now()))
      return null
    },
    answerClose: async ({ answer }) => {
      desktopOf(parts).closeAnswered(answer)
      return Promise.resolve(null)
    },
  }
}

function desktopOf({ desktop }: DesktopParts): DesktopShell {
  if (desktop) return desktop
  throw refusal('not-here', 'Only the desktop app can do this.', 'Use the way that this window offers.')
}

/** The same page as the export of the checklist as HTML. */
function checklistPage(project: Project, now: Date): string {
  const plan = evaluateWhole(project, now.toISOString().slice(0, 10))
  return toHtml(checklistDocument(plan, planHashOf(project)))
}
