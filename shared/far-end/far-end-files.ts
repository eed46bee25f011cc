import type { BundleFile } from '../text/bundle-file'
import { shortHash } from '../text/plan-hash'
import { toMarkdown } from '../document/markdown'
import { fileNames } from '../text/file-names'
import type { SipTrunk } from '../plan/project'
import type { EvaluatedPlan } from '../evaluation/evaluated-plan'
import { profileOf } from '../plan/plan-index'
import { farEndDocument, foundProfiles } from './far-end-document'

/** The trunks that have a sheet for the other side, each with its file name in `far-end/`, without an ending. */
export function namedFarEnds({ project, index }: EvaluatedPlan): { trunk: SipTrunk; file: string }[] {
  const fileName = fileNames('trunk')
  return project.sipTrunks
    .filter((trunk) => profileOf(trunk, index) !== undefined)
    .map((trunk) => ({ trunk, file: fileName(trunk.name) }))
}

/**
 * A sheet for the other side of each SIP trunk that has a profile.
 * @param planHash SHA-256 of the project file
 */
export function* farEndFiles(plan: EvaluatedPlan, planHash: string): Generator<BundleFile, void> {
  const foundOf = foundProfiles(plan)
  for (const { trunk, file } of namedFarEnds(plan)) {
    const sheet = farEndDocument(plan, trunk, shortHash(planHash), foundOf)
    if (sheet !== null) yield { path: `far-end/${file}.md`, text: toMarkdown(sheet) }
  }
}
