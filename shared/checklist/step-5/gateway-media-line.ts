import type { TrunkChange } from '../../changes/device-changes'
import { code, say } from '../../document/inline'
import { wantsSrtp } from '../../gateways/to-configure'
import type { ChecklistContext } from '../context'
import { fileRow } from '../device-files'
import { idOf, type LineDraft } from '../line'

/** SRTP on the gateway behind a SIP trunk, as its file has it: once what protects the keys is proven (XD-11). */
export function gatewayMediaLine({ device, profile, farEnd }: TrunkChange, context: ChecklistContext): LineDraft[] {
  const file = context.files.gateways.get(device)
  if (profile === null || file === undefined || !wantsSrtp(device, farEnd)) return []
  return [
    {
      id: idOf('step5', 'sipTrunks', device.id, 'gateway'),
      action: say`Turn SRTP on, on the gateway behind ${code(device.name)}`,
      enter: fileRow(file.path, 'its sections of step 5'),
      see: say`The gateway has the lines of the file (N7).`,
      undo: say`${context.wayBack(idOf('sipTrunks', device.id, 'gateway'))}`,
      evidence: 'paste of the commands',
      register: ['S1-6', 'XD-11'],
    },
  ]
}
