import { nothing } from '../checklist/nothing'
import { runningWords } from '../checklist/running'
import type { Block, Document, Section } from '../document/document'
import type { EvaluatedPlan } from '../evaluation/evaluated-plan'
import { named } from '../text/words'
import { farEndDocument, foundProfiles } from './far-end-document'
import { namedFarEnds } from './far-end-files'

/**
 * The sheets of all SIP trunks that have a profile as one document, each on a page of its own.
 * @param planHash first digits of the hash of the project file
 */
export function farEndSheets(plan: EvaluatedPlan, planHash: string): Document {
  const foundOf = foundProfiles(plan)
  const farEnds = namedFarEnds(plan)
  const sheets = farEnds.flatMap(({ trunk, file }, at) => {
    const sheet = farEndDocument(plan, trunk, planHash, foundOf)
    const isFollowed = at < farEnds.length - 1
    return (sheet?.sections ?? []).map((section) => ({
      id: `${section.id}-${file}`,
      title: `Trunk ${named(trunk.name)}: ${section.title.toLowerCase()}`,
      lead: section.lead,
      blocks: [...section.blocks, ...(isFollowed ? [pageBreak] : [])],
    }))
  })
  return {
    title: 'Far-end agreements',
    subtitle: plan.project.name,
    language: 'en',
    running: runningWords(plan, planHash),
    sections: sheets.length > 0 ? sheets : [none],
  }
}

const pageBreak: Block = { kind: 'page-break' }

const none: Section = {
  id: 'none',
  title: 'No agreement',
  lead: [],
  blocks: [nothing('No SIP trunk of this plan has a profile yet.')],
}
