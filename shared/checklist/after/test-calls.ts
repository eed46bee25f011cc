import { deviceEnds, exposures, phoneEnd } from '../../calls/call-end'
import { callOutcome, type CallOutcome } from '../../calls/call-outcome'
import type { TrunkChange } from '../../changes/device-changes'
import type { ChecklineGroup } from '../../document/document'
import { code, say, type Inline } from '../../document/inline'
import type { H323Device, MgcpGateway, SipTrunk } from '../../model/project'
import { encryptsSignaling, isTls } from '../../profiles/transports'
import type { ChecklistContext } from '../context'
import { isIos } from '../gateways'
import { idOf, lines, type LineDraft } from '../line'
import { lock, nonsecure, srtpOnLeg } from '../sights'
import { touchedH323Devices, touchedTrunks } from '../touched'

type Device = SipTrunk | H323Device | MgcpGateway
/** What a call from an encrypted phone will be. */
type Outcomes = ReadonlyMap<Device, CallOutcome>

/** One call each way for each device that the window touches. */
export function testCallGroups(context: ChecklistContext): ChecklineGroup[] {
  const { changes, project } = context
  const outcomes = outcomesOf(context)
  return [
    ...touchedTrunks(changes).map((change) =>
      lines('SIP trunk', change.device.name, [], [trunkCall(change, outcomes.get(change.device))]),
    ),
    ...touchedH323Devices(changes).map(({ device }) =>
      lines(device.kind, device.name, [], [h323Call(device, outcomes.get(device))]),
    ),
    ...project.mgcpGateways
      .filter(({ srtp }) => srtp)
      .map((gateway) => lines('MGCP gateway', gateway.domainName, [], [mgcpCall(gateway, outcomes.get(gateway))])),
  ]
}

function outcomesOf({ project, findings }: ChecklistContext): Outcomes {
  const phone = phoneEnd('Phone, encrypted')
  const devices: Device[] = [...project.sipTrunks, ...project.h323Devices, ...project.mgcpGateways]
  const ends = deviceEnds(project, findings)
  return new Map(
    devices.flatMap((device, at) => {
      const end = ends[at]
      return end ? [[device, callOutcome(phone, end)]] : []
    }),
  )
}

const action = say`Place a test call each way, from an encrypted phone`
const evidence = 'start and end of both calls, UTC'
const isLocked = (outcome: CallOutcome | undefined): boolean => outcome?.icon === 'lock'

type Known = SipTrunk['farEnd']['srtp']

/** The lock shows that media is encrypted, not that nobody could read its keys on their way. */
function sight(outcome: CallOutcome | undefined, farEndSrtp: Known = 'yes'): Inline {
  if (!isLocked(outcome)) return nonsecure
  const exposed = exposures.filter((exposure) => outcome?.reasons.some(({ id }) => id === exposure))
  const keys =
    exposed.length === 0 ? '' : ` It says nothing of the keys, which can be read on their way (${exposed.join(', ')}).`
  const unsure =
    farEndSrtp === 'unknown' ? ' Nobody has said whether the far end does SRTP: without it there is no lock.' : ''
  return say`${lock}${keys}${unsure}`
}

const trunkCall = ({ device, profile }: TrunkChange, outcome: CallOutcome | undefined): LineDraft => ({
  id: idOf('after', 'sipTrunks', device.id, 'call'),
  action,
  see: say`${sight(outcome, device.farEnd.srtp)}${signaling(profile)}`,
  verify: isLocked(outcome) && isIos(device.farEnd) ? srtpOnLeg('On the far end') : [],
  evidence,
  register: ['OV-1', 'HX-10', 'S5-4'],
})

function signaling(profile: TrunkChange['profile']): Inline {
  if (profile === null || !isTls(profile)) return []
  const how = encryptsSignaling(profile) ? '' : ', signed and not encrypted'
  return say` Signaling runs over TLS on port ${code(String(profile.incomingPort))}${how}.`
}

const h323Call = (device: H323Device, outcome: CallOutcome | undefined): LineDraft => ({
  id: idOf('after', 'h323Devices', device.id, 'call'),
  action,
  see: sight(outcome, device.farEndSrtp),
  verify: isLocked(outcome) && device.kind === 'H.323 Gateway' ? srtpOnLeg('On the gateway') : [],
  evidence,
  register: ['HX-5', 'HX-10', 'S5-4'],
})

const mgcpCall = (gateway: MgcpGateway, outcome: CallOutcome | undefined): LineDraft => ({
  id: idOf('after', 'mgcpGateways', gateway.id, 'call'),
  action,
  see: say`${sight(outcome)}${gateway.interface === 'E1 PRI' ? ' A call that drops when it is answered has media in the clear.' : ''}`,
  verify: say`${code('show mgcp srtp summary')} counts the connection; ${code('show mgcp connection')} has ${code('K=1')}.`,
  evidence,
  register: ['MG-1', 'MG-4', 'MG-9'],
})
