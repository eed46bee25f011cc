import { fileNames } from '../text/file-names'
import type { EvaluatedPlan } from '../evaluation/evaluated-plan'
import { ipsecDevices, type IpsecDevice } from './device'

/** The devices with which CUCM does IPsec, each with its file name in `ipsec/`, without an ending. */
export function namedIpsecDevices({
  project,
}: Pick<EvaluatedPlan, 'project'>): { device: IpsecDevice; file: string }[] {
  const fileName = fileNames()
  return ipsecDevices(project).map((device) => ({ device, file: fileName(device.name) }))
}

export const ipsecPath = (file: string): string => `ipsec/${file}.txt`
export const ipsecRollbackPath = (file: string): string => `ipsec/${file}.rollback.txt`
