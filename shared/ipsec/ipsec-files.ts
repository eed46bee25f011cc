import type { BundleFile } from '../text/bundle-file'
import { iosText } from '../ios/ios-file'
import { nodesOf } from '../ios/nodes'
import type { EvaluatedPlan } from '../evaluation/evaluated-plan'
import { ipsecFile } from './ipsec-file'
import { ipsecRollback } from './ipsec-rollback'
import { ipsecNames } from './names'
import { ipsecPath, ipsecRollbackPath, namedIpsecDevices } from './named-devices'

/**
 * For each device with which CUCM does IPsec both sides of its associations, and the way back (HX-1, XD-13).
 * @param planHash SHA-256 of the project file
 */
export function* ipsecFiles(plan: EvaluatedPlan, planHash: string): Generator<BundleFile, void> {
  const { project, ready } = plan
  const stamp = { project, planHash, ready }
  const nodes = nodesOf(project.cluster)
  for (const { device, file } of namedIpsecDevices(plan)) {
    const context = { device, nodes, names: ipsecNames(device, project) }
    yield { path: ipsecPath(file), text: iosText(ipsecFile(context, stamp)) }
    yield { path: ipsecRollbackPath(file), text: iosText(ipsecRollback(context, stamp)) }
  }
}
