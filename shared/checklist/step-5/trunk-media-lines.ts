import { menuPaths } from '../../catalogue/menu-paths'
import type { TrunkChange } from '../../changes/device-changes'
import type { ChecklineGroup } from '../../document/document'
import { code, say, type Inline } from '../../document/inline'
import type { SipTrunk } from '../../plan/project'
import { isIos } from '../../plan/far-ends'
import { encryptsSignaling } from '../../plan/transports'
import type { ChecklistContext } from '../context'
import { actionOf, enterChange, idOf, inClickOrder, lines, wayTo, type LineDraft } from '../line'
import { callsDrop, inService } from '../sights'
import { stated } from '../../document/stated'
import { gatewayMediaLine } from './gateway-media-line'
import { setsSrtp } from '../../changes/touched'
import { provesKeys } from '../../runbook/proofs'

/** Step 5 for a SIP trunk: what protects the keys comes before the box. */
export function trunkMediaGroup(change: TrunkChange, context: ChecklistContext): ChecklineGroup {
  const { device, profile } = change
  const settings = change.settings.filter(({ field }) => field.step === 5)
  const isSet = settings.length > 0
  const isEncrypted = profile !== null && encryptsSignaling(profile)
  const drops = isSet ? say`calls drop at Reset` : say`nothing is set in CUCM here`
  const gateway = gatewayMediaLine(change, context)
  return lines('SIP trunk', device.name, context.aside(drops, isSet ? idOf('sipTrunks', device.id) : ''), [
    ...(provesKeys(change, gateway.length > 0) ? [proveTls(change)] : []),
    ...(device.srtpAllowed && !isEncrypted ? [seeNetwork(device, context)] : []),
    ...gateway,
    ...(isSet ? [media(device, settings, context), reset(device, context)] : []),
  ])
}

const lineId = ({ id }: SipTrunk, what: string) => idOf('step5', 'sipTrunks', id, what)
const wayBack = ({ id }: SipTrunk, context: ChecklistContext): Inline => say`${context.wayBack(idOf('sipTrunks', id))}`

const proveTls = ({ device, farEnd }: TrunkChange): LineDraft => ({
  id: lineId(device, 'protection'),
  action: say`Prove that TLS is up before keys may travel`,
  goTo: wayTo(menuPaths.trunk, 'Find', device.name),
  see: say`It is in service over TLS: counter ${code('TLSConnectedSIPTrunks')} counts it, or the far end shows the connection.`,
  verify: isIos(farEnd)
    ? say`${code('show sip-ua connections tcp tls detail')} on the gateway: nodes established, no failed handshake.`
    : [],
  evidence: 'seen',
  register: ['S5-4', 'S5-3', 'OV-5'],
})

const seeNetwork = (device: SipTrunk, { cautionsAt }: ChecklistContext): LineDraft => ({
  id: lineId(device, 'protection'),
  action: say`See what protects the keys: the profile does not`,
  cautions: cautionsAt(`sipTrunks/${device.id}/srtpAllowed`),
  see: say`The network up to the far end is secured, and its owner says so in writing. In the plan: ${stated(device.networkSecured)}`,
  verify: say`Ask its owner; the planner cannot check it, nor can CUCM.`,
  evidence: 'who confirmed it',
  register: ['S5-3', 'OV-5'],
})

const media = (device: SipTrunk, settings: TrunkChange['settings'], context: ChecklistContext): LineDraft => ({
  id: lineId(device, 'media'),
  action: say`${actionOf(settings)}, save`,
  goTo: wayTo(menuPaths.trunk, 'Find', device.name),
  enter: inClickOrder(settings).map(enterChange),
  cautions: context.cautionsAt(`sipTrunks/${device.id}/mtpRequired`),
  undo: wayBack(device, context),
  register: ['S5-1', 'S5-2', ...(setsSrtp({ settings }) ? (['OV-4', 'S1-5'] as const) : [])],
})

const reset = (device: SipTrunk, context: ChecklistContext): LineDraft => ({
  id: lineId(device, 'reset'),
  action: say`Reset ${code(device.name)}`,
  cautions: [callsDrop('All calls on it end now; Restart does the same.')],
  see: inService,
  undo: wayBack(device, context),
  evidence: 'status and time',
  register: ['S5-2', 'XD-9'],
})
