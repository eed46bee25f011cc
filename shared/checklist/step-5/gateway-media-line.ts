import type { TrunkChange } from '../../changes/device-changes'
import type { EnterRow } from '../../document/document'
import { code, say } from '../../document/inline'
import type { SipContext } from '../../gateways/sip/context'
import { everyLeg, srtpCommands } from '../../gateways/sip/srtp'
import { wantsSrtp } from '../../gateways/to-configure'
import type { ChecklistContext } from '../context'
import { fileRow } from '../device-files'
import { gatewayOf } from '../gateway-of'
import { commandInline } from '../ios-inline'
import { enter, idOf, type LineDraft } from '../line'
import { srtpOnLeg } from '../sights'

/** SRTP on the gateway behind a SIP trunk, as its file has it: once what protects the keys is proven (XD-11). */
export function gatewayMediaLine({ device, profile, farEnd }: TrunkChange, context: ChecklistContext): LineDraft[] {
  const file = context.files.gateways.get(device)
  if (profile === null || file === undefined || !wantsSrtp(device, farEnd)) return []
  return [
    {
      id: idOf('step5', 'sipTrunks', device.id, 'gateway'),
      action: say`Turn SRTP on, on the gateway behind ${code(device.name)}`,
      enter: [...rows(gatewayOf(device, profile, context)), ...fileRow(file.path, 'its sections of step 5')],
      see: say`${code('show running-config')} has the lines of the file.`,
      verify: srtpOnLeg('After the reset, in a call,'),
      undo: say`${context.wayBack(idOf('sipTrunks', device.id, 'gateway'))}`,
      evidence: 'paste of the commands',
      register: ['S1-6', 'XD-11'],
    },
  ]
}

function rows({ form, hasTls }: SipContext): EnterRow[] {
  const dialPeer = hasTls ? 'new dial-peer for each node' : "today's dial-peer for each node"
  return [
    enter('voice service voip', commandInline(everyLeg.voiceService)),
    enter('voice service voip, sip', commandInline(everyLeg.sip)),
    ...srtpCommands(form).map((command) => enter(dialPeer, commandInline(command))),
  ]
}
