import { bundleMachine } from '../../electron/host/export/bundle-machine'
import type { BundleMachine } from '../../shared/bundle/bundle'
import type { BundleFile } from '../../shared/text/bundle-file'
import { planTexts } from '../../shared/project-file/revision-text'
import { bundleFiles } from '../../shared/bundle/bundle-files'
import type { EvaluatedPlan } from '../../shared/evaluation/evaluated-plan'

/** Leaves the pages of PDFs empty: they cost more than all the rest, and have tests of their own. */
export const withoutPages: BundleMachine = { ...bundleMachine(), printPdf: () => Buffer.from('%PDF') }

/** The files of a bundle, read as text, with PDFs that have no pages. */
export const bundleTexts = (plan: EvaluatedPlan, machine: BundleMachine = withoutPages): BundleFile[] =>
  [...bundleFiles(plan, planTexts(plan.project), machine)].map(({ path, bytes }) => ({
    path,
    text: Buffer.from(bytes).toString(),
  }))
