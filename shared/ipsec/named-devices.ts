import { foldAddress } from '../plan/far-ends'
import { groupBy } from '../plan/group-by'
import { ipsecChoices } from '../plan/ipsec-choices'
import { fileNames } from '../text/file-names'
import type { EvaluatedPlan } from '../evaluation/evaluated-plan'
import { ipsecDevices, type IpsecDevice } from './device'

/** The associations of a device, with its file name in `ipsec/`, without an ending. */
export interface NamedIpsecDevice {
  device: IpsecDevice
  file: string
  /** The devices behind the same address, which have the same associations: made once, and taken away once. */
  sharing: IpsecDevice[]
}

/** The devices with which CUCM does IPsec, one for each address and choice: that which the run comes to first. */
export function namedIpsecDevices({ project }: Pick<EvaluatedPlan, 'project'>): NamedIpsecDevice[] {
  const fileName = fileNames()
  const all = ipsecDevices(project)
  const inTurn = all.toSorted((a, b) => a.device.wave - b.device.wave)
  const groups = groupBy(inTurn, (device) => [associationOf(device)])
  const sharing = new Map([...groups.values()].map(([first, ...others]) => [first, others]))
  return all.flatMap((device) => {
    const others = sharing.get(device)
    return others === undefined ? [] : [{ device, file: fileName(device.name), sharing: others }]
  })
}

/** What makes two associations with a node one. */
function associationOf({ address, ipsec, isGateway, device }: IpsecDevice): string {
  if (address.kind !== 'given') return `device ${device.id}`
  return JSON.stringify([foldAddress(address.text), isGateway, ipsecChoices(ipsec)])
}

export const ipsecPath = (file: string): string => `ipsec/${file}.txt`
export const ipsecRollbackPath = (file: string): string => `ipsec/${file}.rollback.txt`
