import { deviceEnds, phoneEnd, type CallEnd, type Phone } from '../../calls/call-end'
import { callReasons, ownPointsOf } from '../../calls/call-sentence'
import { callBetween, type Call } from '../../calls/call-table'
import { feltByTrunks } from '../../changes/changes'
import type { TrunkChange } from '../../changes/device-changes'
import type { ProfileChange } from '../../changes/profile-changes'
import { touchedH323Devices, touchedTrunks } from '../../changes/touched'
import type { ChecklineGroup, EnterRow } from '../../document/document'
import { code, say, strong, type Inline } from '../../document/inline'
import { ipsecDevices } from '../../ipsec/device'
import { isIos } from '../../plan/far-ends'
import type { ChangeWindow, H323Device, MgcpGateway, SipTrunk, SipTrunkSecurityProfile } from '../../plan/project'
import { encryptsSignaling, isTls } from '../../plan/transports'
import type { ChecklistContext } from '../context'
import { enter, exactly, idOf, lines, type LineDraft } from '../line'
import { lock, nonsecure, srtpOnLeg } from '../sights'
import { protectedStatusEnding } from '../step-1/mgcp-lines'
import { hasProtectedStatus } from '../../plan/protected-status'
import { named } from '../../text/words'

type Device = SipTrunk | H323Device | MgcpGateway

/** A device with what its test calls are told from. */
interface Tested<Of extends Device> {
  device: Of
  end: CallEnd
  numbers: EnterRow[]
}

/** The calls for each device that the window touches, what each shows, and why. IPsec alone is as much a change as SRTP. */
export function testCallGroups(context: ChecklistContext): ChecklineGroup[] {
  const { changes, project } = context
  const tested = testedOf(context)
  const isSet = new Set<Device>(touchedH323Devices(changes).map(({ device }) => device))
  const hasIpsec = new Set<Device>(ipsecDevices(project).map(({ device }) => device))
  return [
    ...touchedTrunks(changes).flatMap((change) =>
      tested(change.device).map((one) => lines('SIP trunk', change.device.name, [], trunkCalls(one, change))),
    ),
    ...changes.profiles.filter(feltByTrunks).flatMap((change) => outsideCalls(change, project.changeWindow)),
    ...project.h323Devices
      .filter((device) => isSet.has(device) || hasIpsec.has(device))
      .flatMap((device) => tested(device).map((one) => lines(device.kind, device.name, [], h323Calls(one)))),
    ...project.mgcpGateways
      .filter((gateway) => gateway.srtp || hasIpsec.has(gateway))
      .flatMap((gateway) => tested(gateway).map((one) => mgcpGroup(one, mgcpCalls(withoutStatus(one), '')))),
    ...project.mgcpGateways
      .filter(hasProtectedStatus)
      .flatMap((gateway) => tested(gateway).map((one) => mgcpGroup(one, mgcpCalls(one, protectedStatusEnding)))),
  ]
}

function testedOf({ project, index, findings }: ChecklistContext) {
  const devices: Device[] = [...project.sipTrunks, ...project.h323Devices, ...project.mgcpGateways]
  const ends = deviceEnds(index, findings)
  const endOf = new Map(devices.map((device, at) => [device, ends[at]]))
  return <Of extends Device>(device: Of): Tested<Of>[] => {
    const end = endOf.get(device)
    const name = 'domainName' in device ? device.domainName : device.name
    return end === undefined ? [] : [{ device, end, numbers: numbersOf(name, project.changeWindow) }]
  }
}

/** Numbers that nobody has planned are written down with the call. */
const evidenceOf = (numbers: readonly EnterRow[]): string => (numbers.length === 0 ? 'from, to, times' : 'times')

/** The calls that the plan has numbers for, through a device. */
const numbersOf = (device: string, { testCalls }: ChangeWindow): EnterRow[] =>
  testCalls
    .filter(({ through }) => through.includes(device))
    .map(({ from, to }) => enter('Call', say`${exactly([from], 'from')} to ${exactly([to], 'to')}`))

const mgcpGroup = ({ device }: Tested<MgcpGateway>, drafts: readonly LineDraft[]): ChecklineGroup =>
  lines('MGCP gateway', device.domainName, [], drafts)

/** Protected status is turned on last, as a unit with calls of its own: until then a call in the clear goes through (MG-9). */
const withoutStatus = (one: Tested<MgcpGateway>): Tested<MgcpGateway> => ({
  ...one,
  end: { ...one.end, hasProtectedStatus: false },
})

const sights: Record<Call['outcome'], Inline> = {
  encrypted: lock,
  authenticated: say`The phone shows the ${strong('shield')}, speech goes both ways. A lock is not to be seen here.`,
  nonsecure,
  dropped: say`The call ${strong('drops')}. Where such a phone is to reach this gateway, the phone has to be encrypted first.`,
}

/** FC-13: SRTP without a lock is heard, not seen. */
const sightOf = (call: Call): Inline =>
  call.outcome === 'encrypted' && call.icon !== 'lock'
    ? say`Speech goes both ways. The phone shows ${strong('no lock')}, though media is SRTP: see it in the call's own records.`
    : sights[call.outcome]

/** Why, where it is not what most calls are; that is said once for all (N3). What its keys are worth is its own (OV-5, HX-3). */
const reasonOf = (call: Call): Inline => {
  const reasons = isLocked(call) ? call.reasons.filter(({ id }) => id !== 'HX-10') : call.reasons
  const said = [...(reasons.length === 0 ? [] : [callReasons({ ...call, reasons })]), ...ownPointsOf(call)]
  return said.length === 0 ? [] : say` ${said.join(' ')}`
}

