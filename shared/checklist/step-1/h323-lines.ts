import type { ChecklineGroup } from '../../document/document'
import { code, say } from '../../document/inline'
import { h323Commands } from '../../gateways/h323-work'
import { h323GatewaysToConfigure } from '../../changes/gateways-to-configure'
import type { H323Device } from '../../plan/project'
import type { ChecklistContext } from '../context'
import { asRead, fileRow, madeForRow } from '../device-files'
import { commandInline } from '../ios-inline'
import { enter, idOf, lines, type LineDraft } from '../line'
import { srtpOnLeg } from '../sights'
import { ipsecAside, ipsecLines } from './ipsec-lines'
import { withoutFile } from './without-file'

/** Step 1 for H.323 devices: IPsec, then the gateway itself. */
export function h323Groups(context: ChecklistContext): ChecklineGroup[] {
  const toConfigure = new Set(h323GatewaysToConfigure(context.changes))
  return context.project.h323Devices.map((device) => {
    const gateway = toConfigure.has(device) ? [configuration(device, context)] : []
    return lines(device.kind, device.name, ipsecAside(device), [
      ...ipsecLines(device, { hasKeys: device.srtpAllowed }, context),
      ...gateway,
    ])
  })
}

function configuration(device: H323Device, { cautionsAt, files, wayBack }: ChecklistContext): LineDraft {
  const { id, software } = device
  const lineId = idOf('step1', 'h323Devices', id, 'configuration')
  const cautions = cautionsAt(`h323Devices/${id}/software`)
  const refusal = files.refusals.get(device)
  if (refusal !== undefined) return withoutFile(lineId, refusal, cautions)
  const file = files.gateways.get(device)?.[0]
  const place = files.read.get(file?.box.key ?? '')
  const isInPlace = place?.hasH323 === true
  const srtpSeen = srtpOnLeg('After step 5, in a call,')
  return {
    id: lineId,
    action: say`Configure SRTP on the gateway itself`,
    enter: [
      ...(isInPlace ? [] : usualLines),
      ...fileRow(file?.path, isInPlace ? 'its part Prepare, and the part of this unit' : 'the part of this unit'),
      ...(isInPlace ? madeForRow(place) : []),
    ],
    cautions,
    see: say`${code('show running-config')} has these lines.${software === '' ? '' : ` Software in the plan: ${software}.`}`,
    verify: isInPlace ? say`Before: ${asRead} ${srtpSeen}` : srtpSeen,
    undo: say`${wayBack(idOf('h323Devices', id, 'configuration'))}`,
    evidence: 'session log',
    register: ['S1-6', 'XD-11'],
  }
}

/** Where nobody has read the device, every leg and every dial-peer is told. */
const usualLines = [
  ...h323Commands.voiceService.map((command) => enter('voice service voip', commandInline(command))),
  enter('voice service voip, h323', commandInline(h323Commands.h323)),
  enter("today's dial-peer for each node", commandInline(h323Commands.dialPeer)),
]
