import type { Checkline, ChecklineGroup } from '../../document/document'
import { code, say } from '../../document/inline'
import type { NamedBox } from '../../gateways/named-gateways'
import { legOf, type SipLeg } from '../../gateways/sip/leg'
import type { SipTrunk } from '../../plan/project'
import type { RegisterId } from '../../register/register'
import type { ChecklistContext } from '../context'
import { fileRow } from '../device-files'
import { idOf, lines, type LineDraft } from '../line'
import { withoutFile } from './without-file'

/** What a SIP gateway is prepared for, and what proves it. */
interface Purpose {
  applies: (leg: SipLeg) => boolean
  cautions: Checkline['cautions']
  register: readonly RegisterId[]
}

const purposes: readonly Purpose[] = [
  { applies: ({ hasTls }) => hasTls, cautions: [], register: ['XD-12'] },
  {
    applies: ({ hasDigest }) => hasDigest,
    cautions: [
      {
        id: 'XD-7',
        text: say`The realm is the Cluster ID, with which CUCM challenges; with another the gateway does not answer. The line is known from practice only: check it on the device.`,
      },
    ],
    register: ['XD-7'],
  },
]

/** Each box once, whatever number of trunks reach it: what stands beside what is in use, before any unit (FC-15). */
export function boxGroup(context: ChecklistContext): ChecklineGroup {
  const boxes = context.files.boxes.filter(({ box }) => box.sip.length > 0)
  return lines(
    'Gateways, beside what is in use',
    '',
    [],
    boxes.map((one) => preparation(one, context)),
  )
}

function preparation({ box, name, path }: NamedBox, { wayBack }: ChecklistContext): LineDraft {
  const legs = box.sip.map(legOf)
  const wanted = purposes.filter(({ applies }) => legs.some(applies))
  const software = legs.map(({ farEnd }) => farEnd.software).find((text) => text !== '') ?? ''
  return {
    id: idOf('step1', 'gateways', box.key),
    action: say`Prepare gateway ${code(name)}`,
    enter: fileRow(path, 'its part Prepare'),
    cautions: wanted.flatMap(({ cautions }) => cautions),
    see: say`The gateway has the lines of the part (N7).${software === '' ? '' : ` Software in the plan: ${software}.`}`,
    undo: say`${wayBack(idOf('gateways', box.key))}`,
    evidence: 'paste of the commands',
    register: ['S1-6', 'FC-15', ...wanted.flatMap(({ register }) => register)],
  }
}

/** In the unit of a trunk: its calls go over to the new dial-peers, on each box that it reaches (FC-17). */
export function gatewayLines(trunk: SipTrunk, context: ChecklistContext): LineDraft[] {
  const { files } = context
  const refusal = files.refusals.get(trunk)
  if (refusal !== undefined) return [withoutFile(idOf('step1', 'sipTrunks', trunk.id, 'gateway'), refusal)]
  return (files.turns.get(trunk.id) ?? [])
    .filter(({ hasTls }) => hasTls)
    .map(({ object, named: { name, path }, number }) => ({
      id: idOf('step1', ...object),
      action: say`Move the calls over to the new dial-peers on gateway ${code(name)}`,
      enter: fileRow(path, `its part U${String(number)}, calls over to TLS`),
      see: say`The gateway has the lines of the section (N7).`,
      undo: say`${context.wayBack(idOf(...object))}`,
      evidence: 'paste of the commands',
      register: ['S1-6', 'FC-17'],
    }))
}
