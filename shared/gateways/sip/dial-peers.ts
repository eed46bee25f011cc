import { block, line, option, remark, show, type Line, type Section } from '../../ios/ios-lines'
import { ours, placeholder } from '../../ios/ios-values'
import { ios, no, note, type Command, type IosValue } from '../../ios/ios-words'
import type { SipContext } from './context'
import { sourceInterface } from './source-interface'
import { tenantOf } from './tenants'
import type { Inbound, Peer, SipUnit } from './units'

/** A peer with a new dial-peer. */
type AddedPeer = Peer & { added: NonNullable<Peer['added']> }

export const addedPeers = ({ peers }: SipUnit): AddedPeer[] =>
  peers.filter((peer): peer is AddedPeer => peer.added !== null)

/** New dial-peers beside those of today, which nothing chooses yet: the way back is to take them away. */
export const dialPeerSection = (context: SipContext): Section => ({
  title: ours('Dial-peers toward CUCM, beside those of today'),
  step: 1,
  register: ['S1-6', 'PF-21', 'FC-17'],
  lines: [
    remark(
      ours(
        'They have no pattern yet, so that the dial-peers of today carry the calls until their unit. Preference, codec and DTMF are taken over from those; the plan does not hold them. Leave out the nodes that do not run these trunks.',
      ),
    ),
    ...context.units.flatMap((unit) => [
      ...addedPeers(unit).flatMap((peer) => dialPeer(peer, unit, context)),
      ...(unit.inbound === null ? [] : uriClass(unit.inbound)),
    ]),
  ],
})

const dialPeer = (peer: AddedPeer, unit: SipUnit, context: SipContext): Line[] => [
  remark(note`Toward ${peer.node.name}, unit U${unit.number}:`),
  ...block(
    ios`dial-peer voice ${peer.added} voip`,
    ios`session protocol sipv2`,
    ios`session target ipv4:${peer.node.address}:${peer.port}`,
    ios`session transport tcp tls`,
    ios`voice-class sip options-keepalive`,
    tenantLines(unit, context),
    [binding],
  ),
]

/** Where every trunk of the unit is called at a port of its own. */
function tenantLines({ legs }: SipUnit, { box, tenants }: SipContext): Line[] {
  const tenant = tenantOf(box, legs, tenants)
  return tenant === null ? [] : [line(ios`voice-class sip tenant ${tenant.tag}`)]
}

const binding = option(
  ours('it signals from one address, one that the trunk has as destination.'),
  ios`voice-class sip bind control source-interface ${sourceInterface}`,
  ios`voice-class sip bind media source-interface ${sourceInterface}`,
)

const uriClass = ({ uriClass: tag, nodes }: Inbound): Line[] => [
  remark(ours('The nodes that calls of this unit come from:')),
  ...block(ios`voice class uri ${tag} sip`, ...nodes.map(({ address }) => ios`host ipv4:${address}`)),
]

/** FC-17: calls from CUCM match a dial-peer of their own from here on, and calls to it take the new ones. */
export const changeOver = (unit: SipUnit, context: SipContext): Section => ({
  title: note`Unit U${unit.number}: calls over to TLS`,
  step: 3,
  register: ['S3-1', 'FC-17', 'S1-6'],
  lines: [
    remark(
      ours(
        "In the minutes in which the trunk takes its profile. Where today's dial-peers are chosen by something else than destination-pattern, that is moved in the same way.",
      ),
    ),
    ...addedPeers(unit).flatMap(({ added, today, pattern }) => [
      ...block(ios`dial-peer voice ${added} voip`, ios`destination-pattern ${pattern}`),
      ...block(ios`dial-peer voice ${today} voip`, ios`no destination-pattern`),
    ]),
    ...(unit.inbound === null ? [] : inbound(unit.inbound, unit, context)),
  ],
})

const inbound = ({ dialPeer: tag, uriClass: uri }: Inbound, unit: SipUnit, context: SipContext): Line[] => [
  remark(
    ours(
      'Calls from CUCM. Codec and DTMF: as in the dial-peer that they match today. Where one of today has incoming uri via for these nodes, note that line and take it off there first.',
    ),
  ),
  ...block(
    ios`dial-peer voice ${tag} voip`,
    ios`session protocol sipv2`,
    ios`session transport tcp tls`,
    tenantLines(unit, context),
    ios`incoming uri via ${uri}`,
  ),
]

/** The same the other way round. */
export const changeBack = (unit: SipUnit): Section => ({
  title: note`Unit U${unit.number}: calls back to the dial-peers of before`,
  step: 3,
  register: ['S3-1', 'FC-17'],
  lines: [
    ...(unit.inbound === null ? [] : [line(ios`no dial-peer voice ${unit.inbound.dialPeer} voip`)]),
    ...addedPeers(unit).flatMap(({ added, today, pattern }) => [
      ...block(ios`dial-peer voice ${today} voip`, ios`destination-pattern ${pattern}`),
      ...block(ios`dial-peer voice ${added} voip`, ios`no destination-pattern`),
    ]),
    ...(unit.inbound === null
      ? []
      : [
          remark(
            ours(
              'Where incoming uri via was taken off a dial-peer for it, that line goes back on there, as it was noted.',
            ),
          ),
        ]),
    show(ios`show dial-peer voice summary`, ours('The dial-peers of before are up, with their patterns.')),
    remark(ours('A test call goes through, each way.')),
  ],
})

/** CUCM challenges with its Cluster ID as realm (XD-7). */
export const digestSection = ({ user, realm }: SipContext): Section => ({
  title: ours('Digest: the answer to the challenge of CUCM'),
  step: 1,
  register: ['PF-11', 'XD-7', 'S2-6'],
  lines: [
    remark(
      ours(
        'The realm is the Cluster ID: challenged with another one, the device does not answer. The password is filled in when it is pasted, and not kept in this file.',
      ),
    ),
    ...block(ios`sip-ua`, authentication({ user, realm })),
    remark(
      ours(
        'Seen once the trunk has its profile: calls go through, and the counter SIPTrunkServerAuthenticationFailures of CUCM does not rise.',
      ),
    ),
  ],
})

export const authentication = ({ user, realm }: { user: IosValue; realm: IosValue }): Command =>
  ios`authentication username ${user} password ${password} realm ${realm}`

const password = placeholder(
  'DIGEST_PASSWORD',
  ours('digest credentials of that application user, from your vault'),
  'from your vault',
)

export const noAuthentication = (of: { user: IosValue; realm: IosValue }): Command => no(authentication(of))
