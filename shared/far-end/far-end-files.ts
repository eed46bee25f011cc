import type { BundleFile } from '../text/bundle-file'
import { shortHash } from '../text/plan-hash'
import { toPlainText } from '../document/plain-text'
import type { EvaluatedPlan } from '../evaluation/evaluated-plan'
import { farEndDocument } from './far-end-document'
import { sheetsOf } from './sheets'

/**
 * A sheet for each other side, as text that can be mailed.
 * @param planHash SHA-256 of the project file
 */
export function* farEndFiles(
  plan: EvaluatedPlan,
  planHash: string,
  sheets = sheetsOf(plan),
): Generator<BundleFile, void> {
  for (const sheet of sheets) {
    yield { path: `far-end/${sheet.file}.txt`, text: toPlainText(farEndDocument(plan, sheet, shortHash(planHash))) }
  }
}