/** A phone without SRTP says it all (MG-1). */
const isByPhone = ({ outcome, reasons, from }: Call): boolean =>
  outcome === 'nonsecure' && reasons.every(({ ends }) => ends.every((end) => end === from))

const isLocked = ({ icon }: Call): boolean => icon === 'lock'

/** From an encrypted phone: the best that the device can do. */
const secureCall = (
  id: string,
  call: Call,
  numbers: EnterRow[],
  more: Pick<LineDraft, 'register'> & Partial<LineDraft>,
): LineDraft => ({
  id: `${id}/call`,
  action: say`Place a test call each way, from an encrypted phone`,
  enter: numbers,
  evidence: evidenceOf(numbers),
  ...more,
  see: say`${sightOf(call)}${more.see ?? ''}${reasonOf(call)}`,
})

const plainPhones: Partial<Record<Phone, string>> = {
  'Phone, authenticated': 'that is authenticated, not encrypted',
  'Phone, non-secure': 'that is not secure',
}

/** From another phone, where the first call is secure: what such a phone gets is as much a part of the plan. */
function plainCall(id: string, end: CallEnd, phone: Phone): LineDraft[] {
  if (!isLocked(fromEncrypted(end))) return []
  const call = callBetween(phoneEnd(phone), end)
  return [
    {
      id: `${id}/plain-call`,
      action: say`Place a test call from a phone ${plainPhones[phone] ?? ''}`,
      see: say`${sightOf(call)}${isByPhone(call) ? [] : reasonOf(call)}`,
      evidence: 'from, to, times',
      register: [...new Set(call.reasons.map(({ id: row }) => row))],
    },
  ]
}

const fromEncrypted = (end: CallEnd): Call => callBetween(phoneEnd('Phone, encrypted'), end)

function trunkCalls({ device, end, numbers }: Tested<SipTrunk>, { profile, farEnd }: TrunkChange): LineDraft[] {
  const id = idOf('after', 'sipTrunks', device.id)
  const call = fromEncrypted(end)
  return [
    secureCall(id, call, numbers, {
      see: signaling(profile),
      verify: isLocked(call) && isIos(farEnd) ? srtpOnLeg('On the far end') : [],
      register: ['OV-1', 'HX-10', 'S5-4'],
    }),
    ...plainCall(id, end, 'Phone, non-secure'),
  ]
}

/** Trunks outside the plan that feel their profile: what the plan does not have of them is neither promised nor ruled out (SP-5). */
function outsideCalls({ profile, outside }: ProfileChange, window: ChangeWindow): ChecklineGroup[] {
  if (outside.length === 0) return []
  const numbers = outside.flatMap((name) => numbersOf(name, window))
  const call: LineDraft = {
    id: idOf('after', 'profiles', profile.id, 'outside-call'),
    action: say`Place a test call each way through each trunk outside the plan that has this profile`,
    enter: [enter('Through', exactly(outside.map(named), 'each of them')), ...numbers],
    see: say`Speech goes both ways.${signaling(profile)} SRTP of these trunks is not changed here, and what a phone shows of it is not known to the plan.`,
    evidence: evidenceOf(numbers),
    register: ['SP-5', 'S4-2', 'XD-9'],
  }
  return [lines('Changed profile', profile.name, [], [call])]
}

function signaling(profile: SipTrunkSecurityProfile | null): Inline {
  if (profile === null || !isTls(profile)) return []
  const how = encryptsSignaling(profile) ? '' : ', signed and not encrypted'
  return say` Signaling runs over TLS on port ${code(String(profile.incomingPort))}${how}.`
}

function h323Calls({ device, end, numbers }: Tested<H323Device>): LineDraft[] {
  const id = idOf('after', 'h323Devices', device.id)
  const call = fromEncrypted(end)
  return [
    secureCall(id, call, numbers, {
      verify: isLocked(call) && device.kind === 'H.323 Gateway' ? srtpOnLeg('On the gateway') : [],
      register: ['HX-5', 'HX-10', 'S5-4'],
    }),
    ...plainCall(id, end, 'Phone, non-secure'),
  ]
}

/** @param ending of ids: the calls are those of protected status */
function mgcpCalls({ device, end, numbers }: Tested<MgcpGateway>, ending: string): LineDraft[] {
  const id = idOf('after', 'mgcpGateways', device.id)
  const drops = end.hasProtectedStatus ? ' A call that drops when it is answered has media in the clear.' : ''
  const drafts = [
    secureCall(id, fromEncrypted(end), numbers, {
      see: say`${drops}`,
      verify: device.srtp
        ? say`${code('show mgcp srtp summary')} counts the connection; ${code('show mgcp connection')} has ${code('K=1')}.`
        : [],
      register: [
        'MG-1',
        ...(device.srtp ? (['MG-4'] as const) : []),
        ...(end.hasProtectedStatus ? (['MG-9'] as const) : []),
        ...(device.srtp || end.hasProtectedStatus ? [] : (['S1-3'] as const)),
      ],
    }),
    ...plainCall(id, end, 'Phone, authenticated'),
  ]
  return drafts.map((draft) => ({ ...draft, id: `${draft.id}${ending}` }))
}
