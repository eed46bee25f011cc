import type { ChecklineGroup } from '../../document/document'
import { code, say } from '../../document/inline'
import type { H323Device } from '../../model/project'
import type { ChecklistContext } from '../context'
import { canDoH323, h323GatewaysToConfigure } from '../gateways'
import { ipsecAside, ipsecLines } from './ipsec-lines'
import { enter, idOf, lines, type LineDraft } from '../line'
import { srtpOnLeg } from '../sights'

/** Step 1 for H.323 devices: IPsec, then the gateway itself. */
export function h323Groups(context: ChecklistContext): ChecklineGroup[] {
  const toConfigure = new Set(h323GatewaysToConfigure(context.changes))
  return context.project.h323Devices.map((device) => {
    const gateway = toConfigure.has(device) ? [configuration(device, context)] : []
    return lines(device.kind, device.name, ipsecAside(device.ipsec), [...h323Ipsec(device, context), ...gateway])
  })
}

const h323Ipsec = (device: H323Device, context: ChecklistContext): LineDraft[] =>
  ipsecLines(
    {
      ...device,
      list: 'h323Devices',
      isGateway: device.kind === 'H.323 Gateway',
      hasKeys: device.srtpAllowed,
      register: 'HX-3',
    },
    context,
  )

/** `srtp fallback`, so that calls with a far end without SRTP go on as RTP (HX-6). */
export const h323Commands = ['srtp fallback', 'supplementary-service media-renegotiate'] as const

function configuration(device: H323Device, { cautionsAt, wayBack }: ChecklistContext): LineDraft {
  const { id, software } = device
  const common = {
    id: idOf('step1', 'h323Devices', id, 'configuration'),
    cautions: cautionsAt(`h323Devices/${id}/software`),
    register: ['S1-6', 'XD-11'] as const,
  }
  if (!canDoH323(device)) {
    return {
      ...common,
      action: say`Do not go on with this gateway: its software has no H.323`,
      see: say`${code('show version')} says which software it is. In the plan: ${software}.`,
      evidence: 'paste of the command',
      register: ['S1-6', 'XD-5'],
    }
  }
  return {
    ...common,
    action: say`Configure SRTP on the gateway itself`,
    enter: h323Commands.map((command) => enter('voice service voip', say`${code(command)}`)),
    see: say`${code('show running-config | section voice service voip')} has both lines.${software === '' ? '' : ` Software in the plan: ${software}.`}`,
    verify: srtpOnLeg('After step 5, in a call,'),
    undo: say`${wayBack(idOf('h323Devices', id, 'configuration'))}`,
    evidence: 'paste of the command',
  }
}
