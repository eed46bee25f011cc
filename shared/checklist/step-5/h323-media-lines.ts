import { h323Menu } from '../../catalogue/h323-fields'
import type { H323Change, H323Setting } from '../../changes/device-changes'
import type { ChecklineGroup } from '../../document/document'
import { code, say, type Inline } from '../../document/inline'
import type { H323Device, IpsecPlan } from '../../plan/project'
import type { RegisterId } from '../../register/register'
import type { ChecklistContext } from '../context'
import { actionOf, enterChange, idOf, inClickOrder, lines, wayTo, type LineDraft } from '../line'
import { callsDrop, callsGoThrough } from '../sights'

/** Step 5 for an H.323 device: IPsec is proven before the box is checked. */
export function h323MediaGroup(change: H323Change, context: ChecklistContext): ChecklineGroup {
  const { device, settings } = change
  if (settings.length === 0) return lines(device.kind, device.name, [], [])
  const aside = context.aside(say`calls may drop at Reset`, idOf('h323Devices', device.id))
  return lines(device.kind, device.name, aside, [
    ...(device.srtpAllowed ? [protection(device, context)] : []),
    media(change, context),
    reset(device, context),
  ])
}

const lineId = ({ id }: H323Device, what: string) => idOf('step5', 'h323Devices', id, what)
const wayBack = ({ id }: H323Device, context: ChecklistContext): Inline =>
  say`${context.wayBack(idOf('h323Devices', id))}`

const proofs: Record<IpsecPlan['method'], Inline> = {
  none: say`The decision of step 1 is there in writing.`,
  network: say`The line of step 1 on IPsec by the network is ticked.`,
  cucm: say`The line of step 1 that proves IPsec is ticked, for every node.`,
}

const protection = (device: H323Device, { cautionsAt }: ChecklistContext): LineDraft => ({
  id: lineId(device, 'protection'),
  action: say`See that IPsec is right before keys may travel`,
  cautions: cautionsAt(`h323Devices/${device.id}/ipsec/state`),
  see: proofs[device.ipsec.method],
  register: ['S5-4', 'HX-3'],
})

const warned = ['kind', 'enableOutboundFaststart', 'mtpRequired'] as const

function media({ device, settings }: H323Change, context: ChecklistContext): LineDraft {
  const names = new Set(settings.map(({ setting }) => setting))
  return {
    id: lineId(device, 'media'),
    action: say`${actionOf(settings)}, save`,
    goTo: wayTo(h323Menu[device.kind], 'Find', device.name),
    enter: inClickOrder(settings).map(enterChange),
    cautions: context.cautionsAt(...warned.map((field) => `h323Devices/${device.id}/${field}`)),
    see: device.srtpAllowed ? say`With SRTP Allowed checked, Enable Outbound FastStart is disabled.` : [],
    undo: wayBack(device, context),
    register: ['S5-1', 'S5-2', ...carriedOut.filter(([name]) => names.has(name)).flatMap(([, ids]) => ids)],
  }
}

/** Which rows of the register a setting carries out. */
const carriedOut: readonly (readonly [H323Setting, readonly RegisterId[]])[] = [
  ['srtpAllowed', ['HX-4', 'HX-12', 'S1-4']],
  ['mtpRequired', ['HX-8']],
  ['enableOutboundFaststart', ['HX-11']],
  ['allowH235PassThrough', ['HX-13']],
]

const reset = (device: H323Device, context: ChecklistContext): LineDraft => ({
  id: lineId(device, 'reset'),
  action: say`Reset ${code(device.name)}`,
  cautions: [callsDrop('Plan for its calls to drop.')],
  see: callsGoThrough,
  undo: wayBack(device, context),
  evidence: 'time and test call',
  register: ['S5-2', 'XD-9'],
})
