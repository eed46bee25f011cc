import { block, remark, type Line, type Section } from '../../ios/ios-lines'
import { ours } from '../../ios/ios-values'
import { ios, no, note, type Command, type IosValue, type Note } from '../../ios/ios-words'
import type { SipContext } from './context'
import type { SipLeg } from './leg'
import type { SipUnit } from './units'

/** There is no form of it for a dial-peer (FC-16). */
export const renegotiateLines: readonly Line[] = [
  remark(
    ours(
      'Every call leg of the device, those to a provider among them: in mid-call their media may be agreed on again, so that transfer and music on hold go from SRTP to RTP and back.',
    ),
  ),
  ...block(ios`voice service voip`, ios`supplementary-service media-renegotiate`),
]

/** What dial-peers refer to: it changes no call. */
export const suitesSection = ({ names }: SipContext): Section => ({
  title: ours('SRTP suites'),
  step: 1,
  register: ['XD-11'],
  lines: block(
    ios`voice class srtp-crypto ${names.srtpCrypto}`,
    ios`crypto 1 AEAD_AES_256_GCM`,
    ios`crypto 2 AEAD_AES_128_GCM`,
    ios`crypto 3 AES_CM_128_HMAC_SHA1_80`,
    ios`crypto 4 AES_CM_128_HMAC_SHA1_32`,
  ),
})

/** SRTP that falls back to RTP, as CUCM knows it, on the dial-peers toward CUCM alone (XD-11, FC-16). */
export const srtpSection = (unit: SipUnit, context: SipContext): Section => ({
  title: note`Unit U${unit.number}: SRTP, with fallback to RTP`,
  step: 5,
  register: ['XD-11', 'FC-16', 'S1-6', 'S5-2'],
  lines: [
    ...(context.hasTls && unit.inbound !== null ? [remark(ours(afterSignaling))] : []),
    ...(unit.legs.some(isInClear) ? [remark(ours(readable))] : []),
    ...(context.form.hasSrtpCrypto ? [] : [defaultSuites]),
    ...srtpPeers(unit).flatMap(({ tag, whose }) => [
      remark(whose),
      ...block(ios`dial-peer voice ${tag} voip`, ...srtpCommands(context)),
    ]),
  ],
})

export const hasSrtp = ({ legs }: SipUnit): boolean => legs.some((leg) => leg.hasSrtp)

/** The dial-peers of a unit that take SRTP: the new ones, and those of today where there are no others. */
export function srtpPeers({ peers, inbound, inboundToday }: SipUnit): { tag: IosValue; whose: Note }[] {
  const outbound = peers
    .filter((peer) => peer.hasSrtp)
    .map(({ added, today, node }) => ({
      tag: added ?? today,
      whose: added === null ? note`Toward ${node.name}, as it is today:` : note`Toward ${node.name}:`,
    }))
  return [
    ...outbound,
    ...(inbound?.hasSrtp === true ? [{ tag: inbound.dialPeer, whose: ours('Calls from CUCM:') }] : []),
    ...(inboundToday === null ? [] : [{ tag: inboundToday, whose: ours('Calls from CUCM, as they come today:') }]),
  ]
}

/** SRTP whose keys no TLS protects. */
export const isInClear = ({ hasSrtp: has, hasTls, isOverTls }: SipLeg): boolean => has && !hasTls && !isOverTls

export const afterSignaling = 'Only after the section before has shown that signaling is up.'
export const readable =
  "Where the profile of a trunk does not encrypt signaling, the keys can be read there, unless the network is secured (OV-5). The dial-peers are today's."

/** What a dial-peer is told. */
export const srtpCommands = ({ form, names }: SipContext): Command[] => [
  ...(form.hasSrtpCrypto ? [ios`voice-class sip srtp-crypto ${names.srtpCrypto}`] : []),
  ios`voice-class sip srtp negotiate cisco`,
  ios`srtp fallback`,
]

/** The same, taken back. */
export const srtpOff = ({ form, names }: SipContext): Command[] => [
  ios`no srtp`,
  ios`no voice-class sip srtp negotiate cisco`,
  ...(form.hasSrtpCrypto ? [no(ios`voice-class sip srtp-crypto ${names.srtpCrypto}`)] : []),
]

export const defaultSuites = remark(
  ours('The suite stays the default of the release; AES_CM_128_HMAC_SHA1_32, which CUCM has, is in it.'),
)
