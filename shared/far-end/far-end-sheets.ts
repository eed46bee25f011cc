import { nothing } from '../checklist/nothing'
import { runningWords } from '../checklist/running'
import type { Block, Document, Section } from '../document/document'
import { say } from '../document/inline'
import type { EvaluatedPlan } from '../evaluation/evaluated-plan'
import { whole, type Scope } from '../plan/scope'
import { named } from '../text/words'
import { farEndDocument, trunksOf } from './far-end-document'
import { sheetsOf } from './sheets'

/**
 * The sheets of all other sides that the window touches as one document, each on a page of its own.
 * @param planHash first digits of the hash of the project file
 * @param scope of one trunk: the sheet that it is on
 */
export function farEndSheets(plan: EvaluatedPlan, planHash: string, scope: Scope = whole): Document {
  const sheets = sheetsOf(plan).filter(
    ({ contexts }) => scope.kind !== 'trunk' || contexts.some(({ trunk }) => trunk.id === scope.id),
  )
  const sections = sheets.flatMap((sheet, at) => {
    const isFollowed = at < sheets.length - 1
    return farEndDocument(plan, sheet, planHash).sections.map((section): Section => ({
      ...section,
      id: `${section.id}-${sheet.file}`,
      title: `${named(sheet.name)}: ${section.title.toLowerCase()}`,
      lead: say`For ${trunksOf(sheet)}. ${section.lead}`,
      blocks: [...section.blocks, ...(isFollowed ? [pageBreak] : [])],
    }))
  })
  return {
    title: 'Far-end agreements',
    subtitle: plan.project.name,
    language: 'en',
    running: runningWords(plan, planHash),
    sections: sections.length > 0 ? sections : [none],
  }
}

const pageBreak: Block = { kind: 'page-break' }

const none: Section = {
  id: 'none',
  title: 'No agreement',
  lead: [],
  blocks: [nothing('This plan touches no SIP trunk that has a profile.')],
}
