import type { Checkline, ChecklineGroup, EnterRow } from '../../document/document'
import { blank, code, joinSpans, refer, say, strong, type Inline } from '../../document/inline'
import { decisionsOf } from '../../gateways/in-place/decisions'
import type { NamedBox } from '../../gateways/named-gateways'
import { legsOf, type SipLeg } from '../../gateways/sip/leg'
import type { SipTrunk } from '../../plan/project'
import type { RegisterId } from '../../register/register'
import type { ChecklistContext } from '../context'
import { asRead, fileRow, madeForRow, type BoxTurn } from '../device-files'
import { alike, enter, idOf, lines, type LineDraft } from '../line'
import { gatewayHasThem } from '../sights'
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
  return alike(
    {
      ...lines(
        'Gateways, beside what is in use',
        '',
        [],
        boxes.map((one) => preparation(one, context)),
      ),
      isSaid: true,
    },
    {
      action: say`Prepare each gateway: its file, its part Prepare`,
      see: joinSpans([hasLines, ...(boxes.some(isNew(context)) ? [ownTrustpoint] : [])], ' '),
      verify: boxes.some(({ box }) => context.files.inPlace.has(box.key)) ? asRead : [],
    },
  )
}

const hasLines = say`Its lines are there (${refer('N7')}).`

/** What a certificate is there already under, the plan does not have where no configuration was read (PF-37). */
const ownTrustpoint = say`Written down: the trustpoint that it uses, its own where that has a certificate that serves.`

const isNew =
  ({ files }: ChecklistContext) =>
  ({ box }: NamedBox): boolean =>
    !files.inPlace.has(box.key) && legsOf(box.sip, false).some(({ hasTls }) => hasTls)

function preparation(one: NamedBox, context: ChecklistContext): LineDraft {
  const { box, name, path } = one
  const { wayBack, files } = context
  const legs = legsOf(box.sip, files.inPlace.has(box.key))
  const wanted = purposes.filter(({ applies }) => legs.some(applies))
  const software = legs.map(({ farEnd }) => farEnd.software).find((text) => text !== '') ?? ''
  const read = files.inPlace.has(box.key) ? madeForRow(files.read.get(box.key)) : []
  return {
    id: idOf('step1', 'gateways', box.key),
    action: say`Prepare gateway ${code(name)}`,
    own: joinSpans(
      [say`${strong(name)} ${code(path)}${software === '' ? '' : ` ${software}`}`, ...read.map(labelled)],
      '; ',
    ),
    enter: [...fileRow(path, 'its part Prepare'), ...read],
    cautions: wanted.flatMap(({ cautions }) => cautions),
    see: joinSpans(
      [
        hasLines,
        ...(isNew(context)(one) ? [ownTrustpoint] : []),
        ...(software === '' ? [] : [say`Software in the plan: ${software}.`]),
      ],
      ' ',
    ),
    ...(files.inPlace.has(box.key) ? { verify: asRead } : {}),
    undo: say`${wayBack(idOf('gateways', box.key))}`,
    evidence: isNew(context)(one) ? 'trustpoint, log' : 'session log',
    register: ['S1-6', 'FC-15', ...wanted.flatMap(({ register }) => register)],
  }
}

const labelled = ({ label, value }: EnterRow): Inline => say`${label} ${value}`

/** In the unit of a trunk: its calls go over to the new dial-peers, on each box that it reaches (FC-17). */
export function gatewayLines(trunk: SipTrunk, context: ChecklistContext): LineDraft[] {
  const { files } = context
  const refusal = files.refusals.get(trunk)
  if (refusal !== undefined) return [withoutFile(idOf('step1', 'sipTrunks', trunk.id, 'gateway'), refusal)]
  return (files.turns.get(trunk.id) ?? [])
    .filter(({ hasTls }) => hasTls)
    .flatMap((turn) => [...choiceLines(turn, context), overLine(turn, context)])
}

function overLine(
  { object, named: { box, name, path }, number, forTls }: BoxTurn,
  context: ChecklistContext,
): LineDraft {
  const isInPlace = context.files.inPlace.has(box.key)
  return {
    id: idOf('step1', ...object),
    action: isInPlace
      ? say`Turn the dial-peers of today over to TLS on gateway ${code(name)}${forTls}`
      : say`Move the calls over to the new dial-peers on gateway ${code(name)}${forTls}`,
    enter: fileRow(path, `its part U${String(number)}, calls over to TLS`),
    see: gatewayHasThem,
    undo: say`${context.wayBack(idOf(...object))}`,
    evidence: 'session log',
    register: ['S1-6', 'FC-17'],
  }
}

/** What the configuration does not settle is decided before the unit, by who knows the device. */
export function choiceLines(
  { object, named: { box, name, path }, number }: BoxTurn,
  { files }: ChecklistContext,
): LineDraft[] {
  const place = files.inPlace.get(box.key)?.units.find((one) => one.unit.number === number)
  const questions = place === undefined ? [] : decisionsOf(place)
  if (questions.length === 0) return []
  return [
    {
      id: idOf('step1', ...object, 'choice'),
      action: say`Decide which dial-peers change on gateway ${code(name)}`,
      enter: [
        ...questions.map(({ about, why }) => enter(about, say`${blank('yes or no')} ${why}`)),
        ...fileRow(path, `its part U${String(number)}, the lines behind !#`),
      ],
      see: say`Each is answered, and the marks are taken away from the lines that are used.`,
      evidence: 'who decided',
      register: ['S1-6', 'FC-17'],
    },
  ]
}
