import type { TrunkChange } from '../../changes/device-changes'
import { code, say } from '../../document/inline'
import type { ChecklistContext } from '../context'
import { fileRow, type BoxTurn } from '../device-files'
import { choiceLines } from '../step-1/gateway-lines'
import { idOf, type LineDraft } from '../line'
import { gatewayHasThem } from '../sights'

/** SRTP on the gateways that a trunk reaches, as their files have it: once what protects the keys is proven (XD-11). */
export const gatewayMediaLine = ({ device }: TrunkChange, context: ChecklistContext): LineDraft[] =>
  (context.files.mediaTurns.get(device.id) ?? []).flatMap((turn) => [
    // With TLS that is decided before.
    ...(turn.hasTls ? [] : choiceLines(turn, context)),
    srtpLine(turn, context),
  ])

const srtpLine = (
  { object, named: { name, path }, number, forSrtp }: BoxTurn,
  { wayBack }: ChecklistContext,
): LineDraft => ({
  id: idOf('step5', ...object),
  action: say`Turn SRTP on, on gateway ${code(name)}${forSrtp}`,
  enter: fileRow(path, `its part U${String(number)}, SRTP`),
  see: gatewayHasThem,
  undo: say`${wayBack(idOf(...object))}`,
  evidence: 'session log',
  register: ['S1-6', 'XD-11', 'FC-16'],
})
