import type { EvaluatedPlan } from '../evaluation/evaluated-plan'
import { bundleOf, hasRequests, requestFolders } from './bundle'

/** README.txt, project.trunkwright, the checklist in four forms, report.pdf, manifest.json, SHA256SUMS. */
const alwaysThere = 9
/** order.csv and apply.sh. */
const withRequests = 2
/** The file of a gateway or of its IPsec, and its way back. */
const withWayBack = 2

/** How many files `bundleFiles` gives for a plan, told without making them. */
export function countBundleFiles(plan: EvaluatedPlan): number {
  const bundle = bundleOf(plan, '')
  const lists = requestFolders.map((folder) => bundle[folder]).filter(hasRequests)
  const requests = lists.reduce((count, list) => count + list.requests.length + withRequests, 0)
  return alwaysThere + requests + withWayBack * (bundle.gateways.count + bundle.ipsecDevices) + bundle.farEnds
}
