import { toPlainText } from '../../shared/document/plain-text'
import type { EvaluatedPlan } from '../../shared/evaluation/evaluated-plan'
import { farEndFiles } from '../../shared/far-end/far-end-files'
import type { BundleFile } from '../../shared/text/bundle-file'

/** The sheets of a bundle as they are mailed. */
export const farEndMails = (plan: EvaluatedPlan, planHash: string): BundleFile[] =>
  [...farEndFiles(plan, planHash)].map(({ path, document }) => ({ path: `${path}.txt`, text: toPlainText(document) }))
