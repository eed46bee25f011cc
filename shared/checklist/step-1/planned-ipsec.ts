import type { IpsecDevice } from '../../ipsec/device'
import type { ChecklistContext } from '../context'
import { idOf } from '../line'

/** A device that has no TLS: IPsec is what keeps its keys secret. */
export interface PlannedIpsec extends IpsecDevice {
  list: 'h323Devices' | 'mgcpGateways'
  /** SRTP is planned on it, so that keys travel. */
  hasKeys: boolean
}

export const lineId = ({ list, device }: PlannedIpsec, ...line: string[]) =>
  idOf('step1', list, device.id, 'ipsec', ...line)

export const stateCautions = ({ list, device }: PlannedIpsec, { cautionsAt }: ChecklistContext) =>
  cautionsAt(`${list}/${device.id}/ipsec/state`)
