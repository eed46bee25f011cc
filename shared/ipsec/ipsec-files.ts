import type { BundleFile } from '../bundle/bundle'
import { fileNames } from '../gateways/file-names'
import { iosText } from '../gateways/ios-file'
import { nodesOf } from '../gateways/nodes'
import type { EvaluatedPlan } from '../rules/evaluated-plan'
import { ipsecDevices, type IpsecDevice } from './device'
import { ipsecFile } from './ipsec-file'
import { ipsecRollback } from './ipsec-rollback'

/** The devices with which CUCM does IPsec, each with its file name in `ipsec/`, without an ending. */
export function namedIpsecDevices({
  project,
}: Pick<EvaluatedPlan, 'project'>): { device: IpsecDevice; file: string }[] {
  const fileName = fileNames()
  return ipsecDevices(project).map((device) => ({ device, file: fileName(device.name) }))
}

export const ipsecPath = (file: string): string => `ipsec/${file}.txt`

/**
 * For each device with which CUCM does IPsec both sides of its associations, and the way back (HX-1, XD-13).
 * @param planHash SHA-256 of the project file
 */
export function* ipsecFiles(plan: EvaluatedPlan, planHash: string): Generator<BundleFile, void> {
  const { project, isReady } = plan
  const stamp = { project, planHash, isReady }
  const nodes = nodesOf(project.cluster)
  for (const { device, file } of namedIpsecDevices(plan)) {
    yield { path: ipsecPath(file), text: iosText(ipsecFile({ device, nodes }, stamp)) }
    yield { path: `ipsec/${file}.rollback.txt`, text: iosText(ipsecRollback({ device, nodes }, stamp)) }
  }
}
