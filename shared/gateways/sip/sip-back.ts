import { block, line, option, remark, step, type Line, type Section } from '../../ios/ios-lines'
import { ours } from '../../ios/ios-values'
import { ios, no, note } from '../../ios/ios-words'
import { trustStays } from '../../ios/pki'
import type { SipContext } from './context'
import { addedPeers, changeBack, noAuthentication } from './dial-peers'
import { hasSrtp, srtpOff, srtpPeers } from './srtp'
import { tlsAddresses } from './tls'
import type { SipUnit } from './units'

/** Takes a unit off again and leaves what others need (FC-15): CUCM first, then the calls, then SRTP. */
export const backOfUnit = (unit: SipUnit, context: SipContext): Section[] => [
  cucmFirst(unit),
  ...(unit.inbound === null ? [] : [changeBack(unit)]),
  ...(hasSrtp(unit) ? [srtpBack(unit, context)] : []),
]

/** @param needs what the trunk needs on the device from then on */
export const cucmFirst = (unit: SipUnit, needs = 'From here on it needs the dial-peers of before.'): Section => ({
  title: note`Unit U${unit.number}: CUCM first`,
  step: 3,
  register: ['S3-1', 'S5-2'],
  lines: [
    ...(hasSrtp(unit) ? [step(ours('Uncheck SRTP Allowed on the trunk, if this window checked it.'))] : []),
    step(
      ours('Put profile, trunk and destination port back to what they were, as the rollback of the checklist has it.'),
    ),
    step(ours('Reset the trunk; calls on it drop (XD-9).')),
    ...(unit.inbound === null ? [] : [remark(ours(needs))]),
  ],
})

/** The dial-peer for calls from CUCM has gone as a whole. */
function srtpBack(unit: SipUnit, context: SipContext): Section {
  const gone = unit.inbound?.dialPeer
  const tags = srtpPeers(unit).flatMap(({ tag }) => (tag === gone ? [] : [tag]))
  return {
    title: note`Unit U${unit.number}: SRTP off`,
    step: 5,
    register: ['S1-6', 'XD-11'],
    lines: [
      ...(unit.peers.some(({ added, hasSrtp: has }) => has && added === null)
        ? [remark(ours('Those of today had no SRTP before; where one had, as the saved configuration has it.'))]
        : []),
      ...(unit.inboundToday !== null && unit.sharesInbound
        ? [
            remark(
              note`Where another unit has the dial-peer of ${unit.inboundToday} too, that one stays as it is until both are back (FC-15).`,
            ),
          ]
        : []),
      ...tags.flatMap((tag) => block(ios`dial-peer voice ${tag} voip`, ...srtpOff(context))),
    ],
  }
}

/** What was prepared, when every unit is back and none goes forward again. */
export const backOfPrepare = (context: SipContext): Section[] => [
  ...(context.hasTls ? [newDialPeers(context)] : []),
  ...(hasRest(context) ? [rest(context)] : []),
  ...wholeDevice(context),
]

const newDialPeers = ({ units }: SipContext): Section => ({
  title: ours('New dial-peers'),
  step: 1,
  register: ['S1-6'],
  lines: units.flatMap((unit) => [
    ...addedPeers(unit).map(({ added }) => line(ios`no dial-peer voice ${added} voip`)),
    ...(unit.inbound === null ? [] : [line(ios`no voice class uri ${unit.inbound.uriClass} sip`)]),
  ]),
})

const hasRest = ({ hasTls, hasDigest, hasSrtp: wantsSrtp, form }: SipContext): boolean =>
  hasTls || hasDigest || (wantsSrtp && form.hasSrtpCrypto)

/** What only the new dial-peers used. */
const rest = (context: SipContext): Section => ({
  title: ours('What they used'),
  step: 1,
  register: ['S1-6'],
  lines: [
    ...sipUa(context),
    ...(context.hasTls || context.hasDigest ? [lineOfBefore] : []),
    ...context.tenants.map(({ tag }) => line(ios`no voice class tenant ${tag}`)),
    ...(context.hasSrtp && context.form.hasSrtpCrypto
      ? [line(ios`no voice class srtp-crypto ${context.names.srtpCrypto}`)]
      : []),
    ...(context.hasTls ? [...classes(context), trustStays] : []),
    remark(ours('A test call goes through, each way.')),
  ],
})

const lineOfBefore = remark(
  ours(
    'Where sip-ua had a line for the same address or realm before, it is put back as the saved configuration has it.',
  ),
)

/** Two plans for one device replace each other's line for a node (FC-16). */
export const signalingOfOthers = ({ form, names }: SipContext): Line[] => [
  remark(
    note`A crypto signaling line that no longer names ${form.tls === 'trustpoint' ? names.trustpoint : names.profile} was set by another plan since: its trunks need it, and it stays.`,
  ),
]

function sipUa(context: SipContext): Line[] {
  const { hasTls, hasDigest } = context
  if (!hasTls && !hasDigest) return []
  const lines = block(
    ios`sip-ua`,
    ...tlsAddresses(context).map((address) => ios`no crypto signaling remote-addr ${address} 255.255.255.255`),
    ...(hasDigest ? [noAuthentication(context)] : []),
  )
  return hasTls ? [...signalingOfOthers(context), ...lines] : lines
}

function classes({ form, names }: SipContext): Line[] {
  if (form.tls === 'trustpoint') return []
  return [
    line(no(ios`voice class tls-profile ${names.profile}`)),
    ...(form.tls === 'profile with cipher list' ? [line(no(ios`voice class tls-cipher ${names.cipher}`))] : []),
  ]
}

/** What may have been there before the window: a decision, by the saved configuration (FC-16). */
function wholeDevice({ hasTls, hasSrtp: wantsSrtp }: SipContext): Section[] {
  const lines = [...(wantsSrtp ? [renegotiate] : []), ...(hasTls ? [transport] : [])]
  if (lines.length === 0) return []
  return [{ title: ours('What holds for the whole device'), step: 1, register: ['FC-16', 'S1-6'], lines }]
}

const renegotiate = option(
  ours('only where the saved configuration does not have it, and no other dial-peer got SRTP since.'),
  block(ios`voice service voip`, ios`no supplementary-service media-renegotiate`),
)

const transport = remark(
  ours(
    'The line transport tcp tls under sip-ua is put back as the saved configuration has it; the same holds for what Tidy took away.',
  ),
)
