import type { EvaluatedPlan } from '../evaluation/evaluated-plan'
import { filesOfPictures, picturesOf } from '../plan/pictures'
import { countTrusted } from '../trust/trust-files'
import { bundleOf } from './bundle'

/** README.txt, project.trunkwright, the checklist in four forms, report.pdf, manifest.json, SHA256SUMS. */
const alwaysThere = 9
/** plan.csv and apply.sh. */
const withRequests = 2
/** The file of a gateway or of its IPsec, and its way back. */
const withWayBack = 2

/** The page of a sheet for a far end, and its text. */
const forms = 2

/** How many files `bundleFiles` gives for a plan, told without making them: with all pictures, be they there or not. */
export function countBundleFiles(plan: EvaluatedPlan): number {
  const bundle = bundleOf(plan, '')
  const requests = bundle.run.rows.filter(({ kind }) => kind === 'request').length
  const axl = requests === 0 ? 0 : requests + withRequests
  const trusted = countTrusted(plan.index)
  // And a list of where each goes.
  const certificates = trusted === 0 ? 0 : trusted + 1
  return (
    alwaysThere +
    axl +
    certificates +
    withWayBack * (bundle.gateways.count + bundle.ipsecDevices) +
    forms * bundle.farEnds.length +
    filesOfPictures(picturesOf(plan.project.checklist)).length
  )
}
