import type { TrunkChange } from '../../changes/device-changes'
import { code, say } from '../../document/inline'
import type { ChecklistContext } from '../context'
import { fileRow } from '../device-files'
import { idOf, type LineDraft } from '../line'

/** SRTP on the gateways that a trunk reaches, as their files have it: once what protects the keys is proven (XD-11). */
export const gatewayMediaLine = ({ device }: TrunkChange, { files, wayBack }: ChecklistContext): LineDraft[] =>
  (files.mediaTurns.get(device.id) ?? []).map(({ object, named: { name, path }, number }) => ({
    id: idOf('step5', ...object),
    action: say`Turn SRTP on, on gateway ${code(name)}`,
    enter: fileRow(path, `its part U${String(number)}, SRTP`),
    see: say`The gateway has the lines of the section (N7).`,
    undo: say`${wayBack(idOf(...object))}`,
    evidence: 'paste of the commands',
    register: ['S1-6', 'XD-11', 'FC-16'],
  }))
