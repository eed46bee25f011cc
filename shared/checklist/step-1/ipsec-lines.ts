import { say, type Inline } from '../../document/inline'
import { ipsecDevice } from '../../ipsec/device'
import type { H323Device, IpsecPlan, MgcpGateway } from '../../plan/project'
import { unreachable } from '../../unreachable'
import type { ChecklistContext } from '../context'
import { exactly, type LineDraft } from '../line'
import { stated } from '../../document/stated'
import { linesByCucm } from './ipsec-by-cucm'
import { lineId, stateCautions, type PlannedIpsec } from './planned-ipsec'

const whoDoesIt: Record<IpsecPlan['method'], string> = {
  none: 'no IPsec planned',
  network: 'IPsec by the network',
  cucm: 'IPsec by CUCM',
}

export const ipsecAside = ({ ipsec }: H323Device | MgcpGateway): Inline => say`${whoDoesIt[ipsec.method]}`

/** Lines that bring IPsec up for a device, and the one that proves it (S1-3, HX-1, XD-13). */
export function ipsecLines(
  of: H323Device | MgcpGateway,
  { hasKeys }: { hasKeys: boolean },
  context: ChecklistContext,
): LineDraft[] {
  const device: PlannedIpsec = { ...ipsecDevice(of), list: 'kind' in of ? 'h323Devices' : 'mgcpGateways', hasKeys }
  const { method } = device.ipsec
  switch (method) {
    case 'none':
      return hasKeys ? [decide(device, context)] : []
    case 'network':
      return [askNetwork(device, context)]
    case 'cucm':
      return linesByCucm(device, context)
    default:
      return unreachable(method)
  }
}

const decide = (device: PlannedIpsec, context: ChecklistContext): LineDraft => ({
  id: lineId(device, 'decide'),
  action: say`Have the owner sign that keys travel readable, or leave SRTP off here`,
  cautions: stateCautions(device, context),
  see: say`A decision in writing. CUCM cannot tell whether IPsec is there.`,
  evidence: 'who signs',
  register: ['S1-3', device.keys],
})

const askNetwork = (device: PlannedIpsec, context: ChecklistContext): LineDraft => ({
  id: lineId(device, 'network'),
  action: say`Have the network team confirm IPsec between every node and ${exactly([knownAs(device)], 'the device')}`,
  cautions: stateCautions(device, context),
  see: say`Both ends of the tunnel are up. ${stated(device.ipsec.state)}`,
  verify: say`Ask which devices do it; the planner cannot check it, nor can CUCM.`,
  evidence: 'who confirmed it',
  register: ['S1-3', device.keys, 'S5-4'],
})

/** A name is the next best where the plan has no address. */
const knownAs = ({ ipsec, device, name }: PlannedIpsec): string =>
  [ipsec.peerAddress, 'address' in device ? device.address : '', name].find((text) => text !== '') ?? ''
